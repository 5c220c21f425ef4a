"""The ledger: what is kept of sheets, and what was done to its file."""

from dataclasses import replace

import pytest
from inline_snapshot import snapshot

from quizgen.assemble.ledger import Ledger, format_ledger, record
from quizgen.assemble.ledger_reading import parse_ledger
from quizgen.assemble.sheet import Entry, Sheet, SheetSection
from quizgen.diagnostics.render import render_full
from quizgen.model.ids import DeckName, ItemId, Kind
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.worksheet import Arrangement

NEWS = DeckName("news")
SHEET = Sheet(
    language=ENGLISH,
    seed=7,
    options=4,
    order=Arrangement.KIND,
    sections=(
        SheetSection(
            kind=Kind.CHOICE,
            points=2,
            entries=(Entry(item=ItemId.parse("t/f/s/choice/en"), answer="0123abcd", wording="89ef4567"),),
        ),
        SheetSection(
            kind=Kind.TRUE_FALSE,
            points=1,
            entries=(
                Entry(item=ItemId.parse("t/f/s/true-false/en"), answer="00000000", wording="11111111", verdict=True),
                Entry(item=ItemId.parse("t/g/s/true-false/en"), answer="00000000", wording="11111111", verdict=False),
            ),
        ),
    ),
)


def test_ledger_is_text_that_is_read_back() -> None:
    number, ledger = record(Ledger(), NEWS, SHEET)
    text = format_ledger(ledger)
    assert text == snapshot("""\
# quizgen forms, format 1: every sheet that codes on printed forms stand for. Commit this file.
sheet	4911	en	7	4	kind
section	choice	2
item	t/f/s/choice/en	0123abcd	89ef4567	-
section	true-false	1
item	t/f/s/true-false/en	00000000	11111111	true
item	t/g/s/true-false/en	00000000	11111111	false
""")
    assert parse_ledger(text, "decks/news.forms") == (ledger, ())
    assert list(ledger.sheets) == [number]


def test_same_sheet_is_recorded_once() -> None:
    first, ledger = record(Ledger(), NEWS, SHEET)
    second, other = record(ledger, NEWS, replace(SHEET, seed=8))
    again, same = record(other, NEWS, SHEET)
    assert (again, same) == (first, other)
    assert list(other.sheets) == [first, second]
    assert format_ledger(other).startswith(format_ledger(ledger))


def test_number_of_a_sheet_follows_from_what_it_holds_and_whose_it_is() -> None:
    numbers = {
        record(Ledger(), deck, sheet)[0]
        for deck in (NEWS, DeckName("other"))
        for sheet in (SHEET, replace(SHEET, language=JAPANESE), replace(SHEET, sections=SHEET.sections[:1]))
    }
    assert len(numbers) == 6


def test_number_that_is_taken_is_passed_over() -> None:
    number, ledger = record(Ledger(), NEWS, SHEET)
    assert record(Ledger(), NEWS, SHEET, {number, number + 1})[0] == number + 2
    squatter = Ledger({number: replace(SHEET, seed=9)})
    assert record(squatter, NEWS, SHEET)[0] == number + 1
    assert list(record(squatter, NEWS, SHEET)[1].sheets) == [number, number + 1]
    assert ledger.sheets[number] == SHEET


def test_empty_file_is_an_empty_ledger() -> None:
    assert parse_ledger("", "x") == (Ledger(), ())


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_any_system_are_read(end: str) -> None:
    _, ledger = record(Ledger(), NEWS, SHEET)
    assert parse_ledger(format_ledger(ledger).replace("\n", end), "x") == (ledger, ())


DAMAGES = [
    (
        "# quizgen forms, format 1",
        "# quizgen forms, format 9",
        "the first line is not the one that this version of quizgen writes",
    ),
    ("section\tchoice", "section\tchoices", '"choices" is no kind'),
    ("\t7\t4\t", "\tseven\t4\t", '"seven" is no whole number'),
    ("\tkind\n", "\tkinds\n", '"kinds" is no order'),
    ("\ten\t7", "\txx\t7", '"xx" is no language'),
    ("0123abcd", "0123abcdef", '"0123abcdef" is no hash'),
    ("89ef4567", "89EF4567", '"89EF4567" is no hash'),
    ("\ttrue\n", "\tmaybe\n", '"maybe" is no verdict'),
    ("t/f/s/choice/en", "t/f/s/en", '"t/f/s/en" is no item'),
    (
        "item\tt/f/s/choice/en\t",
        "item\tt/f/s/choice/en ",
        "no line of a ledger: a sheet, a section or an item, with tabs between",
    ),
    ("section\tchoice\t2\n", "", "an item stands outside of any section"),
]


@pytest.mark.parametrize(("old", "new", "message"), DAMAGES)
def test_damaged_line_is_reported(old: str, new: str, message: str) -> None:
    text = format_ledger(record(Ledger(), NEWS, SHEET)[1])
    _, findings = parse_ledger(text.replace(old, new), "decks/news.forms")
    assert [finding.message for finding in findings] == [message]
    assert findings[0].location.startswith("decks/news.forms:")


def test_every_damage_is_reported_in_its_place() -> None:
    text = format_ledger(record(Ledger(), NEWS, SHEET)[1]).split("\n")
    head = text[1]
    _, findings = parse_ledger(
        "\n".join([text[0], "item\tx", text[2], head, head, "sheet\t99999\ten\t1\t4\tkind"]), "x"
    )
    assert render_full(findings) == snapshot("""\
error[bad-ledger]: no line of a ledger: a sheet, a section or an item, with tabs between
 --> x:2:1
  |
2 | item␉x
  | ^^^^^^
  = help: restore the file from version control

error[bad-ledger]: nothing can stand before the first sheet
 --> x:3:1
  |
3 | section␉choice␉2
  | ^^^^^^^^^^^^^^^^
  = help: restore the file from version control

error[bad-ledger]: sheet 4911 stands here twice
 --> x:5:1
  |
5 | sheet␉4911␉en␉7␉4␉kind
  | ^^^^^^^^^^^^^^^^^^^^^^
  = help: restore the file from version control

error[bad-ledger]: 99999 is no number of a sheet
 --> x:6:1
  |
6 | sheet␉99999␉en␉1␉4␉kind
  | ^^^^^^^^^^^^^^^^^^^^^^^
  = help: restore the file from version control
""")
