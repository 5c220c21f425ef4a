"""Quizzes on pipes: lines for people, objects for programs, and what goes wrong before a question is asked."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.study.memory import Rating

from ..pipeline.built import environment
from ..study.course import items_of, write_course
from ..study.learning import opened

HISTORY = "history.sqlite3"

Quiz = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return write_course(tmp_path)


@pytest.fixture
def quiz(course: Path) -> Quiz:
    def quiz_(*arguments: str, lines: Sequence[str] = (), **changes: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "quizgen", *(arguments or ("quiz",)), "--history", HISTORY]
        return subprocess.run(  # noqa: S603 - our own program
            command,
            cwd=course,
            env=environment(PYTHONIOENCODING="utf-8", **changes),
            input="".join(f"{line}\n" for line in lines),
            check=False,
            capture_output=True,
            encoding="utf-8",
        )

    return quiz_


def test_lines_of_a_pipe(quiz: Quiz) -> None:
    done = quiz("quiz", "--kind", "typed", "--lang", "ja", "--limit", "1", lines=["誰か"])
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert "✗ 不正解  誰か" in done.stdout
    assert "続きは同じコマンドで" in done.stdout


def test_session_goes_on_where_its_lines_ended(quiz: Quiz, course: Path) -> None:
    options = ("quiz", "--lang", "en", "--kind", "typed", "--limit", "3")
    quiz(*options, lines=["Nobody"])
    done = quiz(*options, lines=["Somebody", "Nobody"])
    assert "Going on where you stopped (1/3)" in done.stdout
    assert len(list(opened(course / HISTORY).events())) == 3
    assert "Going on" not in quiz(*options, "--anew").stdout


def test_session_goes_on_with_the_same_questions(quiz: Quiz) -> None:
    options = ("quiz", "--json", "--lang", "ja", "--new-limit", "12")
    first = [json.loads(line) for line in quiz(*options, lines=['{"answer": null}'] * 9).stdout.splitlines()]
    again = [json.loads(line) for line in quiz(*options).stdout.splitlines()]
    asked = len({told["id"] for told in first if told["type"] == "answer"})
    assert (first[0]["size"], again[0]["size"], again[0]["asked"]) == (12, 12, asked)


def test_session_goes_on_without_what_was_answered_elsewhere(quiz: Quiz) -> None:
    options = ("quiz", "--json", "--kind", "typed", "--lang", "en", "--new-limit", "4")
    assert json.loads(quiz(*options, lines=['{"answer": null}']).stdout.splitlines()[0])["size"] == 4
    quiz("quiz", "--json", "--kind", "typed", lines=['{"answer": null}'] * 9)
    assert json.loads(quiz(*options).stdout.splitlines()[0])["size"] < 4


def test_objects_of_every_kind(quiz: Quiz, course: Path) -> None:
    items = [item for item in items_of(course) if item.language == "en"]
    keys = {item.id: list(item.keys) if len(item.keys) > 1 else item.keys[0] for item in items}
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "quizgen", "quiz", "--json", "--lang", "en", "--new-limit", "99", "--history", HISTORY],
        cwd=course,
        env=environment(PYTHONIOENCODING="utf-8"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdin is not None
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(json.loads(line))
        if said[-1]["type"] == "end":
            break
        if said[-1]["type"] == "question":
            process.stdin.write(json.dumps({"answer": keys[said[-1]["id"]]}) + "\n")
            process.stdin.flush()
    process.stdin.close()
    process.stdout.close()
    assert process.wait() == 0
    assert [told["type"] for told in said] == ["session", *["question", "answer"] * len(items), "end"]
    assert {told["verdict"] for told in said if told["type"] == "answer"} == {"accept"}
    assert said[-1] == {
        "type": "end",
        "finished": True,
        "asked": len(items),
        "right": len(items),
        "missed": [],
        "flagged": [],
    }
    ask = [told for told in said if told["type"] == "question"]
    assert all("key" not in told for told in ask)
    assert quiz("quiz", "--lang", "en", "--new-limit", "99").stdout == "Nothing is due today.\n"


def test_commands_of_a_program(quiz: Quiz, course: Path) -> None:
    lines = [
        '{"answer": "Nobody"}',
        '{"command": "overrule"}',
        '{"command": "rate", "rating": 4}',
        '{"command": "rate", "rating": 5}',
        '{"command": "rate", "rating": true}',
        '{"command": "overrule", "right": "false"}',
        '{"command": "undo"}',
        '{"command": "undo"}',
        '{"command": "sing"}',
        "not JSON",
        "[]",
        '{"answer": 3}',
        '{"answer": "\\ud800"}',
        '{"answer": "x", "command": "undo"}',
        '{"command": "next"}',
        "[" * 100_000,
        '{"command": "flag"}',
        '{"command": "quit"}',
    ]
    done = quiz("quiz", "--json", "--kind", "typed", "--lang", "en", lines=lines)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [
        told.get("message") or told.get("rating") for told in said if told["type"] in {"answer", "error"}
    ] == snapshot(
        [
            1,
            3,
            4,
            '"rating" is 1, 2, 3 or 4',
            '"rating" is 1, 2, 3 or 4',
            '"right" is true or false',
            "there is nothing to take back",
            'give "answer", or "command": undo, flag, overrule, rate or quit',
            "not JSON: Expecting value: line 1 column 1 (char 0)",
            "not an object",
            "not an answer to this kind of question",
            "not an answer to this kind of question",
            'give "answer" or "command", not both',
            'give "answer", or "command": undo, flag, overrule, rate or quit',
            "nested too deep",
        ]
    )
    assert said[-1]["flagged"] == [said[1]["id"]]
    assert [event.deed.value for event in opened(course / HISTORY).events()] == [
        *("answer", "revise", "revise", "undo", "flag")
    ]


def test_program_revises_the_last_answer(quiz: Quiz, course: Path) -> None:
    options = ("quiz", "--json", "--kind", "typed", "--lang", "en", "--limit", "1")
    answers = {item.id: item.keys[0] for item in items_of(course)}
    (question,) = (one for line in quiz(*options).stdout.splitlines() if (one := json.loads(line)).get("id"))
    right = json.dumps({"answer": answers[question["id"]]})
    lines = [
        *(right, '{"command": "rate", "rating": 4}', '{"answer": "x"}', '{"command": "flag"}', '{"command": "undo"}'),
        *('{"command": "overrule"}', '{"command": "undo"}', right, '{"command": "next"}', '{"command": "flag"}'),
    ]
    said = [json.loads(line) for line in quiz(*options, lines=lines).stdout.splitlines()]
    assert [told["type"] for told in said] == [
        *("session", "question", "answer", "end", "answer", "end", "error", "end", "end"),
        *("answer", "question", "question", "answer", "end"),
    ]
    assert [told["flagged"] for told in said if told["type"] == "end"] == [[], [], [question["id"]], [], []]
    assert [event.deed.value for event in opened(course / HISTORY).events()] == [
        *("answer", "revise", "flag", "undo", "revise", "undo", "answer")
    ]


def test_program_is_led_on_by_what_settles_the_question(quiz: Quiz) -> None:
    options = ("quiz", "--json", "--kind", "typed", "--lang", "en", "--limit", "1")
    lines = ['{"answer": null}', '{"command": "overrule"}', '{"command": "undo"}', '{"command": "flag"}', "", "{}"]
    said = [json.loads(line) for line in quiz(*options, lines=lines).stdout.splitlines()]
    assert [told["type"] for told in said] == [
        *("session", "question", "answer", "question", "answer", "end", "question", "end")
    ]


def test_bytes_that_are_no_text_are_told_and_asked_for_again(course: Path) -> None:
    for mode, told in (("--plain", "cannot be read as an answer"), ("--json", '"error"')):
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "quizgen", "quiz", mode, "--kind", "typed", "--lang", "en", "--history", HISTORY],
            cwd=course,
            env=environment(PYTHONIOENCODING="utf-8"),
            input=b'\x83C\x81[\n{"answer": "\x83C"}\n',
            check=False,
            capture_output=True,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert told in done.stdout.decode()
    assert list(opened(course / HISTORY).events()) == []


def test_changed_answer_is_asked_again_and_a_reworded_question_is_not(quiz: Quiz, course: Path) -> None:
    options = ("quiz", "--json", "--kind", "typed", "--lang", "en", "--new-limit", "4")
    said = [json.loads(line) for line in quiz(*options).stdout.splitlines()]
    assert said[0]["size"] == 4
    answers = {item.id: item.keys[0] for item in items_of(course)}
    for _ in range(4):
        (question,) = (
            told for told in map(json.loads, quiz(*options).stdout.splitlines()) if told["type"] == "question"
        )
        quiz(*options, lines=[json.dumps({"answer": answers[question["id"]]})])
    templates = course / "questions/computers/templates.yaml"
    templates.write_text(
        templates.read_text(encoding="utf-8").replace("Who built", "Which person built"), encoding="utf-8"
    )
    assert quiz("quiz", *options[2:]).stdout == "Nothing is due today.\n"
    facts = course / "questions/computers/facts.yaml"
    changed = facts.read_text(encoding="utf-8").replace(
        "machine: tac, builder: murata", "machine: tac, builder: okazaki"
    )
    facts.write_text(changed, encoding="utf-8")
    said = [json.loads(line) for line in quiz(*options).stdout.splitlines()]
    assert [told["id"] for told in said if told["type"] == "question"] == ["computers/tac-built/builder/typed/en"]


def test_cramming_moves_no_schedule(quiz: Quiz, course: Path) -> None:
    quiz("quiz", "--cram", "--kind", "typed", "--lang", "en", lines=["Nobody"])
    (event,) = opened(course / HISTORY).events()
    assert event.answer is not None
    assert event.answer.rating is Rating.AGAIN
    assert event.answer.cram
    assert event.standing.memory is None


def test_limit_of_the_day_is_told(quiz: Quiz) -> None:
    options = ("quiz", "--kind", "choice", "--lang", "ja", "--new-limit", "1")
    for key in ("1", "2", "3"):
        quiz(*options, lines=[key, *"123"])
    assert quiz(*options).stdout == snapshot("""\
