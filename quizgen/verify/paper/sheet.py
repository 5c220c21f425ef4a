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


Sheet = Questions | Answers | Column


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
