"""Draws, shuffles and walks that a seed and a name decide, and nothing else."""

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.generate.chance import Chance, Ring
from quizgen.model.ids import ItemId

ITEM = ItemId.parse("mini/hotz-at-twitter/planned/choice/ja")
IDS = [f"mini/fact-{number}/planned/choice/en" for number in range(2000)]
NAMES = [f"name-{number}" for number in range(500)]


def draws(seed: int, name: object) -> list[int]:
    chance = Chance(seed, name)
    return [chance.draw(0, 999) for _ in range(8)]


def test_draws_are_these_for_ever() -> None:
    assert draws(2023, ITEM) == [270, 840, 865, 441, 591, 861, 441, 363]


def test_draws_depend_on_the_seed_and_the_id() -> None:
    assert draws(2023, ITEM) == draws(2023, str(ITEM))
    assert draws(2024, ITEM) != draws(2023, ITEM)
    assert draws(2023, "mini/hotz-at-twitter/planned/choice/en") != draws(2023, ITEM)


def test_seed_and_id_do_not_run_into_each_other() -> None:
    assert draws(1, "2/a") != draws(12, "/a")


@given(st.integers(), st.integers(-50, 50), st.integers(0, 50))
def test_draw_is_within_its_bounds(seed: int, low: int, width: int) -> None:
    assert low <= Chance(seed, ITEM).draw(low, low + width) <= low + width


@given(st.integers(), st.lists(st.integers(0, 3)))
def test_shuffle_loses_and_adds_nothing(seed: int, things: list[int]) -> None:
    assert sorted(Chance(seed, ITEM).shuffle(things)) == sorted(things)


@given(st.integers(), st.lists(st.integers()))
def test_shuffle_is_the_same_again(seed: int, things: list[int]) -> None:
    assert Chance(seed, ITEM).shuffle(things) == Chance(seed, ITEM).shuffle(things)


def test_every_thing_reaches_every_place_about_as_often() -> None:
    orders = [Chance(7, id_).shuffle("ABCD") for id_ in IDS]
    for place in range(4):
        counts = Counter(order[place] for order in orders)
        assert set(counts) == set("ABCD")
        assert all(420 < count < 580 for count in counts.values())  # 500, give or take four deviations


def test_every_order_is_about_as_likely() -> None:
    counts = Counter(Chance(7, id_).shuffle("ABC") for id_ in IDS)
    assert set(counts) == set(permutations("ABC"))
    assert all(265 < count < 400 for count in counts.values())


def ring(size: int) -> Ring[int]:
    return Ring([(f"thing-{number}", number) for number in range(size)])


@given(st.integers(), st.integers(0, 30), st.text(max_size=3))
def test_walk_passes_everything_once(seed: int, size: int, name: str) -> None:
    assert sorted(ring(size).walk(seed, name)) == list(range(size))


def test_walk_does_not_depend_on_the_order_of_things() -> None:
    things = [(f"thing-{number}", number) for number in range(20)]
    assert list(Ring(things).walk(7, ITEM)) == list(Ring(things[::-1]).walk(7, ITEM))


def test_walks_begin_everywhere() -> None:
    counts = Counter(next(ring(10).walk(7, id_)) for id_ in IDS)
    assert set(counts) == set(range(10))
    assert max(counts.values()) < 3 * 2000 / 10


@pytest.mark.parametrize("size", [4, 10, 40, 200])
@pytest.mark.parametrize("taken", [1, 3, 5])
def test_new_thing_changes_few_walks(size: int, taken: int) -> None:
    before, after = ring(size), ring(size + 1)
    changed = sum(list(before.walk(7, name))[:taken] != list(after.walk(7, name))[:taken] for name in NAMES)
    expected = min(1, (taken + 1) / (size + 1))
    assert changed / len(NAMES) <= 1.4 * expected + 0.03
    assert size > 100 or changed > 0


@given(st.integers(0, 99), st.integers(0, 20), st.text(max_size=3))
def test_new_thing_leaves_the_order_of_the_others(seed: int, size: int, name: str) -> None:
    before, after = list(ring(size).walk(seed, name)), list(ring(size + 1).walk(seed, name))
    after.remove(size)
    doubled = before + before
    assert not before or any(doubled[start : start + size] == after for start in range(size))
