"""All the items of a deck: every question, statement, order and pairing of its topics, in each of its languages."""

from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from functools import partial

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.generate.group_items import make_matching, make_set, matching_groups, refuse_group
from quizgen.generate.order_items import Orders, make_ordering, own_order, refuse_unclear, timeline
from quizgen.generate.prose import shown_slots
from quizgen.generate.refusal import Refusal
from quizgen.generate.row_items import make_answer_item
from quizgen.generate.statement_items import make_cloze, make_judgement
from quizgen.generate.workshop import Workshop, open_workshop
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import ItemId, Kind, Language, SlotName
from quizgen.model.item import Item
from quizgen.model.phrase import Phrase
from quizgen.model.proof import falsity_is_provable, may_be_claimed
from quizgen.model.schema import Computation, Question, Relation
from quizgen.model.topic import Bank, Fact

Draft = tuple[ItemId, Fact, Callable[[], Item | None]]
"""An item to be made: its identity, the row to point at if it cannot be, and how to make it."""


def generate_items(bank: Bank, blueprint: Blueprint, kinds: frozenset[Kind]) -> tuple[tuple[Item, ...], Findings]:
    """Make every item of the given kinds, in the order of topics, relations and rows.

    An item that is refused is left out, and a note among the findings says why. The bank and the
    blueprint have been checked: their names refer to what is there.
    """
    problems = Collector()
    items: list[Item] = []
    for topic in blueprint.topics:
        workshop = open_workshop(bank.topics[topic], blueprint)
        for language in blueprint.languages:
            for id_, fact, make in _drafts(workshop, language):
                if id_.kind in kinds and (item := _attempt(workshop, id_, fact, make, problems)) is not None:
                    items.append(item)
    return tuple(items), problems.findings


def find_left_out(bank: Bank, blueprint: Blueprint, kinds: frozenset[Kind], there: Set[str]) -> Iterator[ItemId]:
    """The items of the given kinds that the deck has and that are not `there`."""
    for topic in blueprint.topics:
        part = replace(blueprint, topics=(topic,))
        if _could_be_more(bank, part, kinds, there):
            items, _ = generate_items(bank, part, kinds)
            yield from (item.id for item in items if str(item.id) not in there)


def _could_be_more(bank: Bank, part: Blueprint, kinds: frozenset[Kind], there: Set[str]) -> bool:
    """Whether an item that is not there can be made, unless it reads as one that is; the others are spared."""
    workshop = open_workshop(bank.topics[part.topics[0]], part)
    return any(
        _attempt(workshop, id_, fact, make, Collector()) is not None
        for language in part.languages
        for id_, fact, make in _drafts(workshop, language)
        if id_.kind in kinds and str(id_) not in there
    )


def _attempt(
    workshop: Workshop, id_: ItemId, fact: Fact, make: Callable[[], Item | None], problems: Collector
) -> Item | None:
    try:
        item = make()
        if item is not None:
            workshop.giveaways.check(item)
            workshop.fronts.take(item)
    except Refusal as refusal:
        refusal.report(id_, fact.span, problems)
        return None
    return item


def _drafts(workshop: Workshop, language: Language) -> Iterator[Draft]:
    for relation in workshop.relations():
        yield from _question_drafts(workshop, relation, language)
        yield from _statement_drafts(workshop, relation, language)
        yield from _matching_drafts(workshop, relation, language)
        yield from _order_drafts(workshop, relation, language)
    yield from _timeline_drafts(workshop, language)


def _question_drafts(workshop: Workshop, relation: Relation, language: Language) -> Iterator[Draft]:
    for question in relation.questions:
        if language not in question.stem:
            continue
        for kind in question.kinds:
            make = make_set if kind is Kind.SET else make_answer_item
            for fact in workshop.tables[relation.name].rows:
                if _is_asked(question, fact):
                    id_ = workshop.item_id(fact.id, question.slot, kind, language)
                    yield id_, fact, partial(make, workshop, relation, question, fact, id_)


def _is_asked(question: Question, fact: Fact) -> bool:
    return isinstance(question.asks, Computation) or question.asks in fact.cells


def _statement_drafts(workshop: Workshop, relation: Relation, language: Language) -> Iterator[Draft]:
    phrase = relation.statement.get(language)
    if phrase is None:
        return
    for fact in workshop.tables[relation.name].rows:
        slots = shown_slots(workshop.say(fact, phrase))
        claims = [
            workshop.item_id(fact.id, slot, Kind.TRUE_FALSE, language)
            for slot in slots
            if _may_be_exchanged(relation, slot, slots)
        ]
        for slot in slots:
            if relation.cloze is None or slot in relation.cloze:
                id_ = workshop.item_id(fact.id, slot, Kind.CLOZE, language)
                yield id_, fact, partial(make_cloze, workshop, relation, fact, id_)
            for id_ in claims:
                if id_.slot == slot:
                    yield id_, fact, partial(make_judgement, workshop, relation, fact, id_, claims)


def _may_be_exchanged(relation: Relation, slot: SlotName, shown: tuple[SlotName, ...]) -> bool:
    """Whether the author asks for true/false items of the slot or, having named none, could have."""
    others = (other for other in shown if other != slot)
    return may_be_claimed(relation, slot) and (
        relation.true_false is not None or falsity_is_provable(relation, slot, others)
    )


def _matching_drafts(workshop: Workshop, relation: Relation, language: Language) -> Iterator[Draft]:
    for pairing in relation.pairings:
        if language not in pairing.stem:
            continue
        groups = matching_groups(workshop, relation, pairing)
        for facts in groups:
            id_ = workshop.item_id(facts[0].id, pairing.left, Kind.MATCHING, language)
            yield id_, facts[0], partial(make_matching, workshop, pairing, facts, id_)
        if not groups:
            yield _groupless(workshop, relation, pairing.left, Kind.MATCHING, language)


def _order_drafts(workshop: Workshop, relation: Relation, language: Language) -> Iterator[Draft]:
    if relation.sequence is None or language not in relation.sequence.stem:
        return
    orders = own_order(workshop, relation, language)
    yield from _orders_drafts(workshop, orders, relation.sequence.stem[language], language)
    if not orders.groups:
        yield _groupless(workshop, relation, relation.sequence.by, Kind.ORDERING, language)


def _groupless(workshop: Workshop, relation: Relation, slot: SlotName, kind: Kind, language: Language) -> Draft:
    """The item that the relation's author asks for, to be refused."""
    first = workshop.tables[relation.name].rows[0]
    return workshop.item_id(relation.name, slot, kind, language), first, refuse_group


def _timeline_drafts(workshop: Workshop, language: Language) -> Iterator[Draft]:
    yield from _orders_drafts(workshop, timeline(workshop, language), None, language)


def _orders_drafts(workshop: Workshop, orders: Orders, stem: Phrase | None, language: Language) -> Iterator[Draft]:
    for ranked in orders.groups:
        id_ = workshop.item_id(ranked[0].fact.id, ranked[0].sequence.by, Kind.ORDERING, language)
        yield id_, ranked[0].fact, partial(make_ordering, workshop, ranked, stem, id_)
    for event, other in orders.unclear:
        id_ = workshop.item_id(event.fact.id, event.sequence.by, Kind.ORDERING, language)
        yield id_, event.fact, partial(refuse_unclear, event, other)
