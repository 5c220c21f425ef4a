"""What is due and how a learner does, as tables and small charts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TextIO

from rich.text import Text

from quizgen.console.quiz.front import open_screen
from quizgen.console.quiz.text import chain, said
from quizgen.diagnostics.visible import count_columns
from quizgen.study.statistics import Spot, Statistics, Tally
from quizgen.study.workload import Workload

_BAR = 24
"""Columns of the longest bar."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_SHOWN = 8
"""Of the weakest relations, and of the hardest items."""
_WEEK = 7
_STRONG = 0.9
_FAIR = 0.75


def print_workload(workloads: Sequence[Workload], stream: TextIO) -> None:
    """Write a row for each deck, topic and language."""
    open_screen(stream).show(_workload_page(workloads))


def print_statistics(statistics: Statistics, today: date, stream: TextIO) -> None:
    """Write everything at a glance."""
    open_screen(stream).show(_statistics_page(statistics, today))


def _workload_page(workloads: Sequence[Workload]) -> Iterator[Text]:
    headings = ("deck", "topic", "language", "due", "new", "learned", "items")
    rows = [(w.deck, w.topic, w.language, str(w.due), str(w.fresh), str(w.learned), str(w.items)) for w in workloads]
    yield from _table(headings, rows, left=3)


def _statistics_page(statistics: Statistics, today: date) -> Iterator[Text]:
    yield from _overview(statistics)
    yield from _days(statistics, today)
    yield from _spots("By topic", statistics.topics)
    yield from _spots("Weakest relations", statistics.relations[:_SHOWN])
    yield from _hardest(statistics)
    yield from _forecast(statistics)
    yield from _flagged(statistics)


def _overview(statistics: Statistics) -> Iterator[Text]:
    days = len(statistics.days)
    yield Text(f"{statistics.answers} answers to {statistics.items} items on {days} day{'' if days == 1 else 's'}")
    if statistics.retention.answers:
        kept = chain(Text("retention "), _share(statistics.retention))
        yield chain(kept, Text(f" of {statistics.retention.answers} answers to items learned on an earlier day", "dim"))


def _days(statistics: Statistics, today: date) -> Iterator[Text]:
    """The last study days on which there was something, with what was right of it."""
    recent = sorted(statistics.days.items())[-_WEEK:]
    most = max((tally.answers for _, tally in recent), default=0)
    if recent:
        yield from _heading("Studied")
    for day, tally in recent:
        right = _bar(tally.right, most, "green")
        wrong = _bar(tally.answers - tally.right, most, "red")
        told = Text(f" {tally.right} of {tally.answers} right", "dim")
        yield chain(Text(f"  {_say_day(day, today)}  "), right, wrong, told)


def _spots(heading: str, spots: Sequence[Spot]) -> Iterator[Text]:
    if spots:
        yield from _heading(heading)
    names = [f"{spot.topic}  {spot.relation}".rstrip() for spot in spots]
    longest = max(map(count_columns, names), default=0)
    for name, spot in zip(names, spots, strict=True):
        share = spot.tally.share or 0
        bar = _bar(round(share * 100), 100, _style(share))
        pad = " " * (longest - count_columns(name) + 2)
        yield chain(said(f"  {name}{pad}"), _share(spot.tally), Text(" "), bar, Text(f" {spot.tally.answers}", "dim"))


def _hardest(statistics: Statistics) -> Iterator[Text]:
    if statistics.hardest:
        yield from _heading("Missed most")
    for item, times in statistics.hardest[:_SHOWN]:
        yield chain(Text(f"  {times:>3} × "), said(item))


def _forecast(statistics: Statistics) -> Iterator[Text]:
    today = statistics.forecast[0][0] if statistics.forecast else date.min
    most = max((count for _, count in statistics.forecast), default=0)
    if most:
        yield from _heading("To come")
        for day, count in statistics.forecast:
            yield chain(Text(f"  {_say_day(day, today)}  "), _bar(count, most, "cyan"), Text(f" {count}", "dim"))


def _flagged(statistics: Statistics) -> Iterator[Text]:
    if statistics.flagged:
        yield from _heading("Flagged")
    for item in statistics.flagged:
        yield said(f"  {item}")


def _heading(text: str) -> Iterator[Text]:
    yield Text()
    yield Text(text, "bold")


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, left: int) -> Iterator[Text]:
    """Columns as wide as they have to be; the first `left` begin at the left, the others end at the right."""
    lines = [tuple(headings), *map(tuple, rows)]
    widths = [max(count_columns(line[place]) for line in lines) for place in range(len(headings))]
    for number, line in enumerate(lines):
        cells = [
            cell + " " * (width - count_columns(cell)) if place < left else " " * (width - count_columns(cell)) + cell
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        yield said("  ".join(cells).rstrip(), "" if number else "bold")


def _bar(count: int, most: int, style: str) -> Text:
    eighths = round(_BAR * 8 * count / most) if most else 0
    if count and not eighths:
        eighths = 1
    full, rest = divmod(eighths, 8)
    return Text("█" * full + _EIGHTHS[rest].strip(), style)


def _share(tally: Tally) -> Text:
    share = tally.share or 0
    return Text(f"{share:4.0%}", _style(share))


def _style(share: float) -> str:
    return "green" if share >= _STRONG else "yellow" if share >= _FAIR else "red"


def _say_day(day: date, today: date) -> str:
    return "today     " if day == today else day.isoformat()
