"""The real decks in every exchange format, written once for every test that reads them back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Output
from quizgen.model.ids import Kind
from quizgen.model.topic import Bank
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.write.exchange.carried import Export
from quizgen.write.exchange.formats import FORMATS
from quizgen.write.exchange.question import Booklet, lay_out

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Written:
    """One deck in one language, in every format."""

    bank: Bank
    booklet: Booklet
    exports: dict[Output, Export]

    def path(self, output: Output) -> str:
        return f"dist/{self.booklet.deck}/{self.booklet.language}/{FORMATS[output].file}"


@pytest.fixture(scope="session")
def written() -> tuple[Written, ...]:
    project = open_project(Workspace(root=ROOT))
    assert not project.findings
    return tuple(_write(project.bank, booklet) for booklet in _booklets(project))


def _booklets(project: "object") -> Iterator[Booklet]:
    from quizgen.pipeline.workspace import Project

    assert isinstance(project, Project)
    for blueprint in project.blueprints:
        items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
        yield from (lay_out(items, project.bank, blueprint, language) for language in blueprint.languages)


def _write(bank: Bank, booklet: Booklet) -> Written:
    return Written(bank, booklet, {output: format_.write(booklet) for output, format_ in FORMATS.items()})
