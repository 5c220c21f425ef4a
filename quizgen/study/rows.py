"""Events to rows of the history, and back."""

import sqlite3
from datetime import date

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
    """The event that the row keeps."""
    return Event(
        number=row["number"],
        session=row["session"],
        item=row["item"],
        deed=Deed(row["deed"]),
        moment=Moment(at=row["at"], day=date.fromisoformat(row["day"])),
        about=row["about"],
        answer=_answer(row),
        standing=to_standing(row),
    )


def to_standing(row: sqlite3.Row) -> Standing:
    """Where the item stands after the row's event."""
    memory = None
    if row["stability"] is not None:
        last, due = date.fromisoformat(row["last"]), date.fromisoformat(row["due"])
        memory = Memory(stability=row["stability"], difficulty=row["difficulty"], last=last, due=due)
    return Standing(memory=memory, mark=row["standing_mark"], flagged=bool(row["flagged"]))


def _answer(row: sqlite3.Row) -> Answer | None:
    if row["rating"] is None:
        return None
    return Answer(
        reply=row["reply"],
        verdict=Verdict(row["verdict"]),
        rating=Rating(row["rating"]),
        duration=row["duration"],
        mark=row["mark"],
        cram=bool(row["cram"]),
    )
