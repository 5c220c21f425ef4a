"""The table of all forms' keys, read cell by cell."""

from dataclasses import replace

from inline_snapshot import snapshot

from quizgen.assemble.form import Form
from quizgen.model.language import ENGLISH
from quizgen.present.presenter import Presenter
from quizgen.write.paper.key_table import keys_pdf

from ..sample import bank, items_of_every_kind
from .printed import outside, tags
from .sheets import Shop, form

PRESENTER = Presenter(bank())


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
            ["1", "Fuji Photo Film", "1–B 2–A"],
            ["2", "Bunji Okazaki", "B C A"],
            ["3", "17,468 valves", "University of PennsylvaniaFuji Photo FilmOsaka University"],
            ["4", "Fuji Photo Film", "True"],
            ["5", "B", "False"],
            ["6", "False", "B"],
            ["7", "True", "Fuji Photo Film"],
            ["8", "University of PennsylvaniaFuji Photo FilmOsaka University", "17,468 valves"],
            ["9", "B C A", "Bunji Okazaki"],
            ["10", "1–B 2–A", "Fuji Photo Film"],
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
