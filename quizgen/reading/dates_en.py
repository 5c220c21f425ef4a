"""Dates in English: October 28, 2022, 28 Oct 2022, October 2022, early March 2023."""

import re

from quizgen.model.values import DatePart
from quizgen.reading.partial_dates import PartialDate, falls_on

_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTHS = {
    short: number for number, name in enumerate(_NAMES, start=1) for short in (name, f"{name[:3]}.", name[:3])
} | {"sept": 9, "sept.": 9}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PARTS = {"early": DatePart.EARLY, "mid": DatePart.MID, "late": DatePart.LATE}

_M = f"(?P<month>{'|'.join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))})"
_D = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_Y = "(?P<year>[1-9][0-9]{2,3})"
_AND_YEAR = f"(?:(?:,? |,){_Y})?"
_LEAD = re.compile("(?:in|on) ")
_WEEKDAY = re.compile(rf"({'|'.join(_WEEKDAYS)})(?:day|sday|nesday|rsday|urday|s|rs|r|\.)?,? (?=.)")
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        f"{_M} (?:the )?{_D}{_AND_YEAR}",
        f"(?:the )?{_D} (?:of )?{_M}{_AND_YEAR}",
        f"{_M}(?:,? (?:of )?{_Y})?",
        f"(?P<part>early|mid|late) (?:in )?{_M}(?:,? (?:of )?{_Y})?",
        f"(?:the year )?{_Y}",
        f"{_D}{_AND_YEAR}",
        f"{_Y},? {_M}(?: {_D})?",
    )
)


def parse_english_date(text: str) -> PartialDate | None:
    """What the whole of the folded, lower-case text says of a date, in words; None where it is none."""
    text = text.replace("-", " ")
    if lead := _LEAD.match(text):
        text = text[lead.end() :]
    if weekday := _WEEKDAY.match(text):
        date = _parse_shapes(text[weekday.end() :])
        return date if date is not None and falls_on(date, _WEEKDAYS.index(weekday[1])) else None
    return _parse_shapes(text)


def _parse_shapes(text: str) -> PartialDate | None:
    for shape in _SHAPES:
        if match := shape.fullmatch(text):
            said = match.groupdict()
            month = said.get("month")
            return PartialDate(
                year=_number(said.get("year")),
                month=_MONTHS[month] if month else None,
                day=_number(said.get("day")),
                part=_PARTS.get(said.get("part") or ""),
            )
    return None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
