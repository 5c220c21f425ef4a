"""The typed values a cell may hold. Each is plain data: equal when it says the same thing in the same way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, StrEnum

from quizgen.model.ids import EntityId, Language, UnitName
from quizgen.model.names import comparison_key
from quizgen.model.picture import Picture
from quizgen.source import Span

Localized = Mapping[Language, str]
"""One text in each language; what a language lacks has no key."""


def pick(text: Localized, language: Language) -> str:
    """The text in the language, else in the first that it was written in; empty where it was written in none."""
    return text.get(language) or next(iter(text.values()), "")


class Precision(StrEnum):
    """How much an amount claims."""

    EXACT = "exact"
    ABOUT = "about"
    ORDER = "order"
    """Only a power of ten: 10**7 stands for "tens of millions"."""

    __hash__ = str.__hash__  # Enum's own runs in Python, and values are hashed all the time


class DatePart(StrEnum):
    """A third of a month: days 1 to 10, 11 to 20, 21 to the end."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class DurationUnit(Enum):
    """A unit of elapsed time: its name, and its length in the base of its family (seconds, or calendar months)."""

    SECOND = ("second", "seconds", 1)
    MINUTE = ("minute", "seconds", 60)
    HOUR = ("hour", "seconds", 3_600)
    DAY = ("day", "seconds", 86_400)
    WEEK = ("week", "seconds", 604_800)
    MONTH = ("month", "months", 1)
    YEAR = ("year", "months", 12)

    __hash__ = object.__hash__  # as above

    def __init__(self, label: str, family: str, length: int) -> None:
        self.label = label
        self.family = family
        self.length = length


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something with a name. Two entities are the same when their ids are: ids are unique in a topic."""

    id: EntityId
    kind: str = field(compare=False)
    """`person`, `organization`, `place`, `product`, … : authors may use kinds of their own."""
    name: Localized = field(compare=False)
    """The name shown, by language."""
    reading: Localized = field(compare=False, default_factory=dict)
    """How the name is read (for Japanese, in kana), by language."""
    aliases: Mapping[Language, tuple[str, ...]] = field(compare=False, default_factory=dict)
    """Other names that are also right, by language."""
    part_of: tuple[EntityId, ...] = field(compare=False, default=())
    """Every entity this one lies in or belongs to, directly or through others; nearest first."""
    picture: Picture | None = field(compare=False, default=None, repr=False)
    span: Span | None = field(compare=False, default=None, repr=False)
    comparison_keys: frozenset[str] = field(compare=False, init=False, repr=False)
    """What its names come to when spelling is set aside; two entities that share one may be taken for each other."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "comparison_keys", frozenset(map(comparison_key, self.names())))

    def names(self) -> Iterator[str]:
        """Every name and alias, in every language."""
        yield from self.name.values()
        for aliases in self.aliases.values():
            yield from aliases


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A calendar date as precise as the source: a year, a month, a third of a month, or a day (Gregorian)."""

    year: int
    month: int | None = None
    day: int | None = None
    """Only with a month, and never together with a part."""
    part: DatePart | None = None
    """Only with a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one date to another, both included."""

    start: Date
    end: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A count of something."""

    amount: Decimal
    precision: Precision = Precision.EXACT
    unit: UnitName | None = None
    """What is counted; None for a bare number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum of money."""

    amount: Decimal
    """In the currency's main unit."""
    currency: str
    """ISO 4217, such as `USD`."""
    precision: Precision = Precision.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """A share of a hundred."""

    amount: Decimal
    """95 for 95 %."""
    precision: Precision = Precision.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time."""

    amount: Decimal
    unit: DurationUnit
    precision: Precision = Precision.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words, once in each language."""

    by_language: Localized

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.by_language.items())))


Quantity = Number | Money | Percent | Duration
Value = Entity | Date | Period | Number | Money | Percent | Duration | Text


def written(value: Value, language: Language) -> str:
    """How a name or a text is written in the language; empty for any other value."""
    match value:
        case Entity(name=texts) | Text(by_language=texts):
            return pick(texts, language)
    return ""


class Form(StrEnum):
    """A way to show less of a cell than all of it, or to show it otherwise; a filter in a phrase."""

    YEAR = "year"
    """A date's year alone."""
    MONTH = "month"
    """A date's year and month."""
    BARE = "bare"
    """A number without its unit; a length of time as words that make a point in time of it want it."""
    CAPITAL = "capital"
    """A text or name with its first letter a capital."""

    __hash__ = str.__hash__  # as above
