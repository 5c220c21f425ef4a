"""Pictures in the preview: beside the key, from the bank and never from a path, and exchanged with their files."""

import re
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from quizgen.model.ids import Kind
from quizgen.model.item import Listing
from quizgen.model.language import ENGLISH
from quizgen.model.picture import Picture, PictureFormat
from quizgen.serve.pictures import show_pictures
from tests.authoring import Desk
from tests.pictures import PICTURE, hang_picture, png
from tests.serve.conftest import Visitor
from tests.write.sample import KYUSHU, OSAKA, item

RED, GREEN = png(255, 0, 0, width=900, height=300), png(0, 255, 0)


@pytest.fixture
def desk(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(str(tmp_path))
    desk = Desk()
    hang_picture(desk, RED)
    return desk


def sources(page: str) -> list[str]:
    return re.findall(r'<figure><img src="([^"]*)" alt="OpenAI" loading="lazy">', page)


def test_picture_stands_beside_the_key_with_whose_it_is(visitor: Visitor) -> None:
    page = visitor.read("/mini/en/items?kind=cloze")
    (source,) = sources(page)
    (specimen,) = [one for one in page.split('<li class="specimen"') if source in one]
    assert 'id="mini/musk-at-openai/employer/cloze/en"' in specimen
    assert specimen.index("key-line") < specimen.index(source) < specimen.index('class="statements"')
    assert "<figcaption>Photo A</figcaption></figure></div>" in specimen
    assert "<figcaption>写真A</figcaption>" in visitor.read("/mini/ja/items")


def test_picture_is_served_as_it_is(visitor: Visitor) -> None:
    (source, *_) = sources(visitor.read("/mini/en/items"))
    response, content = visitor.fetch(source)
    assert (response.status, content) == (200, RED)
    assert response.getheader("Content-Type") == "image/png"
    assert response.getheader("X-Content-Type-Options") == "nosniff"
    assert response.getheader("Content-Security-Policy") == "default-src 'none'"
    assert visitor.fetch(source, host="example.org")[0].status == 421


def test_pictures_of_several_answers_are_named() -> None:
    pictures = [
        replace(one, picture=Picture(content=RED, format=PictureFormat.PNG, credit={})) for one in (KYUSHU, OSAKA)
    ]
    shown = show_pictures(item(Kind.SET, Listing(tuple(pictures)), language=ENGLISH)) or ""
    assert re.findall(r'<p class="label" aria-hidden="true">([^<]*)</p>', shown) == [
        "Kyushu University",
        "Osaka University",
    ]


@pytest.mark.parametrize(
    "path", ["/pictures/", "/pictures/openai.png", "/pictures/../questions/mini/openai.png", f"/{PICTURE}"]
)
def test_no_path_reaches_a_file(visitor: Visitor, path: str) -> None:
    assert visitor.ask(path)[0].status == 404


def test_exchanged_file_is_another_picture(visitor: Visitor, desk: Desk) -> None:
    (before, *_) = sources(visitor.read("/mini/en/items"))
    version = visitor.read("/version")
    desk.write(PICTURE, GREEN)
    visitor.wait_for_other(version)
    (after, *_) = sources(visitor.read("/mini/en/items"))
    assert visitor.fetch(after)[1] == GREEN
    assert visitor.fetch(before)[0].status == 404


def test_last_good_picture_stays_while_its_file_is_none(visitor: Visitor, desk: Desk) -> None:
    version = visitor.read("/version")
    desk.write(PICTURE, "no picture")
    visitor.wait_for_other(version)
    (source, *_) = sources(visitor.read("/mini/en/items"))
    assert visitor.fetch(source)[1] == RED
    assert "is no PNG, JPEG, GIF or WebP picture" in visitor.read("/findings")


def test_picture_is_seen_on_any_screen(browser: Browser, visitor: Visitor) -> None:
    context = browser.new_context(base_url=visitor.server.url, viewport={"width": 360, "height": 740})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto("mini/en/items?kind=cloze")
    picture = page.locator(".pictures img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 900)
    assert Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()
    assert said == []
