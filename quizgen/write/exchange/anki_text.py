"""Anki's text import: a note a line, front and back as HTML, with the item's id as the note's guid."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator
from io import StringIO

from quizgen.model.ids import Kind, Language
from quizgen.present.line import Gap, Line, plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.wording.phrasebook import OPTION_LETTERS, PHRASEBOOKS
from quizgen.write.anki.escape import escape
from quizgen.write.anki.names import deck_name, tag_name, without_doubles
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.feedback import feedback
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import BLANK, Booklet, Question

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")

_STYLE = "text-align: left; max-width: 34em; margin: auto"

_COLUMNS = ("GUID", "Front", "Back", "Tags")


def write_anki_text(booklet: Booklet) -> Export:
    """The booklet as notes of Anki's own type Basic."""
    notes, losses = carry(booklet, _render)
    title = deck_name(booklet.title, PHRASEBOOKS[booklet.language].language_name)
    head = (
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        f"#deck:{title}",
        "#guid column:1",
        "#tags column:4",
        "#columns:" + "\t".join(_COLUMNS),
    )
    buffer = StringIO()
    csv.writer(buffer, delimiter="\t", lineterminator="\n").writerows(notes)
    text = "\n".join(head) + "\n" + buffer.getvalue()
    return Export(data=text.encode(), count=len(notes), losses=losses)


def _render(question: Question) -> tuple[str, str, str, str]:
    shown = question.shown
    tags = without_doubles(tag_name(tag) for tag in question.tags)
    front = (_block("prompt", f"<i>{_text(shown.prompt)}</i>"), _block("stem", _line(shown.stem)), *_offer(question))
    back = (*_key(shown), "<hr>", _block("told", _text(feedback(shown))))
    return str(question.id), _side(front), _side(back), " ".join(tags)


def _side(parts: Iterable[str]) -> str:
    """One side of a card, which Anki's own layout would center, lists and all."""
    return f'<div class="quizgen" style="{_STYLE}">{"".join(parts)}</div>'


def _offer(question: Question) -> Iterator[str]:
    """What there is to choose from."""
    response = question.shown.response
    match response:
        case Options() if question.kind is not Kind.TRUE_FALSE:
            yield _list("options", map(_line, response.options), letters=True)
        case Sequence():
            yield _list("events", map(_line, response.events), letters=True)
        case Pairs():
            yield _list("left", map(_line, response.left))
            yield _list("right", map(_line, response.right), letters=True)


def _key(shown: Presentation) -> Iterator[str]:
    response = shown.response
    match response:
        case Recall():
            yield "".join(_block("filled", _text(text)) for text in _filled(shown.stem, plain(response.key)))
            yield _block("key", _line(response.key))
            yield from _also(response.also, shown.item.id.language)
        case Options() if shown.item.id.kind is Kind.TRUE_FALSE:
            yield _block("key", _line(response.options[response.key]))
        case Options():
            yield _block("key", f"{_mark(response.key)} {_line(response.options[response.key])}")
        case Listing():
            yield _list("keys", map(_line, response.keys))
            yield from _also([name for names in response.also for name in names], shown.item.id.language)
        case Sequence():
            placed = ((place, response.events[place], response.ranks[place]) for place in response.order)
            yield _list("order", (f"{_mark(p)} {_line(event)} <i>{_line(rank)}</i>" for p, event, rank in placed))
        case Pairs():
            paired = zip(response.left, response.pairs, strict=True)
            yield _list("pairs", (f"{_line(left)} – {_mark(p)} {_line(response.right[p])}" for left, p in paired))


def _filled(stem: Line, key: str) -> tuple[str, ...]:
    """What stands in the gaps: nothing where that is the key, one text where it is the same in all, else each gap's."""
    wanted = tuple(part.answer for part in stem if isinstance(part, Gap))
    if len(set(wanted)) > 1:
        return wanted
    return tuple(text for text in wanted[:1] if text != key)


def _also(names: Collection[str], language: Language) -> Iterator[str]:
    if names:
        yield _block("label", f"<i>{PHRASEBOOKS[language].also}</i>")
        yield _list("also", map(_text, names))


def _block(name: str, html: str) -> str:
    return f'<div class="{name}">{html}</div>'


def _list(name: str, items: Iterable[str], *, letters: bool = False) -> str:
    type_ = ' type="A"' if letters else ""
    return f'<ol class="{name}"{type_}>{"".join(f"<li>{item}</li>" for item in items)}</ol>'


def _mark(place: int) -> str:
    return f"<b>{OPTION_LETTERS[place]}</b>"


def _line(line: Line) -> str:
    """The line with readings over hard names, and a mark where something is to be filled in."""
    html = []
    for part in line:
        if isinstance(part, Gap):
            html.append(f"<u>{BLANK}</u>")
        elif part.reading is None:
            html.append(_text(part.text))
        else:
            html.append(f"<ruby>{_text(part.text)}<rt>{_text(part.reading)}</rt></ruby>")
    return "".join(html)


def _text(text: str) -> str:
    if _UNFIT.search(text):
        raise Misfit("a text holds a control character")
    return escape(text)
