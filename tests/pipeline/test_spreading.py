"""Work shared out among processes gives what one process gives, and leaves none of them behind."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_full
from quizgen.generate.items import generate_items
from quizgen.load.bank import load_bank
from quizgen.model.ids import TopicId
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Bank
from quizgen.pipeline import spreading
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.outputs import notes
from quizgen.pipeline.outputs.notes import make_notes
from quizgen.pipeline.outputs.output import Edition
from quizgen.pipeline.processes import work_in_processes
from quizgen.pipeline.spreading import spread
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.verify.anki import deck
from quizgen.verify.anki.deck import verify_package
from quizgen.write.anki.notes import render_notes

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
def test_one_part_stays_in_this_process() -> None:
    assert {pid for _, pid in spread(pid_of, [range(1)])} == {os.getpid()}


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
from quizgen.pipeline.outputs import notes
from quizgen.pipeline.outputs.notes import make_notes
from quizgen.pipeline.outputs.output import Edition
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


@pytest.mark.usefixtures("two_processors")
@pytest.mark.parametrize("facts", [10, 60, 1_000])
def test_notes_made_in_parts_are_those_of_the_whole_deck(monkeypatch: pytest.MonkeyPatch, facts: int) -> None:
    """Six topics with the facts of the project's own two: by topics and languages, by pairs of topics, all together."""
    project = open_project(Workspace(root=Path(__file__).parents[2]))
    topics = {
        TopicId(f"{name}{number}"): replace(topic, id=TopicId(f"{name}{number}"))
        for number in (1, 2, 3)
        for name, topic in project.bank.topics.items()
    }
    blueprint = replace(project.blueprints[0], topics=tuple(topics), languages=(ENGLISH, JAPANESE))
    bank = Bank(topics=topics)
    items, refusals = generate_items(bank, blueprint, frozenset(blueprint.anki.kinds))
    edition = Edition(
        blueprint=blueprint, bank=bank, items=(), alone=True, workspace=Workspace(root=Path()), now=1_700_000_000
    )
    monkeypatch.setattr(notes, "_FACTS", facts)
    problems = Collector()
    assert make_notes(edition, problems) == render_notes(items, bank, blueprint)
    assert render_full(problems.findings) == render_full(refusals)
