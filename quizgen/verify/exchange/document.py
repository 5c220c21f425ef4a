"""JSON read back, every value by its type."""

import json
from collections.abc import Callable, Mapping, Sequence
from string import ascii_uppercase
from typing import Any, TypeVar

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import Kind, Language
from quizgen.verify.exchange.exported import Export, ExportedItem
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
from quizgen.verify.furigana import annotate, plain
from quizgen.verify.printed import HOLE, PrintedBackground, PrintedRemark
from quizgen.verify.proof.words import CERTAINTIES, REMARK_HEADINGS

FORMAT, VERSION = "quizgen-items", 1

_KINDS = {
    "recall": frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE}),
    "options": frozenset({Kind.CHOICE, Kind.TRUE_FALSE}),
    "listing": frozenset({Kind.SET}),
    "sequence": frozenset({Kind.ORDERING}),
    "pairs": frozenset({Kind.MATCHING}),
}
_MISSING = object()

T = TypeVar("T")


def read_json(data: bytes, shown: str, problems: Collector) -> Export:
    """Every item of the document; one that cannot be read is a finding."""
    try:
        document = json.loads(decode(data), object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError, MalformedQuestion) as error:
        raise UnreadableExport(f"it is no JSON that can be read: {error}") from None
    try:
        head = _object(document, "format", "version", "deck", "language", "items")
        deck = _object(head["deck"], "name", "title")
        name, title, language = _get(deck, "name", str), _get(deck, "title", str), _get(head, "language", str)
        format_, entries = (_get(head, "format", str), _get(head, "version", int)), _get(head, "items", list)
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


