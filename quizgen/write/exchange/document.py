"""JSON: everything that is known of each item, typed, with gaps and readings; the schema is in docs/exchange.md."""

import json
import re
from typing import Any

from quizgen.present.line import Gap, Line
from quizgen.present.presentation import Background, Listing, Options, Pairs, Recall, Response, Sequence
from quizgen.wording.phrasebook import OPTION_LETTERS
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import Booklet, Question

FORMAT = "quizgen-items"
VERSION = 1
"""Raised when what is there changes its meaning or its place; not when something joins it."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(booklet: Booklet) -> Export:
    """The booklet as one JSON object in UTF-8."""
    items, losses = carry(booklet, _render)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "deck": {"name": booklet.deck, "title": booklet.title},
        "language": booklet.language,
        "items": items,
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return Export(data=text.encode(), count=len(items), losses=losses)


def _render(question: Question) -> dict[str, Any]:
    shown = question.shown
    item = {
        "id": str(question.id),
        "kind": question.kind.value,
        "topic": {"id": question.id.topic, "title": question.topic},
        "tags": list(question.tags),
        "prompt": shown.prompt,
        "stem": _line(shown.stem),
        "response": _response(shown.response),
        "background": _background(shown.background, shown.hedge),
    }
    if _SURROGATE.search(json.dumps(item, ensure_ascii=False)):
        raise Misfit("a text holds half a character")
    return item


def _line(line: Line) -> list[dict[str, str]]:
    """The line as segments: text, text with its reading, or a gap with what belongs there."""
    segments = []
    for part in line:
        if isinstance(part, Gap):
            segments.append({"gap": part.answer})
        else:
            segments.append(
                {"text": part.text} if part.reading is None else {"text": part.text, "reading": part.reading}
            )
    return segments


def _response(response: Response) -> dict[str, Any]:
    match response:
        case Recall():
            return {"type": "recall", "key": _line(response.key), "also": list(response.also)}
        case Options():
            correction = None if response.correction is None else _line(response.correction)
            options = _lettered(response.options)
            return {"type": "options", "options": options, "key": _letter(response.key), "correction": correction}
        case Listing():
            pairs = zip(response.keys, response.also, strict=True)
            return {"type": "listing", "keys": [{"text": _line(key), "also": list(also)} for key, also in pairs]}
        case Sequence():
            ranked = zip(_lettered(response.events), response.ranks, strict=True)
            events = [{**event, "rank": _line(rank)} for event, rank in ranked]
            return {"type": "sequence", "events": events, "order": [_letter(place) for place in response.order]}
        case Pairs():
            left = [{"number": str(number), "text": _line(line)} for number, line in enumerate(response.left, 1)]
            pairs_ = [[str(number), _letter(place)] for number, place in enumerate(response.pairs, 1)]
            return {"type": "pairs", "left": left, "right": _lettered(response.right), "pairs": pairs_}


def _lettered(lines: tuple[Line, ...]) -> list[dict[str, Any]]:
    return [{"letter": _letter(place), "text": _line(line)} for place, line in enumerate(lines)]


def _letter(place: int) -> str:
    return OPTION_LETTERS[place]


def _background(background: Background, hedge: str) -> dict[str, Any]:
    citation = background.citation
    return {
        "statements": [_line(statement) for statement in background.statements],
        "source": {
            "title": citation.title,
            "publisher": citation.publisher,
            "published": citation.published,
            "inferred": citation.inferred,
            "paragraphs": list(citation.paragraphs),
        },
        "certainty": {"level": background.certainty.value, "label": background.certainty_label},
        "hedge": hedge,
        "remarks": [{"heading": r.heading, "printed": r.printed, "note": r.note} for r in background.remarks],
    }
