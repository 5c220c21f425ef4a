"""When two values say the same, and when they certainly do not: what a key and a distractor are held to."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    DurationUnit,
    Entity,
    Money,
    Number,
    Percent,
    Period,
    Precision,
    Quantity,
    Text,
    Value,
)

_ABOUT = Decimal("0.19")
"""An "about" may be off by almost a fifth either way: nearer than that, another figure might be right too."""

_ABOUT_POINTS = Decimal(4)
"""The most percentage points that an "about" may be off: about 80 % is not 70 %."""

_MONTH_DAYS = (28, 31)
"""The shortest and the longest month."""

_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class _Range:
    """Every number from low to high, both included."""

    low: Decimal
    high: Decimal

    def overlaps(self, other: "_Range") -> bool:
        return self.low <= other.high and other.low <= self.high


def same_value(one: Value, other: Value) -> bool:
    """Whether the two say exactly the same, whatever unit they say it in: 12 months are 1 year."""
    if one is other:
        return True
    if isinstance(one, Duration) and isinstance(other, Duration):
        same_length = one.amount * one.unit.length == other.amount * other.unit.length
        return same_length and one.unit.family == other.unit.family and one.precision is other.precision
    return one == other


def certainly_differs(one: Value, other: Value) -> bool:
    """Whether no reading of the two lets both be right.

    A coarse date does not differ from a finer one inside it, nor a figure from another within an "about"; neither
    does an entity from one that it is part of or shares a name with, nor money from money in another currency, nor a
    count of one thing from a count of another; a number without a unit counts whatever the other does.
    Texts never certainly differ, for other words may say the same; nor do values of different types.
    """
    match one, other:
        case Entity(), Entity():
            return _entities_differ(one, other)
        case Date(), Date() if one.year != other.year:
            return True
        case Date() | Period(), Date() | Period():
            first, second = day_range(one), day_range(other)
            return first[1] < second[0] or second[1] < first[0]
        case Number(), Number():
            same_unit = one.unit == other.unit or None in {one.unit, other.unit}
            return same_unit and not _could_be_equal(one, other)
        case Money(), Money():
            return one.currency == other.currency and not _could_be_equal(one, other)
        case Percent(), Percent():
            return not _could_be_equal(one, other)
        case Duration(), Duration():
            return not _overlapping_durations(one, other)
        case Text(), Text():
            return False
    return False


def day_range(value: Date | Period) -> tuple[date, date]:
    """The first and the last day that the date or period may mean."""
    if isinstance(value, Period):
        return day_range(value.start)[0], day_range(value.end)[1]
    if value.month is None:
        return date(value.year, 1, 1), date(value.year, 12, 31)
    if value.day is not None:
        return (day := date(value.year, value.month, value.day)), day
    first, last = {
        None: (1, 31),
        DatePart.EARLY: (1, 10),
        DatePart.MID: (11, 20),
        DatePart.LATE: (21, 31),
    }[value.part]
    return date(value.year, value.month, first), min(
        date(value.year, value.month, 1) + timedelta(days=last - 1), _month_end(value.year, value.month)
    )


def order_key(value: Value) -> Decimal:
    """A key that sorts values which certainly differ from each other in ascending order.

    Raises:
        TypeError: the value is an entity or a text, which have no order.
    """
    match value:
        case Date() | Period():
            return Decimal(day_range(value)[0].toordinal())
        case Duration():
            return value.amount * _shortest_seconds(value.unit)
        case Number() | Money() | Percent():
            return value.amount
    raise TypeError(f"values of this type have no order: {value}")


def is_below(low: Value, high: Value) -> bool:
    """Whether the one is certainly less, or earlier, than the other; False for what has no order."""
    return certainly_differs(low, high) and order_key(low) < order_key(high)


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return following - timedelta(days=1) if following else date.max


def _entities_differ(one: Entity, other: Entity) -> bool:
    if one.id == other.id or one.id in other.part_of or other.id in one.part_of:
        return False
    return one.comparison_keys.isdisjoint(other.comparison_keys)


def _could_be_equal(one: Quantity, other: Quantity) -> bool:
    """Whether some amount may be meant by both."""
    if one.precision is other.precision is Precision.EXACT:
        return one.amount == other.amount
    return _claimed(one).overlaps(_claimed(other))


def _claimed(value: Quantity) -> _Range:
    """The amounts that the value may stand for."""
    match value.precision:
        case Precision.EXACT:
            return _Range(value.amount, value.amount)
        case Precision.ABOUT:
            slack = abs(value.amount) * _ABOUT
            if isinstance(value, Percent):
                slack = min(slack, _ABOUT_POINTS)
            return _Range(value.amount - slack, value.amount + slack)
        case Precision.ORDER:
            return _Range(value.amount, value.amount * 10 - 1)


def _overlapping_durations(one: Duration, other: Duration) -> bool:
    if one.unit is other.unit:
        return _could_be_equal(one, other)
    if one.unit.family == other.unit.family:
        return _scaled(one, one.unit.length).overlaps(_scaled(other, other.unit.length))
    return _in_seconds(one).overlaps(_in_seconds(other))


def _scaled(value: Duration, length: int) -> _Range:
    claimed = _claimed(value)
    return _Range(claimed.low * length, claimed.high * length)


def _shortest_seconds(unit: DurationUnit) -> int:
    """How long the unit is at least: by that, months and days stand in one order."""
    return unit.length if unit.family == "seconds" else unit.length * _MONTH_DAYS[0] * _DAY_SECONDS


def _in_seconds(value: Duration) -> _Range:
    if value.unit.family == "seconds":
        return _scaled(value, value.unit.length)
    shortest, longest = (days * _DAY_SECONDS * value.unit.length for days in _MONTH_DAYS)
    return _Range(_scaled(value, shortest).low, _scaled(value, longest).high)
