"""Anki's text import read back: headers, then a note a line, its two sides in the little HTML that ours have."""

import csv
from collections.abc import Sequence
from io import StringIO

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.model.ids import ItemId, Kind, Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.exchange.feedback import read_feedback
from quizgen.verify.exchange.markup import Node, parse_markup
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    in_order,
    lettered,
    matched,
    numbered,
    options_with_key,
    parse_id,
    put_together,
    read_lines,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.printed import HOLE
from quizgen.verify.proof.words import VERDICTS

FIRST_LINE = "#separator:tab"
_DECK = "#deck:"
_HEADERS = (
    *(FIRST_LINE, "#html:true", "#notetype:Basic", _DECK),
    *("#guid column:1", "#tags column:4", "#columns:GUID\tFront\tBack\tTags"),
)
"""What the file says of itself, in this order; the deck with its name."""

_LANGUAGES = {"日本語": JAPANESE, "English": ENGLISH}
"""The lowest level of a deck, by which language it is in."""

_CELLS = 4
_ALSO = frozenset({"別名", "Also right"})


def read_anki_text(data: bytes, shown: str, problems: Collector) -> Export:
    """Every note of the file; one that cannot be read is a finding."""
    text = read_lines(data, shown, problems)
    head = []
    while text.startswith("#"):
        line, _, text = text.partition("\n")
        head.append(line)
    decks = [line.removeprefix(_DECK) for line in head if line.startswith(_DECK)]
    if [_DECK if line.startswith(_DECK) else line for line in head] != list(_HEADERS):
        raise UnreadableExport("its headers are not those of our notes")
    *above, called = decks[0].split("::")
    title = "::".join(above if called in _LANGUAGES else (*above, called))
    reader = csv.reader(StringIO(text, newline=""), delimiter="\t", strict=True)
    items = []
    try:
        for row in reader:
            place = f"{shown}: line {len(head) + reader.line_num}"
            with one_question(place, shown, problems):
                items.append(_read(row, place))
    except csv.Error as error:
        raise UnreadableExport(f"it cannot be read: line {len(head) + reader.line_num}: {error}") from None
    return Export(items=tuple(items), title=title, language=_LANGUAGES.get(called, Language(called)))


def _read(row: Sequence[str], place: str) -> ExportedItem:
    if len(row) != _CELLS:
        raise MalformedQuestion(f"it has {count_of(len(row), 'field')} and wants {_CELLS}")
    id_ = parse_id(row[0])
    front, back = _side(row[1]), _side(row[2])
    prompt = _slanted(front.take("prompt"))
    stem = front.take("stem").text()
    correction, background = read_feedback(back.take("told").text(), id_.language)
    fields: Fields = {"prompt": prompt, "stem": stem, "background": background}
    fields["correction"] = corrected(correction, id_.kind)
    fields.update(_read_answers(front, back, stem, id_))
    front.refuse_rest()
    back.refuse_rest("hr")
    return put_together(id_, place, {**fields, "tags": tuple(row[3].split(" "))})


def _side(html: str) -> Node:
    """What is on one side of a card."""
    outermost = parse_markup(html)
    side = outermost.take("quizgen")
    outermost.refuse_rest()
    return side


def _read_answers(front: Node, back: Node, stem: str, id_: ItemId) -> Fields:
    match id_.kind:
        case Kind.CHOICE:
            letter, text = _lettered_text(back.take("key"))
            options = front.take("options").items(lettered=True)
            fields = options_with_key([one.text() for one in options], [ord(letter) - ord("A")])
            return {**fields, "key": (text,)}
        case Kind.TRUE_FALSE:
            words, said = VERDICTS[id_.language], back.take("key").text()
            return options_with_key(words, [words.index(said)] if said in words else [])
        case Kind.SET:
            keys = tuple(item.text() for item in back.take("keys").items())
            if not keys:
                raise MalformedQuestion("it has no answer")
            return {"key": keys, "also": _also(back)}
        case Kind.ORDERING:
            events = lettered(item.text() for item in front.take("events").items(lettered=True))
            return _read_order(events, back.take("order").items())
        case Kind.MATCHING:
            left = numbered(item.text() for item in front.take("left").items())
            right = lettered(item.text() for item in front.take("right").items(lettered=True))
            return _read_pairs(left, right, back.take("pairs").items())
        case _:
            key = back.take("key").text()
            filled = [one.text() for one in back.take_all("filled")] if id_.kind is Kind.CLOZE else []
            hidden = tuple(filled) if len(filled) > 1 else (*filled, key)[:1] * stem.count(HOLE)
            return {"hidden": hidden, "key": (key,), "also": _also(back)}


def _also(back: Node) -> tuple[str, ...]:
    label = back.take_if_there("label")
    if label is None:
        return ()
    called = _slanted(label)
    if called not in _ALSO:
        raise MalformedQuestion(f'it has a list called "{called}"')
    return tuple(item.text() for item in back.take("also").items())


def _slanted(block: Node) -> str:
    """The text of a block that holds nothing but that, in italics."""
    text = block.take_last("i").text()
    block.refuse_rest()
    return text


def _read_order(events: Sequence[tuple[str, str]], items: Sequence[Node]) -> Fields:
    """The order, whose every line has the letter, the label and the rank."""
    order, ranks = [], []
    for item in items:
        rank = item.take_last("i")
        letter, label = _lettered_text(item)
        if dict(events).get(letter) != label.removesuffix(" "):
            raise MalformedQuestion(f'its key calls event {letter} "{label}"')
        order.append(letter)
        ranks.append(rank.text())
    return in_order(events, order, ranks)


def _read_pairs(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], items: Sequence[Node]) -> Fields:
    """The pairs, whose every line has the left side, the letter and the right side."""
    pairs = []
    for (mark, text), item in zip(left, items, strict=False):
        before, letter, after = item.split_at("b")
        if before != f"{text} – " or dict(right).get(letter) != after.removeprefix(" "):
            raise MalformedQuestion(f'its key pairs "{before}{letter}{after}", which it does not offer')
        pairs.append((mark, letter))
    if len(items) != len(left):
        raise MalformedQuestion("its key pairs more or less than it offers")
    return matched(left, right, pairs)


def _lettered_text(node: Node) -> tuple[str, str]:
    before, letter, after = node.split_at("b")
    if before or len(letter) != 1 or not after.startswith(" "):
        raise MalformedQuestion(f'its key is "{before}{letter}{after}", which begins with no letter')
    return letter, after[1:]
