"""Dates in Japanese: 2022年10月28日, 令和4年10月, 二〇二二年, 2023年3月初旬."""

import re

from quizgen.model.values import DatePart
from quizgen.reading.eras import ERAS, INITIALS, gregorian_year
from quizgen.reading.numerals_ja import read_calendar_number
from quizgen.reading.partial_dates import PartialDate, falls_on

_PARTS = {
    **dict.fromkeys(("初旬", "上旬", "初め", "はじめ", "初頭"), DatePart.EARLY),
    **dict.fromkeys(("中旬", "半ば", "なかば"), DatePart.MID),
    "下旬": DatePart.LATE,
}
_WEEKDAYS = "月火水木金土日"
_N = "[0-9〇零一二三四五六七八九十]"
_ERA = "|".join((*ERAS, *INITIALS))
_YEAR = rf"(?:(?P<era>{_ERA})|西暦)?(?P<year>元|[0-9〇零一二三四五六七八九十百千]{{1,8}})年"
_DATE = re.compile(
    rf"(?:{_YEAR}(?:\((?P<gloss>[^()]+)\))?)?(?:(?P<month>{_N}{{1,3}})月)?"
    rf"(?:(?P<day>{_N}{{1,4}})日(?:\((?P<weekday>[{_WEEKDAYS}])(?:曜日?)?\))?|の?(?P<part>{'|'.join(_PARTS)}))?"
)
_DOTTED = re.compile(rf"(?P<era>{_ERA})(?P<year>元|[0-9]{{1,2}})([./-])(?P<month>[0-9]{{1,2}})\3(?P<day>[0-9]{{1,2}})")
_GLOSS = re.compile(rf"(?:{_YEAR}|(?P<bare>[0-9]{{4}}))")
_UNSAID = 100
"""A year below it, without an era, may be short for one of this century, of the last, or of an era."""


def parse_japanese_date(text: str) -> PartialDate | None:
    """What the whole of the folded text says of a date, in words; None where it is none, or contradicts itself."""
    match = _DATE.fullmatch(text) or _DOTTED.fullmatch(text)
    if not text or match is None:
        return None
    said = match.groupdict()
    numbers = {part: read_calendar_number(said[part]) if said[part] else None for part in ("month", "day")}
    if any(said[part] and numbers[part] is None for part in numbers):
        return None
    date = PartialDate(
        year=_parse_year(said, numbers["month"], numbers["day"]),
        month=numbers["month"],
        day=numbers["day"],
        part=_PARTS.get(said.get("part") or ""),
    )
    return date if _is_consistent(date, said) else None


def _is_consistent(date: PartialDate, said: dict[str, str | None]) -> bool:
    if said["year"] and date.year is None:
        return False
    if (gloss := said.get("gloss")) and _parse_gloss(gloss, date) != date.year:
        return False
    weekday = said.get("weekday")
    return weekday is None or falls_on(date, _WEEKDAYS.index(weekday))


def _parse_gloss(gloss: str, date: PartialDate) -> int | None:
    """The year in brackets after a year: 2022年(令和4年), 令和4年(2022年), 令和4年(2022)."""
    if (match := _GLOSS.fullmatch(gloss)) is None:
        return None
    return int(match["bare"]) if match["bare"] else _parse_year(match.groupdict(), date.month, date.day)


def _parse_year(said: dict[str, str | None], month: int | None, day: int | None) -> int | None:
    text, era = said["year"], said["era"]
    if text is None:
        return None
    year = 1 if text == "元" else read_calendar_number(text)
    if year is None or (text == "元" and not era):
        return None
    if era:
        return gregorian_year(INITIALS.get(era, era), year, month, day)
    return year if year >= _UNSAID else None
