"""What a history says of a learner."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from quizgen.model.ids import RelationName
from quizgen.model.item import Item
from quizgen.study.content import answer_mark
from quizgen.study.event import Answer
from quizgen.study.history import History
from quizgen.study.memory import Rating
from quizgen.study.statistics import Statistics, Tally, gather

from .learning import FIRST_DAY, moment, opened, sample_items
from .learning import given as given_

A, B, C = "one/a/s/typed/ja", "one/b/s/typed/ja", "two/c/s/typed/ja"
BASE = next(iter(sample_items().values()))
KEY = answer_mark(BASE)
"""The mark of every item's key."""


def item(relation: str) -> Item:
    (fact, *_) = BASE.facts
    return replace(BASE, facts=(replace(fact, relation=RelationName(relation)),))


def given(rating: Rating, *, mark: str = KEY, cram: bool = False) -> Answer:
    return given_(rating, mark=mark, cram=cram)


ITEMS = {A: item("built"), B: item("paid"), C: item("built")}
GOOD, AGAIN = Rating.GOOD, Rating.AGAIN


@pytest.fixture
def history(tmp_path: Path) -> History:
    return opened(tmp_path / "history.sqlite3")


def counted(history: History, *, days: int = 0, ahead: int = 3) -> Statistics:
    return gather(history.events(), history.standings(), ITEMS, FIRST_DAY + timedelta(days=days), ahead)


def test_nothing_is_counted_of_nothing(history: History) -> None:
    empty = counted(history)
    assert (empty.answers, empty.items, empty.retention, empty.topics) == (0, 0, Tally(), ())
    assert [count for _, count in empty.forecast] == [0, 0, 0]


def test_retention_counts_first_answers_to_items_met_on_an_earlier_day(history: History) -> None:
    for item, rating, day in [(A, GOOD, 0), (A, AGAIN, 0), (A, AGAIN, 2), (A, GOOD, 2), (A, GOOD, 3), (B, AGAIN, 3)]:
        history.answer(1, item, given(rating), moment(days=day))
    history.answer(1, A, given(AGAIN, cram=True), moment(days=4))
    told = counted(history)
    assert told.retention == Tally(answers=2, right=1)
    assert told.retention.share == 0.5
    assert (told.answers, told.studied) == (7, 4)
    days = {day: (tally.answers, tally.right) for day, tally in told.days.items()}
    assert days == {
        FIRST_DAY: (1, 1),
        FIRST_DAY + timedelta(days=2): (1, 0),
        FIRST_DAY + timedelta(days=3): (2, 1),
    }


def test_undone_answers_are_not_counted(history: History) -> None:
    wrong = history.answer(1, A, given(AGAIN), moment())
    history.undo(1, A, wrong.number, moment())
    assert counted(history).answers == 0


def test_weakest_topics_and_relations_come_first(history: History) -> None:
    for day in range(4):
        history.answer(1, A, given(GOOD), moment(days=day))
        history.answer(1, B, given(AGAIN if day else GOOD), moment(days=day))
    history.answer(1, C, given(GOOD), moment())
    told = counted(history)
    assert [(spot.topic, spot.tally.answers) for spot in told.topics] == [("one", 8), ("two", 1)]
    assert [(spot.topic, spot.relation, spot.tally.right) for spot in told.relations] == [
        ("one", "paid", 1),
        ("one", "built", 4),
    ]
    assert told.hardest == ((B, 3),)


def test_item_that_no_bank_has_any_more_is_counted_under_its_topic(history: History) -> None:
    for day in range(3):
        history.answer(1, "one/gone/s/typed/ja", given(GOOD), moment(days=day))
    told = counted(history)
    assert [spot.topic for spot in told.topics] == ["one"]
    assert told.relations == ()
    assert sum(count for _, count in told.forecast) == 0


def test_answer_that_changed_is_due_today(history: History) -> None:
    history.answer(1, A, given(GOOD), moment())
    history.answer(1, B, given(GOOD, mark="another"), moment())
    assert [count for _, count in counted(history).forecast] == [1, 0, 1]


def test_forecast_has_what_is_overdue_today(history: History) -> None:
    history.answer(1, A, given(GOOD), moment())
    history.answer(1, B, given(AGAIN), moment())
    assert [count for _, count in counted(history).forecast] == [0, 1, 1]
    assert [count for _, count in counted(history, days=9).forecast] == [2, 0, 0]
    history.flag(1, A, moment(), flagged=True)
    late = counted(history, days=9)
    assert late.forecast[0][1] == 1
    assert late.flagged == (A,)
