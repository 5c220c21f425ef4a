"""The first real deck, reviewed, then a newer one with a cell changed in every fact: history stays, answers arrive."""

from dataclasses import replace
from pathlib import Path

from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import EntityId, FactId, Kind, Language
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.model.values import Entity
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.write.anki.lock import Lock, stamp
from quizgen.write.anki.notes import render_notes
from quizgen.write.anki.package import pack
from tests.learner import Learner
from tests.verify.changes import other_value

PROJECT = open_project(Workspace(root=Path(__file__).parents[2]))
DECK = next(blueprint for blueprint in PROJECT.blueprints if blueprint.name == "twitter-ai")
FIRST, LATER = 1_600_000_000, 1_700_000_000


def build(bank: Bank, lock: Lock, now: int) -> tuple[dict[str, tuple[str, ...]], bytes, Lock]:
    """The notes' fields by item id, the package and its lock."""
    items, _ = generate_items(bank, DECK, frozenset(Kind))
    notes, after = stamp(render_notes(items, bank, DECK), lock, now)
    return {str(one.note.item): one.note.fields for one in notes}, pack(DECK, notes), after


def with_every_fact_changed(bank: Bank) -> Bank:
    (topic,) = (bank.topics[name] for name in DECK.topics)
    facts = (*(_changed(fact, topic) for fact in topic.facts), _added(topic.facts[0]))
    return Bank(topics={topic.id: replace(topic, facts=facts)})


def _changed(fact: Fact, topic: Topic) -> Fact:
    slot = tuple(fact.cells)[-1]
    return replace(fact, cells={**fact.cells, slot: other_value(fact.cells[slot], topic)})


def _added(fact: Fact) -> Fact:
    newcomer = Entity(id=EntityId("newcomer"), kind="x", name={Language("ja"): "新顔", Language("en"): "Newcomer"})
    slot = next(iter(fact.cells))
    return replace(fact, id=FactId("a-new-fact"), cells={**fact.cells, slot: newcomer})


def review_all(learner: Learner, deck: Blueprint) -> None:
    top = learner.col.decks.id_for_name(deck.title)
    assert top is not None
    config = learner.col.decks.config_dict_for_deck_id(top)
    config["new"]["perDay"] = config["rev"]["perDay"] = 9999
    learner.col.decks.update_config(config)
    learner.col.decks.select(top)
    while card := learner.col.sched.getCard():
        learner.col.sched.answerCard(card, 4)


def histories(learner: Learner) -> dict[int, tuple[int, int, int]]:
    """Each card's interval, reviews and due day."""
    cards = (learner.col.get_card(id_) for id_ in learner.col.find_cards(""))
    return {card.id: (card.ivl, card.reps, card.due) for card in cards}


def test_newer_deck_keeps_history_and_brings_every_change(learner: Learner) -> None:
    before, package, lock = build(PROJECT.bank, Lock(), FIRST)
    learner.take(package)
    review_all(learner, DECK)
    history = histories(learner)
    assert learner.col.db is not None
    log = learner.col.db.all("SELECT * FROM revlog ORDER BY id")
    assert len(log) == len(history) == len(before)
    assert all(interval > 0 for interval, _, _ in history.values())

    after, newer, _ = build(with_every_fact_changed(PROJECT.bank), lock, LATER)
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    added, gone = after.keys() - before.keys(), before.keys() - after.keys()
    assert len(changed) > 300
    assert added
    result = learner.take(newer)
    assert (len(result.new), len(result.updated), len(result.conflicting)) == (len(added), len(changed), 0)

    assert history.items() <= histories(learner).items()
    assert learner.col.db.all("SELECT * FROM revlog ORDER BY id") == log
    notes = (learner.col.get_note(id_) for id_ in learner.col.find_notes(""))
    shown = {note["Id"]: tuple(note.fields) for note in notes}
    assert {name: shown[name] for name in after} == after
    assert {name: shown[name] for name in gone} == {name: before[name] for name in gone}
