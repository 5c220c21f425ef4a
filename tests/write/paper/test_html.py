"""Sheets in HTML: whatever the facts hold is text there, and nothing else."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from quizgen.model.ids import Kind
from quizgen.model.item import Choice, Recall
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.pupil import Pupil
from quizgen.model.worksheet import Layout
from quizgen.present.presenter import Presenter
from quizgen.verify.paper.html.file import read_html
from quizgen.verify.paper.sheet import Answers, Column, Questions
from quizgen.write.paper.html.answers import answers_html
from quizgen.write.paper.html.keys import keys_html
from quizgen.write.paper.html.worksheet import worksheet_html

from ..hard_strings import HARD_STRINGS
from ..sample import ENIAC, FUJI, FUJIC, bank, entity, item, items_of_every_kind, prose
from .printed import squeeze
from .sheets import form

PRESENTER = Presenter(bank())


class Page(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


def pages(hard: str) -> list[bytes]:
    """Every page of a form in which every authored text is this one."""
    name = entity("hard", hard, hard, reading=hard, aliases=[hard])
    items = (
        item(Kind.CHOICE, Choice((FUJI, name), 1), prose(hard, name, hard), statements=(prose(name, hard),)),
        item(Kind.TYPED, Recall(name), prose(FUJIC, hard), statements=(prose(hard),)),
    )
    one = form(items, title=hard, instructions=hard, pupil=hard, font=hard)
    return [worksheet_html(one, PRESENTER), answers_html(one, PRESENTER), keys_html([one], PRESENTER)]


PLAIN = [Page(page) for page in pages("plain")]


@pytest.mark.parametrize(
    "hard", [*HARD_STRINGS, "</style><script>alert(1)</script>", '"; } body { display: none', "\\", "*/"]
)
def test_text_is_only_ever_text(hard: str) -> None:
    for page, plain in zip(pages(hard), PLAIN, strict=True):
        found = Page(page)
        assert (found.tags, found.attributes) == (plain.tags, plain.attributes)
        style = re.findall(r"<style>(.*?)</style>", page.decode(), re.DOTALL)
        assert len(style) == 1
        assert style[0].count("{") == style[0].count("}")
        assert "display: none" not in style[0].replace('"; } body { display: none', "")


@pytest.mark.parametrize("hard", [text for text in HARD_STRINGS if text.strip() == text and "\r" not in text])
def test_text_is_read_back_as_it_was(hard: str) -> None:
    name = entity("hard", hard, hard)
    items = (item(Kind.TYPED, Recall(name), prose(ENIAC, " ", hard, "?"), statements=(prose(hard),), language=ENGLISH),)
    one = form(items, ENGLISH)
    (asked,) = read_html(worksheet_html(one, PRESENTER), "w.html").sheets
    (answered,) = read_html(answers_html(one, PRESENTER), "a.html").sheets
    assert isinstance(asked, Questions) and isinstance(answered, Answers)  # noqa: PT018 - which of the sheets it is
    assert squeeze(asked.items[1].item.stem).endswith(squeeze(f"ENIAC{hard}?"))
    assert [*map(squeeze, answered.items[1].item.key)] == [squeeze(hard)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_read_back(language: str) -> None:
    language_ = JAPANESE if language == JAPANESE else ENGLISH
    items = items_of_every_kind(language_)
    one = form(items, language_)
    (asked,) = read_html(worksheet_html(one, PRESENTER), "w.html").sheets
    (answered,) = read_html(answers_html(one, PRESENTER), "a.html").sheets
    columns = read_html(keys_html([one, one], PRESENTER), "k.html").sheets
    assert isinstance(asked, Questions)
    assert isinstance(answered, Answers)
    assert len(asked.items) == len(answered.items) == len(items)
    assert {found.item.id for found in answered.items.values()} == {str(i.id) for i in items}
    assert len(columns) == 2
    for column in columns:
        assert isinstance(column, Column)
        assert (column.code, len(column.keys)) == (one.code, len(items))


def test_worksheet_shows_no_key_and_no_id() -> None:
    items = items_of_every_kind(ENGLISH)
    page = worksheet_html(form(items, ENGLISH), PRESENTER).decode()
    assert [i for i in items if str(i.id) in page] == []
    assert "Fuji Photo Film" not in page.split("Fill in the blank")[1].split("</section>")[0]


def test_sheet_has_boxes_points_and_its_code() -> None:
    one = form(items_of_every_kind(ENGLISH), ENGLISH, title="Machines", instructions="Read on.", code="7KQ2-M9XA")
    page = worksheet_html(one, PRESENTER).decode()
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.split("</style>")[1]))
    for told in (
        "Machines A Form 7KQ2-M9XA Class Name Date Score / 12 Read on.",
        "Short answer Answer in a few words. 1 point 1",
    ):
        assert told in text
    assert '@bottom-left { content: "7KQ2-M9XA"; }' in page
    assert 'aria-label="QR code of the form code 7KQ2-M9XA"' in page


def test_furigana_stand_over_their_words() -> None:
    page = worksheet_html(form(items_of_every_kind(JAPANESE)), PRESENTER).decode()
    assert "<ruby>富士写真<rp>（</rp><rt>ふじしゃしん</rt><rp>）</rp></ruby>フイルム" in page
    assert '<html lang="ja"' in page


def test_large_print_and_font_are_those_of_the_plan() -> None:
    one = form(items_of_every_kind(ENGLISH), ENGLISH, layout=Layout.LARGE, font="Noto Serif CJK JP")
    page = worksheet_html(one, PRESENTER).decode()
    assert '<html lang="en" class="large">' in page
    assert ':root { --text: "Noto Serif CJK JP", var(--ours); }' in page


def test_pupils_name_stands_in_its_box() -> None:
    page = worksheet_html(
        replace(form(items_of_every_kind()), letter="", pupil=Pupil(name="佐藤 花子")), PRESENTER
    ).decode()
    assert '<b class="fits"><bdi>佐藤 花子</bdi></b>' in page
    assert 'class="letter"' not in page


def test_page_asks_nothing_of_anybody() -> None:
    for page in pages("plain"):
        assert b"default-src 'none'" in page
        assert not re.search(rb"https?:|src=|url\(|@import|<script|<link", page)


def test_same_form_gives_the_same_bytes() -> None:
    assert pages("plain") == pages("plain")


def test_latin_letters_under_kana_and_what_is_counted_are_marked_for_the_style_sheet() -> None:
    name = replace(entity("ai", "AI技術6カ月<", "AI"), reading={JAPANESE: "エーアイぎじゅつろっカげつ"})
    one = form([item(Kind.TYPED, Recall(FUJI), prose(name, "を数カ月"))])
    page = worksheet_html(one, PRESENTER).decode()
    assert '<ruby class="latin">' in page
    assert '数<span class="kept">カ月</span>' in page
    assert read_html(page.encode(), "x").strays == ()
