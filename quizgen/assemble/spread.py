"""Keys spread evenly, so that nobody scores by always answering the same, or by what came before."""

from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar

from quizgen.generate.chance import Chance

T = TypeVar("T")

_SHUFFLES = 16
"""So many are tried for one without a long run."""


def even_places(count: int, places: int, chance: Chance) -> tuple[int, ...]:
    """Where the keys of `count` questions stand, each with `places` options.

    Every place comes up equally often, within one, and never more than twice in a row.
    """
    rounds = -(-count // places)
    return tuple(place for _ in range(rounds) for place in chance.shuffle(range(places)))[:count]


def shuffle_without_runs(things: Sequence[tuple[T, bool | None]], longest: int, chance: Chance) -> tuple[T, ...]:
    """The things in another order, with no more than `longest` equal marks in a row where one of some shuffles has it.

    Things without a mark make no run.
    """
    shuffles = []
    for _ in range(_SHUFFLES):
        shuffled = chance.shuffle(things)
        run = _longest_run([mark for _, mark in shuffled])
        if run <= longest:
            return tuple(thing for thing, _ in shuffled)
        shuffles.append((run, shuffled))
    _, best = min(shuffles, key=lambda shuffle: shuffle[0])
    return tuple(thing for thing, _ in best)


def _longest_run(marks: Sequence[bool | None]) -> int:
    return max((len(tuple(group)) for mark, group in groupby(marks) if mark is not None), default=0)
