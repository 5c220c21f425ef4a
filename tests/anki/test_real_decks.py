"""The repository's own decks in real Anki: every card is there, and every answer it shows is the YAML's."""

from pathlib import Path

import pytest
from anki.cards import Card

from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.expression import evaluate
from quizgen.model.ids import ItemId, Kind, SlotName
from quizgen.model.item import Item, Judgement, Listing, Matching, Ordering
from quizgen.model.schema import Computation
from quizgen.model.topic import Bank, Fact
from quizgen.model.values import Form, Value
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.values import Wording
from quizgen.write.anki.lock import Lock, stamp
from quizgen.write.anki.notes import render_notes
from quizgen.write.anki.package import pack
from tests.learner import Learner
from tests.write.page import read_page

PROJECT = open_project(Workspace(root=Path(__file__).parents[2]))


@pytest.fixture(params=PROJECT.blueprints, ids=lambda blueprint: blueprint.name)
def blueprint(request: pytest.FixtureRequest) -> Blueprint:
    assert isinstance(request.param, Blueprint)
    return request.param


def items_of(blueprint: Blueprint) -> dict[str, Item]:
    items, _ = generate_items(PROJECT.bank, blueprint, frozenset(Kind))
    return {str(item.id): item for item in items}


def take(learner: Learner, blueprint: Blueprint) -> dict[str, Card]:
    """The deck's cards in real Anki, by item id."""
    notes, _ = stamp(render_notes(tuple(items_of(blueprint).values()), PROJECT.bank, blueprint), Lock(), 1_700_000_000)
    assert len(learner.take(pack(blueprint, notes)).new) == len(notes)
    cards = (learner.col.get_card(id_) for id_ in learner.col.find_cards(""))
    return {card.note()["Id"]: card for card in cards}


def cell(bank: Bank, id_: ItemId) -> Value:
    """What the YAML has, without going through an item."""
    topic = bank.topics[id_.topic]
    fact = next(fact for fact in topic.facts if fact.id == id_.anchor)
    if id_.slot in fact.cells:
        return fact.cells[id_.slot]
    asked = (question.asks for question in topic.relations[fact.relation].questions)
    computation = next(one for one in asked if isinstance(one, Computation) and one.name == id_.slot)
    return evaluate(computation.expression, fact.cells)


def test_import_gives_every_note_and_card_and_the_check_adds_none(learner: Learner, blueprint: Blueprint) -> None:
    wanted = items_of(blueprint)
    assert take(learner, blueprint).keys() == wanted.keys()
    assert learner.col.card_count() == learner.col.note_count() == len(wanted) > 400
    _, clean = learner.col.fix_integrity()
    assert clean
    assert learner.col.card_count() == len(wanted)


def test_every_rendered_answer_is_the_cell(learner: Learner, blueprint: Blueprint) -> None:
    cards, items = take(learner, blueprint), items_of(blueprint)
    for name, item in items.items():
        wording = Wording(item.id.language, PROJECT.bank.topics[item.id.topic].units)
        back = read_page(cards[name].render_output().answer_text)
        match item.id.kind:
            case Kind.TYPED | Kind.REVERSED | Kind.COMPUTED:
                assert back.one("key") == wording.say(cell(PROJECT.bank, item.id)), name
            case Kind.CLOZE:
                forms = {wording.say(cell(PROJECT.bank, item.id), form) for form in (None, Form.CAPITAL, Form.BARE)}
                assert {blank.text for blank in back.all("cloze")} <= forms, name
            case Kind.CHOICE:
                assert right_option(cards[name]) == wording.say(cell(PROJECT.bank, item.id)), name
            case Kind.TRUE_FALSE:
                assert isinstance(item.task, Judgement)
                book = PHRASEBOOKS[item.id.language]
                assert right_option(cards[name]) == (book.true if item.task.holds else book.false), name
                if not item.task.holds:
                    assert back.one("correction") == wording.say(cell(PROJECT.bank, item.id)), name
            case Kind.SET:
                assert isinstance(item.task, Listing)
                rows = cells_of(item.facts, item.id.slot)
                assert {line.text for line in back.all("keys")[0].all("li")} == set(map(wording.say, rows)), name
            case Kind.ORDERING:
                assert isinstance(item.task, Ordering)
                ranks = [fact.cells[by(fact)] for fact in item.facts]
                assert sorted(line.text for line in back.all("rank")) == sorted(map(wording.say, ranks)), name
            case Kind.MATCHING:
                assert isinstance(item.task, Matching)
                left = [line.text for line in back.all("left")]
                assert sorted(left) == sorted(map(wording.say, cells_of(item.facts, item.id.slot))), name


def right_option(card: Card) -> str:
    """The option that the back's own classes mark as right."""
    options = read_page(card.render_output().answer_text).all("options")[0]
    (letter,) = [name.removeprefix("key-") for name in options.attributes["class"].split() if name.startswith("key-")]
    (option,) = options.all(letter.lower())
    return option.text


def cells_of(facts: tuple[Fact, ...], slot: SlotName) -> list[Value]:
    return [fact.cells[slot] for fact in facts]


def by(fact: Fact) -> SlotName:
    topic = next(topic for topic in PROJECT.bank.topics.values() if fact in topic.facts)
    sequence = topic.relations[fact.relation].sequence
    assert sequence is not None
    return sequence.by


def test_every_right_typed_answer_compares_as_right(learner: Learner, blueprint: Blueprint) -> None:
    cards, compared = take(learner, blueprint), 0
    for name, item in items_of(blueprint).items():
        if item.id.kind in {Kind.TYPED, Kind.REVERSED, Kind.COMPUTED}:
            answer = Wording(item.id.language, PROJECT.bank.topics[item.id.topic].units).say(
                cell(PROJECT.bank, item.id)
            )
            html = learner.col.compare_answer(cards[name].note()["Typed"], answer)
            assert "typeGood" in html, name
            assert "typeBad" not in html, name
            assert "typeMissed" not in html, name
            compared += 1
    assert compared > 50


def test_nothing_on_any_card_acts(learner: Learner, blueprint: Blueprint) -> None:
    for name, card in take(learner, blueprint).items():
        output = card.render_output()
        assert (output.question_av_tags, output.answer_av_tags) == ([], []), name
        assert "<script" not in output.question_text + output.answer_text, name
