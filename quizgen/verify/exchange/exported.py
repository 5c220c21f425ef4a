"""What a file for another program says: its items, what it files them under, and which deck it says it is of."""

from dataclasses import dataclass

from quizgen.model.ids import Language
from quizgen.verify.printed import PrintedItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedItem:
    """One item of a file for another program, and what only such a file says of it."""

    printed: PrintedItem
    is_spelled: bool = False
    """Whether other spellings are taken as right too, the key's own first, since letters are compared.

    In a cloze what fills the gap comes before them; where that is the whole key, the key is not there again.
    """
    others: tuple[tuple[str, ...], ...] = ()
    """Of a set, what is to be taken as right beside each text of its key, where the file tells that apart."""
    source_parts: tuple[str, ...] | None = None
    """The source's title, publisher and date, and from what that was inferred, where the file tells them apart."""
    twins: tuple[str, ...] = ()
    """Of a file without ids, the ids of other items that ask in the same words: for them too it has to be right."""
    topic: str | None = None
    """The topic's title; None where the format has no place for it."""
    tags: tuple[str, ...] | None = None
    """None where the format has no place for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One file. Whatever is None, its format does not carry."""

    items: tuple[ExportedItem, ...]
    name: str | None = None
    """The deck file's name."""
    title: str | None = None
    """The deck's full name, with `::` between levels."""
    language: Language | None = None
    """The language that the file says it is in."""
