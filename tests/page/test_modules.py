"""The page's modules by themselves, as the page has them."""

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.page.taker import Sheet

SESSION = {
    "mode": "exam",
    "ids": ["a", "gone", "b"],
    "place": 2,
    "replies": {"a": "x", "b": [1, -1], "c": "y", "gone": "z"},
    "hints": {},
    "marks": {"a": {"verdict": "accept"}, "b": {"verdict": "perfect"}},
    "done": False,
}


@pytest.fixture
def app(page: Page, sheets: Mapping[str, Sheet]) -> Page:
    page.goto(sheets["en"].path.as_uri())
    return page


def test_both_languages_have_the_same_words(app: Page) -> None:
    shape = """language => {
      const shape = (value) => typeof value === "string"
        ? (value.match(/\\{\\w+\\}/g) ?? []).sort()
        : Array.isArray(value) ? value.length : entries(value);
      const entries = (value) => Object.fromEntries(Object.keys(value).sort().map((key) => [key, shape(value[key])]));
      return shape($app_words.wordsOf(language));
    }"""
    japanese, english = (app.evaluate(shape, language) for language in ("ja", "en"))
    assert len(japanese) > 60
    assert {key: value for key, value in japanese.items() if english.get(key) != value} == {}
    assert japanese.keys() == english.keys()


def test_session_is_restored_without_what_is_gone_or_spoilt(app: Page) -> None:
    restored = app.evaluate("found => $app_session.restore(found, new Set(['a', 'b', 'c']))", SESSION)
    assert restored == {
        **SESSION,
        "ids": ["a", "b"],
        "place": 1,
        "replies": {"a": "x", "b": [1, -1]},
        "marks": {"a": {"verdict": "accept"}},
    }


@pytest.mark.parametrize(
    "found", [None, 1, "x", [], {}, {"mode": "exam", "ids": ["gone"]}, {"mode": "x", "ids": ["a"]}]
)
def test_what_is_no_session_is_none(app: Page, found: Any) -> None:
    assert app.evaluate("found => $app_session.restore(found, new Set(['a']))", found) is None


def test_shuffling_keeps_everything_and_goes_by_its_seed(app: Page) -> None:
    numbers = list(range(50))
    first, again, other = (
        app.evaluate("([list, seed]) => $app_chance.shuffled(list, seed)", [numbers, seed]) for seed in (1, 1, 2)
    )
    assert sorted(first) == numbers
    assert first == again != other


def test_filling_in_is_done_once(app: Page) -> None:
    filled = app.evaluate("$app_words.fill('{a} {b} {c}', {a: '{b}', b: '$&'})")
    assert filled == "{b} $& {c}"
