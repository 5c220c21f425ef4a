"""Hard strings as an author's facts, from YAML through a build to a real Chromium: proven, shown exactly, and inert."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from quizgen.model.blueprint import Output
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.workspace import Workspace
from tests.hard_project import TEXTS, write_hard_project

ACTIVE = "script:not([type]), img, a:not(.skip), iframe, svg, b, style, object, embed, link"

SHOWN = """selector => [...document.querySelectorAll(selector)].map((found) => {
  const copy = found.cloneNode(true);
  copy.querySelectorAll('.spoken, rt').forEach((one) => one.remove());
  return copy.textContent;
})"""


@pytest.fixture(scope="module")
def quiz(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hard")
    write_hard_project(root)
    order = Order(decks=(), output=root / "dist", now=1, outputs=(Output.QUIZ,))
    build = build_decks(Workspace(root=root), order)
    assert build.findings == ()
    (proof,) = build.files
    assert proof.keys == proof.proven > 8 * len(TEXTS)
    return root / "dist/hard/en/quiz.html"


def test_hard_facts_are_shown_exactly_and_do_nothing(page: Page, quiz: Path) -> None:
    page.goto(quiz.as_uri())
    before = page.evaluate("selector => document.querySelectorAll(selector).length", ACTIVE)
    page.click(".browse button")
    page.click(".reviewed > .actions button")
    stems = page.evaluate(SHOWN, "summary .said")
    keys = page.evaluate(SHOWN, ".key .said")
    listed = page.evaluate(SHOWN, ".keys:not(.ranked) .said")
    ranked = page.evaluate(SHOWN, ".ranked .said")
    paired = page.evaluate(SHOWN, ".paired dt")
    for text in TEXTS:
        assert f"Who made {text}?" in stems
        assert keys.count(text) >= 3
    assert sorted(listed) == sorted(TEXTS)
    assert sorted(ranked) == sorted(f"{text} is made" for text in TEXTS)
    assert sorted(paired) == sorted(TEXTS)
    assert page.evaluate("selector => document.querySelectorAll(selector).length", ACTIVE) == before
    assert "gone" not in page.title()


def test_hard_options_are_shown_exactly_and_can_be_chosen(page: Page, quiz: Path) -> None:
    page.goto(quiz.as_uri())
    for box in page.locator("input[name=kind]:not([value=choice])").all():
        box.uncheck()
    page.select_option("select[name=size]", "all")
    page.click("button.main.large")
    seen: set[str] = set()
    for _ in range(10):
        seen |= set(page.evaluate(SHOWN, ".options .said"))
        page.click(".options input >> nth=0")
        page.click(".actions button.main")
        page.click(".actions button.main")
    assert seen <= set(TEXTS)
    assert len(seen) > 10


def test_hard_names_can_be_typed(page: Page, quiz: Path) -> None:
    page.goto(quiz.as_uri())
    for box in page.locator("input[name=kind]:not([value=typed])").all():
        box.uncheck()
    page.select_option("select[name=size]", "10")
    page.click("button.main.large")
    for _ in range(10):
        page.fill("input.typed", '<img src=x onerror="alert(1)">{{key}}')
        page.click(".actions button.main")
        page.click(".actions button.main")
    page.click(".reviewed > .actions button")
    assert page.evaluate("selector => document.querySelectorAll(selector).length", "img") == 0
    assert page.locator(".replied").first.text_content() == 'Your answer<img src=x onerror="alert(1)">{{key}}'
