"""A history for other programs: a spreadsheet, or a JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain

from quizgen.study.event import Event
from quizgen.study.moment import instant
from quizgen.wording.spreadsheet import csv_lines

COLUMNS = (
    *("number", "session", "time", "day", "item", "event", "about", "reply", "verdict", "rating"),
    *("duration_ms", "answer_hash", "cram", "stability", "difficulty", "due", "flagged"),
)


def export_json(events: Iterable[Event]) -> Iterator[str]:
    """One object for each event, by the names of the columns."""
    for event in events:
        yield json.dumps(dict(zip(COLUMNS, _cells(event), strict=True)), ensure_ascii=False) + "\n"


def export_csv(events: Iterable[Event]) -> Iterator[str]:
    """A line of headings, then a line for each event; what a spreadsheet would compute is made text by a `'`."""
    return csv_lines(chain([COLUMNS], map(_cells, events)))


def _cells(event: Event) -> tuple[object, ...]:
    answer, memory = event.answer, event.standing.memory
    given = (
        (answer.reply, answer.verdict.value, int(answer.rating), answer.duration, answer.mark, answer.cram)
        if answer
        else (None,) * 6
    )
    held = (round(memory.stability, 4), round(memory.difficulty, 4), memory.due.isoformat()) if memory else (None,) * 3
    time = instant(event.moment.at).isoformat(timespec="milliseconds")
    place = event.number, event.session, time, event.moment.day.isoformat()
    return *place, event.item, event.deed.value, event.about, *given, *held, event.standing.flagged
