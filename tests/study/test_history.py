"""What a history keeps, and what it says afterwards."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.grading.grade import Verdict
from quizgen.study.event import Deed
from quizgen.study.history import History, HistoryFailed
from quizgen.study.memory import Rating, Review
from quizgen.study.schedule import remember

from .learning import FIRST_DAY, given, moment, opened

ITEM = "computing/fujic-built/place/typed/ja"


@pytest.fixture
def history(tmp_path: Path) -> History:
    return opened(tmp_path / "deep" / "history.sqlite3")


def test_answer_is_kept_whole(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    history = opened(path)
    kept = history.answer(
        7, ITEM, given(Rating.HARD, reply="富士\u0000写真\ud83d\ude00 フイルム"[:2]), moment(seconds=3)
    )
    history.close()
    (read,) = opened(path).events()
    assert read == kept
    assert (read.session, read.item, read.deed, read.moment) == (7, ITEM, Deed.ANSWER, moment(seconds=3))
    assert read.standing.memory == remember([Review(Rating.HARD, FIRST_DAY)])


@pytest.mark.parametrize("reply", ["", "日本語 😀", "a\nb", "'; DROP TABLE event; --", "\x00", "\u202e"])
def test_any_reply_comes_back_as_it_was(history: History, reply: str) -> None:
    history.answer(1, ITEM, given(reply=reply), moment())
    (event,) = history.events()
    assert event.answer is not None
    assert event.answer.reply == reply


def test_memory_follows_from_every_answer_so_far(history: History) -> None:
    history.answer(1, ITEM, given(Rating.GOOD), moment())
    history.answer(2, ITEM, given(Rating.AGAIN), moment(days=2))
    after = history.answer(2, ITEM, given(Rating.GOOD), moment(days=2, seconds=60))
    days = [moment().day, moment(days=2).day, moment(days=2).day]
    ratings = [Rating.GOOD, Rating.AGAIN, Rating.GOOD]
    assert after.standing.memory == remember(map(Review, ratings, days))
    assert history.standings()[ITEM] == after.standing


def test_undone_answer_leaves_the_item_as_it_was_and_stays_in_the_log(history: History) -> None:
    first = history.answer(1, ITEM, given(Rating.GOOD, mark="old"), moment())
    second = history.answer(1, ITEM, given(Rating.AGAIN, mark="new"), moment(days=2))
    history.undo(1, ITEM, second.number, moment(days=2, seconds=9))
    assert history.standings()[ITEM] == first.standing
    assert [event.deed for event in history.events()] == [Deed.ANSWER, Deed.ANSWER, Deed.UNDO]


def test_item_is_new_again_once_its_only_answer_is_undone(history: History) -> None:
    only = history.answer(1, ITEM, given(), moment())
    history.undo(1, ITEM, only.number, moment())
    assert history.standings()[ITEM].memory is None
    assert history.newcomers(moment().day) == 0


def test_revised_answer_counts_as_revised(history: History) -> None:
    answered = history.answer(1, ITEM, given(Rating.AGAIN), moment())
    revised = history.revise(1, answered, given(Rating.EASY), moment(days=1))
    assert revised.standing.memory == remember([Review(Rating.EASY, FIRST_DAY)])
    assert revised.about == answered.number


def test_crammed_answer_moves_nothing(history: History) -> None:
    before = history.answer(1, ITEM, given(Rating.GOOD), moment())
    after = history.answer(2, ITEM, given(Rating.AGAIN, cram=True), moment(days=1))
    assert after.standing == before.standing
    fresh = history.answer(2, "other", given(cram=True), moment())
    assert fresh.standing.memory is None


def test_crammed_answer_learns_no_changed_key(history: History) -> None:
    before = history.answer(1, ITEM, given(Rating.GOOD, mark="old"), moment())
    after = history.answer(2, ITEM, given(Rating.AGAIN, mark="new", cram=True), moment(days=1))
    assert after.standing == before.standing


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *[("verdict", "zzz"), ("due", "x"), ("day", "2026-02-30"), ("at", "noon"), ("at", 10**17)],
        *[("stability", "firm"), ("reply", b"\x83C"), ("mark", None), ("duration", "long"), ("session", "first")],
    ],
)
def test_damaged_value_is_told(tmp_path: Path, column: str, value: object) -> None:
    path = tmp_path / "history.sqlite3"
    opened(path).answer(1, ITEM, given(), moment())
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER event_keeps")
    connection.execute(f"UPDATE event SET {column} = ?", (value,))
    connection.commit()
    connection.close()
    history = opened(path)
    looks: list[Callable[[], object]] = [
        lambda: list(history.events()),
        lambda: history.events_of(1),
        lambda: history.answer(1, ITEM, given(), moment()),
    ]
    if column in {"due", "stability"}:
        looks.append(history.standings)
    if column == "session":
        del looks[1]
    for look in looks:
        with pytest.raises(HistoryFailed) as failed:
            look()
        (finding,) = failed.value.findings
        assert finding.rule is Rule.DAMAGED_HISTORY
        assert finding.message == f'damaged: event 1 cannot have "{column}": {value!r}'


def test_flag_is_kept_and_taken_away(history: History) -> None:
    history.answer(1, ITEM, given(), moment())
    flagged = history.flag(1, ITEM, moment(), flagged=True)
    assert flagged.standing.flagged
    assert flagged.standing.memory is not None
    history.flag(1, ITEM, moment(), flagged=False)
    assert not history.standings()[ITEM].flagged


def test_newcomers_are_counted_on_the_day_they_were_first_met(history: History) -> None:
    for item, day in (("a", 0), ("a", 1), ("b", 1), ("c", 1)):
        history.answer(1, item, given(), moment(days=day))
    assert [history.newcomers(moment(days=day).day) for day in range(3)] == [1, 2, 0]


def test_session_is_taken_up_until_it_is_finished(history: History) -> None:
    number = history.begin("wish", ("a", "b"), moment())
    history.answer(number, "a", given(), moment())
    sitting = history.unfinished("wish", moment().day)
    assert sitting is not None
    assert (sitting.number, sitting.plan) == (number, ("a", "b"))
    assert [event.item for event in history.events_of(number)] == ["a"]
    assert history.unfinished("other wish", moment().day) is None
    assert history.unfinished("wish", moment(days=1).day) is None
    history.finish(number, moment())
    assert history.unfinished("wish", moment().day) is None


def test_verdict_is_read_back(history: History) -> None:
    history.answer(1, ITEM, given(Rating.AGAIN), moment())
    (event,) = history.events()
    assert event.answer is not None
    assert event.answer.verdict is Verdict.REJECT
