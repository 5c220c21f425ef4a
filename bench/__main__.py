"""`python -m bench`: each thing beside what it is measured by, in one run that never fails for being slow."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.clock import Run, keep_notes, run_apart, time_walk, time_writer
from bench.corpus import Shape, write_corpus
from bench.paper import measure_paper
from bench.path import Walk
from bench.report import report_walks, report_writers
from bench.start import measure_start
from bench.writers import GENANKI, WRITERS

_PUPILS = 1_000


def main() -> None:
    options = _parse_options()
    for shape in [Shape(options.shape)] if options.shape else list(Shape):
        print(f"== {shape.value}: {shape.meaning}", flush=True)
        with TemporaryDirectory(prefix="quizgen-bench-") as folder:
            _measure(Path(folder), shape, options.notes, options.rounds)
    if not options.shape:
        print("== paper: a class set of 30 forms, and a file for each of 1,000 pupils", flush=True)
        print("\n".join(measure_paper(_PUPILS)))
        print("== start: a quiz on a terminal, up to its first question", flush=True)
        print("\n".join(measure_start()))


def _parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measures how fast decks are built and written.")
    parser.add_argument("--notes", type=int, default=100_000, help="about how many notes; 100,000 if left out")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured; 5 if left out")
    parser.add_argument("--shape", choices=[shape.value for shape in Shape], help="one shape alone; all if left out")
    return parser.parse_args()


def _measure(folder: Path, shape: Shape, notes: int, rounds: int) -> None:
    """Take turns, so that a machine that grows slower does so for all of them."""
    bank, kept = Path(folder, "bank"), Path(folder, "notes.pickle")
    write_corpus(bank, shape, notes)
    facts = run_apart(keep_notes, bank, kept)
    walks: list[Walk] = []
    peaks: list[float] = []
    runs: dict[str, list[Run]] = {name: [] for name in WRITERS}
    for number in range(rounds):
        walked, peak = run_apart(time_walk, bank, Path(folder, f"built-{number}"))
        walks.append(walked)
        peaks.append(peak)
        for name, measured in runs.items():
            measured.append(run_apart(time_writer, name, kept, Path(folder, f"{name}.apkg")))
        for lock in Path(bank, "decks").glob("*.lock"):
            lock.unlink()
    print(
        "\n".join((*report_writers(runs), "", *report_walks(walks, facts, max(peaks), runs[GENANKI]), "")), flush=True
    )


if __name__ == "__main__":
    main()
