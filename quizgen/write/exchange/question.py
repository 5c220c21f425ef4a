"""What every exchange format is written from: a deck's items in one language, laid out as text."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import ItemId, Kind, Language
from quizgen.model.item import Item
from quizgen.model.topic import Bank
from quizgen.model.values import pick
from quizgen.present.line import Gap, Line, plain
from quizgen.present.presentation import Presentation, Recall
from quizgen.present.presenter import Presenter
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.spellings import other_spellings

BLANK = "_____"
"""Stands for a gap where a format has none of its own; Moodle puts its input box there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One item, laid out, with what platforms file it under."""

    shown: Presentation
    topic: str
    """The topic's title."""
    tags: tuple[str, ...]

    @property
    def id(self) -> ItemId:
        """The item's identity."""
        return self.shown.item.id

    @property
    def kind(self) -> Kind:
        """The item's kind."""
        return self.shown.item.id.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Booklet:
    """A deck's questions in one language."""

    deck: str
    """The deck file's name."""
    title: str
    """The deck's full name, with `::` between levels."""
    language: Language
    questions: tuple[Question, ...]


def lay_out(items: Iterable[Item], bank: Bank, blueprint: Blueprint, language: Language) -> Booklet:
    """The deck's items of one language, in their order."""
    presenter = Presenter(bank)
    questions = tuple(
        Question(
            shown=presenter.present(item),
            topic=pick(bank.topics[item.id.topic].title, language),
            tags=_tags(item, blueprint),
        )
        for item in items
        if item.id.language == language
    )
    return Booklet(deck=blueprint.name, title=blueprint.title, language=language, questions=questions)


def _tags(item: Item, blueprint: Blueprint) -> tuple[str, ...]:
    """The topic, the kind, how certain its facts are, and the deck's own tags, each once."""
    certainties = (fact.certainty.value for fact in item.facts)
    return tuple(dict.fromkeys((item.id.topic, item.id.kind.value, *certainties, *blueprint.anki.tags)))


def blanked(stem: Line) -> str:
    """The stem with a `BLANK` for each gap.

    Raises:
        Misfit: its own words have what would look like one.
    """
    text = plain(stem, BLANK)
    if has_gaps(stem) and tuple(text.split(BLANK)) != _between_gaps(stem):
        raise Misfit(f'its words hold "{BLANK}", which marks a gap')
    return text


def with_room(stem: Line) -> str:
    """The stem of what is to be typed, as platforms take it that put their field in the first `BLANK`, or else below.

    Raises:
        Misfit: its own words have what would look like one.
    """
    text = blanked(stem)
    if BLANK in text and not has_gaps(stem):
        raise Misfit(f'its words hold "{BLANK}", in the place of which a field would stand')
    return text


def _between_gaps(stem: Line) -> tuple[str, ...]:
    """The words before, between and after the gaps."""
    words = [""]
    for part in stem:
        if isinstance(part, Gap):
            words.append("")
        else:
            words[-1] += part.text
    return tuple(words)


def has_gaps(stem: Line) -> bool:
    """Whether the learner is to fill in something."""
    return any(isinstance(part, Gap) for part in stem)


def answers(shown: Presentation, response: Recall) -> tuple[str, ...]:
    """Every text that is to be taken as right: what the sentence has in its gaps, the key, other names and spellings.

    Raises:
        Misfit: its gaps want different words, and there is room for one answer.
    """
    wanted = tuple(dict.fromkeys(part.answer for part in shown.stem if isinstance(part, Gap)))
    if len(wanted) > 1:
        raise Misfit("its gaps want different words, and there is room for one answer")
    key = plain(response.key)
    return tuple(dict.fromkeys((*wanted, key, *response.also, *other_spellings(shown.item, key))))
