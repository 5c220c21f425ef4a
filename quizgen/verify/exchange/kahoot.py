"""Kahoot's spreadsheet read back by openpyxl: headings in row 8, a question a row; the item is found by its words."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from quizgen.diagnostics.collector import Collector
from quizgen.model.topic import Bank
from quizgen.verify.exchange.finder import Finder
from quizgen.verify.exchange.pieces import options_with_key
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.printed import PrintedItem
from quizgen.verify.unzip import grows_beyond

_HEADING_ROW = 8
_HEADINGS = ("Question", "Answer 1", "Answer 2", "Answer 3", "Answer 4", "Time limit", "Correct answer")
_LONGEST = (120, 75, 75, 75, 75)
_LIMITS = frozenset({5, 10, 20, 30, 60, 90, 120, 240})
_FORMULA = "f"


def read_kahoot(data: bytes, shown: str, problems: Collector, bank: Bank) -> tuple[PrintedItem, ...]:
    """Every question of the spreadsheet; one that cannot be read, or that no item asks, is a finding."""
    heading, *rows = _rows(data)
    if not all(str(cell.value or "").startswith(name) for cell, name in zip(heading[1:], _HEADINGS, strict=False)):
        raise UnreadableExport(f"its row {_HEADING_ROW} has not the headings of Kahoot's template")
    finder = Finder(bank)
    items: list[PrintedItem] = []
    for number, row in enumerate(rows, _HEADING_ROW + 1):
        place = f"{shown}: row {number}"
        if all(cell.value is None for cell in row[1:]):
            continue
        with one_question(place, shown, problems):
            items.append(_read(row, place, finder))
    return tuple(items)


def _rows(data: bytes) -> Sequence[Sequence[Any]]:
    """The rows of the first sheet from the headings on, as cells."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            bomb = grows_beyond(archive.infolist(), len(data))
        book = None if bomb else load_workbook(BytesIO(data))
    except Exception as error:  # noqa: BLE001 - whatever openpyxl meets in a damaged file
        raise UnreadableExport(f"it is no spreadsheet that can be read: {error}") from None
    if book is None:
        raise UnreadableExport("it grows beyond what any file of its size can hold")
    width = len(_HEADINGS) + 1
    rows = (
        tuple(book.worksheets[0].iter_rows(min_row=_HEADING_ROW, min_col=1, max_col=width)) if book.worksheets else ()
    )
    if not rows:
        raise UnreadableExport(f"it has no row {_HEADING_ROW}")
    return rows


def _read(row: Sequence[Any], place: str, finder: Finder) -> PrintedItem:
    stem, *texts = [_text(cell, longest) for cell, longest in zip(row[1:], _LONGEST, strict=False)]
    limit, right = row[-2].value, row[-1].value
    options = [text for text in texts if text]
    if texts[: len(options)] != options:
        raise MalformedQuestion("it has an answer after a gap")
    if limit not in _LIMITS:
        raise MalformedQuestion(f'it has a time limit of "{limit}" seconds')
    if not isinstance(right, int) or not 1 <= right <= len(options):
        raise MalformedQuestion(f'it names "{right}" as its correct answer')
    id_ = finder.find(stem, options)
    return PrintedItem(id=str(id_), place=place, stem=stem, **options_with_key(options, [right - 1]))


def _text(cell: Any, longest: int) -> str:  # noqa: ANN401 - openpyxl's cells are of several classes
    if cell.value is None:
        return ""
    if cell.data_type == _FORMULA or not isinstance(cell.value, str):
        raise MalformedQuestion(f"cell {cell.coordinate} holds no text")
    if len(cell.value.encode("utf-16-le", "surrogatepass")) // 2 > longest:
        raise MalformedQuestion(f"cell {cell.coordinate} is longer than {longest} characters")
    return cell.value
