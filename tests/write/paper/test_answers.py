"""Answer keys: tables that can be read cell by cell."""

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import Kind, Language
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.worksheet import Layout
from quizgen.present.presenter import Presenter
from quizgen.write.paper.answers import answers_pdf

from ..sample import bank, items_of_every_kind
from .printed import Tag, outside, tags
from .sheets import Shop, form

PRESENTER = Presenter(bank())


def print_key(shop: Shop, language: Language, layout: Layout = Layout.STANDARD) -> bytes:
    pdf = answers_pdf(form(items_of_every_kind(language), language, layout=layout), PRESENTER, shop.press)
    assert shop.report == ""
    assert pdf is not None
    return pdf


def rows(pdf: bytes) -> list[list[Tag]]:
    """The cells of every row below the headings."""
    return [row.all("TD") for page in tags(pdf) for row in page.all("TR") if row.all("TD")]


def told(cell: Tag) -> list[str]:
    """The cell's paragraphs, or its text where it has none."""
    return [paragraph.text for paragraph in cell.all("P")] or [cell.text]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_reaches_into_the_margins(shop: Shop, language: Language, layout: Layout) -> None:
    assert outside(print_key(shop, language, layout), 18) == []


def test_rows_are_numbered_through_all_sections_and_have_points(shop: Shop) -> None:
    cells = rows(print_key(shop, ENGLISH))
    assert [row[0].text for row in cells] == [str(number) for number in range(1, 11)]
    assert [row[4].text for row in cells] == ["1", "1", "1", "2", "2", "1", "1", "1", "1", "1"]


def test_keys_are_what_is_right(shop: Shop) -> None:
    assert [row[1].text for row in rows(print_key(shop, ENGLISH))] == snapshot(
        [
            "Fuji Photo Film",
            "Bunji OkazakiAlso right: B. Okazaki",
            "17,468 valves",
            "Fuji Photo Film",
            "BFuji Photo Film",
            "FalseCorrection: University of Pennsylvania",
            "True",
            "University of PennsylvaniaFuji Photo FilmOsaka University",
            "B → C → ABThe ENIAC is shownFebruary 14, 1946CFUJIC is finishedMarch 1956A"
            "The machine at Osaka University runs1959",
            "1–B 2–A1ENIACBUniversity of Pennsylvania2FUJICAFuji Photo Film",
        ]
    )


def test_false_claim_has_its_correction(shop: Shop) -> None:
    cell = rows(print_key(shop, JAPANESE))[5][1]
    assert told(cell) == ["× 誤り", "正しくは：ペンシルベニア大学"]


def test_explanation_has_statement_remarks_and_item_id(shop: Shop) -> None:
    assert told(rows(print_key(shop, ENGLISH))[2][2]) == snapshot(
        [
            "The ENIAC was shown at the University of Pennsylvania on February 14, 1946.",
            "Erratum in the source: “1964年” Digits swapped; another paragraph has it right.",
            "computing/eniac-built/valves/computed/en",
        ]
    )


def test_source_has_paragraphs_and_certainty(shop: Shop) -> None:
    cells = rows(print_key(shop, ENGLISH))
    assert [told(row[3]) for row in cells][:3] == [["paragraph 5", "Reported"]] * 2 + [["paragraph 2", "Stated"]]


def test_article_is_named(shop: Shop) -> None:
    page = tags(print_key(shop, ENGLISH))[0]
    assert "Source: The Dawn of Computing (Computing Gazette, spring 2020)" in page.text


def test_headings_of_columns_are_on_every_page(shop: Shop) -> None:
    items = [one for one in items_of_every_kind(ENGLISH) if one.id.kind is Kind.CHOICE] * 30
    pdf = answers_pdf(form(items, ENGLISH), PRESENTER, shop.press)
    assert pdf is not None
    structure = tags(pdf)
    assert len(structure) > 2
    assert [heading.text for heading in structure[0].all("TH")] == [
        *("No.", "Answer", "Explanation", "Source", "Points")
    ]
