"""Worksheets: what is on them, where it stands, and what a screen reader hears."""

from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from quizgen.model.ids import Kind, Language
from quizgen.model.item import Choice, Cloze, Item
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.pupil import Pupil
from quizgen.model.values import Text
from quizgen.model.worksheet import Layout
from quizgen.present.presenter import Presenter
from quizgen.write.paper.qr import qr_rows
from quizgen.write.paper.worksheet import CLASS_SET, class_set_pdf

from ..sample import bank, blank, item, items_of_every_kind, prose
from .printed import MILLIMETER, SHRUNK, find, glyphs, outside, pages, read, tags
from .sheets import Shop, form, worksheet_pdf

PRESENTER = Presenter(bank())


def print_sheet(shop: Shop, *items: Item, **changes: object) -> bytes:
    language = items[0].id.language
    pdf = worksheet_pdf(replace(form(items, language), **changes), PRESENTER, shop.press)  # type: ignore[arg-type]
    assert shop.report == ""
    assert pdf is not None
    return pdf


def of_kind(kind: Kind, language: Language = ENGLISH) -> Item:
    return next(one for one in items_of_every_kind(language) if one.id.kind is kind)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_reaches_into_the_margins(shop: Shop, language: Language, layout: Layout) -> None:
    items = items_of_every_kind(language)
    assert outside(print_sheet(shop, *items, layout=layout), 18) == []


def test_every_question_is_a_list_item_under_its_number(shop: Shop) -> None:
    items = items_of_every_kind(ENGLISH)
    structure = tags(print_sheet(shop, *items))
    numbers = [
        listed.below[0].text
        for page in structure
        for listed in page.all("LI")
        if listed.below[0].text.isdigit() and listed.all("LBody")[0].text != ""
    ]
    own = [number for number in numbers if number not in {"1", "2"}]
    assert own == [str(number) for number in range(3, len(items) + 1)]


def test_options_are_lists_of_letters_in_order(shop: Shop) -> None:
    (page,) = tags(print_sheet(shop, of_kind(Kind.CHOICE)))
    listed = [(one.below[0].text, one.below[1].text) for one in page.all("LI")[1:]]
    assert listed == [
        ("A", "Kyushu University"),
        ("B", "Fuji Photo Film"),
        ("C", "Tohoku University"),
        ("D", "Osaka University"),
    ]


def test_sides_of_a_matching_have_numbers_and_letters(shop: Shop) -> None:
    (page,) = tags(print_sheet(shop, of_kind(Kind.MATCHING)))
    listed = [(one.below[0].text, one.below[1].text) for one in page.all("LI")[1:]]
    assert listed == [("1", "ENIAC"), ("A", "Fuji Photo Film"), ("2", "FUJIC"), ("B", "University of Pennsylvania")]


def test_dots_to_join_leave_room_for_lines(shop: Shop) -> None:
    pdf = print_sheet(shop, of_kind(Kind.MATCHING))
    (left,), (right,) = find(pdf, "FUJIC")[-1:], find(pdf, "Fuji Photo Film")
    assert right.left - left.left >= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_on_the_sheet(shop: Shop, language: Language) -> None:
    items = [one for one in items_of_every_kind(language) if one.id.kind in {Kind.TYPED, Kind.COMPUTED, Kind.CLOZE}]
    text = read(print_sheet(shop, *items))
    names = {"ja": ("富士写真フイルム", "17468", "1万7468"), "en": ("FujiPhotoFilm", "17,468", "17468")}[language]
    assert [name for name in names if name in text] == []


@pytest.mark.parametrize(("answer", "gap"), [("x", 8), ("a word", 10), ("several words in a row", 32), ("x" * 400, 32)])
def test_gap_is_as_long_as_its_answer_needs(shop: Shop, answer: str, gap: int) -> None:
    value = Text(by_language={ENGLISH: answer})
    cloze = item(Kind.CLOZE, Cloze(value), prose("Here ", blank(value), " there."), language=ENGLISH)
    assert f"Here{'_' * gap}there." in read(print_sheet(shop, cloze))


def test_japanese_gap_is_brackets_around_room(shop: Shop) -> None:
    pdf = print_sheet(shop, of_kind(Kind.CLOZE, JAPANESE))
    gap = "".join(glyph.text for glyph in glyphs(pdf))
    assert "（" + "\u3000" * 12 + "）で" in gap


def test_kana_are_no_part_of_what_is_heard(shop: Shop) -> None:
    pdf = print_sheet(shop, of_kind(Kind.CHOICE, JAPANESE))
    sizes = [glyph.size for glyph in glyphs(pdf) if glyph.text == "と"]
    assert min(sizes) <= SHRUNK * 10.5
    assert "とうほくだいがく" not in tags(pdf)[0].text
    assert "東北大学" in tags(pdf)[0].text


def test_title_boxes_code_and_page_number_are_there(shop: Shop) -> None:
    pdf = print_sheet(
        shop, *items_of_every_kind(ENGLISH) * 3, title="The Dawn of Computing", instructions="First line.\nSecond line."
    )
    text = pages(pdf)
    for word in ("The Dawn of Computing", "Class", "Name", "Date", "Score", "First line.", "Second line."):
        assert word in text[0]
    for number, page in enumerate(text, 1):
        assert "7KQ2-M9XA" in page
        assert f"{number} / {len(text)}" in page


def test_code_is_drawn_with_a_text_for_those_who_cannot_see_it(shop: Shop) -> None:
    (figure,) = tags(print_sheet(shop, of_kind(Kind.TYPED)))[0].all("Figure")
    assert figure.alt == "QR code of the form code 7KQ2-M9XA"


