"""A session as a state machine: no clock, no screen, no disk."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.session import APART, Flagging, Session, Turn

PLAN = tuple("abcdefghij")


def play(session: Session, *passes: bool) -> tuple[Session, str]:
    """Answer so many questions, right or wrong; the session afterwards, and what was asked."""
    asked = ""
    for passed in passes:
        item = session.current
        assert item is not None
        asked += item
        session = session.answered(item, len(session.turns) + 1, passed=passed)
    return session, asked


def test_everything_is_asked_once_if_it_is_right() -> None:
    session, asked = play(Session(plan=PLAN), *[True] * 10)
    assert (asked, session.current, session.missed) == ("abcdefghij", None, ())


def test_missed_item_comes_back_after_some_others() -> None:
    _, asked = play(Session(plan=PLAN), False, *[True] * 10)
    assert asked == "abcdefaghij"
    assert asked.index("a", 1) == APART + 1


def test_missed_item_comes_back_sooner_where_no_others_are_left() -> None:
    session, asked = play(Session(plan=("a", "b")), False, True, False, True)
    assert (asked, session.current) == ("abaa", None)


def test_item_is_asked_until_it_is_right_and_counted_as_missed_once() -> None:
    session, asked = play(Session(plan=("a",)), False, False, True)
    assert (asked, session.current, session.missed, session.asked, session.size) == ("aaa", None, ("a",), 1, 1)


def test_item_missed_again_and_again_does_not_keep_others_out() -> None:
    plan = tuple("abcdefghijklmnopqrstuvwxyz")
    _, asked = play(Session(plan=plan), *[False] * 80)
    assert set(asked) == set(plan)
    assert [place for place, item in enumerate(asked) if item == "a"][:3] == [0, APART + 1, APART + 1 + 2 * APART + 1]


def test_undoing_asks_the_same_again() -> None:
    session, _ = play(Session(plan=PLAN), True, False, True)
    undone = session.undone(3)
    assert undone.current == "c"
    assert undone.undone(2).current == "b"
    assert undone.undone(2).missed == ()


def test_overruled_miss_is_not_asked_again() -> None:
    session, _ = play(Session(plan=("a", "b")), False, True)
    assert session.current == "a"
    assert session.revised(1, passed=True).current is None
    assert session.revised(1, passed=True).missed == ()


def test_flagged_item_is_passed_over() -> None:
    session = Session(plan=("a", "b", "c")).flagged("a", 1, flagged=True)
    assert (session.current, session.size) == ("b", 2)
    assert session.flagged("a", 2, flagged=False).current == "a"


def test_flag_is_undone_before_the_answer_before_it() -> None:
    answered = Session(plan=("a", "b", "c")).answered("a", 1, passed=True)
    session = answered.flagged("b", 2, flagged=True)
    assert (session.last, session.current) == (Flagging("b", 2, flagged=True), "c")
    assert session.undone(2) == answered
    assert answered.last == Turn("a", 1, passed=True)


def test_flagged_item_that_was_missed_does_not_come_back() -> None:
    session, _ = play(Session(plan=("a", "b")), False, True)
    assert session.flagged("a", 9, flagged=True).current is None


@given(st.integers(1, 12), st.lists(st.booleans(), max_size=60))
def test_every_item_is_asked_and_no_miss_forgotten(size: int, passes: list[bool]) -> None:
    session = Session(plan=PLAN[:size])
    for number, passed in enumerate(passes, 1):
        item = session.current
        if item is None:
            break
        session = session.answered(item, number, passed=passed)
    latest = {turn.item: turn.passed for turn in session.turns}
    finished = set(latest) == set(session.plan) and all(latest.values())
    assert (session.current is None) == finished
    assert set(session.outstanding) == {item for item, passed in latest.items() if not passed}
    assert session.asked == len(latest)


@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_undoing_always_asks_what_was_answered(passes: list[bool]) -> None:
    session = Session(plan=PLAN)
    for number, passed in enumerate(passes, 1):
        item = session.current
        if item is None:
            break
        after = session.answered(item, number, passed=passed)
        assert after.undone(number) == session
        session = after
