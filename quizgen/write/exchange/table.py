"""CSV: a row an item, a column for everything, made for spreadsheets."""

import re
from collections.abc import Iterable

from quizgen.wording.spreadsheet import csv_lines
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import Booklet, Question
from quizgen.write.exchange.records import Record, record

_GROUPS = (
    *("id", "language", "kind", "topic", "prompt", "stem", "gap", "left", "option", "key", "answer", "also"),
    *("correction", "rank", "statement", "source", "inferred", "paragraphs", "certainty", "hedge", "remark", "tags"),
)
"""The columns in their order; those of which there are several carry a letter or a number behind."""

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")


def write_csv(booklet: Booklet) -> Export:
    """The booklet as CSV in UTF-8 with a byte order mark, by which spreadsheets know it."""
    records, losses = carry(booklet, _render)
    columns = _in_order({name for row in records for name in row})
    rows = [[row.get(name) for name in columns] for row in records]
    return Export(data="".join(csv_lines([columns, *rows])).encode("utf-8-sig"), count=len(records), losses=losses)


def _render(question: Question) -> Record:
    made = record(question)
    if any(map(_UNFIT.search, made.values())):
        raise Misfit("a text holds a control character")
    return made


def _in_order(names: Iterable[str]) -> list[str]:
    def turn(name: str) -> tuple[int, int, str]:
        group, _, which = name.partition("_")
        return _GROUPS.index(group), len(which), which

    return sorted(names, key=turn)
