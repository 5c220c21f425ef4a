"""A class list to pupils: CSV whose first line names its columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.load.csv_records import read_records
from quizgen.load.files import read_source
from quizgen.load.shape import UNPRINTABLE
from quizgen.model.pupil import Pupil
from quizgen.source import SourceText, Span

_COLUMNS = {
    "name": ("name", "氏名", "名前", "生徒氏名"),
    "class": ("class", "クラス", "組", "学級"),
    "id": ("id", "number", "番号", "出席番号"),
}
"""What the columns that count may be called; all others are for somebody else."""

_UNPRINTABLE = re.compile(f"{UNPRINTABLE.pattern}|[\\t\\n]")

_LONGEST = 100
"""In characters: no sheet has room for more of a name."""

Fields = Mapping[str, tuple[str, Span]]
"""What a line has in each column that counts, and where."""


def load_pupils(path: Path, problems: Collector) -> tuple[Pupil, ...]:
    """Read a class list; everything wrong with it is among the findings."""
    source = read_source(path, problems)
    if source is None:
        return ()
    pupils: dict[str, Pupil] = {}
    for fields in _rows(source, problems):
        pupil = _pupil(fields, problems)
        if pupil is None:
            continue
        if pupil.identity in pupils:
            message = f'"{pupil.name}" stands here twice, as far as can be told'
            problems.add(Rule.DUPLICATE_PUPIL, message, fields["name"][1], help="add a column `id`, or remove one")
        pupils.setdefault(pupil.identity, pupil)
    if not pupils and not problems.findings:
        problems.add(Rule.BAD_CSV, "no pupils", Span(source, 1, 1), help="write a line for each below `name,class,id`")
    return tuple(pupils.values())


def find_flaw(text: str) -> tuple[Rule, str, str] | None:
    """Why no sheet can have the name or number: the rule, what is wrong and what helps. None where one can."""
    bad = _UNPRINTABLE.search(text)
    if bad:
        return Rule.BAD_CHARACTER, f"a name or number holds the control character U+{ord(bad[0]):04X}", "remove it"
    return (Rule.BAD_VALUE, f"over {_LONGEST} characters", "shorten it") if len(text) > _LONGEST else None


def _rows(source: SourceText, problems: Collector) -> Iterator[Fields]:
    records, _ = read_records(source, problems)
    records = tuple(record for record in records if not record.is_blank)
    if not records:
        return
    header = records[0]
    columns = _columns(header.fields)
    if "name" not in columns.values():
        help_ = "let the first line name the columns: name, and class and id if there are any"
        problems.add(Rule.MISSING_KEY, 'no column "name"', next(header.spans()), help=help_)
        return
    for record in records[1:]:
        spans = tuple(record.spans())
        if len(record.fields) == len(header.fields):
            yield {column: (record.fields[place].strip(), spans[place]) for place, column in columns.items()}
        else:
            message = f"{count_of(len(record.fields), 'field')}, but the first line has {len(header.fields)}"
            problems.add(Rule.BAD_CSV, message, spans[0], help="quote a field that holds a comma")


def _columns(header: Sequence[str]) -> dict[int, str]:
    """Which column is which; the first of several that are the same."""
    found: dict[str, int] = {}
    for place, text in enumerate(header):
        for column, names in _COLUMNS.items():
            if text.strip().casefold() in names:
                found.setdefault(column, place)
    return {place: column for column, place in found.items()}


def _pupil(fields: Fields, problems: Collector) -> Pupil | None:
    for text, span in fields.values():
        flaw = find_flaw(text)
        if flaw:
            rule, message, help_ = flaw
            problems.add(rule, message, span, help=help_)
            return None
    name, span = fields["name"]
    if not name:
        problems.add(Rule.MISSING_CELL, "a pupil without a name", span, help="fill it in, or remove the line")
        return None
    return Pupil(
        name=name,
        class_name=fields.get("class", ("", span))[0],
        id=fields.get("id", ("", span))[0],
        spans={column: written for column, (_, written) in fields.items()},
    )
