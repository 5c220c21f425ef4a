"""Hints on the last row: what keys do, as far as there is room."""

from collections.abc import Sequence

from quizgen.diagnostics.visible import count_columns

_MARGIN = "  "
_GAP = "  "


def fit(parts: Sequence[str], columns: int) -> str:
    """As many of the parts as a row holds, the first and the last before all others.

    What is too long is not wrapped: a hint goes away again, and of a wrapped one a row would stay.
    """
    first, *others, last = parts
    for count in range(len(others), -1, -1):
        for end in (last, last[:1]):
            shown = _MARGIN + _GAP.join((first, *others[:count], end))
            if count_columns(shown) < columns:
                return shown
    shown = _MARGIN + first
    while count_columns(shown) >= columns:
        shown = shown[:-1]
    return shown
