"""One piece of work in a process of its own: nothing that was measured before it can help or hinder it."""

import gc
import pickle
import resource
import sys
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from bench.path import Walk, make_notes, walk
from bench.writers import WRITERS, Load, count_cards, make_load

T = TypeVar("T")

_MEGABYTE = 1_000_000
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""What the system counts memory in, in bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One file written."""

    seconds: float
    size: int
    """In bytes."""
    cards: int
    peak: float
    """What the process took at most, the notes themselves included, in megabytes."""


def run_apart(work: Callable[..., T], *args: object) -> T:
    """Call `work` in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *args).result()


def keep_notes(root: Path, kept: Path) -> int:
    """Put the workspace's notes by for the writers; the number of its facts."""
    facts, notes = make_notes(root)
    kept.write_bytes(pickle.dumps(make_load(notes)))
    return facts


def time_walk(root: Path, output: Path) -> tuple[Walk, float]:
    """Walk the whole way, and tell the peak of memory in megabytes."""
    return walk(root, output), peak()


def time_writer(name: str, kept: Path, path: Path) -> Run:
    """Have one writer write the notes that were kept; what was loaded is out of the garbage collector's way."""
    warnings.simplefilter("ignore")
    load: Load = pickle.loads(kept.read_bytes())
    gc.collect()
    gc.freeze()
    begun = perf_counter()
    WRITERS[name](load, path)
    seconds = perf_counter() - begun
    return Run(seconds=seconds, peak=peak(), size=path.stat().st_size, cards=count_cards(path))


def peak() -> float:
    """What this process took at most so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT / _MEGABYTE
