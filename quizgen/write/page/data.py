"""Presentations as the data that the page shows and judges by."""

from collections.abc import Mapping, Sequence

from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind, Language, TopicId
from quizgen.model.topic import Bank
from quizgen.model.values import pick
from quizgen.present.line import Gap, Line, Run
from quizgen.present.presentation import (
    Background,
    Listing,
    Options,
    Pairs,
    Presentation,
    Recall,
)
from quizgen.present.presentation import Sequence as Ordered
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.write.page.album import Album
from quizgen.write.page.judging import Judging
from quizgen.write.page.text import Json, show_text

_FORMAT = 1
"""Raised when the page reads its data differently."""


def page_data(
    presentations: Sequence[Presentation], blueprint: Blueprint, language: Language, judging: Judging
) -> dict[str, Json]:
    """Everything the page knows, as JSON would have it."""
    topics = {name: place for place, name in enumerate(blueprint.topics)}
    book = PHRASEBOOKS[language]
    trail, title = name_deck(judging.bank, blueprint, language)
    backgrounds = {background: place for place, background in enumerate(_backgrounds(presentations))}
    ordered = sorted(presentations, key=lambda one: _turn(one, topics))
    album = Album(one.item for one in ordered)
    return {
        "format": _FORMAT,
        "deck": blueprint.name,
        "language": language,
        "title": title,
        "trail": trail,
        "description": show_text(pick(blueprint.description, language)) if blueprint.description else "",
        "topics": [show_text(pick(judging.bank.topics[name].title, language)) for name in topics],
        "kinds": {kind.value: book.kinds[kind] for kind in Kind},
        "contexts": [judging.context(name, language) for name in topics],
        "backgrounds": [_background(background) for background in backgrounds],
        "items": [{**_item(one, topics, backgrounds, judging), **album.shown(one.item)} for one in ordered],
        **album.pictures(),
    }


def name_deck(bank: Bank, blueprint: Blueprint, language: Language) -> tuple[str, str]:
    """What the deck lies under, and its title: its only topic's, in the language, or else its name in Anki."""
    if len(blueprint.topics) == 1:
        return "", show_text(pick(bank.topics[blueprint.topics[0]].title, language))
    *trail, title = blueprint.title.split("::")
    return show_text(" › ".join(trail)), show_text(title)


def _backgrounds(presentations: Sequence[Presentation]) -> tuple[Background, ...]:
    return tuple(dict.fromkeys(one.background for one in presentations))


def _turn(presentation: Presentation, topics: Mapping[TopicId, int]) -> tuple[int, int]:
    """In the order of the articles; within a paragraph as the items came."""
    item = presentation.item
    return topics[item.id.topic], max(fact.paragraph for fact in item.facts)


def _item(
    one: Presentation, topics: Mapping[TopicId, int], backgrounds: Mapping[Background, int], judging: Judging
) -> dict[str, Json]:
    return {
        "id": str(one.item.id),
        "kind": one.item.id.kind.value,
        "topic": topics[one.item.id.topic],
        "prompt": show_text(one.prompt),
        "hedge": show_text(one.hedge),
        "stem": _line(one.stem),
        **_response(one, judging.keys(one.item)),
        "background": backgrounds[one.background],
    }


def _response(one: Presentation, values: list[Json]) -> dict[str, Json]:
    match response := one.response:
        case Recall():
            (value,) = values
            return {"recall": {"key": _line(response.key), "also": _texts(response.also), "value": value}}
        case Options():
            correction = _line(response.correction) if response.correction else None
            shown = {"options": _lines(response.options), "key": response.key, "correction": correction}
            return {"options": shown}
        case Listing():
            also = [_texts(names) for names in response.also]
            return {"listing": {"keys": _lines(response.keys), "also": also, "values": values}}
        case Ordered():
            shown = {"events": _lines(response.events), "ranks": _lines(response.ranks), "order": list(response.order)}
            return {"sequence": shown}
        case Pairs():
            shown = {"left": _lines(response.left), "right": _lines(response.right), "pairs": list(response.pairs)}
            return {"pairs": shown}


def _background(background: Background) -> dict[str, Json]:
    citation = background.citation
    return {
        "statements": _lines(background.statements),
        "citation": {
            "title": show_text(citation.title),
            "publisher": show_text(citation.publisher),
            "published": show_text(citation.published),
            "inferred": show_text(citation.inferred),
            "paragraphs": list(citation.paragraphs),
            "cited": show_text(citation.cited),
        },
        "certainty": show_text(background.certainty_label),
        "remarks": [
            {"heading": show_text(one.heading), "printed": show_text(one.printed), "note": show_text(one.note)}
            for one in background.remarks
        ],
    }


def _lines(lines: Sequence[Line]) -> list[Json]:
    return [_line(line) for line in lines]


def _line(line: Line) -> list[Json]:
    return [_part(part) for part in line]


def _part(part: Run | Gap) -> Json:
    """A string, a pair of text and reading, or a mapping for a gap."""
    if isinstance(part, Gap):
        return {"gap": show_text(part.answer)}
    text = show_text(part.text)
    return text if part.reading is None else [text, show_text(part.reading)]


def _texts(texts: Sequence[str]) -> list[Json]:
    return [show_text(text) for text in texts]