def test_headings_name_kinds_and_say_what_they_earn(shop: Shop) -> None:
    choice, typed = of_kind(Kind.CHOICE), of_kind(Kind.TYPED)
    page = tags(print_sheet(shop, choice, choice, typed))[0]
    assert [heading.text for heading in page.all("H1")] == ["計算機の歴史"]
    assert [heading.text for heading in page.all("H2")] == ["Multiple choice", "Short answer"]
    assert "2 points each, 4 in all" in page.text
    assert "1 point" in page.text


def test_pupil_stands_in_the_name_box_of_each_page(shop: Shop) -> None:
    pdf = print_sheet(shop, *items_of_every_kind(JAPANESE) * 3, pupil=Pupil(name="山田 花子"), letter="")
    assert all("山田" in page for page in pages(pdf))


def test_class_set_begins_each_form_on_a_sheet_of_its_own(shop: Shop) -> None:
    items = items_of_every_kind(ENGLISH)
    forms = [form(items, ENGLISH, letter="", pupil=name, code=f"AAAA-000{name}") for name in ("1", "2", "3")]
    pdf = class_set_pdf(forms, PRESENTER, shop.press)
    assert pdf is not None
    text = pages(pdf)
    first = [number for number, page in enumerate(text) if " 1 / 2 " in page]
    assert first == [0, 2, 4]
    codes = [[code for code in ("AAAA-0001", "AAAA-0002", "AAAA-0003") if code in page] for page in text]
    assert codes == [["AAAA-0001"], ["AAAA-0001"], ["AAAA-0002"], ["AAAA-0002"], ["AAAA-0003"], ["AAAA-0003"]]


def test_page_left_empty_before_the_next_form_stays_empty(shop: Shop) -> None:
    forms = [form([of_kind(Kind.TYPED)], ENGLISH, code=f"AAAA-000{number}") for number in (1, 2)]
    pdf = class_set_pdf(forms, PRESENTER, shop.press)
    assert pdf is not None
    assert [bool(page.strip()) for page in pages(pdf)] == [True, False, True]


def test_file_holds_no_more_forms_than_the_engine_bears(shop: Shop) -> None:
    with pytest.raises(ValueError, match="1 to 30 forms, not 31"):
        class_set_pdf([form(items_of_every_kind())] * (CLASS_SET + 1), PRESENTER, shop.press)


def test_no_question_is_split_over_a_page(shop: Shop) -> None:
    items = [one for one in items_of_every_kind(ENGLISH) if one.id.kind in {Kind.CHOICE, Kind.ORDERING, Kind.MATCHING}]
    structure = tags(print_sheet(shop, *items * 7))
    assert len(structure) > 2
    for page in structure:
        for listed in page.all("LI"):
            assert [below.name for below in listed.below] == ["Lbl", "LBody"], "a number without its question"
            if listed.below[0].text.isdigit() and "Where was FUJIC" in listed.text:
                assert listed.text.endswith("Osaka University")


def test_large_print_is_large(shop: Shop) -> None:
    pdf = print_sheet(shop, of_kind(Kind.CHOICE), layout=Layout.LARGE)
    assert [find(pdf, text)[0].size >= 18 for text in ("where was ", "Tohoku")] == [True, True]


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (("York", "Bath", "Kiel", "Bonn"), 4),
        (("the Greenwich Observatory", "the Vienna Observatory", "the Cambridge Observatory", "the Paris one"), 2),
        (("an option that is so long that no other one", "Leeds", "Kiel", "Bonn"), 1),
        (("York", "Bath", "Kiel"), 3),
        (("York", "Bath", "Kiel", "Bonn", "Leeds", "Rome"), 4),
        (("the Greenwich Observatory", "the Vienna Observatory"), 2),
    ],
)
def test_options_stand_in_as_many_columns_as_fit(shop: Shop, names: tuple[str, ...], columns: int) -> None:
    options = tuple(Text(by_language={ENGLISH: name * (2 if columns == 1 else 1)}) for name in names)
    pdf = print_sheet(shop, item(Kind.CHOICE, Choice(options, 0), prose("Which?"), language=ENGLISH))
    places = [find(pdf, name)[0] for name in names]
    assert len({round(place.left) for place in places}) == columns
    assert places == sorted(places, key=lambda place: (round(place.bottom), place.left))


def test_picture_of_the_code_is_the_code_on_every_page(shop: Shop) -> None:
    pdf = print_sheet(shop, *items_of_every_kind(ENGLISH) * 2)
    rows = qr_rows("7KQ2-M9XA")
    assert len({len(rows), *map(len, rows)}) == 1
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) > 1
    for number, page in enumerate(document):
        top = 14.0 if number == 0 else find_top(page)
        assert cells(page, left=177, top=top, size=15, count=len(rows)) == rows


def find_top(page: Any) -> float:
    """Where the first ink above the code's text begins, in millimetres."""
    bitmap = page.render(scale=4, grayscale=True)
    for row in range(bitmap.height):
        if min(bitmap.buffer[row * bitmap.stride : row * bitmap.stride + bitmap.width]) < 100:
            return float(row / 4 / MILLIMETER)
    raise AssertionError("an empty page")


def cells(page: Any, *, left: float, top: float, size: float, count: int) -> list[str]:
    """Whether the middle of each cell is dark."""
    scale = 8
    bitmap = page.render(scale=scale, grayscale=True)

    def dark(row: int, column: int) -> bool:
        y = round((top + (row + 0.5) * size / count) * MILLIMETER * scale)
        x = round((left + (column + 0.5) * size / count) * MILLIMETER * scale)
        return bool(bitmap.buffer[y * bitmap.stride + x] < 128)

    return ["".join("1" if dark(row, column) else "0" for column in range(count)) for row in range(count)]
