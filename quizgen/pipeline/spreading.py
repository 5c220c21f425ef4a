"""Whether long work is shared out among processes: where there are processors for them, and the system forks safely."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

P = TypeVar("P")
R = TypeVar("R")

_FEWEST_PARTS = 4
"""With fewer, starting processes takes longer than they save."""


def spread(work: Callable[[P], R], parts: Sequence[P]) -> Iterable[R]:
    """The results of `work` on every part, in the order of the parts; the same, however many processes there are."""
    workers = min(processors(), len(parts))
    if workers <= 1 or len(parts) < _FEWEST_PARTS:
        return map(work, parts)
    from quizgen.pipeline.processes import work_in_processes

    return work_in_processes(work, parts, workers)


def processors() -> int:
    """How many processes may work at a time; only Linux forks safely, and spawned ones would begin with nothing."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
