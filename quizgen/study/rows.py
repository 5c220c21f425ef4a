"""Events to rows of the history, and back; what a row holds is believed only where quizgen may have written it."""

import sqlite3
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from quizgen.grading.grade import Verdict
from quizgen.study.event import Answer, Deed, Event, Standing
from quizgen.study.memory import Memory, Rating
from quizgen.study.moment import Moment

COLUMNS = (
    *("number", "session", "item", "deed", "at", "day", "about"),
    *("reply", "verdict", "rating", "duration", "mark", "cram"),
    *("stability", "difficulty", "last", "due", "standing_mark", "flagged"),
)
SELECT = f"SELECT {', '.join(COLUMNS)} FROM event"  # noqa: S608 - our own names
INSERT = f"INSERT INTO event ({', '.join(COLUMNS[1:])}) VALUES ({', '.join('?' for _ in COLUMNS[1:])})"  # noqa: S608 - as above

Cell = str | int | float | None
T = TypeVar("T")

_SPAN = range(-62_135_596_800_000, 253_402_300_800_000)
"""The milliseconds that are times of some date."""


class DamagedRow(Exception):
    """A row has a value that quizgen never writes."""


def to_row(event: Event) -> tuple[Cell, ...]:
    """Every column but the number, which the history gives."""
    moment, answer, standing = event.moment, event.answer, event.standing
    given: tuple[Cell, ...] = (None,) * 6
    if answer:
        given = (answer.reply, answer.verdict, answer.rating, answer.duration, answer.mark, int(answer.cram))
    memory: tuple[Cell, ...] = (None,) * 4
    if standing.memory:
        held = standing.memory
        memory = (held.stability, held.difficulty, held.last.isoformat(), held.due.isoformat())
    return (
        *(event.session, event.item, event.deed, moment.at, moment.day.isoformat(), event.about),
        *given,
        *memory,
        *(standing.mark, int(standing.flagged)),
    )


def to_event(row: sqlite3.Row) -> Event:
    """The event that the row keeps.

    Raises:
        DamagedRow: a column holds what quizgen never writes there.
    """
    return Event(
        number=row["number"],
        session=_read(row, "session", _whole),
        item=_read(row, "item", _text),
        deed=_read(row, "deed", Deed),
        moment=Moment(at=_read(row, "at", _time), day=_read(row, "day", _day)),
        about=None if row["about"] is None else _read(row, "about", _whole),
        answer=_answer(row),
        standing=to_standing(row),
    )


def to_standing(row: sqlite3.Row) -> Standing:
    """Where the item stands after the row's event.

    Raises:
        DamagedRow: as above.
    """
    memory = None
    if row["stability"] is not None:
        memory = Memory(
            stability=_read(row, "stability", _real),
            difficulty=_read(row, "difficulty", _real),
            last=_read(row, "last", _day),
            due=_read(row, "due", _day),
        )
    return Standing(memory=memory, mark=_read(row, "standing_mark", _text), flagged=bool(row["flagged"]))


def _answer(row: sqlite3.Row) -> Answer | None:
    if row["rating"] is None:
        return None
    return Answer(
        reply=_read(row, "reply", _text),
        verdict=_read(row, "verdict", Verdict),
        rating=_read(row, "rating", Rating),
        duration=_read(row, "duration", _whole),
        mark=_read(row, "mark", _text),
        cram=bool(row["cram"]),
    )


def _read(row: sqlite3.Row, column: str, make: Callable[..., T]) -> T:
    """What the column holds.

    Raises:
        DamagedRow: nothing that it can be made of.
    """
    try:
        return make(row[column])
    except (TypeError, ValueError) as error:
        raise DamagedRow(f'event {row["number"]} cannot have "{column}": {row[column]!r}') from error


def _text(cell: object) -> str:
    if not isinstance(cell, str):
        raise TypeError
    return cell


def _whole(cell: object) -> int:
    if not isinstance(cell, int):
        raise TypeError
    return cell


def _real(cell: object) -> float:
    if not isinstance(cell, int | float):
        raise TypeError
    return cell


def _time(cell: object) -> int:
    if _whole(cell) not in _SPAN:
        raise ValueError
    return _whole(cell)


def _day(cell: object) -> date:
    return date.fromisoformat(_text(cell))
