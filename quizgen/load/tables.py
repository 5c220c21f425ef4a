"""Tables of replies: rows with named cells from text with tabs, or from CSV."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText, Span


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    cells: tuple[str, ...]
    """As written, one for each column; a cell that the line leaves out at its end is empty."""
    places: tuple[Span, ...]
    span: Span
    whole: bool = True
    """Whether the line fits the header."""

    def at(self, column: int) -> Span:
        """Where a cell stands."""
        return self.places[column] if column < len(self.places) else self.span


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    columns: Mapping[str, int]
    """Where each column stands, by its name in lower case."""


def table_from_tabs(source: SourceText, needed: Sequence[str], problems: Collector) -> Table | None:
    """Cells parted by tabs, one row a line; quotation marks are text like any other."""
    lines = [(number, line) for number, line in enumerate(source.lines, start=1) if line.strip()]
    header = tuple(lines[0][1].split("\t")) if lines else ()
    columns = _columns(header, needed, source, problems)
    if columns is None:
        return None
    rows = tuple(
        _row(source, number, line.split("\t"), header, problems, _tab_starts(line)) for number, line in lines[1:]
    )
    return Table(header, rows, columns)


def table_from_csv(source: SourceText, needed: Sequence[str], problems: Collector) -> Table | None:
    """Cells as spreadsheets write them."""
    reader = csv.reader(StringIO(source.text, newline=""), strict=True)
    lines: list[tuple[int, list[str]]] = []
    before = 0
    try:
        for fields in reader:
            if any(field.strip() for field in fields):
                lines.append((before + 1, fields))
            before = reader.line_num
    except csv.Error as error:
        problems.add(Rule.BAD_CSV, str(error), Span(source, reader.line_num, 1), help="save it as CSV, UTF-8, commas")
    header = tuple(lines[0][1]) if lines else ()
    columns = _columns(header, needed, source, problems)
    if columns is None:
        return None
    rows = tuple(
        _row(source, number, fields, header, problems, tuple(_csv_starts(source.line(number), fields)))
        for number, fields in lines[1:]
    )
    return Table(header, rows, columns)


def _columns(
    header: tuple[str, ...], needed: Sequence[str], source: SourceText, problems: Collector
) -> Mapping[str, int] | None:
    names = [name.strip().lower() for name in header]
    place = Span(source, 1, 1)
    for name in sorted({name for name in names if name and names.count(name) > 1}):
        problems.add(Rule.BAD_ROW, f'two columns "{name}"', place, help="rename or remove one")
    missing = [name for name in needed if name not in names]
    if missing:
        listed = ", ".join(f'"{name}"' for name in missing)
        message = f"the header has no column {listed}" if header else "the file is empty"
        problems.add(Rule.BAD_ROW, message, place, help=f"begin with a line that names {', '.join(needed)}")
    if missing or len(set(names)) < len(names):
        return None
    return {name: place for place, name in enumerate(names)}


def _row(
    source: SourceText,
    number: int,
    cells: Sequence[str],
    header: Sequence[str],
    problems: Collector,
    starts: Sequence[int],
) -> Row:
    span = Span(source, number, 1)
    places = tuple(
        Span(source, number, start + 1, max(len(cell), 1)) for start, cell in zip(starts, cells, strict=True)
    )
    if len(cells) > len(header):
        message = f"{len(cells)} cells, but the header has {len(header)}"
        problems.add(Rule.BAD_ROW, message, places[len(header)], help="remove what is too much, or name its column")
        return Row(tuple(cells), places, span, whole=False)
    return Row((*cells, *[""] * (len(header) - len(cells))), places, span)


def _tab_starts(line: str) -> tuple[int, ...]:
    starts = [0]
    for place, character in enumerate(line):
        if character == "\t":
            starts.append(place + 1)
    return tuple(starts)


def _csv_starts(line: str, fields: Sequence[str]) -> Iterator[int]:
    """Where each field begins on its line; one that the line writes with escapes is placed at the end so far."""
    column = 0
    for field in fields:
        found = line.find(field.partition("\n")[0], column)
        column = found if found >= 0 else min(column, len(line))
        yield column
        column += len(field)
