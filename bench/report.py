"""What was measured, as tables."""

from collections.abc import Mapping, Sequence
from statistics import median

from bench.clock import Run
from bench.path import Walk
from bench.writers import FLOOR, GENANKI, OURS

_MEGABYTE = 1_000_000


def report_writers(runs: Mapping[str, Sequence[Run]]) -> list[str]:
    """A row for each writer: its time, that time in each of the others', the size of its file, and its memory."""
    notes = runs[FLOOR][0].cards
    lines = [
        f"writing {notes:,} notes, median of {len(runs[FLOOR])} (fastest to slowest)",
        f"{'':10}{'seconds':>24}{'x floor':>10}{'x genanki':>11}{'MB':>9}{'x genanki':>11}{'cards':>10}{'peak MB':>9}",
    ]
    for name, measured in runs.items():
        seconds, size = _seconds(measured), measured[0].size
        span = f"{min(run.seconds for run in measured):.2f} to {max(run.seconds for run in measured):.2f}"
        lines.append(
            f"{name:10}{f'{seconds:.2f} ({span})':>24}{seconds / _seconds(runs[FLOOR]):>10.2f}"
            f"{seconds / _seconds(runs[GENANKI]):>11.2f}{size / _MEGABYTE:>9.1f}"
            f"{size / runs[GENANKI][0].size:>11.2f}{measured[0].cards:>10,}"
            f"{max(run.peak for run in measured):>9.0f}"
        )
    ours, genanki, floor = (_seconds(runs[name]) for name in (OURS, GENANKI, FLOOR))
    smaller = runs[GENANKI][0].size / runs[OURS][0].size
    return [
        *lines,
        _verdict("quizgen against the floor", ours / floor, 1.2, at_most=True),
        _verdict("quizgen faster than genanki", genanki / ours, 2, at_most=False),
        _verdict("file smaller than genanki's", smaller, 5, at_most=False),
    ]


def report_walks(walks: Sequence[Walk], facts: int, peak: float, genanki: Sequence[Run]) -> list[str]:
    """A row for each stage: its time, for each note, and as a multiple of plain genanki's writing alone."""
    first, writing = walks[0], _seconds(genanki)
    lines = [
        f"from YAML to a proven deck: {facts:,} facts, {first.keys:,} notes, {first.proven:,} proven, "
        f"median of {len(walks)}, peak {peak:.0f} MB",
        f"{'':10}{'seconds':>10}{'µs a note':>11}{'x genanki':>11}",
    ]
    stages = {stage: median(walk.stages[stage] for walk in walks) for stage in first.stages}
    whole = median(sum(walk.stages.values()) for walk in walks)
    for stage, seconds in {**stages, "whole": whole}.items():
        per_note = seconds / max(first.keys, 1) * 1e6
        lines.append(f"{stage:10}{seconds:>10.2f}{per_note:>11.1f}{seconds / writing:>11.2f}")
    lines.append(_verdict("whole path against genanki's writing", whole / writing, 3, at_most=True))
    return [*lines, *([f"not as it should be: {first.problem}"] if first.problem else [])]


def _seconds(runs: Sequence[Run]) -> float:
    return median(run.seconds for run in runs)


def _verdict(what: str, ratio: float, wanted: float, *, at_most: bool) -> str:
    reached = ratio <= wanted if at_most else ratio >= wanted
    return (
        f"  {what}: {ratio:.2f}, wanted {'at most' if at_most else 'at least'} {wanted:g}: {'yes' if reached else 'no'}"
    )
