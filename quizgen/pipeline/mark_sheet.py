"""A class's marks as a teacher reads them: in sections on a screen, as a document for programs, as CSV."""

from collections.abc import Mapping, Sequence

from quizgen.model.language import ENGLISH
from quizgen.pipeline.marking import Marked, Marking, Tally
from quizgen.present.reasons import REASONS, VERDICTS
from quizgen.wording.spreadsheet import csv_lines

Section = tuple[str, Sequence[tuple[str, ...]]]

_ADDED = ("verdict", "reason", "key")


def sections(marking: Marking) -> tuple[Section, ...]:
    """Every reply, then those to decide, the pupils and the items; each under its heading, cell by cell."""
    return (
        ("Replies", [_reply(row) for row in marking.rows]),
        ("For you to decide", [(*_reply(row), REASONS[ENGLISH][row.grade.reason]) for row in marking.undecided]),
        ("Pupils", [_sum(tally) for tally in marking.pupils]),
        ("Items, the hardest first", [_sum(tally) for tally in marking.items]),
    )


def document(marking: Marking) -> Mapping[str, object]:
    """The same for programs."""
    return {
        "replies": [
            {
                "pupil": row.pupil,
                "item": row.item,
                "reply": row.reply,
                "key": row.key,
                "verdict": row.grade.verdict.value,
                "reason": row.grade.reason.value,
            }
            for row in marking.rows
        ],
        "pupils": [_counts("pupil", tally) for tally in marking.pupils],
        "items": [_counts("item", tally) for tally in marking.items],
    }


def _reply(row: Marked) -> tuple[str, ...]:
    return row.pupil, row.item, VERDICTS[ENGLISH][row.grade.verdict], row.reply, row.key


def _sum(tally: Tally) -> tuple[str, ...]:
    return tally.name, f"{tally.right} of {tally.all} right", f"{tally.almost} to decide" if tally.almost else ""


def _counts(what: str, tally: Tally) -> Mapping[str, object]:
    return {what: tally.name, "right": tally.right, "almost": tally.almost, "wrong": tally.wrong}


def marking_csv(marking: Marking) -> bytes:
    """The rows as they came with verdict, reason and key, for spreadsheets: no cell is a formula.

    Columns of these names that are there already are filled anew, so that what was marked can be marked again.
    """
    names = [name.strip().lower() for name in marking.header]
    places = [names.index(name) if name in names else len(names) for name in _ADDED]
    header = (*marking.header, *(name for name in _ADDED if name not in names))
    rows = [
        _with(row.cells, (row.grade.verdict.value, row.grade.reason.value, row.key), places) for row in marking.rows
    ]
    return "".join(csv_lines([header, *rows])).encode("utf-8-sig", errors="replace")


def _with(cells: Sequence[str], added: Sequence[str], places: Sequence[int]) -> Sequence[str]:
    """The cells with others in these places, or behind them."""
    filled = list(cells)
    for place, cell in zip(places, added, strict=True):
        if place < len(cells):
            filled[place] = cell
        else:
            filled.append(cell)
    return filled
