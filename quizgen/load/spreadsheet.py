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
        return SequenceNode((), source, 0)
    header = [name.strip() for name in lines[0][1]] if lines else []
    for name in sorted({name for name in header if header.count(name) > 1}):
        problems.add(Rule.DUPLICATE_KEY, f'two columns "{name}"', Span(source, 1, 1), help="rename or remove one")
    return SequenceNode(tuple(_rows(source, header, lines[1:], problems)), source, 0)


def _rows(
    source: SourceText, header: list[str], lines: list[tuple[int, list[str]]], problems: Collector
) -> Iterator[MappingNode]:
    for number, fields in lines:
        if len(fields) != len(header):
            message = f"{len(fields)} fields, but the first line has {len(header)}"
            problems.add(Rule.BAD_CSV, message, Span(source, number, 1), help="quote a field that holds a comma")
            continue
        yield _row(header, fields, source, number)


def _row(header: list[str], fields: list[str], source: SourceText, number: int) -> MappingNode:
    entries: dict[str, tuple[Scalar, Node]] = {}
    evidence: dict[str, tuple[Scalar, Node]] = {}
    for name, text, place in zip(header, fields, field_places(source, number, fields), strict=True):
        if text.strip():
            key = Scalar(name, source, place, place + len(text), plain=True)
            entry = (key, _value(name, text, source, place))
            (evidence if name in _EVIDENCE else entries).setdefault(name, entry)
    if evidence:
        key = next(iter(evidence.values()))[0]._replace(text="evidence")
        entries.setdefault("evidence", (key, MappingNode(evidence, source, key.start)))
    return MappingNode(entries, source, source.start_of(number))


def _value(name: str, text: str, source: SourceText, place: int) -> Node:
    end = place + len(text)
    if name not in _LISTS:
        return Scalar(text.strip(), source, place, end, plain=True)
    parts = (part.strip() for part in text.split(";"))
    return SequenceNode(tuple(Scalar(part, source, place, end, plain=False) for part in parts if part), source, place)


def field_places(source: SourceText, number: int, fields: list[str]) -> Iterator[int]:
    """Where each field begins; a field that the line writes with escapes is placed at its end so far."""
    line, column = source.line(number), 0
    for field in fields:
        found = line.find(field, column)
        column = found if found >= 0 else column
        yield source.start_of(number) + column
        column += len(field)
