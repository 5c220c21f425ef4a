"""CSV taken apart: where each record and each of its fields stands."""

from quizgen.diagnostics.collector import Collector
from quizgen.load.csv_records import read_records
from quizgen.source import SourceText

TEXT = 'id,quote,note\n\na,"one\ntwo",x\n"b","say ""so""",y\n'


def test_record_is_where_its_first_field_begins() -> None:
    records, is_whole = read_records(SourceText("table.csv", TEXT), Collector())
    assert is_whole
    assert [(str(record.span), record.last_line) for record in records] == [
        ("table.csv:1:1", 1),
        ("table.csv:2:1", 2),
        ("table.csv:3:1", 4),
        ("table.csv:5:1", 5),
    ]
    assert [record.is_blank for record in records] == [False, True, False, False]


def test_field_is_found_over_line_ends_and_behind_escapes() -> None:
    records, _ = read_records(SourceText("table.csv", TEXT), Collector())
    places = [[(str(span), span.width) for span in record.spans()] for record in records]
    assert places[2] == [("table.csv:3:1", 1), ("table.csv:3:4", 1), ("table.csv:4:6", 1)]
    assert places[3][0] == ("table.csv:5:2", 1)
    assert places[3][2] == ("table.csv:5:18", 1)


def test_records_before_the_text_breaks_off_are_kept() -> None:
    problems = Collector()
    records, is_whole = read_records(SourceText("table.csv", 'id\na\n"b'), problems)
    assert [record.fields for record in records] == [("id",), ("a",)]
    assert not is_whole
    assert [finding.location for finding in problems.findings] == ["table.csv:3:1"]
