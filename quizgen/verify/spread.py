"""How the parts of a long proof are gone through: one after the other, unless the caller shares them out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

P = TypeVar("P")
R = TypeVar("R")


class Spread(Protocol):
    """Calls `work` with every part, and gives the results in the order of the parts."""

    def __call__(self, work: Callable[[P], R], parts: Sequence[P]) -> Iterable[R]:
        """Parts take a tenth of a second each or so, and results are small."""


def in_turn(work: Callable[[P], R], parts: Sequence[P]) -> Iterator[R]:
    """One part after the other."""
    return map(work, parts)


def parts_by_topic(ids: Iterable[str], size: int) -> tuple[tuple[int, ...], ...]:
    """The places of the items with these ids, topic by topic, in parts of `size` or somewhat more.

    Whatever is worked out of a topic is worked out once, by whoever has its part; only a topic of more than two parts
    is shared out.
    """
    topics: dict[str, list[int]] = {}
    for place, id_ in enumerate(ids):
        topics.setdefault(id_.partition("/")[0], []).append(place)
    parts: list[tuple[int, ...]] = []
    waiting: list[int] = []
    for places in topics.values():
        if len(places) <= 2 * size:
            waiting += places
        else:
            parts += [tuple(places[start : start + size]) for start in range(0, len(places), size)]
        if len(waiting) >= size:
            parts.append(tuple(waiting))
            waiting = []
    return (*parts, tuple(waiting)) if waiting else tuple(parts)
