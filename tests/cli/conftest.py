"""The command line over a correct little project."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from quizgen.cli import make_app

from ..authoring import Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setenv("COLUMNS", "120")
    return Desk()


@dataclass(frozen=True)
class Said:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(desk: Desk) -> Run:
    def run_(*arguments: str) -> Said:
        assert desk.workspace.root == Path()
        app = make_app(*arguments[:1])
        result = CliRunner().invoke(app, list(arguments), env=dict(os.environ), catch_exceptions=False)
        return Said(result.exit_code, result.stdout, result.stderr)

    return run_
