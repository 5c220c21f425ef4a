"""What a history tells of a learner: how much is kept, where it is weak, and what is to come."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from quizgen.model.item import Item
from quizgen.study.event import Event, Standing, effective_answers
from quizgen.study.selection import due_day
from quizgen.study.session import is_passed

_WEAK = 3
"""So few answers say nothing of a weak spot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Answers counted."""

    answers: int = 0
    right: int = 0

    @property
    def share(self) -> float | None:
        """The share that was right, from 0 to 1; None without answers."""
        return self.right / self.answers if self.answers else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A group of items, and how the learner does on them."""

    topic: str
    relation: str
    """Empty for a whole topic."""
    tally: Tally
    """First answers of each item on each study day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """A learner's history at a glance."""

    answers: int
    """All that still count, repetitions within a session and cramming included."""
    items: int
    """That were met."""
    studied: int
    """Study days on which there was any answer."""
    flagged: tuple[str, ...]
    days: Mapping[date, Tally]
    """First answers of each item, by study day."""
    retention: Tally
    """First answers of a study day to items met on an earlier one."""
    topics: tuple[Spot, ...]
    """Weakest first."""
    relations: tuple[Spot, ...]
    """Weakest first; those with too few answers are left out."""
    hardest: tuple[tuple[str, int], ...]
    """Items missed most often, each with how often."""
    forecast: tuple[tuple[date, int], ...]
    """How many items come due on each study day; today has what is overdue too."""


@dataclass(frozen=True, slots=True)
class _First:
    """The first answer to an item on a study day."""

    item: str
    day: date
    right: bool
    known: bool
    """The item had been answered on an earlier study day."""


def gather(
    events: Iterable[Event],
    standings: Mapping[str, Standing],
    items: Mapping[str, Item],
    day: date,
    ahead: int,
) -> Statistics:
    """Count a history.

    Args:
        events: everything that was done.
        standings: where each item stands by now.
        items: those of today's banks; others are counted under their topic alone.
        day: today.
        ahead: for how many study days to forecast.
    """
    answers = list(_answers(events))
    firsts = list(_firsts(answers))
    relations = {id_: item.facts[0].relation for id_, item in items.items()}
    misses = Counter(first.item for first in firsts if not first.right)
    return Statistics(
        answers=len(answers),
        items=len({event.item for event in answers}),
        studied=len({event.moment.day for event in answers}),
        flagged=tuple(sorted(item for item, standing in standings.items() if standing.flagged)),
        days={studied: _tally(group) for studied, group in _grouped(firsts, lambda first: first.day)},
        retention=_tally(first for first in firsts if first.known),
        topics=_spots(firsts, lambda item: (_topic(item), "")),
        relations=_spots(firsts, lambda item: (_topic(item), relations.get(item, "")), at_least=_WEAK),
        hardest=tuple(sorted(misses.items(), key=lambda pair: (-pair[1], pair[0]))),
        forecast=_forecast(standings, items, day, ahead),
    )


def _answers(events: Iterable[Event]) -> Iterator[Event]:
    by_item: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_item[event.item].append(event)
    for told in by_item.values():
        yield from effective_answers(told)


def _firsts(answers: Iterable[Event]) -> Iterator[_First]:
    seen: dict[str, date] = {}
    for event in answers:
        answer = event.answer
        if answer is None or answer.cram or seen.get(event.item) == event.moment.day:
            continue
        yield _First(event.item, event.moment.day, is_passed(answer.rating), event.item in seen)
        seen[event.item] = event.moment.day


def _tally(firsts: Iterable[_First]) -> Tally:
    rights = [first.right for first in firsts]
    return Tally(answers=len(rights), right=sum(rights))


K = TypeVar("K", date, tuple[str, str])


def _grouped(firsts: Iterable[_First], key: Callable[[_First], K]) -> list[tuple[K, list[_First]]]:
    groups: defaultdict[K, list[_First]] = defaultdict(list)
    for first in firsts:
        groups[key(first)].append(first)
    return sorted(groups.items())


def _spots(firsts: Iterable[_First], name: Callable[[str], tuple[str, str]], *, at_least: int = 0) -> tuple[Spot, ...]:
    spots = [
        Spot(topic=topic, relation=relation, tally=_tally(group))
        for (topic, relation), group in _grouped(firsts, lambda first: name(first.item))
        if (relation or not at_least) and len(group) >= at_least
    ]
    return tuple(sorted(spots, key=lambda spot: (spot.tally.share or 0, -spot.tally.answers)))


def _topic(item: str) -> str:
    return item.partition("/")[0]


def _forecast(
    standings: Mapping[str, Standing], items: Mapping[str, Item], day: date, ahead: int
) -> tuple[tuple[date, int], ...]:
    dues = Counter(
        due_day(items[id_], standing, day)
        for id_, standing in standings.items()
        if id_ in items and not standing.flagged
    )
    return tuple((day + timedelta(days=step), dues[day + timedelta(days=step)]) for step in range(ahead))
