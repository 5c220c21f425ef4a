"""Rows taken together: no group too small or too large, and a new row leaves the groups there are."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.generate.grouping import group

ROWS = st.lists(st.sampled_from("ABCDE"), max_size=24).map(lambda letters: [f"{x}{n}" for n, x in enumerate(letters)])
"""Rows that fit together where their letters differ."""


def fit(one: str, other: str) -> bool:
    return one[0] != other[0]


def always(_one: str, _other: str) -> bool:
    return True


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ("", []),
        ("a b", []),
        ("a b c", ["a b c"]),
        ("a b c d e", ["a b c d e"]),
        ("a b c d e f", ["a b c", "d e f"]),
        ("a b c d e f g", ["a b c d", "e f g"]),
        ("a b c d e f g h", ["a b c d e", "f g h"]),
        ("a b c d e f g h i j", ["a b c d e", "f g h i j"]),
        ("a b c d e f g h i j k", ["a b c d e", "f g h", "i j k"]),
    ],
)
def test_rows_that_all_fit_together(rows: str, groups: list[str]) -> None:
    assert [" ".join(taken) for taken in group(rows.split(), always)] == groups


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ("A1 A2 B1 B2 C1 C2", ["A1 B1 C1", "A2 B2 C2"]),
        ("A1 A2 A3", []),
        ("A1 A2 B1 C1", ["A1 B1 C1"]),
        ("A1 B1 A2 B2 A3 B3 C1", ["A1 B1 C1"]),
        ("A1 B1 C1 D1 E1 A2", ["A1 B1 C1", "D1 E1 A2"]),
        ("A1 B1 C1 D1 E1 D2", ["A1 B1 C1 D1 E1"]),
        ("A1 B1 C1 D1 E1 E2 A2", ["A1 B1 C1 D1 E1"]),
        ("A1 B1 C1 D1 E1 A2 B2", ["A1 B1 C1 D1", "E1 A2 B2"]),
    ],
)
def test_rows_that_do_not_fit_together_stand_apart(rows: str, groups: list[str]) -> None:
    assert [" ".join(taken) for taken in group(rows.split(), fit)] == groups


@given(ROWS)
def test_groups_hold_three_to_five_rows_that_fit(rows: list[str]) -> None:
    groups = group(rows, fit)
    assert all(3 <= len(taken) <= 5 for taken in groups)
    assert all(fit(one, other) for taken in groups for one in taken for other in taken if one != other)


@given(ROWS)
def test_no_row_is_taken_twice(rows: list[str]) -> None:
    taken = [row for some in group(rows, fit) for row in some]
    assert len(set(taken)) == len(taken)
    assert set(taken) <= set(rows)


@pytest.mark.parametrize("size", range(3, 40))
def test_no_row_is_left_out_where_all_fit(size: int) -> None:
    rows = [str(number) for number in range(size)]
    assert [row for taken in group(rows, always) for row in taken] == rows


def changed_groups(rows: list[str], new: str, together: Callable[[str, str], bool]) -> list[int]:
    """The places, counted from the end, of the groups that are no longer there once the row is appended."""
    before, after = group(rows, together), set(group([*rows, new], together))
    return [place - len(before) for place, taken in enumerate(before) if taken not in after]


@given(st.integers(0, 60))
def test_new_row_that_fits_everywhere_changes_only_the_last_two_groups(size: int) -> None:
    assert set(changed_groups([str(number) for number in range(size)], "new", always)) <= {-1, -2}


@given(ROWS, st.sampled_from("ABCDEF"))
def test_new_row_joins_one_group_or_changes_the_last_two(rows: list[str], letter: str) -> None:
    places = changed_groups(rows, f"{letter}-new", fit)
    if set(places) <= {-1, -2}:
        return
    assert len(places) == 1
    before, after = group(rows, fit), group([*rows, f"{letter}-new"], fit)
    grown = before[places[0]]
    assert (*grown, f"{letter}-new") in after
    assert len(grown) < 5
