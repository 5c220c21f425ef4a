"""A relation's rows from a CSV file, as the same nodes that YAML gives."""

from collections.abc import Iterator, Sequence

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.load.csv_records import Record, read_records
from quizgen.load.nodes import MappingNode, Node, Scalar, SequenceNode
from quizgen.source import SourceText, Span

_EVIDENCE = ("paragraph", "quote")

_LISTS = ("quote", "tags")
"""Columns that hold several texts with `;` between them."""


def rows_from_csv(source: SourceText, problems: Collector) -> SequenceNode:
    """One mapping a record, its keys from the first; `paragraph` and `quote` become the row's evidence.

    No rows, and a finding, where not all of the text is CSV.
    """
    records, is_whole = read_records(source, problems)
    if not is_whole:
        return SequenceNode((), source, 0)
    records = tuple(record for record in records if record.fields)
    header = [name.strip() for name in records[0].fields] if records else []
    for name in sorted({name for name in header if header.count(name) > 1}):
        problems.add(Rule.DUPLICATE_KEY, f'two columns "{name}"', Span(source, 1, 1), help="rename or remove one")
    return SequenceNode(tuple(_rows(header, records[1:], problems)), source, 0)


def _rows(header: Sequence[str], records: Sequence[Record], problems: Collector) -> Iterator[MappingNode]:
    for record in records:
        if len(record.fields) == len(header):
            yield _row(header, record)
        else:
            message = f"{count_of(len(record.fields), 'field')}, but the first line has {len(header)}"
            problems.add(Rule.BAD_CSV, message, record.span, help="quote a field that holds a comma")


def _row(header: Sequence[str], record: Record) -> MappingNode:
    source = record.source
    entries: dict[str, tuple[Scalar, Node]] = {}
    evidence: dict[str, tuple[Scalar, Node]] = {}
    for name, text, place in zip(header, record.fields, record.places(), strict=True):
        if text.strip():
            key = Scalar(name, source, place, place + len(text), plain=True)
            entry = (key, _value(name, text, source, place))
            (evidence if name in _EVIDENCE else entries).setdefault(name, entry)
    if evidence:
        key = next(iter(evidence.values()))[0]._replace(text="evidence")
        entries.setdefault("evidence", (key, MappingNode(evidence, source, key.start)))
    return MappingNode(entries, source, source.start_of(record.line))


def _value(name: str, text: str, source: SourceText, place: int) -> Node:
    end = place + len(text)
    if name not in _LISTS:
        return Scalar(text.strip(), source, place, end, plain=True)
    parts = (part.strip() for part in text.split(";"))
    return SequenceNode(tuple(Scalar(part, source, place, end, plain=False) for part in parts if part), source, place)
