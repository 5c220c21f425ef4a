"""A history for other programs."""

import csv
import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.study.export import COLUMNS, export_csv, export_json
from quizgen.study.history import History
from quizgen.study.memory import Rating

from .learning import given, moment, opened


@pytest.fixture
def history(tmp_path: Path) -> History:
    return opened(tmp_path / "history.sqlite3")


def rows(history: History) -> list[dict[str, str]]:
    return list(csv.DictReader(export_csv(history.events())))


def test_spreadsheet(history: History) -> None:
    first = history.answer(3, "a/b/c/typed/ja", given(Rating.HARD, reply="富士, “写真”"), moment())
    history.undo(3, first.item, first.number, moment(seconds=5))
    lines = list(export_csv(history.events()))
    assert lines[0] == ",".join(COLUMNS) + "\r\n"
    answered, undone = rows(history)
    assert {name: cell for name, cell in answered.items() if cell} == snapshot(
        {
            "number": "1",
            "session": "3",
            "time": "2026-04-01T03:00:00.000+00:00",
            "day": "2026-04-01",
            "item": "a/b/c/typed/ja",
            "event": "answer",
            "reply": "富士, “写真”",
            "verdict": "accept",
            "rating": "2",
            "duration_ms": "1500",
            "answer_hash": "0123456789abcdef",
            "cram": "False",
            "stability": "1.2931",
            "difficulty": "5.1122",
            "due": "2026-04-02",
            "flagged": "False",
        }
    )
    assert {name: cell for name, cell in undone.items() if cell} == snapshot(
        {
            "number": "2",
            "session": "3",
            "time": "2026-04-01T03:00:05.000+00:00",
            "day": "2026-04-01",
            "item": "a/b/c/typed/ja",
            "event": "undo",
            "about": "1",
            "flagged": "False",
        }
    )


@pytest.mark.parametrize("reply", ["=1+1", "+81 3", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("x")'])
def test_formula_is_made_text(history: History, reply: str) -> None:
    history.answer(1, "a", given(reply=reply), moment())
    assert rows(history)[0]["reply"] == f"'{reply}"


def test_anything_else_is_as_it_was(history: History) -> None:
    replies = ["3-1", "a=b", "改\n行", '"', "'", ""]
    for reply in replies:
        history.answer(1, "a", given(reply=reply), moment())
    assert [row["reply"] for row in rows(history)] == replies


def test_objects_have_the_same_columns_and_exact_replies(history: History) -> None:
    history.answer(1, "a", given(reply="=1+1"), moment())
    history.flag(1, "a", moment(), flagged=True)
    answered, flagged = map(json.loads, export_json(history.events()))
    assert tuple(answered) == COLUMNS
    assert (answered["reply"], answered["cram"], answered["rating"]) == ("=1+1", False, 3)
    assert (flagged["event"], flagged["flagged"], flagged["reply"]) == ("flag", True, None)
