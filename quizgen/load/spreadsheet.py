"""A relation's rows from a CSV file, as the same nodes that YAML gives."""

import csv
from collections.abc import Iterator
from io import StringIO

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.load.nodes import MappingNode, Node, Scalar, SequenceNode
from quizgen.source import SourceText, Span

_EVIDENCE = ("paragraph", "quote")

_LISTS = ("quote", "tags")
"""Columns that hold several texts with `;` between them."""


def rows_from_csv(source: SourceText, problems: Collector) -> SequenceNode:
    """One mapping a line, its keys from the first line; `paragraph` and `quote` become the row's evidence."""
    reader = csv.reader(StringIO(source.text, newline=""), strict=True)
    try:
        lines = [(reader.line_num, fields) for fields in reader if fields]
    except csv.Error as error:
        problems.add(Rule.BAD_CSV, str(error), Span(source, reader.line_num, 1), help="save it as CSV, UTF-8, commas")
        return SequenceNode((), Span(source, 1, 1))
    header = [name.strip() for name in lines[0][1]] if lines else []
    for name in sorted({name for name in header if header.count(name) > 1}):
        problems.add(Rule.DUPLICATE_KEY, f'two columns "{name}"', Span(source, 1, 1), help="rename or remove one")
    return SequenceNode(tuple(_rows(source, header, lines[1:], problems)), Span(source, 1, 1))


def _rows(
    source: SourceText, header: list[str], lines: list[tuple[int, list[str]]], problems: Collector
) -> Iterator[MappingNode]:
    for number, fields in lines:
        if len(fields) != len(header):
            message = f"{len(fields)} fields, but the first line has {len(header)}"
            problems.add(Rule.BAD_CSV, message, Span(source, number, 1), help="quote a field that holds a comma")
            continue
        spans = field_spans(source, number, fields)
        yield _row(dict(zip(header, zip(fields, spans, strict=True), strict=True)), Span(source, number, 1))


def field_spans(source: SourceText, number: int, fields: list[str]) -> list[Span]:
    """Where each field begins on its line; a field that the line writes with escapes is placed at its end so far."""
    line, column, spans = source.line(number), 0, []
    for field in fields:
        found = line.find(field, column)
        column = found if found >= 0 else column
        spans.append(Span(source, number, column + 1, max(len(field), 1)))
        column += len(field)
    return spans


def _row(fields: dict[str, tuple[str, Span]], span: Span) -> MappingNode:
    entries: list[tuple[Scalar, Node]] = []
    evidence: list[tuple[Scalar, Node]] = []
    for name, (text, place) in fields.items():
        if not text.strip():
            continue
        key = Scalar(name, place, 0, plain=True)
        if name in _LISTS:
            parts = (Scalar(part.strip(), place, 0, plain=False) for part in text.split(";") if part.strip())
            (evidence if name in _EVIDENCE else entries).append((key, SequenceNode(tuple(parts), place)))
        else:
            (evidence if name in _EVIDENCE else entries).append((key, Scalar(text.strip(), place, 0, plain=True)))
    if evidence:
        place = evidence[0][0].span
        entries.append((Scalar("evidence", place, 0, plain=True), MappingNode(tuple(evidence), place)))
    return MappingNode(tuple(entries), span)
