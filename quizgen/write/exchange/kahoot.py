"""Kahoot's spreadsheet: its template's title rows, the headings in row 8, a question a row from row 9."""

import re
from datetime import datetime
from io import BytesIO

from quizgen.model.language import JAPANESE
from quizgen.present.line import plain
from quizgen.present.presentation import Options
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.nameless import told_apart
from quizgen.write.exchange.question import Booklet, Question

QUESTION_LENGTH = 120
ANSWER_LENGTH = 75
MOST_ANSWERS = 4
TIME_LIMITS = (5, 10, 20, 30, 60, 90, 120, 240)
"""In seconds; others are refused."""

_HEADINGS = (
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, MOST_ANSWERS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_HEADING_ROW = 7
_UNFIT = re.compile("[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
"""What a cell shows otherwise: control characters, and what spreadsheets take for an escaped one."""

_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a spreadsheet's dates have no zone
"""The same for every build, so that the same questions give the same bytes."""

_THINKING = 10
"""Seconds besides those for reading."""
_READING_SPEED = {JAPANESE: 5}
_USUAL_READING_SPEED = 12
"""Characters a second, read once at leisure from a shared screen."""

Row = tuple[str, tuple[str, ...], int, int]
"""The question, its answers, the seconds, the number of the right answer."""


def write_kahoot(booklet: Booklet) -> Export:
    """The booklet's choices and claims as a spreadsheet that Kahoot imports."""
    rows, losses = carry(booklet, told_apart(booklet, _render))
    return Export(data=_workbook(booklet.title, rows) if rows else b"", count=len(rows), losses=losses)


def _render(question: Question) -> Row:
    response = question.shown.response
    if not isinstance(response, Options):
        raise Misfit("Kahoot's spreadsheet knows only questions with options")
    if len(response.options) > MOST_ANSWERS:
        raise Misfit(f"Kahoot has room for {MOST_ANSWERS} answers")
    stem = _fit(plain(question.shown.stem), QUESTION_LENGTH, "question")
    options = tuple(_fit(plain(option), ANSWER_LENGTH, "answer") for option in response.options)
    return stem, options, _seconds(question, len(stem) + sum(map(len, options))), response.key + 1


def _fit(text: str, length: int, what: str) -> str:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    if units > length:
        raise Misfit(f"{what}s may have {length} characters")
    if _UNFIT.search(text) or text != text.strip() or not text:
        raise Misfit("a text is not one line, begins or ends with a space, or holds what a cell shows otherwise")
    return text


def _seconds(question: Question, characters: int) -> int:
    speed = _READING_SPEED.get(question.id.language, _USUAL_READING_SPEED)
    needed = _THINKING + characters // speed
    return next((limit for limit in TIME_LIMITS if limit >= needed), TIME_LIMITS[-1])


def _workbook(title: str, rows: list[Row]) -> bytes:
    import xlsxwriter

    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"created": _CREATED, "title": title})
    sheet = book.add_worksheet("Sheet1")
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_string(1, 1, "Quiz template", bold)
    for column, heading in enumerate(_HEADINGS, 1):
        sheet.write_string(_HEADING_ROW, column, heading, bold)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 70, wrapped)
    sheet.set_column(2, MOST_ANSWERS + 1, 28, wrapped)
    for number, (stem, answers, seconds, right) in enumerate(rows, 1):
        row = _HEADING_ROW + number
        sheet.write_number(row, 0, number)
        for column, text in enumerate((stem, *answers), 1):
            sheet.write_string(row, column, text, wrapped)
        sheet.write_number(row, MOST_ANSWERS + 2, seconds)
        sheet.write_number(row, MOST_ANSWERS + 3, right)
    book.close()
    return buffer.getvalue()
