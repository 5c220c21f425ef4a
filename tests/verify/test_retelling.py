"""Sentences made anew from what was proven: the same text is proven, and any other is left to the long proof."""

import pytest

from quizgen.model.ids import SlotName
from quizgen.model.phrase import Literal, Show
from quizgen.model.values import Form
from quizgen.verify.printed import HOLE
from quizgen.verify.proof.retelling import exchanged, retell

PERSON, DATE = SlotName("person"), SlotName("date")
PARTS = (Show(PERSON), Literal(" came in "), Show(DATE, Form.YEAR), Literal("."))
TOLD: dict[tuple[SlotName, Form | None], str] = {(PERSON, None): "Ada", (DATE, Form.YEAR): "1843"}


def test_what_was_told_is_put_between_the_words() -> None:
    assert retell(PARTS, TOLD) == "Ada came in 1843."


def test_the_hidden_cell_is_a_hole() -> None:
    assert retell(PARTS, TOLD, PERSON) == f"{HOLE} came in 1843."


def test_a_hidden_cell_need_not_be_told() -> None:
    assert retell(PARTS, {(DATE, Form.YEAR): "1843"}, PERSON) == f"{HOLE} came in 1843."


def test_a_cell_that_was_told_in_another_form_is_not_told() -> None:
    assert retell(PARTS, {(PERSON, None): "Ada", (DATE, None): "1843"}) is None


@pytest.mark.parametrize(
    ("text", "slot", "found"),
    [
        ("Bob came in 1843.", PERSON, ("Bob", None)),
        ("Ada came in 1900.", DATE, ("1900", Form.YEAR)),
        ("Ada came in 1843.", DATE, ("1843", Form.YEAR)),
        ("Bob came in 1900.", PERSON, None),
        (" came in 1843.", PERSON, None),
        ("Ada came in.", DATE, None),
        ("Ada came in 1900!", DATE, None),
    ],
)
def test_what_stands_in_place_of_a_cell(text: str, slot: SlotName, found: tuple[str, Form | None] | None) -> None:
    assert exchanged(text, PARTS, TOLD, slot) == found


def test_what_stands_twice_is_left_to_the_search() -> None:
    parts = (Show(PERSON), Literal(" is "), Show(PERSON))
    assert exchanged("Bob is Bob", parts, TOLD, PERSON) is None


def test_ends_that_overlap_leave_no_room() -> None:
    parts = (Literal("aa"), Show(PERSON), Literal("aa"))
    assert exchanged("aaa", parts, TOLD, PERSON) is None
