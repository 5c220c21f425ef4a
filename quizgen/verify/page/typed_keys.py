"""Keys as the page's judge has them, back to values; nothing of them believed, and words left as they are."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from quizgen.model.ids import EntityId, UnitName
from quizgen.model.topic import Topic
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
    Value,
)

_DATE = ("year", "month", "day", "part")
_UNITS = {unit.label: unit for unit in DurationUnit}


def read_key(key: object, topic: Topic) -> Value | None:
    """The value that the key is; None where it is none, or has more to it than it should have."""
    if not isinstance(key, dict):
        return None
    try:
        return _read(key, topic)
    except (KeyError, TypeError, ValueError, InvalidOperation):
        return None


def _read(key: Mapping[str, object], topic: Topic) -> Value | None:
    match key:
        case {"type": "entity", "id": str(id_)} if len(key) == _SIZES["entity"]:
            return _entity(EntityId(id_), topic)
        case {"type": "date"} if len(key) == _SIZES["date"]:
            return _date(key)
        case {"type": "period", "start": dict(start), "end": dict(end)} if len(key) == _SIZES["period"]:
            return Period(start=_date(start), end=_date(end))
        case {"type": str(type_), "amount": str(amount), "precision": str(precision)} if len(key) == _SIZES[type_]:
            return _quantity(type_, Decimal(amount), Precision(precision), key)
    return None


_SIZES = {"entity": 2, "date": 5, "period": 3, "number": 4, "money": 4, "percent": 3, "duration": 4}
"""How many parts a key of the type has."""


def _entity(id_: EntityId, topic: Topic) -> Entity | None:
    return topic.entities.get(id_) or topic.siblings.get(id_)


def _date(key: Mapping[str, object]) -> Date:
    year, month, day = (_whole(key[name]) for name in _DATE[:3])
    if year is None:
        raise ValueError("a date has a year")
    part = key["part"]
    return Date(year=year, month=month, day=day, part=None if part is None else DatePart(str(part)))


def _whole(value: object) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError("a part of a date is a whole number")
    return value


def _quantity(type_: str, amount: Decimal, precision: Precision, key: Mapping[str, object]) -> Value | None:
    match type_, key.get("unit"), key.get("currency"):
        case "number", str() | None as unit, None:
            return Number(amount=amount, precision=precision, unit=None if unit is None else UnitName(unit))
        case "money", None, str(currency):
            return Money(amount=amount, currency=currency, precision=precision)
        case "percent", None, None:
            return Percent(amount=amount, precision=precision)
        case "duration", str(unit), None:
            return Duration(amount=amount, unit=_UNITS[unit], precision=precision)
    return None
