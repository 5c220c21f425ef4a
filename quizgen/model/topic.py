"""What authors know: facts with their evidence, gathered by topic into a bank."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quizgen.model.ids import EntityId, FactId, Language, RelationName, SlotName, TopicId, UnitName
from quizgen.model.schema import Relation, Unit
from quizgen.model.values import Entity, Localized, Value
from quizgen.source import Span


class Certainty(StrEnum):
    """How firmly the source holds a fact."""

    STATED = "stated"
    REPORTED = "reported"
    """On somebody's word, whom the source names or describes."""
    POSSIBLE = "possible"
    """As likely, expected or conceivable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A short surface form, a name or a figure, that stands in the source as written here."""

    text: str
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where in the source a fact can be checked."""

    paragraph: int
    """Counted from 1 over the article's non-empty lines, title and headings included."""
    quotes: tuple[Quote, ...]
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something to know about a cell whose value the source does not print as such."""

    slot: SlotName
    printed: str
    """What the source has instead; stands among the fact's quotes."""
    note: Localized
    """For the learner, by language."""
    span: Span | None = field(compare=False, default=None, repr=False)


class Erratum(Remark):
    """The source prints it wrongly: the cell holds the right value, the note says why."""

    __slots__ = ()


class Resolution(Remark):
    """The source's wording needs its context, such as "last December": the note says what it was worked out from."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row of a relation, with its evidence."""

    id: FactId
    relation: RelationName
    cells: Mapping[SlotName, Value]
    """By slot; an optional slot that the row leaves empty has no key."""
    evidence: tuple[Evidence, ...]
    certainty: Certainty = Certainty.STATED
    according_to: Localized | None = None
    """A lead-in naming whose word it is ("according to people familiar with the company"), by language; there
    whenever the certainty is not `stated`."""
    errata: tuple[Erratum, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    tags: tuple[str, ...] = ()
    """The author's own words to choose facts by."""
    cell_spans: Mapping[SlotName, Span] = field(compare=False, default_factory=dict, repr=False)
    span: Span | None = field(compare=False, default=None, repr=False)

    @property
    def paragraph(self) -> int:
        """The first paragraph that the fact rests on."""
        return min(evidence.paragraph for evidence in self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The source that a topic's facts were taken from."""

    title: Localized
    language: Language
    """The language the article is written in."""
    paragraphs: int
    publisher: Localized | None = None
    published: Localized | None = None
    """When it appeared, in words ("spring 2023"), by language."""
    inferred: Localized | None = None
    """From what `published` was inferred where the article does not print it, by language."""
    path: str | None = None
    """The article's text, kept beside the facts; None where readers bring their own copy."""
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One article's facts and the questions asked of them."""

    id: TopicId
    title: Localized
    article: Article
    entities: Mapping[EntityId, Entity]
    siblings: Mapping[EntityId, Entity]
    """Entities that no fact is about, plausible beside those that facts are about: distractors only."""
    units: Mapping[UnitName, Unit]
    relations: Mapping[RelationName, Relation]
    facts: tuple[Fact, ...]
    """In the order of the files."""
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """Every topic there is."""

    topics: Mapping[TopicId, Topic]
