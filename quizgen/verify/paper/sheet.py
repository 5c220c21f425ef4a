"""A printed sheet as it was read, in whatever format: a code, and what stands under each number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from quizgen.model.ids import Kind, Language
from quizgen.verify.printed import PrintedItem

Numbering = Callable[[str], Mapping[int, str] | None]
"""Which item a form has under each number, by the form's code; None for a code that no ledger knows."""


def no_forms(code: str) -> None:
    """The numbering where nothing was ever printed."""


class UnreadableSheet(ValueError):
    """The file is no sheet of ours, or holds what could show something else than what was read."""


class ForeignLook(UnreadableSheet):
    """The file's style sheet is not one of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a worksheet asks under a number."""

    item: PrintedItem
    """Without its id, for no worksheet prints them."""
    kind: Kind
    """What the heading over it says."""
    points: int
    count: int | None = None
    """How many answers its prompt says that there are; None where it does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an answer key has under a number."""

    item: PrintedItem
    """With its id; without its stem, which no answer key prints."""
    kind: Kind
    points: int
    also: tuple[str, ...] = ()
    """For each key, other names that are right, as one text; empty where there are none."""
    offered: Mapping[str, str] = field(default_factory=dict)
    """By mark: what the answer key says stands under it on the worksheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortKey:
    """A key as a table of many forms has it."""

    mark: str
    """One letter; the letters of an ordering; the pairs of a matching; empty where the key is in words."""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """One form's worksheet."""

    code: str
    items: Mapping[int, Question]
    """By number."""
    points: int
    """What the box for the score says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """One form's answer key."""

    code: str
    items: Mapping[int, Answer]
    """By number."""
    sources: tuple[str, ...]
    """What it names as the articles that the facts are from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One form's keys in a table of many."""

    code: str
    keys: Mapping[int, ShortKey]
    """By number."""
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A flashcard, both sides."""

    number: int
    place: str
    question: str
    count: int | None
    """How many answers its front asks for, where it says so."""
    told: tuple[str, ...]
    """What stands on its back, paragraph by paragraph: keys, other names, statements."""
    cited: str
    """The paragraphs, and how sure the source is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Flashcards."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact:
    """A fact on a study sheet or a timeline."""

    place: str
    text: str
    note: str
    """What stands after it in small type."""
    paragraph: int | None = None
    """Under which heading it stands; None on a timeline."""
    when: str | None = None
    """Beside which date; None on a study sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTopic:
    """A study sheet or a timeline: a topic's facts, told one after another."""

    title: str
    """Without what kind of sheet it is."""
    source: str
    facts: tuple[ToldFact, ...]


FormSheet = Questions | Answers | Column
"""What belongs to a form, and has its code."""

Sheet = FormSheet | Cards | ToldTopic


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFile:
    """All that a file of sheets holds."""

    language: Language
    sheets: tuple[Sheet, ...]
    strays: tuple[str, ...] = ()
    """What is there and belongs to nothing, in words."""
    misplaced: tuple[str, ...] = ()
    """What is wrong with its pages, in words."""
    readings: frozenset[str] = frozenset()
    """Kana that stand over words."""
    headings: frozenset[str] = frozenset()
    """Titles and instructions: what a deck's author wrote for the sheet itself."""
