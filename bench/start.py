"""The start of a quiz, up to its first question on a terminal, beside what importing Typer and Rich alone takes.

`python -m bench.start` runs this part alone. All that is counted is work, the time of a process on the processors:
other programs on the machine lengthen it little. Byte code is there before the clock starts, as it is for a learner
who starts a second time.
"""

import argparse
import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parents[1]
_DECK = "twitter-ai"
_ROUNDS = 25
_WANTED = 1.5

_SILENCE = 1.0
"""Seconds without a word after which a question is there in full."""

_NAMES = "import typer, rich"
"""This loads Typer, and of Rich nothing but its name."""
_IMPORTS = "import typer, rich.console"
"""Typer, and the least of Rich that writes a line."""

_LOADING = f"""{_NAMES}, gc, sys, time
from pathlib import Path
gc.disable()
begun = time.process_time()
from quizgen.pipeline.workspace import Workspace, open_project
project = open_project(Workspace(root=Path(sys.argv[1])), sys.argv[2:])
read = time.process_time()
from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
items = [generate_items(project.bank, deck, frozenset(Kind)) for deck in project.select(sys.argv[2:])]
print(read - begun, time.process_time() - read)
"""
"""What loading takes beside the imports, as `quizgen quiz` does it: with every module that it wants, and no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What each took once, in seconds of work."""

    start: float
    names: float
    imports: float
    reading: float
    making: float

    @property
    def rest(self) -> float:
        """The start without loading the bank and making its items."""
        return self.start - self.reading - self.making


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.start", description="Measures how a quiz starts.")
    parser.add_argument("--deck", default=_DECK, help=f"one of the project's own decks; {_DECK} if left out")
    parser.add_argument("--rounds", type=int, default=_ROUNDS, help=f"how many starts; {_ROUNDS} if left out")
    options = parser.parse_args()
    print("\n".join(measure_start(options.deck, options.rounds)))


def measure_start(deck: str = _DECK, rounds: int = _ROUNDS) -> list[str]:
    """Take turns, so that a machine that grows slower does so for all; the medians as the rows of a table."""
    _take_turn(deck)  # leaves the byte code behind
    turns = [_take_turn(deck) for _ in range(rounds)]
    return _report(f"quizgen quiz {deck}, median of {rounds}", turns)


def _take_turn(deck: str) -> Turn:
    reading, making = map(float, _run(_LOADING, str(_ROOT), deck).split())
    return Turn(
        start=_work(lambda: _ask(deck)),
        names=_work(lambda: _run(_NAMES)),
        imports=_work(lambda: _run(_IMPORTS)),
        reading=reading,
        making=making,
    )


def _report(heading: str, turns: list[Turn]) -> list[str]:
    imports = median(turn.imports for turn in turns)
    rows: Mapping[str, Callable[[Turn], float]] = {
        "start, up to the first question": lambda turn: turn.start,
        "  reading and checking the bank": lambda turn: turn.reading,
        "  making the deck's items": lambda turn: turn.making,
        "  everything else": lambda turn: turn.rest,
        _IMPORTS: lambda turn: turn.imports,
        _NAMES: lambda turn: turn.names,
    }
    works = {what: median(map(work, turns)) for what, work in rows.items()}
    ratio = works["  everything else"] / imports
    return [
        f"{heading:40}{'ms':>8}{'x imports':>12}",
        *(f"{what:40}{work * 1000:>8.1f}{work / imports:>12.2f}" for what, work in works.items()),
        f"  start without loading against the imports: {ratio:.2f}, wanted at most {_WANTED:g}: "
        f"{'yes' if ratio <= _WANTED else 'no'}",
    ]


def _work(work: Callable[[], object]) -> float:
    """What a process took of the processors until it was done, in seconds."""
    before = getrusage(RUSAGE_CHILDREN)
    work()
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _run(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=_environment(), check=True, capture_output=True, text=True).stdout


def _ask(deck: str) -> None:
    """Start a quiz that nobody has begun, on a terminal, and end it as soon as it has asked."""
    with TemporaryDirectory(prefix="quizgen-bench-") as folder:
        command = ["quizgen", "quiz", deck, "--root", str(_ROOT), "--history", str(Path(folder, "history.sqlite3"))]
        pid, terminal = pty.fork()
        if not pid:
            os.execve(Path(sys.executable).with_name("quizgen"), command, _environment())
        shown = b""
        try:
            while select.select([terminal], [], [], _SILENCE)[0] or b"1/" not in shown:
                shown += os.read(terminal, 65_536)
        finally:
            os.kill(pid, signal.SIGKILL)
            os.close(terminal)
            os.waitpid(pid, 0)


def _environment() -> Mapping[str, str]:
    """As a learner's: nothing that keeps Python from leaving byte code."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "TERM": "xterm-256color"}


if __name__ == "__main__":
    main()
