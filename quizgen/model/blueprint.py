"""What an author wants built: a deck file's contents."""

from dataclasses import dataclass, field
from enum import StrEnum

from quizgen.model.ids import DeckName, Kind, Language, TopicId
from quizgen.model.values import Localized
from quizgen.model.worksheet import WorksheetPlan
from quizgen.source import Span

DEFAULT_OPTIONS = 4


class Output(StrEnum):
    """What a deck is built into. The values stand in deck files and on the command line: never rename one."""

    ANKI = "apkg"
    WORKSHEET = "worksheet"
    FLASHCARDS = "flashcards"
    STUDY = "study"
    QUIZ = "quiz"
    GIFT = "gift"
    MOODLE_XML = "moodle-xml"
    QTI21 = "qti21"
    AIKEN = "aiken"
    KAHOOT = "kahoot"
    CSV = "csv"
    JSON = "json"
    ANKI_TEXT = "anki-txt"


DEFAULT_OUTPUTS = (Output.ANKI, Output.WORKSHEET, Output.FLASHCARDS, Output.STUDY, Output.QUIZ)


class Subdeck(StrEnum):
    """What a level of subdecks is divided by."""

    LANGUAGE = "language"
    KIND = "kind"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnkiOptions:
    """How a deck becomes an Anki package."""

    kinds: tuple[Kind, ...] = tuple(Kind)
    """Which kinds become notes."""
    subdecks: tuple[Subdeck, ...] = (Subdeck.LANGUAGE,)
    """From the outermost level inwards; empty for one flat deck."""
    tags: tuple[str, ...] = ()
    """Put on every note besides those that quizgen gives."""
    tts: bool = False
    """Have Anki speak each stem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """One deck: which topics, in which languages, with which chance."""

    name: DeckName
    title: str
    """The deck's full name in Anki, with `::` between levels."""
    topics: tuple[TopicId, ...]
    languages: tuple[Language, ...]
    seed: int
    options: int = DEFAULT_OPTIONS
    """How many options a choice item has, the key included: 2 to 6."""
    outputs: tuple[Output, ...] = DEFAULT_OUTPUTS
    """What it is built into where the command does not say."""
    description: Localized = field(default_factory=dict)
    anki: AnkiOptions = field(default_factory=AnkiOptions)
    worksheet: WorksheetPlan = field(default_factory=WorksheetPlan)
    span: Span | None = field(compare=False, default=None, repr=False)
