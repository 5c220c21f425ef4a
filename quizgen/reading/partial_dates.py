"""Dates as they are said, with what goes without saying left out, and how they are made whole."""

from dataclasses import dataclass
from datetime import date

from quizgen.model.compare import day_range
from quizgen.model.values import Date, DatePart, Period

_GREGORIAN = date(1752, 9, 14)
"""From here on, English dates are of the Gregorian calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """What was said of a date; at least one field is there."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: DatePart | None = None

    def whole(self) -> Date | None:
        """The date, if its year was said and the calendar has it."""
        if self.year is None or not 1 <= self.year <= date.max.year:
            return None
        if self.month is None:
            return Date(year=self.year) if self.day is None and self.part is None else None
        if not is_day(self.year, self.month, 1 if self.day is None else self.day):
            return None
        return Date(year=self.year, month=self.month, day=self.day, part=self.part)

    def completed_by(self, other: "PartialDate") -> "PartialDate":
        """The same, with what the other end of a period says for both: the year of months, the month of equals."""
        as_fine = (self.day is None) == (other.day is None) and (self.part is None) == (other.part is None)
        finer = self.day is not None or self.part is not None
        is_year = other.month is None and other.day is None
        return PartialDate(
            year=other.year if self.year is None and not is_year else self.year,
            month=other.month if self.month is None and finer and as_fine else self.month,
            day=self.day,
            part=self.part,
        )


def join(start: PartialDate, end: PartialDate) -> Period | None:
    """The period, if it runs forward; what one end leaves out the other says."""
    first, last = start.completed_by(end).whole(), end.completed_by(start).whole()
    if first is None or last is None:
        return None
    return Period(start=first, end=last) if day_range(first)[0] <= day_range(last)[0] else None


def falls_on(said: PartialDate, weekday: int) -> bool:
    """Whether the date is whole to the day and may be of that weekday, Monday being 0.

    Of old dates it is not known which calendar they are of, and so any weekday may be right.
    """
    day = said.whole()
    if day is None or day.month is None or day.day is None:
        return False
    told = date(day.year, day.month, day.day)
    return told < _GREGORIAN or told.weekday() == weekday


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has the day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
