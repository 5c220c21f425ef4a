"""Processes that work on parts of one thing, and that outlive neither the work nor a Ctrl-C."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from typing import TypeVar

P = TypeVar("P")
R = TypeVar("R")

_adopted: list[Callable[..., object]] = []
"""In a process made here: what it does with every part. Nowhere else does it hold anything."""


def work_in_processes(work: Callable[[P], R], parts: Sequence[P], workers: int) -> Iterator[R]:
    """The results of `work` on every part, in the order of the parts; the work begins at once.

    Each process is a fork and so has everything that `work` holds; only parts and results are copied.
    """
    executor = ProcessPoolExecutor(workers, get_context("fork"), partial(_adopt, work))
    futures = [executor.submit(_work_on, part) for part in parts]
    return _collect(executor, futures, work, parts)


def _collect(
    executor: ProcessPoolExecutor, futures: Sequence[Future[object]], work: Callable[[P], R], parts: Sequence[P]
) -> Iterator[R]:
    """The results as they are asked for."""
    done = 0
    try:
        for future in futures:
            yield future.result()  # type: ignore[misc]  # what `work` gives
            done += 1
    except BrokenProcessPool:  # the system ended one, for want of memory perhaps: go on alone
        yield from map(work, parts[done:])
    finally:
        executor.shutdown(cancel_futures=True)


def _adopt(work: Callable[[P], object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits for us, which ends us
    _adopted.append(work)


def _work_on(part: object) -> object:
    return _adopted[0](part)
