"""What authors write in a cell, to a typed value: one strict grammar for each type, nothing guessed."""

import re
from calendar import monthrange
from collections.abc import Callable
from decimal import Decimal

from quizgen.model.compare import day_range
from quizgen.model.schema import Slot, ValueType
from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    DurationUnit,
    Money,
    Number,
    Percent,
    Period,
    Precision,
    Value,
)
from quizgen.reading.currencies import CODES

_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_TENS = {"": 1, "tens of ": 10, "hundreds of ": 100}

_DATE = re.compile(
    r"(?:(?P<part>early|mid|late) )?(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?", re.ASCII
)
_AMOUNT = (
    r"(?P<about>about )?(?P<digits>-?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?)(?: (?P<scale>thousand|million|billion|trillion))?"
)
_ORDER = r"(?P<tens>tens of |hundreds of )?(?P<order>thousand|million|billion|trillion)s|(?P<bare>tens|hundreds)"
_MAGNITUDE = re.compile(rf"(?:{_AMOUNT}|{_ORDER})", re.ASCII)
_MONEY = re.compile(r"(?P<magnitude>.+?)(?:(?<=s) of)? (?P<currency>[A-Z]{3})", re.ASCII)
_PERCENT = re.compile(r"(?P<magnitude>.+?) ?%", re.ASCII)
_DURATION = re.compile(r"(?P<magnitude>.+?)(?:(?<=s) of)? (?P<unit>second|minute|hour|day|week|month|year)s?", re.ASCII)

_DURATION_UNITS = {unit.label: unit for unit in DurationUnit}
_DIGIT_LIMIT = 24
"""In all, a scale's zeros counted: arithmetic keeps 28."""
_FIRST_YEAR = 1000
"""Earlier ones are not written with four digits and could not be read back."""

EXAMPLES = {
    ValueType.DATE: "2022, 2022-10, 2022-10-28, early 2023-03 or 2023-02 to 2023-04",
    ValueType.NUMBER: "10000, about 10000, 2.5 million or tens of millions",
    ValueType.MONEY: "10000 USD, about 2.5 million EUR or tens of millions USD",
    ValueType.PERCENT: "95% or about 0.5%",
    ValueType.DURATION: "3 months or about 90 minutes",
}
"""How a value of each type is written, for messages."""


def parse_value(text: str, slot: Slot) -> Value | None:
    """The value that `text` writes in a slot that holds no entity and no text; None where it is not of that type."""
    match slot.type:
        case ValueType.DATE:
            return parse_date(text)
        case ValueType.NUMBER:
            return _measured(text, lambda amount, about: Number(amount=amount, precision=about, unit=slot.unit))
        case ValueType.MONEY:
            return _parse_money(text)
        case ValueType.PERCENT:
            return _parse_percent(text)
        case ValueType.DURATION:
            return _parse_duration(text)
        case ValueType.ENTITY | ValueType.TEXT:
            return None


def parse_date(text: str) -> Date | Period | None:
    """A date as precise as written, or a period; None where the text is neither or the day does not exist."""
    start, to, end = text.partition(" to ")
    first = _parse_day(start)
    if not to:
        return first
    last = _parse_day(end)
    if first is None or last is None or not _follows(last, first):
        return None
    return Period(start=first, end=last)


def _parse_day(text: str) -> Date | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year = int(match["year"])
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    part = DatePart(match["part"]) if match["part"] else None
    if year < _FIRST_YEAR or (month is not None and not 1 <= month <= 12):  # noqa: PLR2004 - months
        return None
    if day is not None and (month is None or not 1 <= day <= monthrange(year, month)[1]):
        return None
    if part and (month is None or day is not None):
        return None
    return Date(year=year, month=month, day=day, part=part)


def _follows(last: Date, first: Date) -> bool:
    """Whether a period can go from the one to the other: neither its first nor its last day may come too late."""
    begin, end = day_range(first), day_range(last)
    return begin != end and begin[0] <= end[0] and begin[1] <= end[1]


def _measured(text: str, build: Callable[[Decimal, Precision], Value]) -> Value | None:
    magnitude = _parse_magnitude(text)
    return None if magnitude is None else build(*magnitude)


def _parse_magnitude(text: str) -> tuple[Decimal, Precision] | None:
    match = _MAGNITUDE.fullmatch(text)
    if not match:
        return None
    if match["digits"]:
        scale = _SCALES[match["scale"] or ""]
        if sum(map(str.isdigit, f"{match['digits']}{scale}")) - 1 > _DIGIT_LIMIT:
            return None
        amount = Decimal(match["digits"].replace("_", "")) * scale
        whole = amount.to_integral_value()
        return whole if amount == whole else amount.normalize(), Precision.ABOUT if match["about"] else Precision.EXACT
    if match["bare"]:
        return Decimal(_TENS[f"{match['bare']} of "]), Precision.ORDER
    return Decimal(_TENS[match["tens"] or ""] * _SCALES[match["order"]]), Precision.ORDER


def _parse_money(text: str) -> Value | None:
    match = _MONEY.fullmatch(text)
    if not match or match["currency"] not in CODES:
        return None
    return _measured(match["magnitude"], lambda a, p: Money(amount=a, currency=match["currency"], precision=p))


def _parse_percent(text: str) -> Value | None:
    match = _PERCENT.fullmatch(text)
    return _measured(match["magnitude"], lambda a, p: Percent(amount=a, precision=p)) if match else None


def _parse_duration(text: str) -> Value | None:
    match = _DURATION.fullmatch(text)
    if not match:
        return None
    unit = _DURATION_UNITS[match["unit"]]
    return _measured(match["magnitude"], lambda a, p: Duration(amount=a, unit=unit, precision=p))
