"""What a topic's templates declare: relations, their slots, and the questions that may be asked of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quizgen.model.expression import Expression, evaluate
from quizgen.model.ids import Kind, Language, RelationName, SlotName, UnitName
from quizgen.model.phrase import Phrases
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Quantity, Text, Value
from quizgen.source import Span


class ValueType(StrEnum):
    """Which of the value classes a slot takes."""

    ENTITY = "entity"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    TEXT = "text"

    __hash__ = str.__hash__  # Enum's own runs in Python, and types are looked up some fifty times a note


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A column of a relation."""

    name: SlotName
    type: ValueType
    entity_kinds: frozenset[str] = frozenset()
    """For entities: the kinds it takes; empty for any."""
    unit: UnitName | None = None
    """For numbers: what is counted."""
    optional: bool = False
    below: SlotName | None = None
    """For dates and amounts: another slot that holds more in every row, so that no plausible value exceeds it."""
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """How a count of something is written: `{}` stands for the number."""

    name: UnitName
    forms: Mapping[Language, Mapping[str, str]]
    """By language, then by CLDR plural category; `other` is always there."""
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Computation:
    """A value that no cell holds but that the row's cells give."""

    name: SlotName
    """Stands where a slot's name would in the item's id."""
    expression: Expression
    unit: UnitName | None = None
    """What the result counts, where the author says so; None for what its operands count."""
    digits: int | None = None
    """Significant digits that the result is rounded to; None where it is told in full."""
    span: Span | None = field(compare=False, default=None, repr=False)
    """Where the expression stands."""

    def value(self, cells: Mapping[SlotName, Value]) -> Quantity:
        """What the row's cells give.

        Raises:
            Uncomputable: they give nothing, as `evaluate` tells.
        """
        return evaluate(self.expression, cells, unit=self.unit, digits=self.digits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A stem that hides one cell, or a computed value, and the kinds of item it is good for."""

    asks: SlotName | Computation
    stem: Phrases
    kinds: tuple[Kind, ...]
    """Among typed, choice and set; reversed alone; or computed, with choice if wanted."""
    reverses: SlotName | None = None
    """For the other direction of a question: the slot that the forward stem asks."""
    span: Span | None = field(compare=False, default=None, repr=False)

    @property
    def slot(self) -> SlotName:
        """The name that the item's id carries."""
        return self.asks.name if isinstance(self.asks, Computation) else self.asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """How the rows of a relation are put in order: by a dated or numbered slot, each row under a label."""

    by: SlotName
    label: Phrases
    stem: Phrases
    """Empty for a dated relation that joins the topic's timeline."""
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two slots whose values are to be matched, row by row."""

    left: SlotName
    right: SlotName
    stem: Phrases
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A table: its columns, what makes its rows unique, and what may be asked of them."""

    name: RelationName
    slots: Mapping[SlotName, Slot]
    key: tuple[SlotName, ...] = ()
    """These slots determine all the others, in the world and not only in the bank; empty where nothing does."""
    complete: bool = False
    """The bank holds every row there is."""
    statement: Phrases = field(default_factory=dict)
    cloze: tuple[SlotName, ...] | None = None
    """The slots that the author wants cloze items of; None for every slot where the rest determines it."""
    true_false: tuple[SlotName, ...] | None = None
    """The slots that the author wants true/false items of; None for every slot where falsity can be proven."""
    questions: tuple[Question, ...] = ()
    sequence: Sequence | None = None
    pairings: tuple[Pairing, ...] = ()
    span: Span | None = field(compare=False, default=None, repr=False)


def type_of(value: Value) -> ValueType:
    """The slot type that takes the value."""
    match value:
        case Entity():
            return ValueType.ENTITY
        case Date() | Period():
            return ValueType.DATE
        case Number():
            return ValueType.NUMBER
        case Money():
            return ValueType.MONEY
        case Percent():
            return ValueType.PERCENT
        case Duration():
            return ValueType.DURATION
        case Text():
            return ValueType.TEXT
