"""What is due and how a learner does, as tables and small charts: as wide as the terminal, whole lines in a pipe."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from os import environ
from typing import TextIO

from rich.text import Text

from quizgen.console.quiz.front import Screen, open_screen
from quizgen.console.quiz.text import FURTHER, MARGIN, block, chain, said
from quizgen.console.screen import UNBOUNDED
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.visible import count_columns
from quizgen.study.statistics import Spot, Statistics, Tally
from quizgen.study.workload import Workload

_BAR = 24
"""Columns of the longest bar."""
_SHORTEST = 8
"""Columns that a bar has to have beside its label; with fewer, it goes below."""
_RIGHT, _WRONG = "█", "░"
"""Told apart where there is no colour, too."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_SHOWN = 8
"""Of the weakest relations, and of the hardest items."""
_WEEK = 7
_STRONG = 0.9
_FAIR = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class _Charted:
    """A row with a bar."""

    label: str
    lead: Text
    """Before the bar."""
    right: int
    """What the bar, or its first part, stands for."""
    wrong: int = 0
    """What its second part stands for."""
    style: str
    told: str
    """Behind the bar."""


def print_workload(workloads: Sequence[Workload], stream: TextIO) -> None:
    """Write a row for each deck, topic and language."""
    screen = open_screen(stream)
    screen.show(_workload_page(workloads, _width(screen)))


def print_statistics(statistics: Statistics, today: date, stream: TextIO) -> None:
    """Write everything at a glance."""
    screen = open_screen(stream)
    screen.show(_statistics_page(statistics, today, _width(screen)))


def _width(screen: Screen) -> int:
    """How long a line may be: programs read lines whole."""
    return screen.columns - 1 if screen.stream.isatty() or "COLUMNS" in environ else UNBOUNDED


def _workload_page(workloads: Sequence[Workload], width: int) -> Iterator[Text]:
    headings = ("deck", "topic", "language", "due", "new", "learned", "items")
    rows = [(w.deck, w.topic, w.language, str(w.due), str(w.fresh), str(w.learned), str(w.items)) for w in workloads]
    yield from _table(headings, rows, width, left=3)


def _statistics_page(statistics: Statistics, today: date, width: int) -> Iterator[Text]:
    yield from _overview(statistics, width)
    yield from _days(statistics, today, width)
    yield from _spots("By topic", statistics.topics, width)
    yield from _spots("Weakest relations", statistics.relations[:_SHOWN], width)
    yield from _hardest(statistics, width)
    yield from _forecast(statistics, width)
    yield from _flagged(statistics, width)


def _overview(statistics: Statistics, width: int) -> Iterator[Text]:
    answers, items = count_of(statistics.answers, "answer"), count_of(statistics.items, "item")
    told = f"{answers} to {items} on {count_of(statistics.studied, 'day')}"
    yield from block(Text(told), width, Text())
    if statistics.retention.answers:
        kept = chain(Text("retention "), _share(statistics.retention))
        answers = count_of(statistics.retention.answers, "answer")
        of = Text(f" of {answers} to items learned on an earlier day", "dim")
        yield from block(chain(kept, of), width, Text())


def _days(statistics: Statistics, today: date, width: int) -> Iterator[Text]:
    """The last study days on which there was something, with what was right of it."""
    recent = sorted(statistics.days.items())[-_WEEK:]
    rows = [
        _Charted(
            label=_say_day(day, today),
            lead=Text(),
            right=tally.right,
            wrong=tally.answers - tally.right,
            style="green",
            told=f"{tally.right} of {tally.answers} right",
        )
        for day, tally in recent
    ]
    yield from _chart("Studied", rows, max((tally.answers for _, tally in recent), default=0), width)


def _spots(heading: str, spots: Sequence[Spot], width: int) -> Iterator[Text]:
    rows = [
        _Charted(
            label=f"{spot.topic}  {spot.relation}".rstrip(),
            lead=chain(_share(spot.tally), Text(" ")),
            right=round((spot.tally.share or 0) * 100),
            style=_style(spot.tally.share or 0),
            told=str(spot.tally.answers),
        )
        for spot in spots
    ]
    yield from _chart(heading, rows, 100, width)


