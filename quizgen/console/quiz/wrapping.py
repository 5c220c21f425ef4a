"""Lines of a given width, broken where a reader of Japanese or English expects it."""

import unicodedata
from collections.abc import Iterator

from quizgen.diagnostics.visible import count_columns

_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ」』】〉》〕）］｝,.;:?!)]}%％”’…‥〜"
)
"""No line begins with these."""

_NEVER_LAST = frozenset("「『【〈《〔（［｛([{“‘￥＄$#")
"""No line ends with these."""

_FIXED = "\u00a0"
"""A space that no line ends at."""


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Where each line begins and ends in the text; spaces at a break belong to no line. At least one line."""
    lines: list[tuple[int, int]] = []
    start = end = column = 0
    for unit_start, unit_end in _units(text, max(width, 2)):
        unit = text[unit_start:unit_end]
        columns = count_columns(unit)
        if unit.isspace() and unit != _FIXED:
            column += columns
            continue
        if end > start and column + columns > width:
            lines.append((start, end))
            start, column = unit_start, 0
        elif end == start:
            start, column = unit_start, 0
        column += columns
        end = unit_end
    lines.append((start, end))
    return lines


def _units(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Stretches that a line holds whole: words, spaces, and single wide characters with what clings to them."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and _clings(text, end):
            end += 1
        yield from _pieces(text, start, end, width)
        start = end


def _pieces(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The stretch, or if no line can hold it, as much of it as a line can, again and again."""
    piece = start
    for place in range(start, end):
        if place > piece and count_columns(text[piece : place + 1]) > width:
            cut = _joint(text, piece, place)
            yield piece, cut
            piece = cut
    yield piece, end


def _joint(text: str, start: int, end: int) -> int:
    """Where between the two places a word that is too long is best broken: as an id, between its parts."""
    joints = (text.rfind(mark, start, end) + 1 for mark in "/-")
    return next((joint for joint in joints if joint > start), end)


def _clings(text: str, place: int) -> bool:
    """Whether there must be no break before the character at `place`, which is not the first."""
    before, character = text[place - 1], text[place]
    if _FIXED in (before, character):
        return True
    if before.isspace() or character.isspace():
        return before.isspace() and character.isspace()
    if character in _NEVER_FIRST or before in _NEVER_LAST or unicodedata.combining(character):
        return True
    if before.isdecimal():
        return True  # a number and its counter
    return not (_is_wide(before) or _is_wide(character))


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}
