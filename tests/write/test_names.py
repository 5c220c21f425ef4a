"""Names of decks and tags that Anki takes as they are."""

import pytest

from quizgen.write.anki.names import deck_id, deck_name, one_level, tag_name, without_doubles


@pytest.mark.parametrize(
    ("levels", "name"),
    [
        (["ニュース::計算機", "日本語"], "ニュース::計算機::日本語"),
        (["A::", "::B"], "A::B"),
        (["A::::B:: ::C"], "A::B::C"),
        ([" A  b ", "c"], "A b::c"),
        (['the "best"\x07 deck'], "the best deck"),
        (["A:::B"], "A::B"),
        (["e\u0301"], "é"),
        (["::", ""], "quizgen"),
    ],
)
def test_deck_has_no_empty_level(levels: list[str], name: str) -> None:
    assert deck_name(*levels) == name


def test_title_with_colons_is_one_level() -> None:
    assert deck_name("Deck", one_level("A::B:")) == "Deck::A:B"


@pytest.mark.parametrize(
    ("levels", "name"),
    [
        (["quizgen", "topic", "twitter-ai"], "quizgen::topic::twitter-ai"),
        (["two words"], "two_words"),
        (["全角\u3000の空白"], "全角_の空白"),
        (["::a::::b::"], "a::b"),
        (["tab\tand\nline"], "tab_and_line"),
        ([" "], ""),
    ],
)
def test_tag_has_no_space_and_no_empty_level(levels: list[str], name: str) -> None:
    assert tag_name(*levels) == name


def test_tags_that_differ_in_case_alone_are_one() -> None:
    assert without_doubles(["News", "b", "news", "", "NEWS", "a"]) == ("News", "b", "a")


def test_deck_ids_are_stable_and_in_range() -> None:
    assert deck_id("ニュース::計算機") == deck_id("ニュース::計算機")
    assert deck_id("Deck") == deck_id("DECK") != deck_id("Deck::A")
    assert all(1 << 30 <= deck_id(str(number)) < 1 << 31 for number in range(1000))
