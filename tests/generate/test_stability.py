"""What an author adds or rewords moves nothing else."""

from dataclasses import replace
from decimal import Decimal

import pytest

from quizgen.load.bank import load_bank
from quizgen.model.ids import EntityId, FactId, Kind, SlotName, TopicId
from quizgen.model.item import Choice, Item
from quizgen.model.phrase import Literal, Phrase, Phrases
from quizgen.model.schema import Question, Relation
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Text, Value

from ..authoring import TEMPLATES, Desk
from .conftest import Made, make


def new_fact(like: Fact) -> tuple[Fact, dict[EntityId, Entity]]:
    """A row about something of its own, and the entities that it brings."""
    cells = {slot: unlike(slot, value) for slot, value in like.cells.items()}
    brought = {value.id: value for value in cells.values() if isinstance(value, Entity)}
    return replace(like, id=FactId("new-fact"), cells=cells), brought


def unlike(slot: SlotName, value: Value) -> Value:
    match value:
        case Entity():
            name = dict.fromkeys(value.name, f"New {slot}")
            return replace(value, id=EntityId(f"new-{slot}"), name=name, aliases={}, reading={}, part_of=())
        case Date():
            return replace(value, year=value.year + 7, day=value.day and min(value.day, 28))
        case Period():
            return Period(start=Date(year=value.start.year + 7), end=Date(year=value.end.year + 7))
        case Number() | Money() | Percent() | Duration():
            return replace(value, amount=value.amount * 10 if value.precision.value == "order" else value.amount + 7)
        case Text():
            return Text(by_language={language: f"new {words}" for language, words in value.by_language.items()})


def with_fact(bank: Bank, topic: Topic, fact: Fact, brought: dict[EntityId, Entity]) -> Bank:
    grown = replace(topic, facts=(*topic.facts, fact), entities={**topic.entities, **brought})
    return Bank(topics={**bank.topics, topic.id: grown})


def sorts(values: tuple[Value, ...]) -> set[object]:
    """What values can stand in for each other by: their type, and the kind of entities."""
    return {value.kind if isinstance(value, Entity) else type(value) for value in values}


def concerns(item: Item, fact: Fact) -> bool:
    """Whether the item is about the new row's relation, or asks for what the new row could stand in for."""
    cells = tuple(row.cells[item.id.slot] for row in item.facts if item.id.slot in row.cells)
    about = {row.relation for row in item.facts}
    return fact.relation in about or bool(sorts(cells) & sorts(tuple(fact.cells.values()))) or not cells


def test_new_fact_leaves_every_other_relation_and_kind_as_it_was(decks: tuple[Made, ...]) -> None:
    for made in decks:
        tried = 0
        for topic in (made.bank.topics[name] for name in made.blueprint.topics):
            for relation in topic.relations:
                like = [fact for fact in topic.facts if fact.relation == relation]
                if not like:
                    continue
                fact, brought = new_fact(like[-1])
                after = make(with_fact(made.bank, topic, fact, brought), made.blueprint)
                others = [item for item in made.items if not concerns(item, fact)]
                moved = [str(item.id) for item in others if after.get(str(item.id)) != item]
                assert moved == [], f"a new {relation}"
                tried += len(others)
        assert tried > 1000


def about_one_newcomer(like: Fact) -> tuple[Fact, dict[EntityId, Entity]]:
    """A row about one thing that is new to the topic, beside things that it knows."""
    fact, brought = new_fact(like)
    newcomer = next(iter(brought.values()), None)
    known = {slot: value for slot, value in like.cells.items() if isinstance(value, Entity)}
    cells = {slot: known.get(slot, value) if value != newcomer else value for slot, value in fact.cells.items()}
    return replace(fact, cells=cells), {newcomer.id: newcomer} if newcomer else {}


def test_new_fact_moves_hardly_any_item_of_other_relations(decks: tuple[Made, ...]) -> None:
    for made in decks:
        kept = []
        for topic in (made.bank.topics[name] for name in made.blueprint.topics):
            for relation in topic.relations:
                like = [fact for fact in topic.facts if fact.relation == relation]
                if not like:
                    continue
                fact, brought = about_one_newcomer(like[-1])
                after = make(with_fact(made.bank, topic, fact, brought), made.blueprint)
                others = [item for item in made.items if all(row.relation != relation for row in item.facts)]
                kept.append(sum(after.get(str(item.id)) == item for item in others) / len(others))
        assert min(kept) >= 0.95


