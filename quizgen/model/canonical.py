"""One text for each value, the same on every machine and in every release: what chance and content hashes see."""

from decimal import Decimal

from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Text, Value


def canonical(value: Value) -> str:
    """The value as text that no other value of its type has."""
    match value:
        case Entity():
            return value.id
        case Date():
            parts = (value.year, value.month, value.day, value.part.value if value.part else None)
            return "-".join("" if part is None else str(part) for part in parts)
        case Period():
            return f"{canonical(value.start)}/{canonical(value.end)}"
        case Number():
            return f"{value.precision.value} {_digits(value.amount)} {value.unit or ''}"
        case Money():
            return f"{value.precision.value} {_digits(value.amount)} {value.currency}"
        case Percent():
            return f"{value.precision.value} {_digits(value.amount)} %"
        case Duration():
            return f"{value.precision.value} {_digits(value.amount)} {value.unit.label}"
        case Text():
            return "\n".join(f"{language}:{text}" for language, text in sorted(value.by_language.items()))


def _digits(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
