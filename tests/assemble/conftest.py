"""The real decks with their items, and a correct little project."""

from pathlib import Path

import pytest

from quizgen.pipeline.workspace import Workspace, open_project

from ..authoring import Desk
from ..generate.conftest import Made, make

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk()


@pytest.fixture(scope="session")
def decks() -> tuple[Made, ...]:
    project = open_project(Workspace(root=ROOT))
    return tuple(
        Made(blueprint, project.bank, tuple(make(project.bank, blueprint).values())) for blueprint in project.blueprints
    )