def options(items: dict[str, Item]) -> dict[str, tuple[Value, ...]]:
    return {id_: item.task.options for id_, item in items.items() if isinstance(item.task, Choice)}


def test_seed_decides_the_options_and_their_order(decks: tuple[Made, ...]) -> None:
    for made in decks:
        before = options({str(item.id): item for item in made.items})
        after = options(make(made.bank, replace(made.blueprint, seed=made.blueprint.seed + 1)))
        assert after.keys() == before.keys()
        changed = sum(after[id_] != before[id_] for id_ in before)
        assert changed > 0.8 * len(before)


def test_seed_of_one_deck_leaves_another_deck_as_it_was(decks: tuple[Made, ...]) -> None:
    first, second, *_ = decks
    make(first.bank, replace(first.blueprint, seed=first.blueprint.seed + 1))
    assert tuple(make(second.bank, second.blueprint).values()) == second.items


def test_items_are_the_same_again(decks: tuple[Made, ...]) -> None:
    for made in decks:
        assert tuple(make(made.bank, made.blueprint).values()) == made.items


def test_items_do_not_depend_on_what_else_the_deck_has(decks: tuple[Made, ...]) -> None:
    for made in decks:
        reduced = make(made.bank, replace(made.blueprint, languages=made.blueprint.languages[:1]))
        assert reduced == {str(i.id): i for i in made.items if i.id.language == made.blueprint.languages[0]}
        assert len(reduced) < len(made.items)


def reworded(phrases: Phrases) -> Phrases:
    return {
        language: Phrase((Literal("Now then: "), *phrase.parts, Literal(" (so they say)")))
        for language, phrase in phrases.items()
    }


def with_other_words(relation: Relation) -> Relation:
    def ask(question: Question) -> Question:
        return replace(question, stem=reworded(question.stem))

    order = relation.sequence
    sequence = order and replace(order, label=reworded(order.label), stem=reworded(order.stem))
    return replace(
        relation,
        statement=reworded(relation.statement),
        questions=tuple(map(ask, relation.questions)),
        pairings=tuple(replace(pairing, stem=reworded(pairing.stem)) for pairing in relation.pairings),
        sequence=sequence,
    )


def with_words_reworded(bank: Bank) -> Bank:
    topics: dict[TopicId, Topic] = {}
    for name, topic in bank.topics.items():
        relations = {key: with_other_words(relation) for key, relation in topic.relations.items()}
        topics[name] = replace(topic, relations=relations)
    return Bank(topics=topics)


def test_rewording_changes_no_id_and_no_option(decks: tuple[Made, ...]) -> None:
    for made in decks:
        after = make(with_words_reworded(made.bank), made.blueprint)
        assert list(after) == [str(item.id) for item in made.items]
        assert all(after[str(item.id)].stem != item.stem for item in made.items if item.stem)
        for item in made.items:
            if isinstance(item.task, Choice):
                assert after[str(item.id)].task == item.task


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("how long was", "for what time was"),
        ("joined {{ employer }} in {{ start }} for", "went to {{ employer }} in {{ start }}, planning on"),
    ],
)
def test_author_rewords_and_ids_stay(desk: Desk, old: str, new: str) -> None:
    before = make(load_bank(desk.workspace.questions)[0], desk.blueprint())
    text = TEMPLATES.read_text(encoding="utf-8")
    pattern = old if old in text else old.capitalize()
    assert desk.templates(pattern, new) == ""
    after = make(load_bank(desk.workspace.questions)[0], desk.blueprint())
    assert list(after) == list(before)
    assert after != before


def test_every_kind_of_item_is_held_to_this(decks: tuple[Made, ...]) -> None:
    assert {item.id.kind for made in decks for item in made.items} == set(Kind)


def test_new_value_is_far_from_the_old_one() -> None:
    assert unlike(SlotName("count"), Number(amount=Decimal(3))) == Number(amount=Decimal(10))
