"""Pictures of codes: read from their cells, and held against the code in letters beside them."""

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from quizgen.present.presenter import Presenter
from quizgen.verify.paper.qr import read_qr
from quizgen.write.paper import forms
from quizgen.write.paper.html.worksheet import worksheet_html
from quizgen.write.paper.qr import qr_rows

from .paper import Matter, print_decks, rules

CODES = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ-", min_size=1, max_size=10)


def dark(rows: list[str]) -> set[tuple[int, int]]:
    return {(row, column) for row, cells in enumerate(rows) for column, cell in enumerate(cells) if cell == "1"}


@given(CODES)
def test_picture_says_its_code(code: str) -> None:
    made = segno.make(code, micro=False, error="m", mode="alphanumeric")
    assert read_qr(dark(["".join(map(str, row)) for row in made.matrix])) == code


@given(st.sets(st.tuples(st.integers(0, 20), st.integers(0, 20))))
def test_any_cells_say_something_or_nothing(cells: set[tuple[int, int]]) -> None:
    assert isinstance(read_qr(cells), str)


@pytest.fixture(scope="module")
def matter() -> Matter:
    return next(print_decks())


def test_picture_of_another_code_is_caught(matter: Matter, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, _ = matter.forms
    monkeypatch.setattr(forms, "qr_rows", lambda _: qr_rows(second.code))
    for path, proof in matter.prove(matter.print_form(first)).items():
        assert (path, rules(proof), proof.proven) == (path, {"wrong-page"}, 0)
    page = worksheet_html(first, Presenter(matter.bank))
    assert rules(matter.prove({"worksheet-A.html": page})["worksheet-A.html"]) == {"foreign-text"}
