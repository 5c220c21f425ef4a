"""A correct little project, ready to be spoilt; and the real decks with their items."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind
from quizgen.model.item import Item
from quizgen.model.topic import Bank
from quizgen.pipeline.workspace import Workspace, open_project

from ..authoring import Desk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk()


@dataclass(frozen=True)
class Made:
    """A deck of the repository and every item of it, of every kind."""

    blueprint: Blueprint
    bank: Bank
    items: tuple[Item, ...]


def make(bank: Bank, blueprint: Blueprint) -> dict[str, Item]:
    """Every item of the deck, by its id."""
    items, _ = generate_items(bank, blueprint, frozenset(Kind))
    return {str(item.id): item for item in items}


@pytest.fixture(scope="session")
def decks() -> tuple[Made, ...]:
    project = open_project(Workspace(root=ROOT))
    assert not project.findings
    return tuple(
        Made(blueprint, project.bank, tuple(make(project.bank, blueprint).values())) for blueprint in project.blueprints
    )
