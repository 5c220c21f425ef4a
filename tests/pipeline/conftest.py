"""A correct little project, ready to be built and spoilt."""

from pathlib import Path

import pytest

from ..authoring import Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk()
