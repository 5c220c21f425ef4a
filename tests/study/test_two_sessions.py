"""Several sessions at once: nothing is lost, and every memory follows from all answers."""

import subprocess
import sys
from pathlib import Path

from quizgen.study.event import Deed
from quizgen.study.memory import Rating, Review
from quizgen.study.schedule import remember

from ..pipeline.built import environment
from .learning import given, moment, opened

WRITERS, ANSWERS = 4, 25

WRITE = """
import sys
from pathlib import Path
from tests.study.learning import given, moment, opened
history = opened(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    history.answer(int(sys.argv[2]), "shared", given(reply=f"{sys.argv[2]}-{number}"), moment())
    history.answer(int(sys.argv[2]), f"own-{sys.argv[2]}", given(), moment())
"""


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    writers = [
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-c", WRITE, str(path), str(writer), str(ANSWERS)],
            env=environment(),
            stderr=subprocess.PIPE,
        )
        for writer in range(WRITERS)
    ]
    said = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS, said
    history = opened(path)
    shared = [event.answer.reply for event in history.events() if event.item == "shared" and event.answer]
    assert sorted(shared) == sorted(f"{writer}-{number}" for writer in range(WRITERS) for number in range(ANSWERS))
    expected = remember([Review(Rating.GOOD, moment().day)] * (WRITERS * ANSWERS))
    assert history.standings()["shared"].memory == expected


def test_sessions_see_each_others_answers(tmp_path: Path) -> None:
    one, other = opened(tmp_path / "h.sqlite3"), opened(tmp_path / "h.sqlite3")
    first = one.answer(1, "a", given(Rating.GOOD), moment())
    second = other.answer(2, "a", given(Rating.AGAIN), moment(days=2))
    undone = one.undo(1, "a", first.number, moment(days=2))
    assert undone.standing.memory == remember([Review(Rating.AGAIN, moment(days=2).day)])
    assert second.number == first.number + 1
    assert [event.deed for event in other.events()] == [Deed.ANSWER, Deed.ANSWER, Deed.UNDO]
