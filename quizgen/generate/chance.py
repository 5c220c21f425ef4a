"""Seeded chance: one generator for each item, so that nothing an author adds moves what another item drew."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from typing import Generic, TypeVar

T = TypeVar("T")


class Chance:
    """A stream of draws that depends on the deck's seed and the item's id, and on nothing else."""

    def __init__(self, seed: int, name: object) -> None:
        self._prefix = f"{seed}/{name}/".encode()
        self._drawn = 0

    def draw(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        self._drawn += 1
        return low + _number(self._prefix + str(self._drawn).encode()) % (high - low + 1)

    def shuffle(self, things: Sequence[T]) -> tuple[T, ...]:
        """The same things in another order, each order as likely as any (Fisher and Yates)."""
        shuffled = list(things)
        for last in range(len(shuffled) - 1, 0, -1):
            other = self.draw(0, last)
            shuffled[last], shuffled[other] = shuffled[other], shuffled[last]
        return tuple(shuffled)


class Ring(Generic[T]):
    """Named things on circles, walked from a point that chance gives (consistent hashing).

    A thing that joins the ring stands between two others: only the walks that pass it change, so that a new fact
    leaves almost every other item's distractors as they were.
    """

    _CIRCLES = 16

    def __init__(self, things: Sequence[tuple[str, T]]) -> None:
        self._things = tuple(things)
        self._circles: dict[int, list[tuple[int, int]]] = {}

    def walk(self, seed: int, name: object) -> Iterator[T]:
        """Every thing once, beginning where (seed, name) points to."""
        if not self._things:
            return
        start = _number(f"{seed}/{name}".encode())
        circle = self._circle(start % self._CIRCLES)
        first = bisect_left(circle, (start, 0))
        for place in chain(range(first, len(circle)), range(first)):
            yield self._things[circle[place][1]][1]

    def _circle(self, number: int) -> list[tuple[int, int]]:
        circle = self._circles.get(number)
        if circle is None:
            points = [(_number(f"{number}/{name}".encode()), index) for index, (name, _) in enumerate(self._things)]
            circle = self._circles[number] = sorted(points)
        return circle


def _number(text: bytes) -> int:
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big")
