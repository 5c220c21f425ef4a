"""CSV as text: its records, and where each of their fields stands."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fields between two line ends that are not within a field."""

    source: SourceText
    line: int
    """The line that it begins on, counted from 1."""
    last_line: int
    """The line that it ends on."""
    fields: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether none of the fields has anything in it."""
        return not any(field.strip() for field in self.fields)

    @property
    def span(self) -> Span:
        """Where it begins."""
        return Span(self.source, self.line, 1)

    def places(self) -> Iterator[int]:
        """How many characters into the source each field begins.

        A field that is written with escapes is not found there, and is placed where the one before it ends.
        """
        text = self.source.text
        place, end = self.source.start_of(self.line), self.source.start_of(self.last_line)
        end += len(self.source.line(self.last_line))
        for field in self.fields:
            found = text.find(field, place, end)
            place = found if found >= 0 else min(place, end)
            yield place
            place += len(field)

    def spans(self) -> Iterator[Span]:
        """The place of each field; of its first character alone where it goes on in another line."""
        for place, field in zip(self.places(), self.fields, strict=True):
            yield self.source.span_between(place, place + len(field))


def read_records(source: SourceText, problems: Collector) -> tuple[tuple[Record, ...], bool]:
    """Every record, and whether that is all: where the text stops being CSV, there are those before, and a finding."""
    reader = csv.reader(StringIO(source.text, newline=""), strict=True)
    records: list[Record] = []
    before = 0
    try:
        for fields in reader:
            records.append(Record(source=source, line=before + 1, last_line=reader.line_num, fields=tuple(fields)))
            before = reader.line_num
    except csv.Error as error:
        span = Span(source, reader.line_num, 1)
        problems.add(Rule.BAD_CSV, str(error), span, help="save it as CSV, UTF-8, commas")
        return tuple(records), False
    return tuple(records), True
