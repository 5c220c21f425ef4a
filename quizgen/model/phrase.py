"""Authored wording with holes: what a Jinja2 template means to us, as plain data that nothing has to execute."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from quizgen.model.ids import Language, SlotName
from quizgen.model.values import Form
from quizgen.source import Span


@dataclass(frozen=True, slots=True)
class Literal:
    """The author's own words, taken as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Show:
    """A cell of the row, shown here, whole or in one of its lesser forms."""

    slot: SlotName
    form: Form | None = None
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Has:
    """True of a row that fills the slot."""

    slot: SlotName


@dataclass(frozen=True, slots=True)
class Not:
    """True where `operand` is not."""

    operand: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    """True where every operand is."""

    operands: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True where one operand is."""

    operands: tuple["Condition", ...]


Condition = Has | Not | All | AnyOf


@dataclass(frozen=True, slots=True)
class Branch:
    """Wording that depends on which optional cells the row fills."""

    condition: Condition
    then: tuple["Part", ...]
    otherwise: tuple["Part", ...]


Part = Literal | Show | Branch


@dataclass(frozen=True, slots=True)
class Phrase:
    """One authored text in one language."""

    parts: tuple[Part, ...]
    span: Span | None = field(compare=False, default=None, repr=False)
    fixed: tuple[Literal | Show, ...] | None = field(init=False, compare=False, repr=False)
    """The parts of a phrase that reads the same for every row; None where it has branches."""

    def __post_init__(self) -> None:
        has_branches = Branch in map(type, self.parts)
        object.__setattr__(self, "fixed", None if has_branches else _join_words(_resolve(self.parts, {})))

    def shows(self) -> Iterator[Show]:
        """Every cell shown in any branch, in the order of the source."""
        return _shows(self.parts)

    def slots(self) -> frozenset[SlotName]:
        """The slots that any branch shows."""
        return frozenset(show.slot for show in self.shows())


Phrases = Mapping[Language, Phrase]
"""One phrase for each language it was written in."""


def _shows(parts: tuple[Part, ...]) -> Iterator[Show]:
    for part in parts:
        match part:
            case Show():
                yield part
            case Branch():
                yield from _shows(part.then)
                yield from _shows(part.otherwise)
            case Literal():
                pass


def holds(condition: Condition, filled: Mapping[SlotName, object]) -> bool:
    """Whether `condition` is true of a row with these slots `filled`."""
    match condition:
        case Has(slot):
            return slot in filled
        case Not(operand):
            return not holds(operand, filled)
        case All(operands):
            return all(holds(operand, filled) for operand in operands)
        case AnyOf(operands):
            return any(holds(operand, filled) for operand in operands)


def resolve(phrase: Phrase, filled: Mapping[SlotName, object]) -> tuple[Literal | Show, ...]:
    """The phrase as it reads for a row with these slots `filled`: branches taken, neighbouring words made one."""
    return _join_words(_resolve(phrase.parts, filled)) if phrase.fixed is None else phrase.fixed


def _join_words(parts: Iterable[Literal | Show]) -> tuple[Literal | Show, ...]:
    """Neighbouring words made one, and empty ones left out."""
    joined: list[Literal | Show] = []
    for part in parts:
        if not isinstance(part, Literal):
            joined.append(part)
        elif joined and isinstance(before := joined[-1], Literal):
            joined[-1] = Literal(before.text + part.text)
        elif part.text:
            joined.append(part)
    return tuple(joined)


def _resolve(parts: tuple[Part, ...], filled: Mapping[SlotName, object]) -> Iterator[Literal | Show]:
    for part in parts:
        if isinstance(part, Branch):
            yield from _resolve(part.then if holds(part.condition, filled) else part.otherwise, filled)
        else:
            yield part
