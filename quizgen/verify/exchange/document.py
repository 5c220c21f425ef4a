"""JSON read back, every value by its type."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import Kind, Language
from quizgen.verify.exchange.pieces import Fields, decode, in_order, matched, options_with_key, parse_id, require_kind
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.furigana import annotate, plain
from quizgen.verify.printed import HOLE, PrintedBackground, PrintedItem, PrintedRemark
from quizgen.verify.proof.words import REMARK_HEADINGS

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


def read_json(data: bytes, shown: str, problems: Collector) -> tuple[PrintedItem, ...]:
    """Every item of the document; one that cannot be read is a finding."""
    try:
        document = json.loads(decode(data), object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError, MalformedQuestion) as error:
        raise UnreadableExport(f"it is no JSON that can be read: {error}") from None
    if not isinstance(document, dict) or (document.get("format"), document.get("version")) != (FORMAT, VERSION):
        raise UnreadableExport(f'it is no "{FORMAT}" of version {VERSION}')
    entries = document.get("items")
    if not isinstance(entries, list):
        raise UnreadableExport('it has no list of "items"')
    items = []
    for number, entry in enumerate(entries, 1):
        place = f"{shown}: item {number}"
        with one_question(place, shown, problems):
            items.append(_read(entry, place))
    return tuple(items)


def _without_doubles(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise MalformedQuestion("a key is there twice")
    return found


def _read(entry: object, place: str) -> PrintedItem:
    if not isinstance(entry, dict):
        raise MalformedQuestion("it is no object")
    id_ = parse_id(_get(entry, "id", str))
    if _get(entry, "kind", str) != id_.kind.value:
        raise MalformedQuestion("its kind is not that of its id")
    response = _get(entry, "response", dict)
    type_ = _get(response, "type", str)
    require_kind(id_.kind, _KINDS, type_)
    stem = _get(entry, "stem", list)
    fields: Fields = {"stem": _line(stem), "background": _background(_get(entry, "background", dict), id_.language)}
    fields["prompt"] = _get(entry, "prompt", str)
    fields["hidden"] = tuple(part["gap"] for part in stem if "gap" in part)
    if id_.kind is Kind.TRUE_FALSE:
        correction = response.get("correction")
        fields["correction"] = "" if correction is None else _line(_get(response, "correction", list))
    return PrintedItem(id=str(id_), place=place, **fields, **_RESPONSES[type_](response))


def _get(entry: Mapping[str, Any], name: str, type_: type[T]) -> T:
    value = entry.get(name, _MISSING)
    if not isinstance(value, type_):
        raise MalformedQuestion(f'its "{name}" is missing, or not of its type')
    return value


def _texts(entry: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = _get(entry, name, list)
    if not all(isinstance(value, str) for value in values):
        raise MalformedQuestion(f'its "{name}" is no list of texts')
    return tuple(values)


def _objects(entry: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    for value in _get(entry, name, list):
        if not isinstance(value, dict):
            raise MalformedQuestion(f'its "{name}" is no list of objects')
        yield value


def _line(segments: Sequence[Any]) -> str:
    """A line's text, with a HOLE for each gap and readings as `furigana` notes them."""
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


def _marked(entry: Mapping[str, Any], name: str, mark: str) -> tuple[tuple[str, str], ...]:
    return tuple((_get(one, mark, str), _line(_get(one, "text", list))) for one in _objects(entry, name))


def _recall(response: Mapping[str, Any]) -> Fields:
    return {"key": (_line(_get(response, "key", list)),), "also": _texts(response, "also")}


def _options(response: Mapping[str, Any]) -> Fields:
    options = _marked(response, "options", "letter")
    letters = [letter for letter, _ in options]
    right = [letters.index(key)] if (key := _get(response, "key", str)) in letters else []
    fields = options_with_key([text for _, text in options], right)
    if tuple(fields["options"]) != tuple(letters):
        raise MalformedQuestion("its options are not lettered from A on")
    return fields


def _listing(response: Mapping[str, Any]) -> Fields:
    keys = tuple(_objects(response, "keys"))
    if not keys:
        raise MalformedQuestion("it has no answer")
    also = tuple(name for key in keys for name in _texts(key, "also"))
    return {"key": tuple(_line(_get(key, "text", list)) for key in keys), "also": also}


def _sequence(response: Mapping[str, Any]) -> Fields:
    events = _marked(response, "events", "letter")
    ranks = {_get(event, "letter", str): _line(_get(event, "rank", list)) for event in _objects(response, "events")}
    order = _texts(response, "order")
    return in_order(events, order, [ranks.get(letter, "") for letter in order])


def _pairs(response: Mapping[str, Any]) -> Fields:
    pairs = [tuple(pair) for pair in _get(response, "pairs", list) if isinstance(pair, list)]
    if any(len(pair) != 2 for pair in pairs):  # noqa: PLR2004 - a pair
        raise MalformedQuestion('its "pairs" are no pairs')
    left, right = _marked(response, "left", "number"), _marked(response, "right", "letter")
    return matched(left, right, [(pair[0], pair[1]) for pair in pairs])


_RESPONSES: Mapping[str, Callable[[Mapping[str, Any]], Fields]] = {
    "recall": _recall,
    "options": _options,
    "listing": _listing,
    "sequence": _sequence,
    "pairs": _pairs,
}


def _background(entry: Mapping[str, Any], language: Language) -> PrintedBackground:
    source, certainty = _get(entry, "source", dict), _get(entry, "certainty", dict)
    paragraphs = _get(source, "paragraphs", list)
    if not all(isinstance(number, int) for number in paragraphs):
        raise MalformedQuestion('its "paragraphs" are no numbers')
    headings = REMARK_HEADINGS.get(language, {})
    remarks = tuple(
        PrintedRemark(
            headings.get(heading := _get(one, "heading", str), heading),
            f"{_get(one, 'printed', str)}\n{_get(one, 'note', str)}",
        )
        for one in _objects(entry, "remarks")
    )
    return PrintedBackground(
        statements=tuple(_line(line) for line in _get(entry, "statements", list) if isinstance(line, list)),
        source="\n".join(_get(source, name, str) for name in ("title", "publisher", "published", "inferred")),
        paragraphs=tuple(paragraphs),
        certainty=_get(certainty, "label", str),
        hedge=_get(entry, "hedge", str),
        remarks=remarks,
    )
