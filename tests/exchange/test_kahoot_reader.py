"""Kahoot's spreadsheet as openpyxl opens it."""

import zipfile
from io import BytesIO

from openpyxl import load_workbook

from quizgen.model.blueprint import Output
from quizgen.model.ids import Kind
from quizgen.write.exchange.kahoot import ANSWER_LENGTH, QUESTION_LENGTH, TIME_LIMITS, write_kahoot
from quizgen.write.exchange.question import Question

from .conftest import Written
from .hard_texts import ALL_HARD
from .questions import ask, booklet, carried, hard, wanted


def rows(data: bytes) -> list[tuple[object, ...]]:
    sheet = load_workbook(BytesIO(data)).worksheets[0]
    assert sheet["B2"].value == "Quiz template"
    assert [cell.value for cell in sheet[8]] == [
        None,
        "Question - max 120 characters",
        *(f"Answer {number} - max 75 characters" for number in (1, 2, 3, 4)),
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ]
    assert {cell.data_type for row in sheet.iter_rows(min_row=9) for cell in row if cell.value is not None} <= {
        "s",
        "n",
    }
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=9)]


def check(questions: list[Question], data: bytes) -> None:
    found = rows(data)
    assert len(found) == len(questions)
    for number, (question, row) in enumerate(zip(questions, found, strict=True), 1):
        texts = wanted(question)
        options = [value for value in row[2:6] if value is not None]
        assert (row[0], row[1], options) == (number, texts["stem"], texts["options"])
        assert row[6] in TIME_LIMITS
        assert isinstance(row[7], int)
        assert {options[row[7] - 1]} == texts["key"]
        assert len(str(row[1])) <= QUESTION_LENGTH
        assert all(len(str(option)) <= ANSWER_LENGTH for option in options)


def test_every_question_of_the_real_decks_is_read(written: tuple[Written, ...]) -> None:
    for one in written:
        export = one.exports[Output.KAHOOT]
        check(carried(one.booklet, export), export.data)


def test_hard_texts_are_text() -> None:
    booklet_ = hard(Kind.CHOICE)
    export = write_kahoot(booklet_)
    kept = carried(booklet_, export)
    assert len(kept) > 0.8 * len(ALL_HARD)
    check(kept, export.data)
    with zipfile.ZipFile(BytesIO(export.data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_nothing_is_cut_to_fit() -> None:
    fitting, long = "x" * ANSWER_LENGTH, "x" * (ANSWER_LENGTH + 1)
    export = write_kahoot(booklet(ask(Kind.CHOICE, fitting, number=1), ask(Kind.CHOICE, long, number=2)))
    assert export.count == 1
    assert list(export.losses) == [(Kind.CHOICE, "answers may have 75 characters")]


def test_dates_in_the_file_are_the_same_on_any_day(written: tuple[Written, ...]) -> None:
    with zipfile.ZipFile(BytesIO(written[0].exports[Output.KAHOOT].data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01" in archive.read("docProps/core.xml")
