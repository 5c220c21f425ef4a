"""Rows taken together in the order of the file, in groups small enough for one item."""

from collections.abc import Callable, Sequence
from typing import TypeVar

_GROUP_SIZE = 5
"""The most rows that one matching or ordering item holds."""

SMALLEST_GROUP = 3
"""Fewer rows than this are matched or put in order by elimination."""

T = TypeVar("T")


def group(things: Sequence[T], fit: Callable[[T, T], bool]) -> tuple[tuple[T, ...], ...]:
    """Groups of 3 to 5 things, all of which fit together; a thing that fits into no group is left out.

    Groups fill up in order: a thing added at the end joins one that lacks it, or else changes none but the last two.
    """
    groups: list[tuple[T, ...]] = []
    rest = tuple(things)
    while len(rest) >= SMALLEST_GROUP:
        taken: list[T] = []
        left: list[T] = []
        for thing in rest:
            if len(taken) == _GROUP_SIZE:
                break
            (taken if all(fit(thing, other) for other in taken) else left).append(thing)
        if len(taken) >= SMALLEST_GROUP:
            groups.append(tuple(taken))
        rest = (*left, *rest[len(taken) + len(left) :])
    return _share_with_remainder(groups, rest, fit)


def _share_with_remainder(
    groups: list[tuple[T, ...]], rest: tuple[T, ...], fit: Callable[[T, T], bool]
) -> tuple[tuple[T, ...], ...]:
    """Let the last full group give what the remainder lacks to be a group of its own."""
    lacking = SMALLEST_GROUP - len(rest)
    if not groups or not rest or len(groups[-1]) - lacking < SMALLEST_GROUP:
        return tuple(groups)
    joined = (*groups[-1][-lacking:], *rest)
    if all(fit(one, other) for place, one in enumerate(joined) for other in joined[:place]):
        return (*groups[:-1], groups[-1][:-lacking], joined)
    return tuple(groups)
