"""Flashcards to cut or to fold, whichever way the printer turns its sheets over."""

from collections.abc import Sequence
from enum import StrEnum

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind, Language
from quizgen.model.item import Item
from quizgen.present.line import Line, plain
from quizgen.present.presentation import Listing, Presentation, Recall
from quizgen.present.presenter import Presenter
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.keys import join_names
from quizgen.write.paper.lines import count_ems, line_data
from quizgen.write.paper.owners import item_owner, sheet_owner
from quizgen.write.paper.press import Press
from quizgen.write.paper.sheet import sheet_data

FLASHCARD_KINDS = frozenset({Kind.TYPED, Kind.REVERSED, Kind.SET, Kind.COMPUTED})
"""Kinds that ask for something to be recalled, each fact once from each side: a cloze would ask it again."""

_FRONT, _KEYS, _BACK = 500, 240, 200
"""In ems: what a card's question, its keys and what explains them hold in the smallest type that can be read."""


class Flip(StrEnum):
    """How a sheet is turned over between its two sides."""

    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"
    FOLD = "fold"
    """Not at all: front and back lie side by side."""


def flashcards_pdf(
    title: str, items: Sequence[Item], presenter: Presenter, press: Press, flip: Flip, *, font: str = ""
) -> bytes | None:
    """The cards of the items that can be recalled, all in one language.

    A card that would be too full is left out, and one whose explanation alone is too long goes without, each with a
    warning.
    None where there are no cards; and None, with findings, where some of them cannot be printed.
    """
    presented = [presenter.present(item) for item in items if item.id.kind in FLASHCARD_KINDS]
    fitting = [presentation for presentation in presented if _fits(presentation, press)]
    if not fitting:
        return None
    language = items[0].id.language
    words = SHEET_WORDS[language]
    cards = [_card(number, presentation, language, press) for number, presentation in enumerate(fitting, 1)]
    owners = [item_owner(one.item, card) for one, card in zip(fitting, cards, strict=True)]
    data = {
        "sheet": sheet_data(f"{title} {words.flashcards}", language, font=font),
        "words": {"also": words.also, "colon": PHRASEBOOKS[language].colon},
        "title": title,
        "flip": flip.value,
        "cards": cards,
    }
    return press.set("flashcards", data, [sheet_owner(title, "the title"), *owners], font)


def _card(number: int, presentation: Presentation, language: Language, press: Press) -> Data:
    background = presentation.background
    keys, also = _keys(presentation)
    names = join_names(also, language)
    is_set = isinstance(presentation.response, Listing)
    return {
        "number": number,
        "front": line_data(presentation.stem, language),
        "prompt": presentation.prompt if is_set else "",
        "keys": [line_data(key, language) for key in keys],
        "also": names,
        "statements": [line_data(line, language) for line in _explanation(presentation, names, press)],
        "source": _join(background.citation.cited, presentation.hedge),
    }


def _fits(presentation: Presentation, press: Press) -> bool:
    keys, also = _keys(presentation)
    sides = (
        ("question", count_ems(plain(presentation.stem)), _FRONT),
        ("answer", sum(count_ems(plain(key)) for key in keys), _KEYS),
        ("list of other answers", sum(map(count_ems, also)), _BACK),
    )
    full = [side for side, ems, most in sides if ems > most]
    if full:
        _warn(full[0], presentation.item, press, "the card is left out")
    return not full


def _explanation(presentation: Presentation, names: str, press: Press) -> tuple[Line, ...]:
    """The statements, as far as there is room for them beside other names."""
    statements = presentation.background.statements
    if count_ems(names) + sum(count_ems(plain(statement)) for statement in statements) <= _BACK:
        return statements
    if statements:
        _warn("explanation", presentation.item, press, "the card has its answer without it")
    return ()


def _warn(part: str, item: Item, press: Press, help_: str) -> None:
    message = f'the {part} of "{item.id}" is longer than a flashcard holds'
    press.warn(Rule.OVERFULL_CARD, message, item.facts[0].span, subject=str(item.id), help_=help_)


def _keys(presentation: Presentation) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """What stands on the back, and what is right besides."""
    match presentation.response:
        case Recall(key=key, also=also):
            return (key,), also
        case Listing(keys=keys, also=also):
            return keys, tuple(name for names in also for name in names)
    raise TypeError(f"nothing to recall: {presentation.item.id}")


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
