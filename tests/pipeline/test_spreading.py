"""Work shared out among processes gives what one process gives, and leaves none of them behind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.diagnostics.render import render_full
from quizgen.load.bank import load_bank
from quizgen.pipeline import spreading
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.processes import work_in_processes
from quizgen.pipeline.spreading import spread
from quizgen.verify.anki import deck
from quizgen.verify.anki.deck import verify_package

from ..authoring import Desk
from .built import PACKAGE

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),  # of the process that runs the tests
]


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "processors", lambda: 2)


def pid_of(part: range) -> tuple[int, int]:
    return part.start, os.getpid()


@pytest.mark.usefixtures("two_processors")
def test_results_come_in_order_from_other_processes() -> None:
    parts = [range(number, number + 1) for number in range(12)]
    results = list(spread(pid_of, parts))
    assert [start for start, _ in results] == list(range(12))
    assert os.getpid() not in {pid for _, pid in results}


@pytest.mark.usefixtures("two_processors")
def test_few_parts_stay_in_this_process() -> None:
    assert {pid for _, pid in spread(pid_of, [range(1)] * 3)} == {os.getpid()}


def test_one_processor_stays_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "processors", lambda: 1)
    assert {pid for _, pid in spread(pid_of, [range(1)] * 9)} == {os.getpid()}


def test_processes_have_what_the_work_holds_and_nothing_is_copied_to_them() -> None:
    held = [lambda: "cannot be pickled"]
    assert list(work_in_processes(lambda part: held[0]() + str(part.start), [range(1, 2)], 2)) == ["cannot be pickled1"]


def test_work_of_a_process_that_was_ended_is_done_here() -> None:
    here = os.getpid()

    def work(part: range) -> int:
        if part.start == 3 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return part.start

    assert list(work_in_processes(work, [range(n, n + 1) for n in range(6)], 2)) == list(range(6))


def test_error_in_a_process_is_raised_here() -> None:
    def work(part: range) -> float:
        return 1 / part.start

    with pytest.raises(ZeroDivisionError):
        list(work_in_processes(work, [range(n, n + 1) for n in (1, 0, 2)], 2))


def test_interrupted_work_leaves_no_process_behind(tmp_path: Path) -> None:
    script = """
import os, sys, time
from quizgen.pipeline.processes import work_in_processes
def work(part):
    open(os.path.join(sys.argv[1], str(os.getpid())), "w").close()
    time.sleep(0.2)
for _ in work_in_processes(work, [range(1)] * 10_000, 2):
    print("one", flush=True)
"""
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", script, tmp_path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    for _ in range(4):
        process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode != 0
    assert said.count("Traceback") == 1
    assert len(list(tmp_path.iterdir())) == 2
    for path in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.name), 0)


@pytest.mark.usefixtures("two_processors")
def test_proof_finds_the_same_in_the_same_order(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert build_decks(desk.workspace, Order(decks=(), output=Path("dist"), now=1_700_000_000)).findings == ()
    desk.replace(Path("questions/mini/facts.yaml"), "en: George Hotz", "en: Georg Hotz")
    bank = load_bank(desk.workspace.questions)[0]
    data = PACKAGE.read_bytes()
    monkeypatch.setattr(deck, "_PART", 5)
    alone = verify_package(data, "mini.apkg", bank)
    shared = verify_package(data, "mini.apkg", bank, spread=spread)
    assert (shared.keys, shared.proven) == (alone.keys, alone.proven)
    assert alone.proven < alone.keys
    assert render_full(shared.findings) == render_full(alone.findings)
