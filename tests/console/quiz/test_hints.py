"""Hints below a question, as wide as there is room."""

import pytest

from quizgen.console.quiz.hints import fit
from quizgen.console.quiz.words import WORDS
from quizgen.diagnostics.visible import count_columns
from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", range(20, 100))
def test_help_and_the_way_on_always_fit(language: Language, columns: int) -> None:
    words = WORDS[language]
    shown = fit(words.after, columns)
    assert count_columns(shown) < columns
    assert shown.startswith(f"  {words.after[0]}")
    assert "?" in shown
    parts = shown.split("  ")[1:]
    assert all(part in {*words.after, "?"} for part in parts)


@pytest.mark.parametrize(
    ("code", "columns", "shown"),
    [
        ("ja", 80, "  Enter：次へ  1〜4：手応え  o：判定を変える  u：取り消し  !：旗  ?：ヘルプ"),
        ("ja", 40, "  Enter：次へ  1〜4：手応え  ?：ヘルプ"),
        ("en", 80, "  Enter: next  1–4: rate it  o: overrule  u: undo  !: flag  ?: help"),
        ("en", 40, "  Enter: next  1–4: rate it  ?: help"),
    ],
)
def test_keys_after_an_answer(code: str, columns: int, shown: str) -> None:
    assert fit(WORDS[Language(code)].after, columns) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_fits_forty_columns(language: Language) -> None:
    words = WORDS[language]
    for asked in (words.judge, words.pick.format(4), f"{words.is_right}  {words.yes_no}", words.give_up):
        assert fit((asked, words.more), 40).startswith(f"  {asked}")


def test_what_is_too_long_is_cut() -> None:
    assert fit(("ひらがなかたかな", "?: help"), 12) == "  ひらがな"
