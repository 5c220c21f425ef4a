"""JSON read back, every value by its type."""

import json
from collections.abc import Callable, Mapping, Sequence
from string import ascii_uppercase
from typing import Any

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import Kind, Language
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.exchange.json_shape import line, mapping, member, objects, pair, texts, without_doubles
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    decode,
    in_order,
    matched,
    options_with_key,
    parse_id,
    put_together,
    require_kind,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.printed import PrintedBackground, PrintedRemark
from quizgen.verify.proof.words import CERTAINTIES, REMARK_HEADINGS

FORMAT, VERSION = "quizgen-items", 1

_KINDS = {
    "recall": frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE}),
    "options": frozenset({Kind.CHOICE, Kind.TRUE_FALSE}),
    "listing": frozenset({Kind.SET}),
    "sequence": frozenset({Kind.ORDERING}),
    "pairs": frozenset({Kind.MATCHING}),
}

_BACKGROUND = ("statements", "source", "certainty", "hedge", "remarks")
_SOURCE = ("title", "publisher", "published", "inferred")


def read_json(data: bytes, shown: str, problems: Collector) -> Export:
    """Every item of the document; one that cannot be read is a finding."""
    try:
        document = json.loads(decode(data), object_pairs_hook=without_doubles)
    except (ValueError, RecursionError, MalformedQuestion) as error:
        raise UnreadableExport(f"it is no JSON that can be read: {error}") from None
    try:
        head = mapping(document, "format", "version", "deck", "language", "items")
        deck = mapping(head["deck"], "name", "title")
        name, title, language = member(deck, "name", str), member(deck, "title", str), member(head, "language", str)
        format_, entries = (member(head, "format", str), member(head, "version", int)), member(head, "items", list)
    except MalformedQuestion as error:
        raise UnreadableExport(str(error)) from None
    if format_ != (FORMAT, VERSION):
        raise UnreadableExport(f'it is no "{FORMAT}" of version {VERSION}')
    items = []
    for number, entry in enumerate(entries, 1):
        place = f"{shown}: item {number}"
        with one_question(place, shown, problems):
            items.append(_read(entry, place))
    return Export(items=tuple(items), name=name, title=title, language=Language(language))


def _read(entry: object, place: str) -> ExportedItem:
    item = mapping(entry, "id", "kind", "topic", "tags", "prompt", "stem", "response", "background")
    id_ = parse_id(member(item, "id", str))
    if member(item, "kind", str) != id_.kind.value:
        raise MalformedQuestion("its kind is not that of its id")
    topic = mapping(item["topic"], "id", "title")
    if topic["id"] != id_.topic:
        raise MalformedQuestion("its topic is not that of its id")
    response = member(item, "response", dict)
    type_ = member(response, "type", str)
    require_kind(id_.kind, _KINDS, type_)
    stem = member(item, "stem", list)
    fields: Fields = {"stem": line(stem), "background": _background(item["background"], id_.language)}
    fields["prompt"] = member(item, "prompt", str)
    fields["hidden"] = tuple(part["gap"] for part in stem if "gap" in part)
    source = mapping(item["background"], *_BACKGROUND)["source"]
    fields["source_parts"] = tuple(member(source, name, str) for name in _SOURCE)
    fields["topic"], fields["tags"] = member(topic, "title", str), texts(item, "tags")
    fields.update(_RESPONSES[type_](response, id_.kind))
    return put_together(id_, place, fields)


def _marked(entries: Sequence[Mapping[str, Any]], mark: str, marks: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The text of each, with its letter or its number, which are those that come first."""
    found = tuple((member(one, mark, str), line(one["text"])) for one in entries)
    if [one for one, _ in found] != list(marks[: len(found)]):
        raise MalformedQuestion(f'not every "{mark}" is the next')
    return found


def _recall(response: Mapping[str, Any], _: Kind) -> Fields:
    mapping(response, "type", "key", "also")
    return {"key": (line(response["key"]),), "also": texts(response, "also")}


def _options(response: Mapping[str, Any], kind: Kind) -> Fields:
    mapping(response, "type", "options", "key", "correction")
    options = _marked(objects(response, "options", "letter", "text"), "letter", ascii_uppercase)
    letters = [letter for letter, _ in options]
    right = [letters.index(key)] if (key := member(response, "key", str)) in letters else []
    told = response["correction"]
    correction = corrected("" if told is None else line(told), kind)
    return {**options_with_key([text for _, text in options], right), "correction": correction}


def _listing(response: Mapping[str, Any], _: Kind) -> Fields:
    mapping(response, "type", "keys")
    keys = objects(response, "keys", "text", "also")
    if not keys:
        raise MalformedQuestion("it has no answer")
    others = tuple(texts(key, "also") for key in keys)
    also = tuple(name for names in others for name in names)
    return {"key": tuple(line(key["text"]) for key in keys), "also": also, "others": others}


def _sequence(response: Mapping[str, Any], _: Kind) -> Fields:
    mapping(response, "type", "events", "order")
    entries = objects(response, "events", "letter", "text", "rank")
    events = _marked(entries, "letter", ascii_uppercase)
    ranks = {letter: line(event["rank"]) for (letter, _), event in zip(events, entries, strict=True)}
    order = texts(response, "order")
    return in_order(events, order, [ranks.get(letter, "") for letter in order])


def _pairs(response: Mapping[str, Any], _: Kind) -> Fields:
    mapping(response, "type", "left", "right", "pairs")
    pairs = [pair(one) for one in member(response, "pairs", list)]
    left = objects(response, "left", "number", "text")
    right = objects(response, "right", "letter", "text")
    return matched(
        _marked(left, "number", [str(number) for number in range(1, len(left) + 1)]),
        _marked(right, "letter", ascii_uppercase),
        pairs,
    )


_RESPONSES: Mapping[str, Callable[[Mapping[str, Any], Kind], Fields]] = {
    "recall": _recall,
    "options": _options,
    "listing": _listing,
    "sequence": _sequence,
    "pairs": _pairs,
}


def _background(entry: object, language: Language) -> PrintedBackground:
    told = mapping(entry, *_BACKGROUND)
    source = mapping(told["source"], *_SOURCE, "paragraphs")
    certainty = mapping(told["certainty"], "level", "label")
    label = member(certainty, "label", str)
    level = member(certainty, "level", str)
    named = {firm.value: word for firm, word in CERTAINTIES.get(language, {}).items()}
    paragraphs = member(source, "paragraphs", list)
    if not all(type(number) is int for number in paragraphs):
        raise MalformedQuestion('its "paragraphs" are no numbers')
    headings = REMARK_HEADINGS.get(language, {})
    remarks = tuple(
        PrintedRemark(
            headings.get(heading := member(one, "heading", str), heading),
            f"{member(one, 'printed', str)}\n{member(one, 'note', str)}",
        )
        for one in objects(told, "remarks", "heading", "printed", "note")
    )
    return PrintedBackground(
        statements=tuple(map(line, member(told, "statements", list))),
        source="\n".join(member(source, name, str) for name in _SOURCE),
        paragraphs=tuple(paragraphs),
        certainty=label if named.get(level) == label else f"{level}, {label}",
        hedge=member(told, "hedge", str),
        remarks=remarks,
    )