今日、復習する問題はありません。
新しい問題は今日すでに1問学びました（残り3問）。--new-limit で増やせます。
""")


@pytest.mark.parametrize("command", ["quiz", "due", "stats"])
def test_unknown_deck(quiz: Quiz, command: str) -> None:
    done = quiz(command, "computer")
    assert (done.returncode, done.stdout) == (1, "")
    assert 'error[unknown-deck]: no deck "computer"' in done.stderr
    assert 'did you mean "computers"?' in done.stderr


@pytest.mark.parametrize("command", ["quiz", "due", "stats", "export-history"])
def test_bad_history_is_told_and_left_alone(quiz: Quiz, course: Path, command: str) -> None:
    path = course / HISTORY
    path.write_bytes(b"my diary, which is no database")
    done = quiz(command)
    assert (done.returncode, done.stdout) == (1, "")
    assert "error[foreign-history]: not a history of quizgen" in done.stderr
    assert path.read_bytes() == b"my diary, which is no database"


def test_history_that_breaks_on_the_way_ends_the_session_with_a_finding(quiz: Quiz, course: Path) -> None:
    quiz("quiz", "--kind", "typed", "--lang", "en", lines=["x"])
    connection = sqlite3.connect(course / HISTORY)
    connection.execute("DROP INDEX event_of_item")
    connection.execute("ALTER TABLE event RENAME TO gone")
    connection.close()
    done = quiz("quiz", "--kind", "typed", "--lang", "en", lines=["x"])
    assert done.returncode == 1
    assert "error[damaged-history]: damaged: no such table: event" in done.stderr
    assert "Traceback" not in done.stderr


def test_looking_makes_no_history(quiz: Quiz, course: Path) -> None:
    for command in ("due", "stats", "export-history"):
        assert quiz(command).returncode == 0
    assert not (course / HISTORY).exists()


def test_due_and_stats_and_export(quiz: Quiz) -> None:
    quiz("quiz", "--kind", "typed", "--lang", "en", lines=["=1+1", "Kenro Murata", ":q"])
    assert quiz("due", "computers").stdout == snapshot("""\
