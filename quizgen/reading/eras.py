"""Japanese eras, from Meiji on, as Gregorian years and days."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Era:
    """One emperor's years; the last day of an era is also the first of the next, where the change took a day."""

    first: date
    last: date
    dated_from: date
    """Before it, months and days were of the old lunisolar calendar, and are not read."""


_TAISHO = date(1912, 7, 30)
_SHOWA = date(1926, 12, 25)

ERAS = {
    "明治": Era(date(1868, 1, 25), _TAISHO, date(1873, 1, 1)),
    "大正": Era(_TAISHO, _SHOWA, _TAISHO),
    "昭和": Era(_SHOWA, date(1989, 1, 7), _SHOWA),
    "平成": Era(date(1989, 1, 8), date(2019, 4, 30), date(1989, 1, 8)),
    "令和": Era(date(2019, 5, 1), date.max, date(2019, 5, 1)),
}
"""By name. Meiji began, by decree, with the lunisolar year of 25 January 1868."""

INITIALS = {"m": "明治", "t": "大正", "s": "昭和", "h": "平成", "r": "令和"}


def gregorian_year(era: str, year: int, month: int | None, day: int | None) -> int | None:
    """The Gregorian year of an era's `year`, counted from 1; None where the era had no such year, month or day."""
    span = ERAS[era]
    gregorian = span.first.year + year - 1
    if year < 1 or not span.first.year <= gregorian <= span.last.year:
        return None
    if month is None:
        return gregorian
    start, end = (gregorian, month, day or 31), (gregorian, month, day or 1)
    earliest, latest = (_triple(day) for day in (span.dated_from, span.last))
    return gregorian if start >= earliest and end <= latest else None


def _triple(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day
