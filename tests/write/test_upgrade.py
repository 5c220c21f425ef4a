"""A learner who takes a newer deck keeps every review, gets every change, and loses nothing of their own."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from anki.cards import Card

from quizgen.model.ids import Kind
from quizgen.model.item import Item, Recall
from quizgen.model.language import ENGLISH
from quizgen.model.picture import Picture, PictureFormat
from quizgen.model.values import Date
from quizgen.write.anki import package
from quizgen.write.anki.lock import Lock, format_lock, parse_lock, stamp
from quizgen.write.anki.notes import render_notes
from quizgen.write.anki.package import pack
from tests.learner import Learner
from tests.pictures import png

from .sample import KYUSHU, OSAKA, TOHOKU, bank, blueprint, fact, item, prose

LONG_AGO = 1_600_000_000
LATER = LONG_AGO + 1_000_000

FACTS = {
    name: fact(name, 1, {"place": KYUSHU, "date": Date(year=1950)})
    for name in ("kept", "changed", "gone", "new", "edited")
}
DECK = blueprint(languages=[ENGLISH])


def ask(name: str, stem: str, key: Recall) -> Item:
    return item(Kind.TYPED, key, prose(stem), facts=(FACTS[name],), language=ENGLISH)


FIRST = (
    ask("kept", "Kept?", Recall(KYUSHU)),
    ask("changed", "Changed?", Recall(KYUSHU)),
    ask("gone", "Gone?", Recall(KYUSHU)),
    ask("edited", "Edited?", Recall(KYUSHU)),
)
SECOND = (
    ask("new", "New?", Recall(OSAKA)),
    ask("kept", "Kept?", Recall(KYUSHU)),
    ask("changed", "Changed now?", Recall(TOHOKU)),
    ask("edited", "Edited?", Recall(KYUSHU)),
)


def build(items: Sequence[Item], lock: Lock, now: int) -> tuple[bytes, Lock]:
    """As a build does: the lock goes through its file."""
    notes, after = stamp(render_notes(items, bank(*FACTS.values()), DECK), lock, now)
    return pack(DECK, notes), parse_lock(format_lock(after), "decks/x.lock")[0]


def card_of(learner: Learner, name: str) -> Card:
    (id_,) = learner.col.find_cards(f'"Id:computing/{name}/place/typed/en"')
    return learner.col.get_card(id_)


def review_all(learner: Learner) -> None:
    """Give every card a history: answered easy, and long intervals."""
    top = learner.col.decks.id_for_name("ニュース::計算機")
    assert top is not None
    learner.col.decks.select(top)
    while card := learner.col.sched.getCard():
        learner.col.sched.answerCard(card, 4)


def history(learner: Learner) -> dict[str, tuple[int, int, int, int]]:
    cards = [learner.col.get_card(id_) for id_ in learner.col.find_cards("-is:new")]
    return {card.note()["Id"]: (card.id, card.ivl, card.reps, card.due) for card in cards}


def revlog(learner: Learner) -> list[Sequence[object]]:
    assert learner.col.db is not None
    return learner.col.db.all("SELECT * FROM revlog ORDER BY id")


@pytest.fixture
def lock(learner: Learner) -> Lock:
    """The lock of the first deck, which the learner has taken and reviewed whole."""
    first, lock = build(FIRST, Lock(), LONG_AGO)
    assert len(learner.take(first).new) == 4
    review_all(learner)
    assert len(history(learner)) == 4
    return lock


def test_upgrade(learner: Learner, lock: Lock) -> None:
    before, reviews = history(learner), revlog(learner)
    log = learner.take(build(SECOND, lock, LATER)[0])
    assert (len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)) == (1, 1, 2, 0)
    assert history(learner) == before
    assert revlog(learner) == reviews
    changed = card_of(learner, "changed").note()
    assert (changed["Stem"], changed["Key"], changed["Typed"]) == (
        "Changed now?",
        "Tohoku University",
        "Tohoku University",
    )
    assert card_of(learner, "new").note()["Key"] == "Osaka University"
    assert card_of(learner, "gone").note()["Key"] == "Kyushu University"
    assert (learner.col.note_count(), learner.col.card_count()) == (5, 5)


def test_learners_own_edits_stay_where_the_note_did_not_change(learner: Learner, lock: Lock) -> None:
    note = card_of(learner, "edited").note()
    note["Remark"] = "mine"
    note.add_tag("mine")
    learner.col.update_note(note)
    log = learner.take(build(SECOND, lock, LATER)[0])
    assert len(log.conflicting) == 0
    after = card_of(learner, "edited").note()
    assert (after["Remark"], after.has_tag("mine")) == ("mine", True)


def test_edit_made_after_the_change_stays_too(learner: Learner, lock: Lock) -> None:
    note = card_of(learner, "changed").note()
    note["Remark"] = "mine"
    learner.col.update_note(note)  # the clock of the test is far later than LATER
    learner.take(build(SECOND, lock, LATER)[0])
    assert card_of(learner, "changed").note()["Remark"] == "mine"


def test_same_deck_again_changes_nothing(learner: Learner, lock: Lock) -> None:
    again, same = build(FIRST, lock, LATER)
    assert same == lock
    log = learner.take(again)
    assert (len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)) == (0, 0, 4, 0)


def test_item_that_comes_back_changed_is_delivered(learner: Learner, lock: Lock) -> None:
    _, lock = build(SECOND, lock, LATER)
    back = (*SECOND, ask("gone", "Back?", Recall(OSAKA)))
    learner.take(build(back, lock, LATER + 10)[0])
    assert card_of(learner, "gone").note()["Stem"] == "Back?"
    assert history(learner)["computing/gone/place/typed/en"][2] > 0


def test_raised_layout_reaches_the_learner_and_an_unraised_one_does_not(
    learner: Learner, lock: Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = package._Model.to_json

    def deliver(css: str, later: int) -> str:
        def to_json(model: package._Model, timestamp: float, deck: int) -> dict[str, object]:
            made: dict[str, object] = original(model, timestamp, deck)
            return {**made, "css": css, "mod": model._mod + later}

        monkeypatch.setattr(package._Model, "to_json", to_json)
        assert len(learner.take(build(FIRST, lock, LATER)[0]).conflicting) == 0
        return str(card_of(learner, "kept").note_type()["css"])

    assert deliver("/* unraised */", 0) != "/* unraised */"
    assert deliver("/* raised */", 1) == "/* raised */"
    assert len(history(learner)) == 4


def test_changed_name_keeps_the_reviews(learner: Learner, lock: Lock) -> None:
    renamed = replace(KYUSHU, name={ENGLISH: "University of Kyushu"})
    items = tuple(replace(one, task=Recall(renamed)) for one in FIRST)
    before = history(learner)
    log = learner.take(build(items, lock, LATER)[0])
    assert (len(log.updated), len(log.new), len(log.conflicting)) == (4, 0, 0)
    assert history(learner) == before
    assert card_of(learner, "kept").note()["Key"] == "University of Kyushu"


def test_spare_field_becomes_that_of_pictures_without_a_conflict(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = package._Model.to_json

    def before_pictures(model: package._Model, timestamp: float, deck: int) -> dict[str, object]:
        made: dict[str, Any] = original(model, timestamp, deck)
        for field in made["flds"]:
            field["name"] = field["name"].replace("Picture", "Spare 1")
        for card in made["tmpls"]:
            card["afmt"] = card["afmt"].replace("Picture", "Spare 1")
        return {**made, "mod": model._mod - 1}

    with monkeypatch.context() as patched:
        patched.setattr(package._Model, "to_json", before_pictures)
        first, lock = build(FIRST, Lock(), LONG_AGO)
    learner.take(first)
    assert "Spare 1" in card_of(learner, "kept").note()
    review_all(learner)
    reviews = history(learner)
    picture = Picture(content=png(1, 2, 3), format=PictureFormat.PNG, credit={})
    pictured = tuple(replace(one, task=Recall(replace(KYUSHU, picture=picture))) for one in FIRST)
    log = learner.take(build(pictured, lock, LATER)[0])
    assert (len(log.updated), len(log.new), len(log.conflicting)) == (4, 0, 0)
    assert history(learner) == reviews
    assert card_of(learner, "kept").note()["Picture"].startswith("<figure>")
    assert "<img" in card_of(learner, "kept").render_output().answer_text
