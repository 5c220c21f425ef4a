"""An item as named values, for formats that have a place for everything."""

from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from quizgen.present.line import Gap, plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.wording.phrasebook import OPTION_LETTERS, PHRASEBOOKS
from quizgen.write.exchange.feedback import name_source, remark
from quizgen.write.exchange.question import Question, blanked

Record = Mapping[str, str]
"""Values by the names of their columns; a column that would be empty is not there."""


def record(question: Question) -> Record:
    """The item's columns, in their order; of what there may be several, each has a numbered one.

    Raises:
        Misfit: its gaps could not be told from its words.
    """
    return {name: text for name, text in _columns(question) if text}


def _columns(question: Question) -> Iterator[tuple[str, str]]:
    shown = question.shown
    yield from (("id", str(question.id)), ("language", question.id.language), ("kind", question.kind.value))
    yield from (("topic", question.topic), ("prompt", shown.prompt), ("stem", blanked(shown.stem)))
    yield from _several("gap", (part.answer for part in shown.stem if isinstance(part, Gap)))
    yield from _response(shown)
    background = shown.background
    yield from _several("statement", map(plain, background.statements))
    yield "source", name_source(background.citation, question.id.language)
    yield "inferred", background.citation.inferred
    yield "paragraphs", " ".join(map(str, background.citation.paragraphs))
    yield "certainty", background.certainty_label
    yield "hedge", shown.hedge
    yield from _several("remark", (remark(one, PHRASEBOOKS[question.id.language]) for one in background.remarks))
    yield "tags", " ".join("_".join(tag.split()) for tag in question.tags)


def _response(shown: Presentation) -> Iterator[tuple[str, str]]:
    response = shown.response
    match response:
        case Recall():
            yield from _several("answer", (plain(response.key),))
            yield from _several("also", response.also)
        case Options():
            yield from _lettered("option", map(plain, response.options))
            yield "key", OPTION_LETTERS[response.key]
            yield from _several("answer", (plain(response.options[response.key]),))
            yield "correction", plain(response.correction) if response.correction else ""
        case Listing():
            yield from _several("answer", map(plain, response.keys))
            yield from _several("also", (name for also in response.also for name in also))
        case Sequence():
            yield from _lettered("option", map(plain, response.events))
            yield "key", " ".join(OPTION_LETTERS[place] for place in response.order)
            yield from _several("rank", (plain(response.ranks[place]) for place in response.order))
        case Pairs():
            yield from _several("left", map(plain, response.left))
            yield from _lettered("option", map(plain, response.right))
            yield "key", " ".join(f"{n}-{OPTION_LETTERS[place]}" for n, place in enumerate(response.pairs, 1))


def _several(name: str, texts: Iterator[str] | tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield from ((f"{name}_{number}", text) for number, text in enumerate(texts, 1))


def _lettered(name: str, texts: Iterator[str]) -> Iterator[tuple[str, str]]:
    yield from ((f"{name}_{letter}", text) for letter, text in zip(ascii_lowercase, texts, strict=False))
