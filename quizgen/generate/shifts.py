"""Values near a given one, in its unit, form and roundness: the last source of distractors."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Context, Decimal

from quizgen.model.values import (
    Date,
    Duration,
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

_FIRST_YEAR, _LAST_YEAR = 1000, 9999
"""Years of four digits: what authors can write and the verifier reads back."""

_SAFE_DAY = 28
"""The last day that every month has."""

_SMALL = 10
"""Below this, people count up and down; above, they double and halve."""

_YEARS = (-1, 1, -2, 2, -3, 3, -4, 4)
_GAPS = (0, 1, 2)
"""Years between a period, the one after it, the one after that."""
_MONTHS = (-1, 1, -2, 2, -3, 3, -4, 4)
_DAYS = (-1, 1, -3, 3, -7, 7, -11, 11)
_FACTORS = tuple(map(Decimal, ("2", "0.5", "5", "0.2", "3", "10", "0.1", "4", "1.5", "0.75", "0.3", "20")))
_THOUSAND = 1_000
"""Below this, two digits are as round as one: 90 minutes and 45."""

_SPREADS = tuple(map(Decimal, ("0.2", "0.3", "0.4", "0.6", "0.8")))
"""How far off, in parts of the amount, its neighbours below a thousand are, on either side."""
_FIVES = 20
"""From here on, a multiple of five has multiples of five for neighbours."""

_STEPS = (1, -1, 2, -2, 3, -3, 4)
_LEAST_ORDER = 10
"""Nobody says of a thing that there are ones of it."""
_SHORTEST, _LONGEST = Decimal("0.3"), Decimal(5)
"""How many times as long another length of time may be and still be taken for the right one."""
_MINOR_UNITS = 2
"""Decimals that money has, where it has any."""
_CLOSE = 3
"""Significant digits of an amount whose neighbours have as many; from a rounder one to its half is no rounding."""
_ORDERS = tuple(map(Decimal, ("10", "0.1", "100", "0.01", "1000", "0.001")))
_POINTS = (-10, 10, -20, 20, -5, 5, -30, 30, -15, 15, -40, 40, -25, 25, -3, 3)
_HUNDRED = 100


def shifted(value: Value) -> tuple[Value, ...]:
    """Plausible neighbours of the value, the nearest first; none for an entity or a text."""
    match value:
        case Entity() | Text():
            return ()
        case Date():
            return tuple(_shifted_dates(value))
        case Period():
            return tuple(_shifted_periods(value))
        case Percent() if value.precision is not Precision.ORDER and value.amount >= 1:
            return tuple(_shifted_percents(value))
        case Number() | Money() | Percent() | Duration() if value.amount < 0:
            return tuple(_negative(near) for near in shifted(_negative(value)))
        case Number() | Money() | Percent() | Duration():
            return tuple(_scaled(value))


def roundness(amount: Decimal) -> int:
    """How many significant digits the amount is written with: 1 for 10,000, 2 for 95."""
    digits = "".join(map(str, amount.as_tuple().digits)).strip("0")
    return len(digits)


def _shifted_dates(date: Date) -> Iterator[Date]:
    days = () if date.day is None else (date.day + step for step in _DAYS)
    yield from (replace(date, day=day) for day in days if 1 <= day <= _SAFE_DAY)
    months = () if date.month is None else (_later(date, step) for step in _MONTHS)
    # Whoever knows the year knows which month is meant if the others are of other years.
    by_month = date.month is not None and date.day is None
    years = () if by_month else (_in_year(date, date.year + step) for step in _YEARS)
    yield from (near for near in (*months, *years) if _FIRST_YEAR <= near.year <= _LAST_YEAR)


def _in_year(date: Date, year: int) -> Date:
    """The same day of another year; the last safe day for one that not every year has."""
    leap_day = (date.month, date.day) == (2, 29)
    return replace(date, year=year, day=_SAFE_DAY if leap_day else date.day)


def _later(date: Date, months: int) -> Date:
    index = date.year * 12 + (date.month or 1) - 1 + months
    day = min(date.day, _SAFE_DAY) if date.day is not None else None
    return replace(date, year=index // 12, month=index % 12 + 1, day=day)


def _shifted_periods(period: Period) -> Iterator[Period]:
    length = period.end.year - period.start.year + 1
    beyond = (place * (length + gap) for gap in _GAPS for place in (-1, 1, -2, 2, -3, 3))
    for step in dict.fromkeys((*_YEARS, *beyond)):
        start, end = (_in_year(date, date.year + step) for date in (period.start, period.end))
        if start.year >= _FIRST_YEAR and end.year <= _LAST_YEAR:
            yield Period(start=start, end=end)


def _shifted_percents(value: Percent) -> Iterator[Percent]:
    for step in _POINTS:
        amount = value.amount + step
        if 0 < amount < _HUNDRED and roundness(amount) <= max(roundness(value.amount), 2):
            yield replace(value, amount=amount)


def _scaled(value: Quantity) -> Iterator[Quantity]:
    """Amounts near this one, as round and as whole as it is."""
    whole = value.amount == value.amount.to_integral_value()
    digits = max(roundness(value.amount), 2 if value.amount < _THOUSAND else 1)
    for amount in dict.fromkeys(_to_digits(amount, digits) for amount in _amounts_near(value)):
        if amount <= 0 or amount == value.amount or (whole and amount != amount.to_integral_value()):
            continue
        if _decimals(amount) > max(_decimals(value.amount), _MINOR_UNITS if isinstance(value, Money) else 1):
            continue
        if roundness(amount) <= digits:
            yield replace(value, amount=_plain(amount))


def _to_digits(amount: Decimal, digits: int) -> Decimal:
    """The amount in so many significant digits where it is told closely, as half of 781 billion is 391."""
    return amount if digits < _CLOSE else Context(prec=digits).plus(amount)


def _amounts_near(value: Quantity) -> Iterator[Decimal]:
    if value.precision is Precision.ORDER:
        yield from (amount for factor in _ORDERS if (amount := value.amount * factor) >= _LEAST_ORDER)
    elif value.amount == value.amount.to_integral_value() and value.amount < _SMALL:
        yield from (value.amount + step for step in _STEPS)
        yield from (value.amount * factor for factor in _FACTORS[: 5 if value.precision is Precision.ABOUT else 2])
    else:
        if value.amount < _THOUSAND:
            yield from _beside(value.amount)
        factors = (f for f in _FACTORS if not isinstance(value, Duration) or _SHORTEST <= f <= _LONGEST)
        yield from (value.amount * factor for factor in factors)


def _beside(amount: Decimal) -> Iterator[Decimal]:
    """Amounts on both sides, in as many decimals; what is told in fives is so there too."""
    unit = Decimal(5) if amount >= _FIVES and amount % 5 == 0 else Decimal(10) ** -_decimals(amount)
    for spread in _SPREADS:
        step = round(amount * spread / unit) * unit
        yield from (amount - step, amount + step)


def _negative(value: Value) -> Value:
    """The amount on the other side of zero."""
    return replace(value, amount=-value.amount) if isinstance(value, Number | Money | Percent | Duration) else value


def _decimals(amount: Decimal) -> int:
    """How many digits stand behind the point."""
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _plain(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()
