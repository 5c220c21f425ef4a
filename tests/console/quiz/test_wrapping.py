"""Lines broken where readers of Japanese and of English expect it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.console.quiz.wrapping import wrap
from quizgen.diagnostics.visible import count_columns

JAPANESE = "情報筋によると、「ディープマインド」は2014年1月に約4億ポンドで買収された（当時）。"
ENGLISH = "George Hotz joined Twitter as an intern for 3 months, but quit after 1 month."


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_japanese_never_begins_with_what_closes_nor_ends_with_what_opens() -> None:
    assert lines(JAPANESE, 20) == [
        "情報筋によると、",
        "「ディープマインド」",
        "は2014年1月に約4億ポ",
        "ンドで買収された（当",
        "時）。",
    ]


def test_english_is_broken_at_spaces() -> None:
    assert lines(ENGLISH, 24) == [
        "George Hotz joined",
        "Twitter as an intern for",
        "3 months, but quit after",
        "1 month.",
    ]


def test_number_stays_with_its_counter() -> None:
    assert lines("約一万二千の10000個のチップ", 18) == ["約一万二千の", "10000個のチップ"]


def test_word_too_long_for_a_line_is_cut() -> None:
    assert lines("abcdefghij klm", 4) == ["abcd", "efgh", "ij", "klm"]


def test_no_line_begins_with_a_fixed_space() -> None:
    assert lines("計算史新聞\u00a0· 2020年春", 11) == ["計算史新", "聞\u00a0· 2020年", "春"]


def test_nothing_is_one_line() -> None:
    assert lines("", 10) == [""]
    assert lines("   ", 10) == [""]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_are_as_full_as_they_can_be(width: int) -> None:
    text = JAPANESE * 4
    told = lines(text, width)
    assert all(width - 8 <= count_columns(line) <= width for line in told[:-1])
    assert "".join(told) == text


@given(st.text(st.sampled_from("あ漢、。「」（）ー 12ab.,%ッ\u0301年"), max_size=60), st.integers(2, 30))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    told = wrap(text, width)
    kept = "".join(text[start:end] for start, end in told)
    assert kept.replace(" ", "") == text.replace(" ", "")
    for start, end in told:
        line = text[start:end]
        assert count_columns(line) <= width
        assert line == line.strip(" ")
    assert [end for _, end in told] == sorted(end for _, end in told)


def test_id_that_no_line_holds_is_broken_between_its_parts() -> None:
    text = "neptune/discovery-of-the-planet/discoverers/set/en"
    assert [text[start:end] for start, end in wrap(text, 36)] == [
        "neptune/discovery-of-the-planet/",
        "discoverers/set/en",
    ]
    assert [text[s:e] for s, e in wrap(text, 16)] == [
        *("neptune/", "discovery-of-", "the-planet/", "discoverers/set/", "en")
    ]
