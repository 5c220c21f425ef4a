"""Other ways to write a value, for platforms that compare letter by letter: each says exactly the same."""

import re
from collections.abc import Iterator

from quizgen.model.ids import Language
from quizgen.model.item import Cloze, Item, Recall
from quizgen.model.language import JAPANESE
from quizgen.model.values import Date, Duration, Entity, Percent, Text, Value

_FULL_WIDTH = str.maketrans("0123456789%", "０１２３４５６７８９％")
_ENGLISH_DAY = re.compile(r"([A-Z][a-z]+) ([0-9]{1,2}), ([0-9]{4})")
_MONTHS = ("か月", "ヶ月", "ヵ月")
"""Beside カ月, which quizgen writes."""


def other_spellings(item: Item, text: str) -> tuple[str, ...]:
    """Other ways to write the item's answer, which is written as `text`; none of a name, whose others are aliases."""
    if not isinstance(item.task, Recall | Cloze) or isinstance(item.task.key, Entity | Text):
        return ()
    return tuple(dict.fromkeys(_spell(item.task.key, text, item.id.language)))


def _spell(value: Value, text: str, language: Language) -> Iterator[str]:
    if isinstance(value, Date) and value.month is not None and value.part is None:
        yield from _dates(value, text, language)
    if isinstance(value, Percent) and "%" in text:
        yield text.replace("%", "パーセント" if language == JAPANESE else " percent")
    if language == JAPANESE:
        months = [text.replace("カ月", month) for month in _MONTHS] if isinstance(value, Duration) else []
        yield from (one for one in months if one != text)
        yield from (one.translate(_FULL_WIDTH) for one in (text, *months) if one.translate(_FULL_WIDTH) != one)


def _dates(date: Date, text: str, language: Language) -> Iterator[str]:
    """The date in figures, and in English with its day first."""
    figures = [date.month, *([date.day] if date.day is not None else [])]
    if language == JAPANESE:
        yield "/".join(map(str, (date.year, *figures)))
    if match := _ENGLISH_DAY.fullmatch(text):
        yield f"{match[2]} {match[1]} {match[3]}"
        yield f"{match[1]} {match[2]} {match[3]}"
    yield "-".join((str(date.year), *(f"{figure:02}" for figure in figures)))
