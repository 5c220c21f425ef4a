"""What a quiz loads before its first question, for which a learner waits each time."""

import subprocess
import sys
from pathlib import Path

import pytest

from ..pipeline.built import environment
from ..study.course import write_course

LIBRARIES = (
    "babel",
    "fsrs",
    "genanki",
    "jinja2",
    "openpyxl",
    "platformdirs",
    "pypdfium2",
    "segno",
    "typst",
    "xlsxwriter",
)
SCREENS = ("rich.markdown", "rich.progress", "rich.table")
COMMANDS = ("quizgen.cli.build", "quizgen.cli.judge", "quizgen.cli.records", "quizgen.serve")
PARTS = (
    "quizgen.assemble",
    "quizgen.console.report",
    "quizgen.grading.grader",
    "quizgen.grading.rewriting",
    "quizgen.verify",
    "quizgen.write",
)

NAMES_FIRST = ("--history", "history.sqlite3", "--seed", "1")
"""An order that begins with a question of names alone, on whatever day: one with a date or an amount needs Babel."""

SCRIPT = f"""
import sys
from quizgen.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code
for name in {(*LIBRARIES, *SCREENS, *COMMANDS, *PARTS)!r}:
    if name in sys.modules:
        sys.stderr.write(f"{{name}}\\n")
"""


@pytest.mark.parametrize("language", ["ja", "en"])
def test_first_question_wants_nothing_heavy(tmp_path: Path, language: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", SCRIPT, "quiz", "computers", "--lang", language, *NAMES_FIRST],
        cwd=write_course(tmp_path),
        env=environment(PYTHONIOENCODING="utf-8"),
        stdin=subprocess.DEVNULL,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert "1/" in done.stdout
    assert done.stderr.splitlines() == []