deck       topic      language  due  new  learned  items
computers  computers  en          0   25        2     27
computers  computers  ja          0   27        0     27
""")
    document = json.loads(quiz("due", "--format", "json").stdout)
    assert document[0] == snapshot(
        {"deck": "computers", "topic": "computers", "language": "en", "due": 0, "fresh": 25, "learned": 2, "items": 27}
    )
    told = quiz("stats", "--days", "2").stdout
    assert "2 answers to 2 items on 1 day" in told
    assert "computers/" in told
    counted = json.loads(quiz("stats", "--format", "json").stdout)
    assert (counted["answers"], counted["items"], len(counted["forecast"])) == (2, 2, 7)
    assert "'=1+1" in quiz("export-history").stdout
    lines = quiz("export-history", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["reply"] for line in lines] == ["=1+1", "Kenro Murata"]


def test_statistics_of_a_deck_are_those_of_its_items(quiz: Quiz, course: Path) -> None:
    deck = (course / "decks/computers.yaml").read_text(encoding="utf-8")
    english = deck.replace("languages: [ja, en]", "languages: [en]").replace("計算機", "English")
    (course / "decks/english.yaml").write_text(english, encoding="utf-8")
    quiz("quiz", "--kind", "typed", "--lang", "ja", lines=["x", ":!", ":q"])
    told = [
        json.loads(quiz("stats", *decks, "--format", "json").stdout) for decks in ((), ("english",), ("computers",))
    ]
    assert [(one["answers"], one["items"], len(one["flagged"])) for one in told] == [(1, 1, 1), (0, 0, 0), (1, 1, 1)]
    assert [sum(one["forecast"].values()) for one in told] == [1, 0, 1]
    assert told[1]["topics"] == []


def test_changed_answer_is_due_in_the_statistics_too_and_cramming_learns_it_not(quiz: Quiz, course: Path) -> None:
    options = ("--kind", "typed", "--lang", "en", "--tag", "built", "--limit", "4")
    answers = {item.id: item.keys[0] for item in items_of(course)}
    said = [json.loads(line) for line in quiz("quiz", "--json", *options, lines=["{}"] * 0).stdout.splitlines()]
    assert said[0]["size"] == 4
    for _ in range(4):
        said = [json.loads(line) for line in quiz("quiz", "--json", *options).stdout.splitlines()]
        quiz("quiz", "--json", *options, lines=[json.dumps({"answer": answers[said[1]["id"]]})])
    facts = course / "questions/computers/facts.yaml"
    changed = facts.read_text(encoding="utf-8").replace(
        "machine: tac, builder: murata", "machine: tac, builder: okazaki"
    )
    facts.write_text(changed, encoding="utf-8")

    def due() -> tuple[int, int]:
        forecast = json.loads(quiz("stats", "--format", "json").stdout)["forecast"]
        return sum(one["due"] for one in json.loads(quiz("due", "--format", "json").stdout)), next(
            iter(forecast.values())
        )

    assert due() == (1, 1)
    quiz("quiz", "--cram", *options, lines=["Nobody"] * 4)
    assert due() == (1, 1)


def test_unknown_tag(quiz: Quiz) -> None:
    done = quiz("quiz", "--tag", "history", "--tag", "biult")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == snapshot("""\
error[unknown-tag]: no deck has the tag "biult"
 --> decks
  = help: did you mean "built"?
1 error
""")
    assert quiz("quiz", "--tag", "quizgen::relation::BUILT", "--kind", "typed", lines=[":q"]).returncode == 0
    assert quiz("quiz", "--tag", "reported").returncode == 0


def test_damaged_value_ends_every_command_with_a_finding(quiz: Quiz, course: Path) -> None:
    quiz("quiz", "--kind", "typed", "--lang", "en", lines=["x"])
    connection = sqlite3.connect(course / HISTORY)
    connection.executescript("DROP TRIGGER event_keeps; UPDATE event SET verdict = 'zzz', due = 'x'")
    connection.close()
    for command in ("quiz", "due", "stats", "export-history"):
        done = quiz(command)
        assert done.returncode == 1
        assert "error[damaged-history]: damaged: event 1 cannot have " in done.stderr
        assert "Traceback" not in done.stderr


def test_folder_of_the_environment(course: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "quiz", "--kind", "choice"],
        cwd=course,
        env=environment(QUIZGEN_DATA=str(course / "elsewhere")),
        input="1\n",
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0
    assert (course / "elsewhere" / HISTORY).is_file()
