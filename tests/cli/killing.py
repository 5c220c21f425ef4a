"""Sessions killed at random moments, one after the other, on one history; run as a program of its own, since it forks.

Every session is the real one, on pipes, in a process of its own that gets SIGKILL while it answers as fast as it can.
What it had acknowledged by then has to be in the history. Prints what was found, as JSON.
"""

import json
import os
import random
import select
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from quizgen.__main__ import main
from quizgen.cli import holding
from quizgen.console.quiz import machine
from quizgen.diagnostics.collector import Collector
from quizgen.pipeline.studying import open_course
from quizgen.pipeline.workspace import Workspace
from quizgen.study import drill, schedule
from quizgen.study.history import open_history

from ..study.course import items_of

A_HISTORY = 10
"""Kills on one history, before the next."""
MOST = 8
"""Answers that a session has acknowledged before its last moment comes."""
LAST = 0.02
"""Seconds from then to the kill, at most."""
PATIENCE = 60
ANSWERS = b'{"answer": null}\n' * 2_000

LOADED = (drill, machine, schedule)
"""Before the forks, so that none of them has to."""


def hold_session(history: Path, answers: int, told: int) -> None:
    """Be the session: from one pipe, to another."""
    sys.stdin = os.fdopen(answers, encoding="utf-8")
    sys.stdout = os.fdopen(told, "w", encoding="utf-8")
    sys.argv = ["quizgen", "quiz", "--json", "--history", str(history), "--new-limit", "99"]
    with suppress(SystemExit):
        main()
    os._exit(1)


def kill_one(history: Path, answered: int, after: float) -> bytes:
    """Let a session acknowledge so many answers, and go on for so many seconds; everything it told."""
    from_us, answers = os.pipe()
    told, to_us = os.pipe()
    child = os.fork()
    if not child:
        os.close(answers)
        os.close(told)
        hold_session(history, from_us, to_us)
    os.close(from_us)
    os.close(to_us)
    os.write(answers, ANSWERS)
    heard, end = b"", time.monotonic() + PATIENCE
    ready = False
    while (left := end - time.monotonic()) > 0:
        if select.select([told], [], [], left)[0]:
            piece = os.read(told, 65_536)
            if not piece:
                break
            heard += piece
        if not ready and b'"question"' in heard and heard.count(b'"answer"') >= answered:
            ready, end = True, time.monotonic() + after
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the session ended by itself"
    os.close(answers)
    while piece := os.read(told, 65_536):
        heard += piece
    os.close(told)
    return heard


def acknowledged(heard: bytes) -> set[tuple[int, str]]:
    """The answers that the session said it had kept: number and item."""
    whole = heard[: heard.rfind(b"\n") + 1].splitlines()
    documents = [json.loads(line) for line in whole]
    return {(told["number"], told["id"]) for told in documents if told["type"] == "answer"}


def kept(path: Path) -> set[tuple[int, str]]:
    """The answers in the history, which has to be sound."""
    problems = Collector()
    history = open_history(path, problems)
    assert history is not None, problems.findings
    answers = {(event.number, event.item) for event in history.events()}
    history.close()
    return answers


def kill_many(rounds: int, seed: int) -> dict[str, int]:
    """Kill so many sessions; how many answers were acknowledged, kept, and lost."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    found = {"killed": 0, "acknowledged": 0, "kept": 0, "lost": 0}
    for number in range(rounds // A_HISTORY):
        history, promised = Path(f"history-{number}.sqlite3"), set[tuple[int, str]]()
        for _ in range(A_HISTORY):
            promised |= acknowledged(kill_one(history, chance.randint(0, MOST), chance.uniform(0, LAST)))
            found["killed"] += 1
            found["lost"] += len(promised - kept(history))
        found["acknowledged"] += len(promised)
        found["kept"] += len(kept(history))
    return found


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    items_of(Path())  # whatever presenting wants is loaded before the forks too
    course = open_course(Workspace(root=Path()), ())
    setattr(holding, "open_course", lambda *_: course)  # noqa: B010 - read once, before the forks
    print(json.dumps(kill_many(int(sys.argv[2]), int(sys.argv[3]))))  # noqa: T201 - a program
