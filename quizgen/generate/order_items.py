"""Items about several rows that a learner puts in order."""

from collections.abc import Iterable
from collections.abc import Sequence as Rows
from dataclasses import dataclass
from typing import NoReturn

from quizgen.diagnostics.rules import Rule
from quizgen.generate.grouping import group
from quizgen.generate.looks import Look, look_of
from quizgen.generate.prose import fill
from quizgen.generate.refusal import Refusal
from quizgen.generate.workshop import Workshop
from quizgen.model.compare import certainly_differs, order_key, same_value
from quizgen.model.ids import ItemId, Language
from quizgen.model.item import Event, Item, Ordering
from quizgen.model.phrase import Phrase
from quizgen.model.schema import Relation, Sequence
from quizgen.model.topic import Certainty, Fact
from quizgen.model.values import Value


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row that stands in an order, and how the order shows it."""

    fact: Fact
    sequence: Sequence

    @property
    def rank(self) -> Value:
        """The cell that decides the row's place."""
        return self.fact.cells[self.sequence.by]


@dataclass(frozen=True, slots=True)
class Orders:
    """How rows are put in order."""

    groups: tuple[tuple[Ranked, ...], ...]
    """The rows of each item."""
    unclear: tuple[tuple[Ranked, Ranked], ...]
    """Rows that stand in no item, each with one that reads the same."""


def timeline(workshop: Workshop, language: Language) -> Orders:
    """The topic's dated rows whose relations give their order no stem of its own."""
    events = (_ranked(fact, workshop.topic.relations[fact.relation]) for fact in workshop.topic.facts)
    joining = [e for e in events if e is not None and not e.sequence.stem and language in e.sequence.label]
    return _put_in_order(workshop, joining, language)


def own_order(workshop: Workshop, relation: Relation, language: Language) -> Orders:
    """The rows of a relation that is put in order by itself."""
    events = (_ranked(fact, relation) for fact in workshop.tables[relation.name].rows)
    return _put_in_order(workshop, [event for event in events if event is not None], language)


def make_ordering(workshop: Workshop, ranked: tuple[Ranked, ...], stem: Phrase | None, id_: ItemId) -> Item:
    """The item that puts the rows in ascending order; they are shown in an order that is not it."""
    right = sorted(ranked, key=lambda event: order_key(event.rank))
    shown = workshop.chance(id_).shuffle(ranked)
    if list(shown) == right:
        shown = (*shown[1:], shown[0])
    events = tuple(
        Event(event.fact, workshop.say(event.fact, event.sequence.label[id_.language]), event.rank) for event in shown
    )
    return Item(
        id=id_,
        facts=tuple(event.fact for event in ranked),
        stem=() if stem is None else fill(stem, {}),
        task=Ordering(events=events, order=tuple(shown.index(event) for event in right)),
        statements=workshop.state((event.fact for event in ranked), id_.language),
    )


def refuse_unclear(event: Ranked, other: Ranked) -> NoReturn:
    """What becomes of a row that nobody could tell from another in an order.

    Raises:
        Refusal: always.
    """
    reason, help_ = f'as an event it reads like fact "{other.fact.id}"', "show in the label what tells the two apart"
    if same_value(event.rank, other.rank):
        raise Refusal(Rule.REPEATED_ITEM, reason, help_)
    raise Refusal(Rule.AMBIGUOUS_ITEM, f'{reason}, which has another "{event.sequence.by}"', help_)


def _put_in_order(workshop: Workshop, events: Rows[Ranked], language: Language) -> Orders:
    """The rows in groups that come apart, but for those of which no reader could tell which row is meant."""
    alike: dict[Look, list[Ranked]] = {}
    looks = [look_of(workshop.say(event.fact, event.sequence.label[language]), language) for event in events]
    for event, look in zip(events, looks, strict=True):
        alike.setdefault(look, []).append(event)
    clear: list[Ranked] = []
    unclear: list[tuple[Ranked, Ranked]] = []
    for event, look in zip(events, looks, strict=True):
        if _is_stated(event):
            other = _taken_for(event, alike[look])
            if other is None:
                clear.append(event)
            else:
                unclear.append((event, other))
    return Orders(group(clear, _come_apart), tuple(unclear))


def _taken_for(event: Ranked, alike: Iterable[Ranked]) -> Ranked | None:
    """What the row would be taken for by whoever reads it: one with another place, or the first of those in its own."""
    elsewhere = next((other for other in alike if not same_value(other.rank, event.rank)), None)
    first = next(filter(_is_stated, alike))
    return elsewhere or (None if first is event else first)


def _is_stated(event: Ranked) -> bool:
    """Rows that need a lead-in cannot stand beside others in one item."""
    return event.fact.certainty is Certainty.STATED


def _ranked(fact: Fact, relation: Relation) -> Ranked | None:
    sequence = relation.sequence
    return None if sequence is None or sequence.by not in fact.cells else Ranked(fact, sequence)


def _come_apart(one: Ranked, other: Ranked) -> bool:
    return certainly_differs(one.rank, other.rank)
