"""What an author wants printed: a deck's plan for its worksheets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quizgen.model.ids import Kind, RelationName, TopicId
from quizgen.model.item import Item
from quizgen.model.topic import Certainty
from quizgen.model.values import Localized
from quizgen.source import Span

DEFAULT_FORMS = 2

MOST_FORMS = 26
"""As many as there are letters."""

_POINTS = {Kind.TRUE_FALSE: 2, Kind.CHOICE: 2}

_MANY_POINTS = 4
"""For kinds whose answers are put together or written down."""


class Layout(StrEnum):
    """How large a sheet is set."""

    STANDARD = "standard"
    LARGE = "large"
    """Large print, in one column."""


class Arrangement(StrEnum):
    """In which order sections stand on a sheet, and questions in their sections."""

    KIND = "kind"
    """Sections in the usual order of kinds; questions in another order on each form."""
    ARTICLE = "article"
    """Sections as planned; questions along the article, the same on each form."""
    SHUFFLED = "shuffled"
    """Sections and their questions in another order on each form."""
    EASY_TO_HARD = "easy-to-hard"
    """Sections from choosing to writing; questions from what is easily told to what is not, the same on each form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPlan:
    """How many items of one kind are wanted, and of which facts."""

    kind: Kind
    count: int
    """At least 1."""
    points: int
    """What each right answer earns, at least 1."""
    topics: tuple[TopicId, ...] = ()
    """Empty for any; the same goes for what follows."""
    relations: tuple[RelationName, ...] = ()
    tags: tuple[str, ...] = ()
    """A fact needs one of them."""
    certainty: tuple[Certainty, ...] = ()
    span: Span | None = field(compare=False, default=None, repr=False)
    name_spans: Mapping[str, Span] = field(compare=False, default_factory=dict, repr=False)
    """Where each topic, relation and tag is named."""

    def admits(self, item: Item) -> bool:
        """Whether the item is of the kind, and every fact it rests on is among those wanted."""
        return (
            item.id.kind is self.kind
            and (not self.topics or item.id.topic in self.topics)
            and all(
                (not self.relations or fact.relation in self.relations)
                and (not self.tags or not set(self.tags).isdisjoint(fact.tags))
                and (not self.certainty or fact.certainty in self.certainty)
                for fact in item.facts
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetPlan:
    """What a deck's worksheets hold and how they look."""

    title: Localized = field(default_factory=dict)
    """Empty for that of the topic."""
    instructions: Localized = field(default_factory=dict)
    forms: int = DEFAULT_FORMS
    """How many forms there are, from A on: 1 to 26."""
    layout: Layout = Layout.STANDARD
    font: str = ""
    """A font family by name; empty for the one that comes with quizgen."""
    font_span: Span | None = field(compare=False, default=None, repr=False)
    """Where it is named."""
    order: Arrangement = Arrangement.KIND
    sections: tuple[SectionPlan, ...] = ()
    """In the order planned; empty for a balanced choice of what there is."""
    span: Span | None = field(compare=False, default=None, repr=False)


def usual_points(kind: Kind) -> int:
    """What an item of the kind earns where the author does not say: more where there is more to do."""
    return _POINTS.get(kind, _MANY_POINTS)
