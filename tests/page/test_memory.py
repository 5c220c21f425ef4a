"""What the browser keeps: a session after a reload, the record in a file, and nothing where it may keep nothing."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page.conftest import NARROW
from tests.page.taker import Sheet, Taker


@pytest.fixture
def sheet(sheets: Mapping[str, Sheet]) -> Sheet:
    """One language is enough here."""
    return sheets["en"]


def test_reload_goes_on_where_it_was(taker: Taker) -> None:
    taker.begin()
    taker.take()
    taker.submit()
    taker.answer()
    before = taker.session()
    taker.reload()
    assert taker.session() == before
    assert taker.text(".figures").split() == ["2", "/", "9"]
    taker.submit()
    expect(taker.page.locator(".verdict.accept")).to_be_visible()
    taker.reload()
    expect(taker.page.locator(".verdict.accept")).to_be_visible()


def test_exam_keeps_its_answers_over_a_reload(taker: Taker) -> None:
    taker.begin("exam")
    for _ in taker.sheet.items:
        taker.answer()
        taker.reload()
        taker.submit()
    taker.submit()
    assert taker.text(".score .ring").split() == ["9", "/", "9"]


def test_opened_anew_the_cover_offers_the_rest(taker: Taker) -> None:
    taker.begin()
    taker.take()
    taker.submit()
    taker.open()
    taker.tab_to(".resume button.main")
    taker.press("Enter")
    assert taker.text(".figures").split() == ["2", "/", "9"]


def test_missed_items_come_again_until_none_is_left(taker: Taker) -> None:
    taker.begin()
    for number in range(9):
        taker.take(right=number > 2)
        taker.submit()
    assert taker.text(".score .ring").split() == ["6", "/", "9"]
    taker.tab_to(".score + .actions button.main")
    taker.press("Enter")
    for _ in range(3):
        taker.take()
        taker.submit()
    assert taker.text(".score .ring").split() == ["3", "/", "3"]
    taker.page.click("button.deck")
    assert taker.page.locator("select[name=scope] option").count() == 1


def test_what_is_not_known_can_be_shown(taker: Taker) -> None:
    taker.begin()
    taker.tab_to(".actions button:not(.main)")
    taker.press("Enter")
    expect(taker.page.locator(".verdict.reject")).to_be_visible()
    assert taker.page.locator(".background").inner_text().strip()


def test_record_goes_out_and_comes_in_elsewhere(taker: Taker, browser: Browser, tmp_path: Path) -> None:
    taker.begin()
    taker.take()
    taker.open()
    taker.page.locator(".record summary").click()
    with taker.page.expect_download() as download:
        taker.page.locator(".record button").first.click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    record = json.loads(file.read_text(encoding="utf-8"))
    assert file.name == f"twitter-ai-{taker.sheet.language}-progress.json"
    assert [one["last"] for one in record["items"].values()] == ["accept"]
    context = browser.new_context(viewport=NARROW)
    other = Taker(context.new_page(), taker.sheet)
    other.open()
    other.page.set_input_files(".record input[type=file]", file)
    expect(other.page.locator(".resume")).to_be_visible()
    assert other.session() == record["session"]
    context.close()


@pytest.mark.parametrize(
    "text", ["", "null", "[]", '{"quizgen": "progress", "deck": "another"}', '{"__proto__": {"deck": 1}}', "{"]
)
def test_what_is_no_record_changes_nothing(taker: Taker, tmp_path: Path, text: str) -> None:
    file = tmp_path / "record.json"
    file.write_text(text, encoding="utf-8")
    taker.page.set_input_files(".record input[type=file]", file)
    expect(taker.page.locator(".live.shown")).not_to_be_empty()
    assert taker.page.locator(".resume").count() == 0


@pytest.mark.parametrize("kept", ["{", "[1]", '{"x": 1, "mode": "exam", "ids": [1, {}]}'])
def test_spoilt_memory_is_as_good_as_none(taker: Taker, kept: str) -> None:
    for part in ("items", "session"):
        key = f"quizgen/twitter-ai/{taker.sheet.language}/{part}"
        taker.page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    taker.reload()
    taker.begin()
    taker.take()
    expect(taker.page.locator(".verdict.accept")).to_be_visible()


def test_quiz_goes_on_without_a_memory(page: Page, sheet: Sheet) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    page.goto(sheet.path.as_uri())
    page.click("button.main.large")
    page.locator(".actions button:not(.main)").first.click()
    expect(page.locator(".verdict.reject")).to_be_visible()
    page.click("button.deck")
    expect(page.locator(".record .warning")).to_be_visible()


def test_theme_is_chosen_and_kept(taker: Taker) -> None:
    def paper() -> str:
        return str(taker.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    taker.page.emulate_media(color_scheme="dark")
    dark = paper()
    taker.tab_to("button.theme")
    taker.press("Enter")
    light = paper()
    assert light != dark
    taker.reload()
    assert paper() == light
    taker.page.emulate_media(color_scheme="light")
    taker.tab_to("button.theme")
    taker.press("Enter")
    assert paper() == dark
