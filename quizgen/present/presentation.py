"""An item laid out for a learner: what to do, what is asked, what there is to choose from, the key, the background."""

from collections.abc import Callable
from dataclasses import dataclass, field

from quizgen.model.item import Item
from quizgen.model.topic import Certainty
from quizgen.present.line import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """One answer to be written: typed, reversed and computed items, and the gaps of a cloze."""

    key: Line
    also: tuple[str, ...]
    """Other names that are also right, in the item's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Options of which one is right: those of a choice, or the two verdicts on a claim."""

    options: tuple[Line, ...]
    key: int
    """An index into `options`."""
    correction: Line | None
    """What a false claim should have said; None for a true one, and for a choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Several answers, in any order."""

    keys: tuple[Line, ...]
    also: tuple[tuple[str, ...], ...]
    """For each key, other names that are also right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """Events to be put in order."""

    events: tuple[Line, ...]
    """In the order shown."""
    ranks: tuple[Line, ...]
    """For each event, the date or amount that decides its place: part of the key, not of the question."""
    order: tuple[int, ...]
    """Indices into `events`, in the right order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Two columns to be matched."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    pairs: tuple[int, ...]
    """For each place on the left, its index into `right`."""


Response = Recall | Options | Listing | Sequence | Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where the facts stand; texts that the source lacks are empty."""

    title: str
    publisher: str
    published: str
    inferred: str
    """From what `published` was inferred."""
    paragraphs: tuple[int, ...]
    """In ascending order, counted from 1."""
    cited: str
    """The paragraphs in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarked:
    """A remark on a cell, in the item's language."""

    heading: str
    """What kind of remark it is: an erratum in the source, or how its wording was read."""
    printed: str
    """What the source has instead."""
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What is told of an item's facts beside its question and its key; the same for all items about them."""

    statements: tuple[Line, ...]
    """The full statement of each fact, with whose word it is."""
    citation: Citation
    certainty: Certainty
    """That of the least certain fact."""
    certainty_label: str
    remarks: tuple[Remarked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """One item as a learner meets it."""

    item: Item
    prompt: str
    """What to do: "Choose the correct answer."."""
    stem: Line
    """What is asked, or the claim to judge, with whose word it is; never empty."""
    response: Response
    hedge: str
    """How sure the source is, where it does not simply state the facts; else empty."""
    describe: Callable[[], Background] = field(compare=False, repr=False)
    """Works out the background, for which no learner waits before the question."""

    @property
    def background(self) -> Background:
        """What is told of the facts once the question is answered."""
        return self.describe()
