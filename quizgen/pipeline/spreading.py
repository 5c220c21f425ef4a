"""Whether long work is shared out among processes: where there are processors for them, and the system forks safely."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

P = TypeVar("P")
R = TypeVar("R")


def spread(work: Callable[[P], R], parts: Sequence[P]) -> Iterable[R]:
    """The results of `work` on every part, in the order of the parts; the same, however many processes there are.

    Starting processes takes some hundredths of a second: a part should be worth more.
    """
    workers = min(processors(), len(parts))
    if workers <= 1:
        return map(work, parts)
    from quizgen.pipeline.processes import work_in_processes

    return work_in_processes(work, parts, workers)


def processors() -> int:
    """How many processes may work at a time; only Linux forks safely, and spawned ones would begin with nothing."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