def _without_doubles(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise MalformedQuestion("a key is there twice")
    return found


def _read(entry: object, place: str) -> ExportedItem:
    item = _object(entry, "id", "kind", "topic", "tags", "prompt", "stem", "response", "background")
    id_ = parse_id(_get(item, "id", str))
    if _get(item, "kind", str) != id_.kind.value:
        raise MalformedQuestion("its kind is not that of its id")
    topic = _object(item["topic"], "id", "title")
    if topic["id"] != id_.topic:
        raise MalformedQuestion("its topic is not that of its id")
    response = _get(item, "response", dict)
    type_ = _get(response, "type", str)
    require_kind(id_.kind, _KINDS, type_)
    stem = _get(item, "stem", list)
    fields: Fields = {"stem": _line(stem), "background": _background(item["background"], id_.language)}
    fields["prompt"] = _get(item, "prompt", str)
    fields["hidden"] = tuple(part["gap"] for part in stem if "gap" in part)
    fields["topic"], fields["tags"] = _get(topic, "title", str), _texts(item, "tags")
    fields.update(_RESPONSES[type_](response, id_.kind))
    return put_together(id_, place, fields)


def _object(value: object, *names: str) -> Mapping[str, Any]:
    """An object with exactly these names."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise MalformedQuestion(f"it has not exactly {', '.join(names)} where they should be")
    return value


def _get(entry: Mapping[str, Any], name: str, type_: type[T]) -> T:
    value = entry.get(name, _MISSING)
    if not isinstance(value, type_) or (isinstance(value, bool) and type_ is not bool):
        raise MalformedQuestion(f'its "{name}" is missing, or not of its type')
    return value


def _texts(entry: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = _get(entry, name, list)
    if not all(isinstance(value, str) for value in values):
        raise MalformedQuestion(f'its "{name}" is no list of texts')
    return tuple(values)


def _objects(entry: Mapping[str, Any], name: str, *names: str) -> tuple[Mapping[str, Any], ...]:
    """A list of objects with exactly these names."""
    return tuple(_object(value, *names) for value in _get(entry, name, list))


def _line(segments: object) -> str:
    """A line's text, with a HOLE for each gap and readings as `furigana` notes them."""
    if not isinstance(segments, list):
        raise MalformedQuestion("a line is no list of what it holds")
    texts = []
    for segment in segments:
        if not isinstance(segment, dict) or set(segment) not in ({"text"}, {"text", "reading"}, {"gap"}):
            raise MalformedQuestion("a line holds what is no text and no gap")
        if not all(isinstance(value, str) for value in segment.values()):
            raise MalformedQuestion("a line holds what is no text")
        if any(HOLE in value for value in segment.values()):
            raise MalformedQuestion("a line holds a mark that stands for a gap")
        texts.append(_said(segment))
    return "".join(texts)


def _said(segment: Mapping[str, str]) -> str:
    if "gap" in segment:
        return HOLE
    return annotate(segment["text"], segment["reading"]) if "reading" in segment else plain(segment["text"])


def _marked(entries: Sequence[Mapping[str, Any]], mark: str, marks: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The text of each, with its letter or its number, which are those that come first."""
    found = tuple((_get(one, mark, str), _line(one["text"])) for one in entries)
    if [one for one, _ in found] != list(marks[: len(found)]):
        raise MalformedQuestion(f'not every "{mark}" is the next')
    return found


def _recall(response: Mapping[str, Any], _: Kind) -> Fields:
    _object(response, "type", "key", "also")
    return {"key": (_line(response["key"]),), "also": _texts(response, "also")}


def _options(response: Mapping[str, Any], kind: Kind) -> Fields:
    _object(response, "type", "options", "key", "correction")
    options = _marked(_objects(response, "options", "letter", "text"), "letter", ascii_uppercase)
    letters = [letter for letter, _ in options]
    right = [letters.index(key)] if (key := _get(response, "key", str)) in letters else []
    told = response["correction"]
    correction = corrected("" if told is None else _line(told), kind)
    return {**options_with_key([text for _, text in options], right), "correction": correction}


def _listing(response: Mapping[str, Any], _: Kind) -> Fields:
    _object(response, "type", "keys")
    keys = _objects(response, "keys", "text", "also")
    if not keys:
        raise MalformedQuestion("it has no answer")
    others = tuple(_texts(key, "also") for key in keys)
    also = tuple(name for names in others for name in names)
    return {"key": tuple(_line(key["text"]) for key in keys), "also": also, "others": others}


def _sequence(response: Mapping[str, Any], _: Kind) -> Fields:
    _object(response, "type", "events", "order")
    entries = _objects(response, "events", "letter", "text", "rank")
    events = _marked(entries, "letter", ascii_uppercase)
    ranks = {letter: _line(event["rank"]) for (letter, _), event in zip(events, entries, strict=True)}
    order = _texts(response, "order")
    return in_order(events, order, [ranks.get(letter, "") for letter in order])


def _pairs(response: Mapping[str, Any], _: Kind) -> Fields:
    _object(response, "type", "left", "right", "pairs")
    pairs = [tuple(pair) if isinstance(pair, list) else () for pair in _get(response, "pairs", list)]
    if any(len(pair) != 2 for pair in pairs):  # noqa: PLR2004 - a pair
        raise MalformedQuestion('its "pairs" are no pairs')
    left = _objects(response, "left", "number", "text")
    right = _objects(response, "right", "letter", "text")
    return matched(
        _marked(left, "number", [str(number) for number in range(1, len(left) + 1)]),
        _marked(right, "letter", ascii_uppercase),
        [(pair[0], pair[1]) for pair in pairs],
    )


_RESPONSES: Mapping[str, Callable[[Mapping[str, Any], Kind], Fields]] = {
    "recall": _recall,
    "options": _options,
    "listing": _listing,
    "sequence": _sequence,
    "pairs": _pairs,
}


def _background(entry: object, language: Language) -> PrintedBackground:
    told = _object(entry, "statements", "source", "certainty", "hedge", "remarks")
    source = _object(told["source"], "title", "publisher", "published", "inferred", "paragraphs")
    certainty = _object(told["certainty"], "level", "label")
    label = _get(certainty, "label", str)
    level = _get(certainty, "level", str)
    named = {firm.value: word for firm, word in CERTAINTIES.get(language, {}).items()}
    paragraphs = _get(source, "paragraphs", list)
    if not all(type(number) is int for number in paragraphs):
        raise MalformedQuestion('its "paragraphs" are no numbers')
    headings = REMARK_HEADINGS.get(language, {})
    remarks = tuple(
        PrintedRemark(
            headings.get(heading := _get(one, "heading", str), heading),
            f"{_get(one, 'printed', str)}\n{_get(one, 'note', str)}",
        )
        for one in _objects(told, "remarks", "heading", "printed", "note")
    )
    return PrintedBackground(
        statements=tuple(map(_line, _get(told, "statements", list))),
        source="\n".join(_get(source, name, str) for name in ("title", "publisher", "published", "inferred")),
        paragraphs=tuple(paragraphs),
        certainty=label if named.get(level) == label else f"{level}, {label}",
        hedge=_get(told, "hedge", str),
        remarks=remarks,
    )
