"""Tables of replies: rows with named cells from text with tabs, or from CSV."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.load.csv_records import read_records
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
    rows = [_Line(tuple(line.split("\t")), tuple(_tab_places(source, number, line))) for number, line in lines]
    return _table(source, rows, needed, problems)


def table_from_csv(source: SourceText, needed: Sequence[str], problems: Collector) -> Table | None:
    """Cells as spreadsheets write them."""
    records, _ = read_records(source, problems)
    rows = [_Line(record.fields, tuple(record.spans())) for record in records if not record.is_blank]
    return _table(source, rows, needed, problems)


class _Line(NamedTuple):
    """A line with anything in it, whatever the header is."""

    cells: tuple[str, ...]
    places: tuple[Span, ...]


def _table(source: SourceText, lines: Sequence[_Line], needed: Sequence[str], problems: Collector) -> Table | None:
    """The table whose header is the first line; None, and findings, where the header lacks what is needed."""
    header = lines[0].cells if lines else ()
    columns = _columns(header, needed, source, problems)
    if columns is None:
        return None
    return Table(header, tuple(_row(line, header, problems) for line in lines[1:]), columns)


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


def _row(line: _Line, header: Sequence[str], problems: Collector) -> Row:
    cells, places = line
    span = Span(places[0].source, places[0].line, 1)
    if len(cells) > len(header):
        message = f"{count_of(len(cells), 'cell')}, but the header has {len(header)}"
        problems.add(Rule.BAD_ROW, message, places[len(header)], help="remove what is too much, or name its column")
        return Row(cells, places, span, whole=False)
    return Row((*cells, *[""] * (len(header) - len(cells))), places, span)


def _tab_places(source: SourceText, number: int, line: str) -> Iterator[Span]:
    column = 1
    for cell in line.split("\t"):
        yield Span(source, number, column, max(len(cell), 1))
        column += len(cell) + 1
