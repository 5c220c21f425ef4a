"""An item as a built file prints it, whatever the file's format: plain text, nothing believed yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

HOLE = "\ufffc"
"""Stands in a printed stem where something is to be filled in."""


class PrintedRemark(NamedTuple):
    """What a file remarks on what the source prints."""

    heading: str
    """`erratum` or `resolution` where it is called either, in whatever words; else what it is called."""
    text: str
    """What the source prints and the note, as `REMARKS` in `proof/words.py` puts them together."""


class PrintedPicture(NamedTuple):
    """A picture that a file shows beside an answer."""

    name: str
    """What stands in for it where it cannot be seen."""
    credit: str
    """Whose it is; empty where the file does not say."""
    content: bytes | None
    """What is shown; None where the file names a picture that it does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedBackground:
    """What a file says of the facts behind an item. Whatever is None, the file's format does not carry."""

    statements: tuple[str, ...] | None = None
    source: str | None = None
    paragraphs: tuple[int, ...] | None = None
    cited: str | None = None
    """The paragraphs in words."""
    certainty: str | None = None
    hedge: str | None = None
    """How sure the source is, where that is told with the question; empty where it simply states the fact."""
    remarks: tuple[PrintedRemark, ...] | None = None


class PrintedItem(NamedTuple):
    """One item of a file. What the format does not carry stays empty, and nothing of it is proven."""

    id: str
    """As printed, or as a form's ledger has it."""
    place: str
    """Where in the file, for messages: `dist/news.apkg: note 3`, `dist/news.pdf: page 2, question 5`."""
    stem: str
    """The question with its lead-in; for a cloze the sentence with a HOLE for every blank, for true/false the claim."""
    prompt: str | None = None
    """What to do, in quizgen's own words; None where the file does not say it, or says it for many items at once."""
    hidden: tuple[str, ...] = ()
    """What each HOLE hides, in their order, where the file says it."""
    options: Mapping[str, str] = {}
    """By letter: a choice item's options, or the two verdicts of true/false."""
    key_letter: str | None = None
    """The letter of the right option; None where the file names none."""
    key: tuple[str, ...] = ()
    """The right answer, for a set every one; empty where the file has no key, as a worksheet alone."""
    also: tuple[str, ...] = ()
    """What is to be taken as right beside the key."""
    correction: str | None = None
    """What would have made a false claim true; None where the file never says."""
    events: tuple[tuple[str, str], ...] = ()
    """What is to be put in order, as (letter, label)."""
    ordered: tuple[tuple[str, str, str], ...] = ()
    """The key of an ordering as (letter, label, rank), in its order; the rank empty where it is not printed."""
    left: tuple[tuple[str, str], ...] = ()
    right: tuple[tuple[str, str], ...] = ()
    """The two sides of a matching as (mark, text)."""
    pairs: tuple[tuple[str, str], ...] = ()
    """The key of a matching, as the marks (left, right)."""
    background: PrintedBackground | None = None
    pictures: tuple[PrintedPicture, ...] | None = None
    """Those shown with the key; None where the format carries none."""
