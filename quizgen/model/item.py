"""Items: a stem, what the learner is to do, and the key, still as values and not yet as anybody's text."""

from dataclasses import dataclass, field

from quizgen.model.ids import ItemId, SlotName
from quizgen.model.phrase import Literal
from quizgen.model.topic import Fact
from quizgen.model.values import Form, Value

Words = Literal
"""An author's own words, the very ones of the phrase."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A value that the learner sees."""

    slot: SlotName
    value: Value
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A value that the learner is to supply."""

    slot: SlotName
    value: Value
    form: Form | None = None


Prose = tuple[Words | Shown | Blank, ...]
"""A sentence with its values still typed; a writer turns it into text of its own format."""


@dataclass(frozen=True, slots=True)
class Recall:
    """Supply the value that the stem asks for: typed, reversed and computed items."""

    key: Value


@dataclass(frozen=True, slots=True)
class Cloze:
    """Fill the blanks of the stem; every blank hides the same cell."""

    key: Value


@dataclass(frozen=True, slots=True)
class Choice:
    """Pick the one right option."""

    options: tuple[Value, ...]
    """In the order shown; each but the key is proven false."""
    key: int
    """An index into `options`."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Say whether a claim is true."""

    claim: Prose
    """The fact's statement, with one cell exchanged where it is false."""
    holds: bool
    slot: SlotName
    """The cell that is or might have been exchanged."""
    right: Value
    """What the cell holds."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Name every value that fits; the order does not count."""

    keys: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing to be put in its place: a row under its label, and what decides the place."""

    fact: Fact
    label: Prose
    rank: Value


@dataclass(frozen=True, slots=True)
class Ordering:
    """Put events in ascending order of their ranks, which are all certainly different."""

    events: tuple[Event, ...]
    """In the order shown, which is not the right one."""
    order: tuple[int, ...]
    """Indices into `events`, in the right order."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Say which value on the right belongs to each value on the left."""

    left: tuple[Value, ...]
    right: tuple[Value, ...]
    pairs: tuple[int, ...]
    """For each place on the left, its index into `right`; each used once."""


Task = Recall | Cloze | Choice | Judgement | Listing | Ordering | Matching


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question about one or several facts."""

    id: ItemId
    facts: tuple[Fact, ...]
    """The rows it rests on, at least one, in the order of the files; the first is the one it is filed under."""
    stem: Prose
    """Empty where the task alone says what to do: true/false, and a timeline."""
    task: Task
    statements: tuple[Prose, ...] = field(default=())
    """The full statement of every fact it rests on, in the order of `facts`."""