def _hardest(statistics: Statistics, width: int) -> Iterator[Text]:
    if statistics.hardest:
        yield from _heading("Missed most")
    for item, times in statistics.hardest[:_SHOWN]:
        yield from block(said(item), width, Text(f"  {times:>3} × "))


def _forecast(statistics: Statistics, width: int) -> Iterator[Text]:
    today = statistics.forecast[0][0] if statistics.forecast else date.min
    most = max((count for _, count in statistics.forecast), default=0)
    rows = [
        _Charted(label=_say_day(day, today), lead=Text(), right=count, style="cyan", told=str(count))
        for day, count in statistics.forecast
    ]
    yield from _chart("To come", rows if most else [], most, width)


def _flagged(statistics: Statistics, width: int) -> Iterator[Text]:
    if statistics.flagged:
        yield from _heading("Flagged")
    for item in statistics.flagged:
        yield from block(said(item), width, MARGIN)


def _heading(text: str) -> Iterator[Text]:
    yield Text()
    yield Text(text, "bold")


def _chart(heading: str, rows: Sequence[_Charted], most: int, width: int) -> Iterator[Text]:
    """Rows with bars of one scale, each on a line; where that leaves no room for bars, each below its label."""
    if not rows:
        return
    yield from _heading(heading)
    label = max(count_columns(row.label) for row in rows) + 2
    others = max(row.lead.cell_len + count_columns(row.told) for row in rows) + 1
    room = width - len(MARGIN) - label - others
    for row in rows:
        if room >= _SHORTEST:
            head = said(f"{row.label}{' ' * (label - count_columns(row.label))}")
            yield chain(MARGIN, head, *_charted(row, most, min(_BAR, room)))
        else:
            yield from block(said(row.label), width, MARGIN)
            length = max(1, min(_BAR, width - len(FURTHER) - others))
            yield from block(chain(*_charted(row, most, length)), width, FURTHER)


def _charted(row: _Charted, most: int, length: int) -> Iterator[Text]:
    yield row.lead
    if row.wrong:
        whole = max(_cells(row.right + row.wrong, most, length), 1 + bool(row.right))
        right = min(max(_cells(row.right, most, length), bool(row.right)), whole - 1)
        yield Text(_RIGHT * right, row.style)
        yield Text(_WRONG * (whole - right), "red")
    else:
        yield _bar(row.right, most, row.style, length)
    yield Text(f" {row.told}", "dim")


def _cells(count: int, most: int, length: int) -> int:
    return round(length * count / most) if most else 0


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int, *, left: int) -> Iterator[Text]:
    """Columns as wide as they have to be, the first `left` beginning at the left and the others ending at the right.

    Where the screen is too narrow for that, each row is named by its first cells and tells the others below.
    """
    lines = [tuple(headings), *map(tuple, rows)]
    widths = [max(count_columns(line[place]) for line in lines) for place in range(len(headings))]
    if sum(widths) + 2 * (len(widths) - 1) > width:
        for row in rows:
            yield from block(said("  ".join(row[:left])), width, Text())
            cells = [f"{heading}\u00a0{cell}" for heading, cell in zip(headings[left:], row[left:], strict=True)]
            yield from block(said("  ".join(cells)), width, MARGIN)
        return
    for number, line in enumerate(lines):
        cells = [
            cell + " " * (width - count_columns(cell)) if place < left else " " * (width - count_columns(cell)) + cell
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        yield said("  ".join(cells).rstrip(), "" if number else "bold")


def _bar(count: int, most: int, style: str, length: int) -> Text:
    eighths = round(length * 8 * count / most) if most else 0
    if count and not eighths:
        eighths = 1
    full, rest = divmod(eighths, 8)
    return Text(_RIGHT * full + _EIGHTHS[rest].strip(), style)


def _share(tally: Tally) -> Text:
    share = tally.share or 0
    return Text(f"{share:4.0%}", _style(share))


def _style(share: float) -> str:
    return "green" if share >= _STRONG else "yellow" if share >= _FAIR else "red"


def _say_day(day: date, today: date) -> str:
    return "today" if day == today else day.isoformat()
