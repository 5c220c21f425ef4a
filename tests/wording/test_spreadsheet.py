import csv

import pytest

from quizgen.wording.spreadsheet import csv_lines


def test_a_row_is_a_line_and_none_is_an_empty_cell() -> None:
    assert list(csv_lines([("a", "b"), ("1,000", 'say "yes"'), (None, 2)])) == [
        "a,b\r\n",
        '"1,000","say ""yes"""\r\n',
        ",2\r\n",
    ]


@pytest.mark.parametrize("sign", "=+-@\t\r\n＝＋－＠")
def test_what_a_spreadsheet_would_compute_is_made_text(sign: str) -> None:
    assert list(csv.reader(csv_lines([[f"{sign}1"]]))) == [[f"'{sign}1"]]


def test_an_apostrophe_of_its_own_is_told_from_one_that_makes_text() -> None:
    texts = ["=1", "'=1", "''=1", "'tis"]

    assert "".join(csv_lines([texts])) == "'=1,''=1,'''=1,'tis\r\n"


def test_numbers_stay_numbers() -> None:
    assert "".join(csv_lines([[-1, 0.5, True]])) == "-1,0.5,True\r\n"
