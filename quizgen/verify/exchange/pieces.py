"""Pieces that readers put printed items together from."""

import re
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_uppercase
from typing import Any

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId, Kind, Language
from quizgen.verify.exchange.exported import ExportedItem
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport
from quizgen.verify.printed import HOLE, PrintedItem
from quizgen.verify.proof.words import VERDICTS

Fields = dict[str, Any]
"""Some of an item's fields, by name: of what is printed, and of what only a file for another program says."""

_BLANK = "_____"
"""Stands for a gap where a format has none of its own."""


_PRINTED = frozenset(PrintedItem._fields)


def put_together(id_: ItemId, place: str, fields: Fields) -> ExportedItem:
    """The item with these fields, that stands at `place`."""
    printed = {name: value for name, value in fields.items() if name in _PRINTED}
    beside = {name: value for name, value in fields.items() if name not in _PRINTED}
    return ExportedItem(printed=PrintedItem(id=str(id_), place=place, **printed), **beside)


def decode(data: bytes) -> str:
    """The file's text, without a mark at its beginning, and with one kind of line end.

    Raises:
        UnreadableExport: it is no UTF-8.
    """
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise UnreadableExport(f"it is no text in UTF-8: byte {error.start + 1}") from None


def read_lines(data: bytes, shown: str, problems: Collector) -> str:
    """The text of a file made of lines; one that breaks off within its last line is a finding.

    Raises:
        UnreadableExport: it is no UTF-8.
    """
    text = decode(data)
    if text and not text.endswith("\n"):
        message = f"{shown}: it breaks off within its last line"
        problems.add_file(Rule.MALFORMED_QUESTION, message, shown, help="build it again")
    return text


def parse_id(text: str) -> ItemId:
    """The item's id.

    Raises:
        MalformedQuestion: it is none.
    """
    try:
        return ItemId.parse(text)
    except ValueError:
        raise MalformedQuestion(f'it is "{text}", which is no item') from None


def read_category(path: str) -> str:
    """A deck's full name, with `::` between levels, from Moodle's path of categories."""
    return "::".join(re.split("(?<!/)/(?!/)", path)).replace("//", "/")


def lettered(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The texts, each with its letter."""
    return tuple(zip(ascii_uppercase, texts, strict=False))


def numbered(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The texts, each with its number."""
    return tuple((str(number), text) for number, text in enumerate(texts, 1))


def options_with_key(texts: Sequence[str], right: Sequence[int]) -> Fields:
    """The fields of an item with options, of which those at the places `right` are marked as right.

    Raises:
        MalformedQuestion: not exactly one is.
    """
    if len(texts) < 2:  # noqa: PLR2004 - nothing to choose from
        raise MalformedQuestion("it offers nothing to choose from")
    if len(right) != 1:
        raise MalformedQuestion(f"it marks {len(right)} options as right, and wants one")
    letter = ascii_uppercase[right[0]]
    return {"options": dict(lettered(texts)), "key_letter": letter, "key": (texts[right[0]],)}


def verdict(language: Language, *, holds: bool) -> Fields:
    """The fields of a true/false item whose format has its own words for the two verdicts."""
    words = VERDICTS.get(language, ("", ""))
    return options_with_key(words, [0 if holds else 1])


def spelled(kind: Kind, stem: str, right: Sequence[str]) -> Fields:
    """The fields of an item whose typed answer is compared letter by letter: its stem, and all that is taken as right.

    The stem of a cloze has its holes already: each format has its own ways to mark a gap.

    In a cloze, what fills the gap comes first; the key is that, or where that is less comes next, and has no field.

    Raises:
        MalformedQuestion: nothing is taken as right, or something twice.
    """
    if not right:
        raise MalformedQuestion("it has no answer")
    if len(set(right)) < len(right):
        raise MalformedQuestion("it takes an answer twice")
    fields: Fields = {"stem": stem, "also": tuple(right[1:]), "is_spelled": True}
    if kind is not Kind.CLOZE:
        return {**fields, "key": (right[0],)}
    return {**fields, "hidden": (right[0],) * stem.count(HOLE)}


def with_holes(kind: Kind, stem: str) -> str:
    """The stem as it is, or that of a cloze with a HOLE for each gap, where the format has none but in words."""
    return stem.replace(_BLANK, HOLE) if kind is Kind.CLOZE else stem


def in_order(events: Sequence[tuple[str, str]], order: Sequence[str], ranks: Sequence[str] | None = None) -> Fields:
    """The fields of an ordering: its events by letter, and the letters in their right order.

    `ranks` are the date or the amount of each, in that order; None where the format has no place for them.

    Raises:
        MalformedQuestion: the order leaves out an event, or has one twice, or an event has no rank.
    """
    labels = dict(events)
    if not events or sorted(order) != sorted(labels):
        raise MalformedQuestion("its order is not one of its events")
    told = ("",) * len(order) if ranks is None else ranks
    if len(told) != len(order) or (ranks is not None and not all(ranks)):
        raise MalformedQuestion("it does not tell the rank of each event")
    ordered = tuple((letter, labels[letter], rank) for letter, rank in zip(order, told, strict=True))
    return {"events": tuple(events), "ordered": ordered}


def matched(
    left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], pairs: Sequence[tuple[str, str]]
) -> Fields:
    """The fields of a matching.

    Raises:
        MalformedQuestion: it pairs nothing.
    """
    if not pairs:
        raise MalformedQuestion("it pairs nothing")
    return {"left": tuple(left), "right": tuple(right), "pairs": tuple(pairs)}


def require_kind(kind: Kind, wanted: Mapping[str, frozenset[Kind]], type_: str) -> None:
    """Hold the type of question that a file has against the kind that the item's id names.

    Raises:
        MalformedQuestion: the file asks otherwise than the item.
    """
    if kind not in wanted.get(type_, frozenset()):
        raise MalformedQuestion(f'its id says "{kind.value}", but it is asked as "{type_}"')


def corrected(correction: str, kind: Kind) -> str | None:
    """What an item with this explanation corrects itself to: None where it makes no claim.

    Raises:
        MalformedQuestion: it corrects, but has made no claim.
    """
    if kind is Kind.TRUE_FALSE:
        return correction
    if correction:
        raise MalformedQuestion(f'it corrects to "{correction}" what was no claim')
    return None
