"""A line being typed, deleted from, and shown."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.console.quiz.editing import Draft
from quizgen.console.quiz.keys import Key, Motion, Typed
from quizgen.diagnostics.visible import count_columns

BACKSPACE, DELETE, LEFT, RIGHT = Motion.BACKSPACE, Motion.DELETE, Motion.LEFT, Motion.RIGHT
COMBINED = "か\u3099"
"""が, as some keyboards send it: two characters, one letter."""


def typed(*parts: str | Motion) -> Draft:
    keys: list[Key] = []
    for part in parts:
        keys += [part] if isinstance(part, Motion) else [Typed(character) for character in part]
    return reduce(Draft.after, keys, Draft())


@pytest.mark.parametrize(
    ("parts", "text", "cursor"),
    [
        (("ツイッタ", BACKSPACE, "ター"), "ツイッター", 5),
        (("漢字", BACKSPACE, BACKSPACE, BACKSPACE), "", 0),
        (("漢字", LEFT, BACKSPACE), "字", 0),
        (("漢字", LEFT, "数"), "漢数字", 2),
        (("漢字", LEFT, LEFT, LEFT, DELETE), "字", 0),
        (("漢字", DELETE, RIGHT), "漢字", 2),
        (("か", COMBINED, BACKSPACE), "か", 1),
        ((COMBINED, LEFT, "あ"), "あ" + COMBINED, 1),
        ((COMBINED, LEFT, RIGHT), COMBINED, 2),
        (("漢字", Motion.HOME, "a", Motion.END, "b"), "a漢字b", 4),
        (("two words", Motion.KILL_WORD), "two ", 4),
        (("two  ", Motion.KILL_WORD), "", 0),
        (("漢字", LEFT, Motion.KILL_LEFT), "字", 0),
        (("漢字", LEFT, Motion.KILL_RIGHT), "漢", 1),
        (("漢", Motion.OTHER, Motion.REDRAW, Motion.INTERRUPT), "漢", 1),
    ],
)
def test_editing(parts: tuple[str | Motion, ...], text: str, cursor: int) -> None:
    assert typed(*parts) == Draft(text, cursor)


def test_short_line_is_shown_whole() -> None:
    assert typed("漢字ab", LEFT).window(20) == ("漢字ab", 5)


def test_long_line_is_shown_around_its_cursor() -> None:
    assert typed("漢字" * 20).window(10) == ("字漢字漢字"[1:], 8)
    assert typed("abcdefghij", Motion.HOME).window(5) == ("abcd", 0)


def test_control_character_is_shown_as_a_picture() -> None:
    assert Draft("a\x1b[31m", 6).window(30) == ("a␛[31m", 6)


KEYS = st.one_of(st.sampled_from("a漢\u3099😀 1").map(Typed), st.sampled_from(Motion))


@given(st.lists(KEYS, max_size=40), st.integers(4, 30))
def test_cursor_stays_in_the_line_and_the_line_in_its_row(keys: list[Key], width: int) -> None:
    draft = reduce(Draft.after, keys, Draft())
    assert 0 <= draft.cursor <= len(draft.text)
    shown, cursor = draft.window(width)
    assert cursor <= count_columns(shown) < width


@given(st.text(st.sampled_from("a漢字😀ッ１"), max_size=20), st.text(st.sampled_from("漢1ア"), max_size=8))
def test_as_many_backspaces_as_characters_take_them_back(text: str, more: str) -> None:
    assert typed(text, more, *[BACKSPACE] * len(more)) == typed(text)
