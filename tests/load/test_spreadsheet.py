"""A relation's rows from a spreadsheet."""

from decimal import Decimal

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import SlotName
from quizgen.model.topic import Certainty, Evidence, Fact, Quote
from quizgen.model.values import Duration, DurationUnit

from ..authoring import Desk

CSV = "questions/mini/internship.csv"
HEAD = "id,person,employer,planned,start,paragraph,quote\n"


def read(desk: Desk, text: str) -> Fact:
    desk.write(CSV, text)
    return desk.topic().facts[-1]


def test_line_is_a_row(desk: Desk) -> None:
    fact = read(desk, HEAD + "musk-at-twitter,musk,twitter,8 months,2022-10,3,8カ月; 2022年10月\n")
    assert fact.id == "musk-at-twitter"
    assert fact.cells[SlotName("planned")] == Duration(amount=Decimal(8), unit=DurationUnit.MONTH)
    assert fact.evidence == (Evidence(paragraph=3, quotes=(Quote(text="8カ月"), Quote(text="2022年10月"))),)
    assert str(fact.span) == f"{CSV}:2:1"
    assert {slot: str(span) for slot, span in fact.cell_spans.items()} == {
        "person": f"{CSV}:2:17",
        "employer": f"{CSV}:2:22",
        "planned": f"{CSV}:2:30",
        "start": f"{CSV}:2:39",
    }


def test_certainty_has_its_columns(desk: Desk) -> None:
    text = (
        "id,person,employer,planned,start,paragraph,quote,certainty,according_to\n"
        "a,musk,twitter,8 months,2022,3,8カ月;2022年,reported,insiders\n"
    )
    fact = read(desk, text)
    assert fact.certainty is Certainty.REPORTED
    assert fact.according_to == {"ja": "情報筋によると", "en": "according to insiders"}


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + HEAD + "a,musk,twitter,8 months,2022,3,8カ月;2022年\n",
        (HEAD + "a,musk,twitter,8 months,2022,3,8カ月;2022年\n").replace("\n", "\r\n"),
        HEAD.replace(",", ", ") + '\n"a", musk ,"twitter",8 months,2022,3,"8カ月;\n2022年"\n\n',
        "start,quote,paragraph,planned,employer,person,id\n2022,8カ月;2022年,3,8 months,twitter,musk,a",
    ],
)
def test_same_row_in_other_dress(desk: Desk, text: str) -> None:
    plain = read(desk, HEAD + "a,musk,twitter,8 months,2022,3,8カ月;2022年\n")
    assert read(desk, text) == plain


def test_empty_spreadsheet_has_no_rows(desk: Desk) -> None:
    desk.write(CSV, "")
    assert len(desk.topic().facts) == 3


def test_wrong_number_of_fields_is_reported(desk: Desk) -> None:
    desk.write(CSV, HEAD + "a,musk,twitter,10,000 hours,2022,3,2022年\n")
    assert desk.report() == snapshot("""\
error[bad-csv]: 8 fields, but the first line has 7
 --> questions/mini/internship.csv:2:1
  |
2 | a,musk,twitter,10,000 hours,2022,3,2022年
  | ^
  = help: quote a field that holds a comma
""")


def test_broken_quotes_are_reported(desk: Desk) -> None:
    desk.write(CSV, HEAD + '"a"b,musk,twitter,8 months,2022,3,2022年\n')
    assert desk.report() == snapshot("""\
error[bad-csv]: ',' expected after '"'
 --> questions/mini/internship.csv:2:1
  |
2 | "a"b,musk,twitter,8 months,2022,3,2022年
  | ^
  = help: save it as CSV, UTF-8, commas
""")


def test_quote_that_never_ends_is_reported(desk: Desk) -> None:
    desk.write(CSV, HEAD + '"a,musk\n')
    assert desk.report() == snapshot("""\
error[bad-csv]: unexpected end of data
 --> questions/mini/internship.csv:2:1
  |
2 | "a,musk
  | ^
  = help: save it as CSV, UTF-8, commas
""")


def test_two_columns_of_one_name_are_reported(desk: Desk) -> None:
    desk.write(CSV, HEAD.replace("quote", "quote, person"))
    assert desk.report() == snapshot("""\
error[duplicate-key]: two columns "person"
 --> questions/mini/internship.csv:1:1
  |
1 | id,person,employer,planned,start,paragraph,quote, person
  | ^
  = help: rename or remove one
""")


def test_unknown_column_is_reported(desk: Desk) -> None:
    desk.write(CSV, HEAD.replace("quote", "quote,boss") + "a,musk,twitter,8 months,2022,3,8カ月;2022年,hotz\n")
    assert desk.report() == snapshot("""\
error[unknown-key]: a fact of "internship" has no key "boss"
 --> questions/mini/internship.csv:2:42
  |
2 | a,musk,twitter,8 months,2022,3,8カ月;2022年,hotz
  |                                             ^^^^
  = help: known: according_to, certainty, employer, errata, evidence, id, person, planned, resolved, start, tags
""")


def test_bad_cell_is_pointed_at(desk: Desk) -> None:
    desk.write(CSV, HEAD + "a,musk,twitter,long,2022,3,8カ月;2022年\n")
    assert desk.report() == snapshot("""\
error[bad-value]: "long" is no duration
 --> questions/mini/internship.csv:2:16
  |
2 | a,musk,twitter,long,2022,3,8カ月;2022年
  |                ^^^^
  = help: write 3 months or about 90 minutes
""")


def test_spreadsheet_of_no_relation_is_reported(desk: Desk) -> None:
    desk.write("questions/mini/internships.csv", HEAD)
    assert desk.report() == snapshot("""\
error[unknown-relation]: no relation "internships"
 --> questions/mini/internships.csv:1:1
  |
1 | id,person,employer,planned,start,paragraph,quote
  | ^
  = help: did you mean "internship"?
""")


def test_formula_is_only_text(desk: Desk) -> None:
    desk.write(CSV, HEAD + "a,=cmd|' /C calc'!A0,twitter,8 months,2022,3,8カ月;2022年\n")
    assert """error[unknown-entity]: no entity "=cmd|' /C calc'!A0"\n""" in desk.report()
