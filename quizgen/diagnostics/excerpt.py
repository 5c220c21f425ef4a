"""The stretch of a line that a finding points at, as a screen shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, takewhile

from quizgen.diagnostics.visible import count_columns, show_character, show_controls
from quizgen.source import Span

LIMIT = 100
"""Columns of an excerpt, beside the marks of what is left out."""
BEFORE = 30
"""Columns of a long line that are shown before the place."""
_LEFT_OUT = "..."


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """One line of text, and where in it the carets go."""

    text: str
    """Nothing in it acts on a terminal."""
    indent: int
    """Columns before the first caret."""
    carets: int
    """In columns; at least 1."""


def cut_excerpt(span: Span) -> Excerpt:
    """The line of `span`, or of a long line the part around `span`."""
    line = span.source.line(span.line)
    start = min(span.column - 1, len(line))
    first, last = _choose_window(line, start)
    before = (_LEFT_OUT if first else "") + show_controls(line[first:start])
    marked = show_controls(line[start : min(start + span.width, last)])
    after = show_controls(line[start + span.width : last]) + (_LEFT_OUT if last < len(line) else "")
    return Excerpt(
        text=(before + marked + after).rstrip(),
        indent=count_columns(before),
        carets=max(1, count_columns(marked)),
    )


def _choose_window(line: str, start: int) -> tuple[int, int]:
    """The first character to show and the one after the last."""
    if _count_fitting(line[: LIMIT + 1], LIMIT) == len(line):
        return 0, len(line)
    first = start - _count_fitting(reversed(line[max(0, start - BEFORE) : start]), BEFORE)
    return first, first + _count_fitting(line[first : first + LIMIT], LIMIT)


def _count_fitting(characters: Iterable[str], columns: int) -> int:
    """How many of the characters fit; each takes a column at least, so that none can pile up without end."""
    widths = (max(1, count_columns(show_character(character))) for character in characters)
    return sum(1 for _ in takewhile(lambda used: used <= columns, accumulate(widths)))
