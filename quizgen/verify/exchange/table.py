"""CSV read back: a row an item, what a spreadsheet would take for a formula made text again."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice, takewhile
from string import ascii_lowercase, ascii_uppercase

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.model.ids import Kind, Language
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.exchange.feedback import read_remark
from quizgen.verify.exchange.pieces import (
    Fields,
    corrected,
    in_order,
    matched,
    numbered,
    options_with_key,
    parse_id,
    put_together,
    read_lines,
    with_holes,
)
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.printed import HOLE, PrintedBackground

_COLUMNS = (
    *("id", "language", "kind", "topic", "prompt", "stem", "gap_", "left_", "option_", "key", "answer_", "also_"),
    *("correction", "rank_", "statement_", "source", "inferred", "paragraphs", "certainty", "hedge", "remark_", "tags"),
)
"""In their order; those of which there are several, with a number or a letter behind, end in a bar."""

_NEUTRALIZED = re.compile("'+[-=+@\t\r\n＝＋－＠]")
_FORMULA = re.compile("[-=+@\t\r\n＝＋－＠]")


class _Row:
    """A row's filled cells by column, of which each can be taken once."""

    def __init__(self, columns: Sequence[str], cells: Sequence[str]) -> None:
        if len(cells) != len(columns):
            raise MalformedQuestion(f"it has {count_of(len(cells), 'cell')} and wants {len(columns)}")
        self._cells = {name: _text(cell) for name, cell in zip(columns, cells, strict=True) if cell}

    def take(self, column: str) -> str:
        """What the cell holds, which is empty where nothing is there."""
        return self._cells.pop(column, "")

    def take_several(self, group: str) -> tuple[str, ...]:
        """What the first cells of the group hold, as far as they are filled."""
        return tuple(takewhile(bool, map(self.take, _numbered(group))))

    def refuse_rest(self) -> None:
        """Hold the row against what should be left, which is nothing.

        Raises:
            MalformedQuestion: a cell is filled that has no place in it, or after one that is empty.
        """
        if self._cells:
            column, text = next(iter(self._cells.items()))
            raise MalformedQuestion(f'its column {column} holds "{text}", which should be empty')


def read_csv(data: bytes, shown: str, problems: Collector) -> Export:
    """Every row of the file; one that cannot be read is a finding."""
    reader = csv.reader(StringIO(read_lines(data, shown, problems), newline=""), strict=True)
    items = []
    try:
        columns = next(reader, [])
        _check_columns(columns)
        for cells in reader:
            place = f"{shown}: row ending in line {reader.line_num}"
            with one_question(place, shown, problems):
                items.append(_read(_Row(columns, cells), place))
    except csv.Error as error:
        raise UnreadableExport(f"it is no CSV that can be read: line {reader.line_num}: {error}") from None
    return Export(items=tuple(items))


def _check_columns(columns: Sequence[str]) -> None:
    """Refuse columns of another name than ours have, or in another order."""
    counts = {group: sum(name.startswith(group) for name in columns) for group in _COLUMNS if group.endswith("_")}
    known = [
        name
        for group in _COLUMNS
        for name in ([group] if group not in counts else _first(group, counts[group]))
        if name in columns
    ]
    if list(columns) != known or not {"id", "stem", "source", "paragraphs"} <= set(columns):
        odd = [name for name in columns if name not in known] or columns
        raise UnreadableExport(f"its columns are not ours: {', '.join(odd) or 'it has none'}")


def _first(group: str, count: int) -> Sequence[str]:
    """The first columns of the group."""
    return tuple(islice(_numbered(group), count))


def _numbered(group: str) -> Iterator[str]:
    """The columns of the group, as many as there can be."""
    marks = ascii_lowercase if group == "option_" else map(str, range(1, 1_000))
    return (f"{group}{mark}" for mark in marks)


def _read(row: _Row, place: str) -> ExportedItem:
    id_ = parse_id(row.take("id"))
    if (row.take("kind"), row.take("language")) != (id_.kind.value, id_.language):
        raise MalformedQuestion("its kind or its language is not that of its id")
    fields: Fields = {"stem": row.take("stem"), "prompt": row.take("prompt"), "topic": row.take("topic")}
    fields["background"] = _background(row, id_.language)
    fields["correction"] = corrected(row.take("correction"), id_.kind)
    fields["tags"] = tuple(row.take("tags").split(" "))
    fields.update(_read_answers(row, fields["stem"], id_.kind))
    row.refuse_rest()
    return put_together(id_, place, fields)


def _text(cell: str) -> str:
    if _FORMULA.match(cell):
        raise MalformedQuestion(f'the cell "{cell}" is one that a spreadsheet may take for a formula')
    return cell[1:] if _NEUTRALIZED.match(cell) else cell


def _read_answers(row: _Row, stem: str, kind: Kind) -> Fields:
    match kind:
        case Kind.CHOICE | Kind.TRUE_FALSE:
            options, key = row.take_several("option_"), row.take("key")
            chosen = [place for place, letter in enumerate(ascii_uppercase[: len(options)]) if letter == key]
            fields = options_with_key(options, chosen)
            if row.take_several("answer_") != fields["key"]:
                raise MalformedQuestion("its answer is not the option of its key")
            return fields
        case Kind.SET:
            return {"key": _answers(row), "also": row.take_several("also_")}
        case Kind.ORDERING:
            events = tuple(zip(ascii_uppercase, row.take_several("option_"), strict=False))
            return in_order(events, row.take("key").split(" "), row.take_several("rank_"))
        case Kind.MATCHING:
            right = tuple(zip(ascii_uppercase, row.take_several("option_"), strict=False))
            pairs = [pair.partition("-") for pair in row.take("key").split(" ")]
            return matched(numbered(row.take_several("left_")), right, [(one, other) for one, _, other in pairs])
        case _:
            hidden = row.take_several("gap_")
            stem = with_holes(kind, stem)
            if len(hidden) != stem.count(HOLE):
                raise MalformedQuestion(f"it has {stem.count(HOLE)} gaps, and tells what belongs in {len(hidden)}")
            return {"stem": stem, "hidden": hidden, "key": _answers(row), "also": row.take_several("also_")}


def _answers(row: _Row) -> tuple[str, ...]:
    answers = row.take_several("answer_")
    if not answers:
        raise MalformedQuestion("it has no answer")
    return answers


def _background(row: _Row, language: Language) -> PrintedBackground:
    paragraphs = row.take("paragraphs")
    if not re.fullmatch("[0-9]+(?: [0-9]+)*", paragraphs):
        raise MalformedQuestion(f'its paragraphs are "{paragraphs}"')
    return PrintedBackground(
        statements=row.take_several("statement_"),
        source="\n".join(filter(None, (row.take("source"), row.take("inferred")))),
        paragraphs=tuple(map(int, paragraphs.split(" "))),
        certainty=row.take("certainty"),
        hedge=row.take("hedge"),
        remarks=tuple(read_remark(text, language) for text in row.take_several("remark_")),
    )
