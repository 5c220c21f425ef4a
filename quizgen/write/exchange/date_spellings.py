"""Other ways to write a date: in figures, with its day first, by era, in kanji. None is coarser or finer."""

import re
from collections.abc import Iterator

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.values import Date, DatePart
from quizgen.wording.numerals import in_figures, in_kanji
from quizgen.write.exchange.unit_spellings import Spelled

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ENGLISH = re.compile(r"([A-Z][a-z]+) (?:([0-9]{1,2}), )?([0-9]{4})")
_ABBREVIATED = 3
"""Letters of a month; May has no more."""
_LATEST_MONTH = 12

_ERAS = ((2019, 5, 1, 2018, "令和"), (1989, 1, 8, 1988, "平成"), (1926, 12, 25, 1925, "昭和"))
"""The year, month and day on which an era begins, the year before its first, and its name."""
_EARLY = "上旬"


def spell_date(date: Date, text: str, language: Language) -> list[Spelled]:
    """Ways to write the date, which is written as `text` in the language; all say the same to the letter."""
    return [Spelled(spelled, 0) for spelled in _spell(date, text, language)]


def _spell(date: Date, text: str, language: Language) -> Iterator[str]:
    if date.part is None and date.month is not None:
        yield from _in_figures(date, language)
    if language == JAPANESE:
        yield from _japanese(date, text)
    elif match := _ENGLISH.fullmatch(text):
        yield from _english(date, *match.groups())


def _in_figures(date: Date, language: Language) -> Iterator[str]:
    figures = [figure for figure in (date.month, date.day) if figure is not None]
    if language == JAPANESE:
        yield "/".join(map(str, (date.year, *figures)))
    yield "-".join((str(date.year), *(f"{figure:02}" for figure in figures)))


def _japanese(date: Date, text: str) -> Iterator[str]:
    yield text.translate(_FULL_WIDTH)
    if date.part is DatePart.EARLY:
        yield text.replace("初旬", _EARLY)
    if date.part is not None:
        return
    if date.month is None:
        yield from (str(date.year), str(date.year).translate(_FULL_WIDTH))
    if date.day is not None:
        yield f"{date.year}.{date.month}.{date.day}"
    yield from _by_era(date)
    said = f"{in_figures(date.year)}年"
    for figure, sign in ((date.month, "月"), (date.day, "日")):
        said += f"{in_kanji(figure)}{sign}" if figure is not None else ""
    yield said


def _by_era(date: Date) -> Iterator[str]:
    """令和4年10月28日; a year in which an era begins is two eras', unless the date says which."""
    for year, month, day, zero, era in _ERAS:
        if (date.year, date.month or 0, date.day or 0) >= (year, month, day):
            count = date.year - zero
            rest = (f"{date.month}月" if date.month else "") + (f"{date.day}日" if date.day else "")
            yield f"{era}{count if count > 1 else '元'}年{rest}"
            return
        if date.year == year:
            return


def _english(date: Date, month: str, day: str | None, year: str) -> Iterator[str]:
    short = month[:_ABBREVIATED]
    if day is None:
        yield f"{short} {year}"
        return
    yield f"{day} {month} {year}"
    yield f"{month} {day} {year}"
    yield f"{short} {day}, {year}"
    yield f"{day} {short} {year}"
    if int(day) > _LATEST_MONTH or date.month == date.day:
        yield f"{date.month}/{date.day}/{date.year}"
