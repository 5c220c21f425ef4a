"""Histories of every age and in every state: brought up to date, or left as they are."""

import os
import sqlite3
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.study.memory import Rating
from quizgen.study.schema import APPLICATION, MIGRATIONS, VERSION

from .learning import given, moment, opened, refused

VERSION_1 = """\
CREATE TABLE event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    item TEXT NOT NULL,
    deed TEXT NOT NULL CHECK (deed IN ('answer', 'revise', 'undo', 'flag', 'unflag')),
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    about INTEGER REFERENCES event,
    reply TEXT,
    verdict TEXT,
    rating INTEGER CHECK (rating BETWEEN 1 AND 4),
    duration INTEGER,
    mark TEXT,
    cram INTEGER,
    stability REAL,
    difficulty REAL,
    last TEXT,
    due TEXT,
    standing_mark TEXT NOT NULL DEFAULT '',
    flagged INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX event_of_item ON event (item, number);
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_keeps BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'events are never changed'); END;
"""
"""As the first version made it: frozen here, whatever becomes of the program."""

ANSWERED = """\
INSERT INTO event (item, deed, at, day, reply, verdict, rating, duration, mark, cram,
    stability, difficulty, last, due, standing_mark)
VALUES ('a/b/c/typed/ja', 'answer', 1775012400000, '2026-04-01', '富士', 'accept', 3, 900, 'm', 0,
    2.3065, 2.1181, '2026-04-01', '2026-04-03', 'm')
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("history.sqlite3")


def make(path: Path, script: str, *, application: int = APPLICATION, version: int = 1) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.execute(f"PRAGMA application_id = {application}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.commit()
    connection.close()


def layout(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    finally:
        connection.close()


def test_first_migration_is_the_frozen_first_version() -> None:
    assert MIGRATIONS[0] == VERSION_1


def test_history_of_version_1_is_brought_up_to_date_with_every_answer(path: Path) -> None:
    make(path, VERSION_1 + ANSWERED)
    history = opened(path)
    (event,) = history.events()
    assert event.answer is not None
    assert (event.item, event.answer.reply, event.session) == ("a/b/c/typed/ja", "富士", 0)
    again = history.answer(1, event.item, given(Rating.GOOD), moment(days=2))
    assert again.standing.memory is not None
    assert again.standing.memory.stability > 3
    history.close()
    fresh = path.with_name("fresh.sqlite3")
    opened(fresh).close()
    assert layout(path) == layout(fresh)


def test_migration_that_fails_leaves_everything_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path, VERSION_1 + ANSWERED)
    before = layout(path)
    broken = (*MIGRATIONS, "CREATE TABLE half (number INTEGER);\nCREATE TABLE event (number INTEGER);\n")
    with monkeypatch.context() as patch:
        patch.setattr("quizgen.study.database.MIGRATIONS", broken)
        patch.setattr("quizgen.study.database.VERSION", len(broken))
        assert "table event already exists" in refused(path)
    assert layout(path) == before
    assert len(list(opened(path).events())) == 1


def test_newer_history_is_left_alone(path: Path) -> None:
    make(path, VERSION_1, version=VERSION + 1)
    before = path.read_bytes()
    assert refused(path) == snapshot("""\
error[newer-history]: written by a newer quizgen: version 3, where this one knows 2
 --> history.sqlite3
  = help: update quizgen; nothing was written to it
""")
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"answers:\n  - 1\n", b"\x00" * 100, b"PK\x03\x04" + b"x" * 5000])
def test_file_that_is_no_database_is_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path) == snapshot("""\
error[foreign-history]: not a history of quizgen
 --> history.sqlite3
  = help: give another file by `--history FILE`; nothing was written to it
""")
    assert path.read_bytes() == content


def test_database_of_another_program_is_left_alone(path: Path) -> None:
    make(path, "CREATE TABLE notes (id INTEGER);", application=0, version=0)
    before = path.read_bytes()
    assert "error[foreign-history]" in refused(path)
    assert path.read_bytes() == before


def test_damaged_history_is_left_alone(path: Path) -> None:
    history = opened(path)
    for number in range(400):
        history.answer(1, f"item-{number}", given(reply="長い答え" * 20), moment())
    history.close()
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 6] = b"\xff" * (4096 * 3)
    path.write_bytes(data)
    assert "error[damaged-history]: damaged: " in refused(path)
    assert path.read_bytes() == data


def test_history_cut_short_is_left_alone(path: Path) -> None:
    history = opened(path)
    for number in range(400):
        history.answer(1, f"item-{number}", given(), moment())
    history.close()
    data = path.read_bytes()[:-9000]
    path.write_bytes(data)
    assert "error[damaged-history]" in refused(path)
    assert path.read_bytes() == data


def test_folder_is_no_history(path: Path) -> None:
    path.mkdir()
    assert "error[unwritable-file]" in refused(path)


@pytest.mark.skipif(not Path(os.devnull).exists(), reason="devices are no files here")
def test_device_is_no_history() -> None:
    assert "error[foreign-history]" in refused(Path(os.devnull))


def test_file_where_a_folder_should_be(path: Path) -> None:
    path.write_text("a file", encoding="utf-8")
    assert "error[unwritable-file]: no place for a history" in refused(path / "history.sqlite3")


def test_empty_file_becomes_a_history(path: Path) -> None:
    path.touch()
    assert list(opened(path).events()) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_folder_that_may_not_be_written(path: Path) -> None:
    path.absolute().parent.chmod(0o500)
    assert "error[unwritable-file]" in refused(path)


def test_locked_history_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(path).close()
    monkeypatch.setattr("quizgen.study.database.PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert "error[busy-history]" in refused(path)
    finally:
        other.close()


def test_event_can_neither_be_changed_nor_deleted(path: Path) -> None:
    opened(path).answer(1, "item", given(), moment())
    connection = sqlite3.connect(path)
    for statement in ("DELETE FROM event", "UPDATE event SET rating = 4"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            connection.execute(statement)
    connection.close()


def test_what_is_on_the_disk_survives_the_process(path: Path) -> None:
    history = opened(path)
    history.answer(1, "item", given(), moment())
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
    connection.close()
