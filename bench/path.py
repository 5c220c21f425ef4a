"""The whole way from YAML to a proven deck, with a watch at each of its stages."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from types import ModuleType
from typing import Any

from quizgen.diagnostics.collector import has_errors
from quizgen.pipeline import building, workspace
from quizgen.write.anki.note import StampedNote

_STAGES: tuple[tuple[ModuleType, str, str], ...] = (
    (workspace, "load_bank", "load"),
    (workspace, "load_blueprints", "load"),
    (workspace, "check_bank", "check"),
    (building, "generate_items", "generate"),
    (building, "render_notes", "render"),
    (building, "stamp", "stamp"),
    (building, "pack", "pack"),
    (building, "verify_package", "verify"),
)
"""Where the pipeline calls each stage, by what name, and under which label its time is told."""

REST = "rest"
"""The label of what no stage accounts for: the lock as text, the files put in place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One walk from YAML to a proven deck."""

    stages: dict[str, float]
    """Seconds by stage, in the order of the pipeline; together they are the whole time."""
    facts: int
    keys: int
    proven: int
    problem: str
    """The first error; empty where there is none, as there should be."""


def walk(root: Path, output: Path) -> tuple[Walk, tuple[StampedNote, ...]]:
    """Build the workspace's deck as `quizgen build` does, and give the notes that went into it."""
    times: dict[str, float] = {}
    returned: dict[str, Any] = {}
    order = building.Order(decks=(), output=output, now=1_700_000_000)
    with _watched(times, returned):
        gc.collect()
        begun = perf_counter()
        build = building.build_decks(workspace.Workspace(root=root), order)
        whole = perf_counter() - begun
    errors = [finding for finding in build.findings if has_errors((finding,))]
    bank, _ = returned["load_bank"]
    stamped, _ = returned["stamp"]
    result = Walk(
        stages={**times, REST: whole - sum(times.values())},
        facts=sum(len(topic.facts) for topic in bank.topics.values()),
        keys=sum(file.keys for file in build.files),
        proven=sum(file.proven for file in build.files),
        problem=errors[0].message if errors else "",
    )
    return result, stamped


@contextmanager
def _watched(times: dict[str, float], returned: dict[str, Any]) -> Iterator[None]:
    """Have every stage note its time, and what it returned, while the context lasts."""
    originals = [(module, name, getattr(module, name)) for module, name, _ in _STAGES]
    for module, name, label in _STAGES:
        setattr(module, name, _timed(getattr(module, name), name, label, times, returned))
    try:
        yield
    finally:
        for module, name, original in originals:
            setattr(module, name, original)


def _timed(
    stage: Callable[..., Any], name: str, label: str, times: dict[str, float], returned: dict[str, Any]
) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever the stage takes and gives
        begun = perf_counter()
        returned[name] = stage(*args, **kwargs)
        times[label] = times.get(label, 0.0) + perf_counter() - begun
        return returned[name]

    return call
