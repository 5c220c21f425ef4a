"""The real decks, built once for every test that reads them back."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind
from quizgen.model.topic import Bank
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.write.anki.description import describe
from quizgen.write.anki.lock import Lock, stamp
from quizgen.write.anki.note import Note
from quizgen.write.anki.notes import render_notes
from quizgen.write.anki.package import pack
from quizgen.write.anki.pictures import media_of

BUILT = 1_700_000_000
"""When, in seconds since 1970."""

ROOT = Path(os.environ.get("QROOT") or Path(__file__).parents[2])


@dataclass(frozen=True)
class Built:
    """A deck of the repository as bytes, with all that went into it."""

    blueprint: Blueprint
    bank: Bank
    notes: tuple[Note, ...]
    data: bytes


def build(bank: Bank, blueprint: Blueprint) -> Built:
    items, _ = generate_items(bank, blueprint, frozenset(Kind))
    notes = render_notes(items, bank, blueprint)
    stamped, _ = stamp(notes, Lock(), BUILT)
    package = pack(blueprint, stamped, description=describe(blueprint, bank), media=media_of(notes, bank))
    return Built(blueprint, bank, notes, package)


@pytest.fixture(scope="session")
def decks() -> tuple[Built, ...]:
    """Every deck under decks/, of every kind of item."""
    project = open_project(Workspace(root=ROOT))
    assert not project.findings
    return tuple(build(project.bank, blueprint) for blueprint in project.blueprints)
