"""FSRS-6 over study days."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.memory import Memory, Rating, Review
from quizgen.study.schedule import remember

from .learning import FIRST_DAY

REVIEWS = st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 400)), min_size=1, max_size=12)


def after(*reviews: tuple[Rating, int]) -> Memory:
    """The memory after reviews on these days, counted from the first."""
    memory = remember(Review(rating, FIRST_DAY + timedelta(days=day)) for rating, day in reviews)
    assert memory is not None
    return memory


def wait(memory: Memory) -> int:
    """In days, from the last review."""
    return (memory.due - memory.last).days


def test_nothing_is_remembered_of_what_was_never_met() -> None:
    assert remember(()) is None


@pytest.mark.parametrize(("rating", "days"), [(Rating.AGAIN, 1), (Rating.HARD, 1), (Rating.GOOD, 2), (Rating.EASY, 8)])
def test_first_answer_decides_when_an_item_comes_again(rating: Rating, days: int) -> None:
    assert wait(after((rating, 0))) == days


def test_waits_grow_while_answers_are_right() -> None:
    waits, reviews, day = [], [], 0
    for _ in range(5):
        reviews.append((Rating.GOOD, day))
        waits.append(wait(after(*reviews)))
        day += waits[-1]
    assert waits == sorted(waits)
    assert waits[-1] > 100


def test_a_miss_brings_it_back_the_next_day() -> None:
    assert wait(after((Rating.EASY, 0), (Rating.GOOD, 8), (Rating.AGAIN, 60))) < wait(after((Rating.EASY, 0)))


@given(REVIEWS)
def test_same_reviews_give_the_same_memory_and_never_one_that_is_due_already(reviews: list[tuple[Rating, int]]) -> None:
    reviews.sort(key=lambda review: review[1])
    memory = after(*reviews)
    assert memory == after(*reviews)
    assert memory.due > memory.last == FIRST_DAY + timedelta(days=reviews[-1][1])
    assert memory.stability > 0
    assert 1 <= memory.difficulty <= 10
