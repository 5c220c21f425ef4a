"""The whole way from YAML to a proven deck, with a watch at each of its stages."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from types import ModuleType
from typing import TypeVar

from quizgen.diagnostics.collector import has_errors
from quizgen.generate.items import generate_items
from quizgen.pipeline import building, placing, workspace
from quizgen.pipeline.outputs import anki
from quizgen.write.anki.lock import Lock, stamp
from quizgen.write.anki.note import StampedNote
from quizgen.write.anki.notes import render_notes

T = TypeVar("T")

_NOW = 1_700_000_000

_STAGES: tuple[tuple[ModuleType, str, str], ...] = (
    (workspace, "load_bank", "load"),
    (workspace, "load_blueprints", "load"),
    (workspace, "check_bank", "check"),
    (anki, "make_notes", "notes"),
    (anki, "stamp", "stamp"),
    (anki, "pack", "pack"),
    (placing, "prove_files", "verify"),
)
"""Where the pipeline calls each stage, by what name, and under which label its time is told."""

REST = "rest"
"""The label of what no stage accounts for: the lock as text, the files put in place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One walk from YAML to a proven deck."""

    stages: dict[str, float]
    """Seconds by stage, in the order of the pipeline; together they are the whole time."""
    keys: int
    proven: int
    problem: str
    """The first error; empty where there is none, as there should be."""


def walk(root: Path, output: Path) -> Walk:
    """Build the workspace's deck as `quizgen build` does.

    The watch keeps nothing that a stage makes: what outlives the build costs time when the collector wakes again.
    """
    times: dict[str, float] = {}
    with _watched(times):
        gc.collect()
        begun = perf_counter()
        build = building.build_decks(workspace.Workspace(root=root), building.Order(decks=(), output=output, now=_NOW))
        whole = perf_counter() - begun
    errors = [finding for finding in build.findings if has_errors((finding,))]
    return Walk(
        stages={**times, REST: whole - sum(times.values())},
        keys=sum(file.keys for file in build.files),
        proven=sum(file.proven for file in build.files),
        problem=errors[0].message if errors else "",
    )


def make_notes(root: Path) -> tuple[int, tuple[StampedNote, ...]]:
    """How many facts the workspace has, and the notes of its first deck; nothing is timed."""
    project = workspace.open_project(workspace.Workspace(root=root))
    blueprint, bank = project.blueprints[0], project.bank
    items, _ = generate_items(bank, blueprint, frozenset(blueprint.anki.kinds))
    stamped, _ = stamp(render_notes(items, bank, blueprint), Lock(), _NOW)
    return sum(len(topic.facts) for topic in bank.topics.values()), stamped


@contextmanager
def _watched(times: dict[str, float]) -> Iterator[None]:
    """Have every stage note its time while the context lasts."""
    originals = [(module, name, getattr(module, name)) for module, name, _ in _STAGES]
    for module, name, label in _STAGES:
        setattr(module, name, _timed(getattr(module, name), label, times))
    try:
        yield
    finally:
        for module, name, original in originals:
            setattr(module, name, original)


def _timed(stage: Callable[..., T], label: str, times: dict[str, float]) -> Callable[..., T]:
    def call(*args: object, **kwargs: object) -> T:
        begun = perf_counter()
        returned = stage(*args, **kwargs)
        times[label] = times.get(label, 0.0) + perf_counter() - begun
        return returned

    return call
