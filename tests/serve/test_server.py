"""What the preview answers, to whom, and what it never says."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.model.blueprint import Output
from quizgen.pipeline.building import Order, build_decks
from tests.authoring import DECK, FACTS, TEMPLATES, Desk
from tests.pipeline.built import environment
from tests.serve.conftest import Visitor, leave_some_out

PAGES = ("/", "/findings", "/mini/en/", "/mini/ja/", "/mini/en/items", "/mini/en/quiz.html", "/version")


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_there_and_may_do_nothing_else(visitor: Visitor, path: str) -> None:
    response, content = visitor.ask(path)
    assert response.status == 200
    assert content
    assert response.getheader("X-Content-Type-Options") == "nosniff"
    assert response.getheader("Cache-Control") == "no-store"
    allowed = response.getheader("Content-Security-Policy") or ""
    assert allowed.startswith("frame-ancestors 'self'" if path.endswith("quiz.html") else "default-src 'none'")
    head, nothing = visitor.ask(path, method="HEAD")
    assert (head.status, nothing) == (200, "")


@pytest.mark.parametrize(
    "path", ["/nope", "/mini", "/mini/xx/", "/../decks/mini.yaml", "/mini/en/../../decks/mini.yaml"]
)
def test_what_is_not_there_is_not_found(visitor: Visitor, path: str) -> None:
    response, content = visitor.ask(path)
    assert response.status == 404
    assert "seed:" not in content


@pytest.mark.parametrize("host", ["example.org", "example.org:80", "127.0.0.1", "[::1]", "localhost.example.org"])
def test_other_names_for_this_machine_are_refused(visitor: Visitor, host: str) -> None:
    for path in PAGES:
        response, content = visitor.ask(path, host=host)
        assert (response.status, content) == (421, "421 Misdirected Request\n")


def test_localhost_is_this_machine(visitor: Visitor) -> None:
    assert visitor.ask("/", host=f"localhost:{visitor.server.server_port}")[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(visitor: Visitor, method: str) -> None:
    assert visitor.ask("/", method=method)[0].status == 501


def test_only_this_machine_is_answered(visitor: Visitor) -> None:
    assert visitor.server.socket.getsockname()[0] == "127.0.0.1"


def test_quiz_is_the_built_one(visitor: Visitor, desk: Desk) -> None:
    build = build_decks(desk.workspace, Order(decks=(), output=Path("dist"), now=1, outputs=(Output.QUIZ,)))
    assert build.findings == ()
    assert visitor.read("/mini/ja/quiz.html").encode() == Path("dist/mini/ja/quiz.html").read_bytes()


def test_item_stands_beside_its_fact_and_its_proof(visitor: Visitor) -> None:
    page = visitor.read("/mini/en/items?kind=choice")
    assert "How long was George Hotz at Twitter?" in page
    assert "the key is the cell &quot;planned&quot; of &quot;hotz-at-twitter&quot;: 3 months" in page
    assert f"{FACTS}:" in page
    assert "true-false/en" not in page


def test_items_are_filtered(visitor: Visitor) -> None:
    def count(query: str) -> int:
        match = re.search(r"(\d+) of (\d+) items", visitor.read(f"/mini/en/items?{query}"))
        assert match
        return int(match[1])

    everything = count("")
    assert 0 < count("kind=cloze") < everything
    assert count("topic=mini") == everything
    assert count("topic=other") == 0
    assert count("relation=internship") + count("relation=purchase") == everything
    assert count("finding=wrong") == 0
    assert count("unknown=1&kind=") == everything


def test_edit_is_shown(visitor: Visitor, desk: Desk) -> None:
    version = visitor.read("/version")
    desk.replace(FACTS, "name: {ja: ジョージ・ホッツ, en: George Hotz}", "name: {ja: ジオホット, en: Geohot}")
    visitor.wait_for_other(version)
    assert "Geohot" in visitor.read("/mini/en/items")
    assert "no problems" in visitor.read("/")


def test_last_good_build_stays_while_files_have_errors(visitor: Visitor, desk: Desk) -> None:
    before = visitor.read("/mini/en/quiz.html")
    version = visitor.read("/version")
    desk.replace(TEMPLATES, "{{ employer }} in", "{{ employerr }} in")
    visitor.wait_for_other(version)
    assert visitor.read("/mini/en/quiz.html") == before
    assert "last good build" in visitor.read("/")
    findings = visitor.read("/findings")
    assert "unknown-slot" in findings
    assert re.search(rf"{TEMPLATES}:\d+:\d+", findings)
    version = visitor.read("/version")
    desk.replace(TEMPLATES, "{{ employerr }} in", "{{ employer }} in")
    visitor.wait_for_other(version)
    assert "last good build" not in visitor.read("/")


def test_files_that_are_wrong_from_the_start_are_told_of(desk: Desk, request: pytest.FixtureRequest) -> None:
    desk.write(DECK, "deck: [")
    visitor: Visitor = request.getfixturevalue("visitor")
    assert "No deck could be built yet" in visitor.read("/")
    assert "yaml-syntax" in visitor.read("/findings")


def test_refused_items_are_shown_with_the_reason(desk: Desk, request: pytest.FixtureRequest) -> None:
    leave_some_out(desk)
    visitor: Visitor = request.getfixturevalue("visitor")
    page = visitor.read("/mini/en/items?finding=refused")
    assert "0 of" in page
    assert "too-few-distractors" in page


def test_text_from_facts_is_text(desk: Desk, request: pytest.FixtureRequest) -> None:
    desk.replace(FACTS, "en: George Hotz}", 'en: "<script>alert(1)</script>\\"\'&amp;"}')
    visitor: Visitor = request.getfixturevalue("visitor")
    for path in ("/", "/mini/en/items", "/findings", "/mini/en/"):
        page = visitor.read(path)
        assert page.count("<script") == 1
        assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in visitor.read("/mini/en/items")


def test_mistake_of_ours_reaches_no_browser(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("quizgen.serve.server.index_page", lambda _: 1 / 0)
    response, content = visitor.ask("/")
    assert (response.status, content) == (500, "500 Internal Server Error\n")
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_interrupt_ends_it_cleanly() -> None:
    process = subprocess.Popen(
        (sys.executable, "-m", "quizgen", "serve", "--port", "0"),
        cwd=Path.cwd(),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    told = process.stdout.readline()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/  2 quizzes, no problems; Ctrl-C ends it\n", told)
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=20) == ("", "")
    assert process.returncode == 0


def test_taken_port_is_said_in_a_line(visitor: Visitor) -> None:
    run = subprocess.run(  # noqa: S603 - our own program
        (sys.executable, "-m", "quizgen", "serve", "--port", str(visitor.server.server_port)),
        env=environment(),
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 1
    assert run.stderr == f"port {visitor.server.server_port} cannot be had: Address already in use\n"
