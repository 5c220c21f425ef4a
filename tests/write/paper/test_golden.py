"""The text of every product of the real topics, line by line, as kept in `golden/`.

`pytest --inline-snapshot=fix tests/write/paper/test_golden.py` writes it anew; `git diff` then shows what moved.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from inline_snapshot import external_file

from quizgen.assemble.arranging import make_form
from quizgen.assemble.form import Form
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.diagnostics.collector import Collector
from quizgen.generate.items import generate_items
from quizgen.model.ids import FormCode, Kind, Language
from quizgen.model.item import Item
from quizgen.model.language import LANGUAGES
from quizgen.model.topic import Topic
from quizgen.model.worksheet import Layout, WorksheetPlan
from quizgen.pipeline.workspace import Project, Workspace, open_project
from quizgen.present.presenter import Presenter
from quizgen.write.paper.answers import answers_pdf
from quizgen.write.paper.flashcards import Flip, flashcards_pdf
from quizgen.write.paper.key_table import keys_pdf
from quizgen.write.paper.press import Press
from quizgen.write.paper.study import study_pdf
from quizgen.write.paper.timeline import timeline_pdf

from .printed import pages
from .sheets import Shop, worksheet_pdf

DECKS = ("neptune", "twitter-ai")
FOLDER = Path(__file__).parent / "golden"

Print = Callable[[Form, tuple[Item, ...], Topic, Presenter, Press], bytes | None]

PRODUCTS: dict[str, Print] = {
    "worksheet": lambda form, _items, _topic, presenter, press: worksheet_pdf(form, presenter, press),
    "worksheet-large": lambda form, _items, _topic, presenter, press: worksheet_pdf(
        replace(form, layout=Layout.LARGE), presenter, press
    ),
    "answers": lambda form, _items, _topic, presenter, press: answers_pdf(form, presenter, press),
    "keys": lambda form, _items, _topic, presenter, press: keys_pdf(
        [form, replace(form, letter="B", code=FormCode("8KQ2-M9XA"))], presenter, press
    ),
    "flashcards": lambda form, items, _topic, presenter, press: flashcards_pdf(
        form.title, items[:12], presenter, press, Flip.LONG_EDGE
    ),
    "study": lambda form, _items, topic, _presenter, press: study_pdf(topic, form.language, press),
    "timeline": lambda form, _items, topic, _presenter, press: timeline_pdf(topic, form.language, press),
}


@pytest.fixture(scope="module")
def project() -> Project:
    return open_project(Workspace(root=Path(__file__).parents[3]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("deck", DECKS)
@pytest.mark.parametrize("product", PRODUCTS)
def test_text_is_as_it_was(project: Project, product: str, deck: str, language: Language) -> None:
    blueprint = replace(*project.select([deck]), worksheet=WorksheetPlan())
    topic = project.bank.topics[blueprint.topics[0]]
    items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
    own = tuple(item for item in items if item.id.language == language)
    heading = head_sheet(blueprint, project.bank, language)
    sheet = plan_sheet(items, blueprint, language, heading, Collector())
    assert sheet is not None
    form = make_form(sheet, 0, 0, {item.id: item for item in own}, heading)
    shop = Shop()
    pdf = PRODUCTS[product](replace(form, code=FormCode("7KQ2-M9XA")), own, topic, Presenter(project.bank), shop.press)
    assert shop.report == ""
    assert pdf is not None
    text = "\n\f\n".join(pages(pdf)).rstrip() + "\n"
    assert text == external_file(FOLDER / f"{product}-{deck}-{language}.txt")


def test_every_golden_file_belongs_to_a_product() -> None:
    wanted = {f"{product}-{deck}-{language}.txt" for product in PRODUCTS for deck in DECKS for language in LANGUAGES}
    assert {path.name for path in FOLDER.iterdir()} == wanted
