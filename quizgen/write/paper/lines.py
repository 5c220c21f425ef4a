"""Lines as layouts read them: text, words with kana over them, and gaps that are as long as their answers need."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from math import ceil

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.present.line import Gap, Line, Run, plain

LineData = list[object]
"""Each part a text; a list of a word and its kana; or a list of one text that stays on its line."""

_HAND = 1.5
"""Handwriting is this much wider than print."""

_LINE = 40
"""What ends with a line feed may take a whole line."""

_SHORTEST, _LONGEST = 4, 16
"""How many ems a gap has: room for a word, and never a whole line."""


def line_data(line: Line, language: Language) -> LineData:
    """The line, its gaps without what belongs there."""
    return [_part(part, language) for part in line]


def count_ems(text: str) -> float:
    """About how wide the text is in print: a kanji is one em, a Latin letter half of one, a line of its own a whole."""
    return sum(_width(character) for character in text)


def sum_ems(lines: Iterable[Line]) -> float:
    """About how much is printed of the lines together: what may be higher than a page may have to break."""
    return sum(count_ems(plain(line)) for line in lines)


def _part(part: Run | Gap, language: Language) -> object:
    if isinstance(part, Gap):
        return [_gap(part.answer, language)]
    return part.text if part.reading is None else [part.text, part.reading]


def _gap(answer: str, language: Language) -> str:
    """Brackets around ideographic spaces, or a row of underscores: text, so that it is heard and copied as a gap."""
    ems = min(_LONGEST, max(_SHORTEST, ceil(count_ems(answer) * _HAND)))
    return "（" + "\u3000" * ems + "）" if language == JAPANESE else "_" * (ems * 2)


@lru_cache(maxsize=8_192)
def _width(character: str) -> float:
    if unicodedata.category(character) in {"Cc", "Zl", "Zp"}:
        return _LINE
    if unicodedata.combining(character):
        return 0
    return 1 if unicodedata.east_asian_width(character) in "WFA" else 0.5
