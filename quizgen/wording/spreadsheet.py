"""Rows as CSV for spreadsheets: whatever a cell says is text, and never a formula."""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO

_FORMULA = re.compile("'*[-=+@\t\r\n＝＋－＠]")
"""What a spreadsheet may take for a formula; an apostrophe before it makes it text, and one more is one of its own."""


def csv_lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A line for each row. What is no text stands as it is, and None as an empty cell."""
    line = StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    for row in rows:
        writer.writerow(map(_as_text, row))
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def said_by(cell: str) -> str:
    """What a cell says that was made text: without the apostrophe."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _as_text(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
