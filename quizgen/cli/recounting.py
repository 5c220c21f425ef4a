"""A history and the decks that it is about, for the commands that only look; a history that is not there is empty."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quizgen.cli.report import finish
from quizgen.cli.studying import history_file
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import Format
from quizgen.pipeline.studying import Course, open_course
from quizgen.pipeline.workspace import Workspace
from quizgen.study.history import History, HistoryFailed, open_history
from quizgen.study.statistics import Spot, Statistics, Tally, gather
from quizgen.study.workload import Workload, measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What was learned of which decks."""

    course: Course
    history: History | None
    chosen: bool
    """Whether it is to be about some decks only; else it is about everything that was ever learned."""

    def measure(self, day: date) -> tuple[Workload, ...]:
        """How much there is to do."""
        candidates = ((deck.name, candidate) for deck, candidate in self.course.candidates)
        return measure(candidates, self.history.standings() if self.history else {}, day)

    def gather(self, day: date, ahead: int) -> Statistics:
        """How the learner does on these decks."""
        items = {candidate.id: candidate.item for candidate in self.course.items}
        events = self.history.events() if self.history else iter(())
        standings = self.history.standings() if self.history else {}
        if self.chosen:
            events = (event for event in events if event.item in items)
            standings = {id_: standing for id_, standing in standings.items() if id_ in items}
        return gather(events, standings, items, day, ahead)


@contextmanager
def recount(root: Path, decks: Iterable[str], history: Path | None) -> Iterator[Record]:
    """The decks with the history; ends the program with findings where one cannot be read."""
    names = tuple(decks)
    course, findings = open_course(Workspace(root=root), names)
    if course is None:
        finish(findings, Format.FULL)
    with read_history(history) as kept:
        yield Record(course=course, history=kept, chosen=bool(names))


@contextmanager
def read_history(given: Path | None) -> Iterator[History | None]:
    """The history, None where there is no such file: looking makes none."""
    path = history_file(given)
    if not os.path.lexists(path):
        yield None
        return
    problems = Collector()
    history = open_history(path, problems)
    if history is None:
        finish(problems.findings, Format.FULL)
    try:
        yield history
    except HistoryFailed as failure:
        finish(failure.findings, Format.FULL)
    finally:
        history.close()


def statistics_document(statistics: Statistics) -> Mapping[str, object]:
    """The statistics for a program."""
    return {
        "answers": statistics.answers,
        "items": statistics.items,
        "retention": _tally(statistics.retention),
        "days": {day.isoformat(): _tally(tally) for day, tally in statistics.days.items()},
        "topics": [{"topic": spot.topic, **_tally(spot.tally)} for spot in statistics.topics],
        "relations": [_spot(spot) for spot in statistics.relations],
        "hardest": [{"item": item, "missed": times} for item, times in statistics.hardest],
        "forecast": {day.isoformat(): count for day, count in statistics.forecast},
        "flagged": list(statistics.flagged),
    }


def _spot(spot: Spot) -> Mapping[str, object]:
    return {"topic": spot.topic, "relation": spot.relation, **_tally(spot.tally)}


def _tally(tally: Tally) -> Mapping[str, object]:
    return {"answers": tally.answers, "right": tally.right, "share": tally.share}
