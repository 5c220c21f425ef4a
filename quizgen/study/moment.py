"""A point in time as a learner lives it: the instant, and the study day it falls on."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_NIGHT = timedelta(hours=4)
"""A study day begins at 04:00 by the learner's clock, so that an evening may last beyond midnight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something was done."""

    at: int
    """Milliseconds since 1970, in UTC."""
    day: date
    """The study day, by the clock that hung on the learner's wall."""


def moment_of(local: datetime) -> Moment:
    """The moment of a local time, which knows its own zone."""
    return Moment(at=round(local.timestamp() * 1000), day=study_day(local))


def study_day(local: datetime) -> date:
    """The study day of a local time."""
    return (local.replace(tzinfo=None) - _NIGHT).date()


def instant(at: int) -> datetime:
    """Milliseconds since 1970 as a time in UTC."""
    return datetime.fromtimestamp(at // 1000, UTC).replace(microsecond=at % 1000 * 1000)
