"""Pages with an item of every kind."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind, Language
from quizgen.model.topic import Bank
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.present.presentation import Presentation
from quizgen.present.presenter import Presenter
from quizgen.write.page.page import PageWriter
from tests.page.taker import Sheet, Taker

ROOT = Path(__file__).parents[2]
NARROW: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh, narrow window without a network, whose console stays silent and which loads the page alone."""
    context = browser.new_context(viewport=NARROW, reduced_motion="reduce")
    context.set_offline(True)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert all(url.startswith(("data:", "blob:")) or url.endswith(".html") for url in asked)


@pytest.fixture(scope="session")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Sheet]:
    """By language, a page with the first item of each kind of the real deck."""
    project = open_project(Workspace(root=ROOT))
    assert not project.findings
    blueprint = next(one for one in project.blueprints if one.name == "twitter-ai")
    items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
    presenter = Presenter(project.bank)
    made = {}
    for language in blueprint.languages:
        first = {item.id.kind: item for item in reversed(items) if item.id.language == language}
        assert set(first) == set(Kind)
        shown = [presenter.present(item) for item in first.values()]
        made[str(language)] = write_sheet(shown, project.bank, blueprint, language, tmp_path_factory.mktemp("page"))
    return made


@pytest.fixture(params=["ja", "en"])
def sheet(request: pytest.FixtureRequest, sheets: Mapping[str, Sheet]) -> Sheet:
    """Each page in turn."""
    return sheets[request.param]


def write_sheet(shown: list[Presentation], bank: Bank, blueprint: Blueprint, language: Language, folder: Path) -> Sheet:
    """The page of the presentations, as a file."""
    path = folder / "quiz.html"
    path.write_bytes(PageWriter(bank, blueprint).write(shown, language))
    items = {str(one.item.id): one for one in shown}
    return Sheet(path=path, deck=blueprint.name, language=language, items=items)


@pytest.fixture
def taker(page: Page, sheet: Sheet) -> Taker:
    """A learner before the page's cover."""
    taker = Taker(page, sheet)
    taker.open()
    return taker
