"""What a keyboard sends, in pieces of any size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.console.quiz.keys import Key, KeyReader, Motion, Typed


def keys(*pieces: bytes) -> list[Key]:
    reader = KeyReader()
    return [key for piece in pieces for key in reader.feed(piece)]


def test_characters_of_any_length() -> None:
    assert keys("aé漢😀　".encode()) == [Typed("a"), Typed("é"), Typed("漢"), Typed("😀"), Typed("\u3000")]


@pytest.mark.parametrize(
    ("sent", "motion"),
    [
        (b"\r", Motion.ENTER),
        (b"\n", Motion.ENTER),
        (b"\x7f", Motion.BACKSPACE),
        (b"\x08", Motion.BACKSPACE),
        (b"\x04", Motion.END_OF_INPUT),
        (b"\x03", Motion.INTERRUPT),
        (b"\x15", Motion.KILL_LEFT),
        (b"\x1b[D", Motion.LEFT),
        (b"\x1bOC", Motion.RIGHT),
        (b"\x1b[3~", Motion.DELETE),
        (b"\x1b[H", Motion.HOME),
        (b"\x1b[1~", Motion.HOME),
        (b"\x1bOF", Motion.END),
        (b"\x1b[1;5C", Motion.RIGHT),
        (b"\x1b[1;2H", Motion.HOME),
        (b"\x1b[A", Motion.OTHER),
        (b"\x1b[15~", Motion.OTHER),
        (b"\x1bx", Motion.OTHER),
        (b"\x00", Motion.OTHER),
    ],
)
def test_other_keys(sent: bytes, motion: Motion) -> None:
    assert keys(sent) == [motion]


def test_answer_behind_an_unknown_key_is_not_swallowed() -> None:
    assert keys(b"\x1b[200~1\x1b[201~2") == [Motion.OTHER, Typed("1"), Motion.OTHER, Typed("2")]


def test_escape_that_nothing_follows_is_a_key_of_its_own() -> None:
    reader = KeyReader()
    assert list(reader.feed(b"\x1b")) == []
    assert reader.waits
    assert list(reader.settle()) == [Motion.OTHER]
    assert list(reader.settle()) == []
    assert list(reader.feed(b"[1")) == [Typed("["), Typed("1")]


def test_bytes_that_are_no_character_become_one_that_says_so() -> None:
    assert keys(b"\xe3\x81a") == [Typed("\ufffd"), Typed("a")]


SENT = st.lists(st.sampled_from(["漢", "a", "😀", "\x7f", "\x1b[D", "\x1b[1;5C", "\x1bOF", "\r", "１"]), max_size=12)


@given(SENT, st.data())
def test_where_the_pieces_are_cut_makes_no_difference(sent: list[str], data: st.DataObject) -> None:
    whole = "".join(sent).encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[start:end] for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert keys(*pieces) == keys(whole)
    assert len(keys(whole)) == len(sent)
