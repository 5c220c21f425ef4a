"""A topic's facts by themselves, without any question: told in the order of the article, and dated ones in time."""

from dataclasses import dataclass

from quizgen.generate.prose import fill
from quizgen.model.compare import day_range
from quizgen.model.ids import Language
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Date, Period
from quizgen.present.background import attribute_each, describe_background, hedge_of
from quizgen.present.line import Line
from quizgen.present.lines import Lines
from quizgen.present.presentation import Background
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.values import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact as a sentence."""

    fact: Fact
    background: Background
    """With one statement."""
    hedge: str
    """How sure the source is, where it does not simply state it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A fact as an event."""

    fact: Fact
    date: Date | Period
    when: Line
    label: Line
    """What happened, with whose word it is."""
    hedge: str
    """How sure the source is, where it does not simply state it."""


def tell_facts(topic: Topic, language: Language) -> tuple[Told, ...]:
    """Every fact that has a statement in the language, in the order of the article."""
    lines, book = Lines(Wording(language, topic.units)), PHRASEBOOKS[language]
    told: list[Told] = []
    for fact in topic.facts:
        phrase = topic.relations[fact.relation].statement.get(language)
        if phrase is not None:
            statements = (fill(phrase, fact.cells),)
            background = describe_background((fact,), statements, topic.article, lines, book)
            told.append(Told(fact=fact, background=background, hedge=hedge_of((fact,), book)))
    return tuple(sorted(told, key=lambda one: one.fact.paragraph))


def date_facts(topic: Topic, language: Language) -> tuple[Dated, ...]:
    """Every fact of the relations that are put in order by a date, from the earliest on.

    Of a year that holds events known to the day, those known to the year alone come last, as in a chronicle.
    """
    lines, book = Lines(Wording(language, topic.units)), PHRASEBOOKS[language]
    dated: list[Dated] = []
    for fact in topic.facts:
        sequence = topic.relations[fact.relation].sequence
        date = None if sequence is None else fact.cells.get(sequence.by)
        if sequence is None or not isinstance(date, Date | Period) or language not in sequence.label:
            continue
        (label,) = attribute_each((fill(sequence.label[language], fact.cells),), (fact,), language)
        dated.append(
            Dated(
                fact=fact,
                date=date,
                when=lines.value(date),
                label=lines.sentence(label),
                hedge=hedge_of((fact,), book),
            )
        )
    return tuple(sorted(dated, key=place_in_time))


def place_in_time(dated: Dated) -> int:
    """The day, counted from the year 1, up to which the event must have begun."""
    begun = dated.date.start if isinstance(dated.date, Period) else dated.date
    return day_range(begun)[1].toordinal()
