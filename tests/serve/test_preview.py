"""The preview in a real Chromium: it follows the files, for everyone, on any screen."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.authoring import FACTS, Desk
from tests.serve.conftest import Visitor, leave_some_out

PATHS = ("", "findings", "mini/en/", "mini/ja/items", "mini/en/items?finding=refused", "nope")


@pytest.fixture
def page(browser: Browser, visitor: Visitor) -> Iterator[Page]:
    context = browser.new_context(
        base_url=visitor.server.url, viewport={"width": 360, "height": 740}, reduced_motion="reduce"
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert [text for text in said if "404 (Not Found)" not in text] == []


@pytest.fixture
def desk(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A project with items that cannot be made."""
    monkeypatch.chdir(str(tmp_path))
    desk = Desk()
    leave_some_out(desk)
    return desk


def test_pages_have_no_violation_and_fit_any_screen(page: Page) -> None:
    for path in PATHS:
        page.goto(path)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
            assert [(path, scheme, one["id"], one["nodes"][0]["html"][:160]) for one in found] == []
        for width in (360, 640, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_items_follow_the_files(page: Page, desk: Desk) -> None:
    page.goto("mini/en/items")
    desk.replace(FACTS, "en: George Hotz}", "en: Geohot}")
    expect(page.locator("text=How long was Geohot at Twitter?").first).to_be_visible(timeout=20_000)
    desk.replace(FACTS, "  hotz: {", "  hotz: [")
    expect(page.locator(".stale")).to_be_visible(timeout=20_000)
    expect(page.locator(".specimen").first).to_be_visible()


def test_quiz_goes_on_where_it_was_with_the_new_wording(page: Page, desk: Desk) -> None:
    page.goto("mini/en/")
    quiz = page.frame_locator("iframe")
    for kind in ("cloze", "true-false", "choice"):
        quiz.locator(f"input[name=kind][value={kind}]").uncheck()
    quiz.locator("select[name=order]").select_option("written")
    quiz.locator("button.main.large").click()
    expect(quiz.locator(".stem")).to_have_text("How long was George Hotz at Twitter?")
    desk.replace(FACTS, "en: George Hotz}", "en: Geohot}")
    expect(quiz.locator(".stem")).to_have_text("How long was Geohot at Twitter?", timeout=20_000)


def test_choosing_a_filter_is_enough(page: Page) -> None:
    page.goto("mini/en/items")
    page.select_option("select[name=kind]", "cloze")
    page.wait_for_url("**kind=cloze**")
    assert page.locator(".specimen").count() > 0
    assert page.locator(".specimen .id:not(:has-text('/cloze/'))").count() == 0
