"""The table of all forms' keys, read cell by cell."""

from dataclasses import replace

from inline_snapshot import snapshot

from quizgen.assemble.form import Form
from quizgen.model.ids import Kind
from quizgen.model.item import Matching, Recall
from quizgen.model.language import ENGLISH
from quizgen.present.presenter import Presenter
from quizgen.write.paper.key_table import keys_pdf

from ..sample import bank, entity, item, items_of_every_kind, prose
from .printed import glyphs, outside, pages, tags
from .sheets import Shop, form

PRESENTER = Presenter(bank())

HEAD = 45
"""In millimetres: below it are the keys."""


def print_table(shop: Shop, *forms: Form) -> bytes:
    pdf = keys_pdf(forms, PRESENTER, shop.press)
    assert shop.report == ""
    assert pdf is not None
    return pdf


def test_each_form_has_a_column_and_each_number_a_row(shop: Shop) -> None:
    items = items_of_every_kind(ENGLISH)
    forms = (
        form(items, ENGLISH, letter="A", code="AAAA-0001"),
        form(items[::-1], ENGLISH, letter="B", code="AAAA-0002"),
    )
    (page,) = tags(print_table(shop, *forms))
    assert [heading.text for heading in page.all("TH")] == ["No.", "AAAAA-0001/ 12", "BAAAA-0002/ 12"]
    cells = [[cell.text for cell in row.all("TD")] for row in page.all("TR") if row.all("TD")]
    assert cells == snapshot(
        [
            ["1", "Fuji Photo Film", "1–B2–A"],
            ["2", "Bunji Okazaki", "B C A"],
            ["3", "17,468 valves", "University of PennsylvaniaFuji Photo FilmOsaka University"],
            ["4", "Fuji Photo Film", "True"],
            ["5", "B", "False"],
            ["6", "False", "B"],
            ["7", "True", "Fuji Photo Film"],
            ["8", "University of PennsylvaniaFuji Photo FilmOsaka University", "17,468 valves"],
            ["9", "B C A", "Bunji Okazaki"],
            ["10", "1–B2–A", "Fuji Photo Film"],
        ]
    )


def test_thirty_pupils_stand_five_to_a_page(shop: Shop) -> None:
    items = items_of_every_kind(ENGLISH)
    forms = [form(items, ENGLISH, letter="", pupil=f"Pupil {number}") for number in range(30)]
    pdf = print_table(shop, *forms)
    structure = tags(pdf)
    assert [len(page.all("TH")) for page in structure] == [6] * 6
    assert outside(pdf, 18) == []


def test_number_that_a_form_lacks_has_a_dash(shop: Shop) -> None:
    whole = form(items_of_every_kind(ENGLISH)[:3], ENGLISH)
    lacking = replace(whole, letter="B", sections=(whole.sections[0], whole.sections[2]))
    (page,) = tags(print_table(shop, whole, lacking))
    assert [[cell.text for cell in row.all("TD")][::2] for row in page.all("TR") if row.all("TD")] == [
        ["1", "Fuji Photo Film"],
        ["2", "–"],
        ["3", "17,468 valves"],
    ]


def test_pair_never_breaks_inside(shop: Shop) -> None:
    things = tuple(entity(f"e{n}", f"{n}番", f"No. {n}") for n in range(9))
    task = Matching(left=things, right=things, pairs=(1, 0, 3, 2, 5, 4, 7, 6, 8))
    for count in range(1, 6):
        pdf = print_table(shop, *[form([item(Kind.MATCHING, task, prose("Match."))], ENGLISH)] * count)
        lines = [line.strip() for page in pages(pdf) for line in page.splitlines()]
        assert sum(line.count("9–I") for line in lines) == count
        assert not any(line.endswith("–") or line.startswith("–") for line in lines)


def test_key_of_two_lines_has_two_lines(shop: Shop) -> None:
    two = entity("e", "two\nlines", "two\nlines")
    one = replace(items_of_every_kind(ENGLISH)[2], task=Recall(two))
    pdf = print_table(shop, form([one], ENGLISH))
    tops = {glyph.text: glyph.top for glyph in glyphs(pdf) if glyph.text in {"w", "l"} and glyph.top > HEAD}
    assert tops["l"] - tops["w"] > 1
    (page,) = tags(pdf)
    assert [cell.text for cell in page.all("TD")][1] == "two lines"
