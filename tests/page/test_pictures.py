"""Pictures in a real Chromium: with the answer and never before it, in nobody's way, and each there once."""

from base64 import b64encode
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.language import ENGLISH
from quizgen.present.presenter import Presenter
from quizgen.verify.page.document import read_page
from tests.authoring import FACTS, TEMPLATES, Desk
from tests.page.conftest import write_sheet
from tests.page.taker import Sheet, Taker
from tests.page.test_states import CONTRAST, violations
from tests.pictures import hang_picture, png

WIDE, TALL = png(200, 40, 40, width=2400, height=300), png(40, 40, 200, width=300, height=2400)

OWNERSHIP = """
  ownership:
    slots: {owner: person, owned: organization}
    complete: true
    statement: {ja: "{{ owner }}は{{ owned }}を持つ。", en: "{{ owner }} owns {{ owned }}."}
    cloze: []
    true_false: []
    questions:
      - {ask: owned, stem: {ja: "{{ owner }}の会社は？", en: "What does {{ owner }} own?"}, kinds: [set]}
"""
OWNED = """
  ownership:
    - {id: owns-twitter, owner: musk, owned: twitter, evidence: {paragraph: 1}}
    - {id: owns-openai, owner: musk, owned: openai, evidence: {paragraph: 1}}
"""
TWITTER = "twitter: {kind: organization, "


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sheet:
    """A page on whose cloze and set a wide picture is, with its credit, and on whose set a tall one, without any."""
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    hang_picture(desk, WIDE)
    desk.write(FACTS.parent / "tall.png", TALL)
    desk.replace(FACTS, TWITTER, f"{TWITTER}picture: tall.png, ")
    for path, more in ((FACTS, OWNED), (TEMPLATES, OWNERSHIP)):
        desk.write(path, path.read_text(encoding="utf-8").rstrip() + more)
    project, findings = desk.check()
    assert findings == ()
    (blueprint,) = project.blueprints
    items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
    presenter = Presenter(project.bank)
    wanted = ("musk-at-openai/employer/cloze", "owns-twitter/owned/set", "musk-at-openai/planned/typed")
    shown = [presenter.present(item) for item in items if str(item.id) in {f"mini/{one}/en" for one in wanted}]
    assert len(shown) == len(wanted)
    return write_sheet(shown, project.bank, blueprint, ENGLISH, tmp_path)


def shown(page: Page) -> list[tuple[str, list[str], int]]:
    """Each picture's text, what is seen below it, and how wide its file is, once it is drawn."""
    found = []
    for figure in page.locator(".pictures figure").all():
        image = figure.locator("img")
        expect(image).not_to_have_js_property("naturalWidth", 0)
        width = image.evaluate("image => image.naturalWidth")
        found.append((image.get_attribute("alt") or "", figure.inner_text().split("\n\n"), width))
    return found


def test_picture_comes_with_the_answer_and_enter_goes_on(taker: Taker) -> None:
    expected = {
        Kind.CLOZE: [("OpenAI", ["Photo A"], 2400)],
        Kind.SET: [("Twitter", ["Twitter"], 300), ("OpenAI", ["OpenAI", "Photo A"], 2400)],
        Kind.TYPED: [],
    }
    taker.begin()
    for _ in expected:
        kind = taker.current().item.id.kind
        assert taker.page.locator("img").count() == 0
        taker.take(right=kind is Kind.CLOZE)
        assert shown(taker.page) == expected[kind]
        expect(taker.page.locator("button.main")).to_be_focused()
        expect(taker.page.locator(".verdict")).to_be_in_viewport()
        taker.press("Enter")
    expect(taker.page.locator("h1")).to_be_focused()


def test_exam_shows_pictures_at_its_end_and_only_of_what_is_opened(taker: Taker) -> None:
    taker.begin("exam")
    for _ in taker.sheet.items:
        taker.take()
        assert taker.page.locator("img").count() == 0
    taker.submit()
    assert taker.page.locator("img").count() == 0
    taker.page.click(".reviewed > .actions button")
    assert {name for name, _, _ in shown(taker.page)} == {"OpenAI", "Twitter"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_fit_any_screen_and_are_for_everyone(taker: Taker, scheme: str) -> None:
    page = taker.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.click(".browse button")
    page.click(".reviewed > .actions button")
    assert len(shown(page)) == 3
    assert violations(page, {"resultTypes": ["violations"]} if scheme == "light" else CONTRAST) == []
    for width, height in ((360, 740), (740, 360), (1280, 900)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for image in page.locator("img").all():
            box = image.bounding_box()
            assert box
            assert box["x"] + box["width"] <= width
            assert box["height"] < height / 2
            ratio = image.evaluate("image => image.naturalWidth / image.naturalHeight")
            assert box["width"] / box["height"] == pytest.approx(ratio, rel=0.05)


def test_paper_has_no_pictures(taker: Taker) -> None:
    taker.page.click(".browse button")
    taker.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert taker.page.locator("img:visible").count() == 3
    taker.page.emulate_media(media="print")
    assert taker.page.locator("img:visible, figcaption:visible").count() == 0


def test_each_picture_is_there_once(sheet: Sheet) -> None:
    page = sheet.path.read_bytes()
    data = str(read_page(page).data)
    for content in (WIDE, TALL):
        assert data.count(b64encode(content).decode()) == 1
        assert b64encode(content) not in page
