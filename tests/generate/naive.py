"""A second opinion on what is right and wrong: slow, plain, and sharing no code with what it judges but the types."""

import unicodedata
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from quizgen.model.expression import Cell, Constant, Expression, Operation
from quizgen.model.ids import SlotName
from quizgen.model.item import Prose, Shown
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    Entity,
    Form,
    Money,
    Number,
    Percent,
    Period,
    Precision,
    Text,
    Value,
)

Bounds = tuple[Fraction, Fraction]
"""The least and the most that a value may mean."""

THIRDS = {DatePart.EARLY: (1, 10), DatePart.MID: (11, 20), DatePart.LATE: (21, 31)}
CALENDAR = {"month", "year"}


def differ(one: Value, other: Value) -> bool:
    """Whether no reading lets both be right."""
    if isinstance(one, Entity) and isinstance(other, Entity):
        related = one.id == other.id or one.id in other.part_of or other.id in one.part_of
        return not related and not names(one) & names(other)
    if isinstance(one, Duration) and isinstance(other, Duration) and {one.unit.label, other.unit.label} <= CALENDAR:
        return apart(months(one), months(other))
    measures = measure(one), measure(other)
    if measures[0] is None or measures[0] != measures[1]:
        return False
    return apart(bounds(one), bounds(other))


def names(entity: Entity) -> set[str]:
    """Letters and digits of everything it is called."""
    called = [*entity.name.values(), *(alias for aliases in entity.aliases.values() for alias in aliases)]
    folded = (unicodedata.normalize("NFKC", name).lower() for name in called)
    return {"".join(c for c in name if c.isalnum() or c == "ー") for name in folded}


def measure(value: Value) -> str | None:
    """What two values must have in common to be compared at all."""
    match value:
        case Date() | Period():
            return "days"
        case Number():
            return f"number of {value.unit}"
        case Money():
            return value.currency
        case Percent():
            return "percent"
        case Duration():
            return "time"
    return None


def bounds(value: Value) -> Bounds:
    match value:
        case Period():
            return bounds(value.start)[0], bounds(value.end)[1]
        case Date():
            return days(value)
        case Duration():
            low, high = amounts(value.amount, value.precision)
            shortest, longest = {"month": (28, 31), "year": (336, 372)}.get(value.unit.label, (0, 0))
            if shortest:
                return low * shortest * 86_400, high * longest * 86_400
            return low * value.unit.length, high * value.unit.length
        case Percent():
            low, high = amounts(value.amount, value.precision)
            if value.precision is Precision.ABOUT:
                low, high = max(low, Fraction(value.amount) - 4), min(high, Fraction(value.amount) + 4)
            return low, high
        case Number() | Money():
            return amounts(value.amount, value.precision)
    raise AssertionError(value)


def months(value: Duration) -> Bounds:
    low, high = amounts(value.amount, value.precision)
    length = 12 if value.unit.label == "year" else 1
    return low * length, high * length


def days(value: Date) -> Bounds:
    first_month, last_month = (value.month, value.month) if value.month else (1, 12)
    first, last = (value.day, value.day) if value.day else THIRDS.get(value.part or DatePart.EARLY, (1, 31))
    if value.day is None and value.part is None:
        first, last = 1, 31
    last = min(last, monthrange(value.year, last_month)[1])
    ends = date(value.year, first_month, first), date(value.year, last_month, last)
    return Fraction(ends[0].toordinal()), Fraction(ends[1].toordinal())


def amounts(amount: Decimal, precision: Precision) -> Bounds:
    exact = Fraction(amount)
    match precision:
        case Precision.EXACT:
            return exact, exact
        case Precision.ABOUT:
            return exact * Fraction(81, 100), exact * Fraction(119, 100)
        case Precision.ORDER:
            return exact, exact * 10 - 1


def apart(one: Bounds, other: Bounds) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def seen(prose: Prose) -> list[tuple[SlotName, Value]]:
    """What a learner can read off the prose."""
    return [(piece.slot, lessen(piece.value, piece.form)) for piece in prose if isinstance(piece, Shown)]


def lessen(value: Value, form: Form | None) -> Value:
    if isinstance(value, Date) and form in {Form.YEAR, Form.MONTH}:
        return Date(year=value.year, month=value.month if form is Form.MONTH else None)
    return value


def rows_that_fit(topic: Topic, relation: str, shown: list[tuple[SlotName, Value]]) -> Iterator[Fact]:
    """Every row of the relation that none of what is shown speaks against."""
    for row in topic.facts:
        if row.relation == relation and all(
            slot in row.cells
            and (value == row.cells[slot] if isinstance(value, Text) else not differ(value, row.cells[slot]))
            for slot, value in shown
        ):
            yield row


def compute(expression: Expression, cells: Mapping[SlotName, Value]) -> Fraction:
    """The amount that the expression comes to."""
    match expression:
        case Constant(amount):
            return Fraction(amount)
        case Cell(slot):
            value = cells[slot]
            assert isinstance(value, Number | Money | Percent | Duration)
            return Fraction(value.amount) / (100 if isinstance(value, Percent) else 1)
        case Operation(operator, left, right):
            one, other = compute(left, cells), compute(right, cells)
            return {"+": one + other, "-": one - other, "*": one * other, "/": one / (other or 1)}[operator.value]
