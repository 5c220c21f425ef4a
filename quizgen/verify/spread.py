"""How the parts of a long proof are gone through: one after the other, unless the caller shares them out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

R = TypeVar("R")


class Spread(Protocol):
    """Calls `work` with every part, and gives the results in the order of the parts."""

    def __call__(self, work: Callable[[range], R], parts: Sequence[range]) -> Iterable[R]:
        """Parts take a tenth of a second each or so, and results are small."""


def in_turn(work: Callable[[range], R], parts: Sequence[range]) -> Iterator[R]:
    """One part after the other."""
    return map(work, parts)


def cut(total: int, size: int) -> tuple[range, ...]:
    """The numbers below `total` in stretches of `size`."""
    return tuple(range(start, min(start + size, total)) for start in range(0, total, size))
