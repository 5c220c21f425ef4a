"""Opening a learner's history: made if it is not there, brought up to date if it is old, else left as it is."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.study.schema import APPLICATION, MIGRATIONS, VERSION

PATIENCE = 10.0
"""Seconds to wait for another session's write, which takes a few milliseconds."""

_SAFE = "nothing was written to it"


def open_database(path: Path, problems: Collector) -> sqlite3.Connection | None:
    """The history at `path`; None, and a finding, where it cannot be used.

    A file that is damaged, that a newer quizgen wrote, or that is no history at all stays as it was.
    """
    shown = path.as_posix()
    connection = None
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a device or a pipe
            _report_foreign(shown, problems)
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        if _is_usable(connection, shown, problems):
            _bring_up_to_date(connection)
            return connection
    except OSError as error:
        problems.add_file(Rule.UNWRITABLE_FILE, f"no place for a history: {error.strerror or error}", shown)
    except sqlite3.DatabaseError as error:
        report_failure(error, shown, problems)
    if connection is not None:
        connection.close()
    return None


def report_failure(error: sqlite3.Error, shown: str, problems: Collector) -> None:
    """Say what SQLite's error means for the learner's history."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            message, help_ = "another program keeps the history locked", "end that program, and try again"
            problems.add_file(Rule.BUSY_HISTORY, message, shown, help=help_)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_FULL:
            help_ = "give another file by `--history FILE`"
            problems.add_file(Rule.UNWRITABLE_FILE, f"cannot be written: {error}", shown, help=help_)
        case sqlite3.SQLITE_NOTADB:
            _report_foreign(shown, problems)
        case _:
            report_damage(str(error), shown, problems)


def _is_usable(connection: sqlite3.Connection, shown: str, problems: Collector) -> bool:
    """Whether the file is empty or a sound history of a version that is known."""
    application = _number(connection, "application_id")
    version = _number(connection, "user_version")
    if application != APPLICATION:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application or version or tables:
            _report_foreign(shown, problems)
            return False
        return True
    if version > VERSION:
        message = f"written by a newer quizgen: version {version}, where this one knows {VERSION}"
        problems.add_file(Rule.NEWER_HISTORY, message, shown, help=f"update quizgen; {_SAFE}")
        return False
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        report_damage(found.splitlines()[-1], shown, problems)
    return bool(found == "ok")


def _report_foreign(shown: str, problems: Collector) -> None:
    help_ = f"give another file by `--history FILE`; {_SAFE}"
    problems.add_file(Rule.FOREIGN_HISTORY, "not a history of quizgen", shown, help=help_)


def report_damage(detail: str, shown: str, problems: Collector) -> None:
    """Say that the history is there, but holds what cannot be."""
    help_ = f"restore a copy, or move it away to begin anew; {_SAFE}"
    problems.add_file(Rule.DAMAGED_HISTORY, f"damaged: {detail}", shown, help=help_)


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Run what migrations are missing, all of them or none; another session may be doing the same."""
    with suppress(sqlite3.OperationalError):  # somebody is in the middle of a write: it is in WAL already, or soon
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if _number(connection, "user_version") == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(_number(connection, "user_version"), VERSION):
            for statement in _statements(MIGRATIONS[version]):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """One statement a paragraph or line: `executescript` would commit on its own."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
