"""Answers that are almost right: told of, mended once, and never simply counted."""

import pytest
from playwright.sync_api import expect

from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind, Language
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.present.presenter import Presenter
from tests.page.conftest import ROOT, write_sheet
from tests.page.taker import Sheet, Taker


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Sheet:
    """A page that asks for the two engineers and nothing else."""
    project = open_project(Workspace(root=ROOT))
    (blueprint,) = project.select(["twitter-ai"])
    items, _ = generate_items(project.bank, blueprint, frozenset({Kind.SET}))
    presenter = Presenter(project.bank)
    shown = [presenter.present(item) for item in items if str(item.id) == "twitter-ai/babuschkin-hire/person/set/en"]
    return write_sheet(shown, project.bank, blueprint, Language("en"), tmp_path_factory.mktemp("slips"))


def reply(taker: Taker, *names: str) -> None:
    for place, name in enumerate(names):
        taker.page.fill(f"input.typed >> nth={place}", name)
    taker.submit()


def test_slip_may_be_mended_once(taker: Taker) -> None:
    taker.page.click("button.main.large")
    reply(taker, "Kroiss", "Igor Babushkin")
    hint = taker.page.locator("p.verdict.almost")
    expect(hint).to_have_text("≈Almostlooks like a slip of the pen. You may answer once more.")
    assert taker.page.input_value("input.typed >> nth=1") == "Igor Babushkin"
    reply(taker, "Kroiss", "Igor Babuschkin")
    expect(taker.page.locator("h2.verdict.accept")).to_be_visible()


def test_slip_that_stays_is_almost_right_and_does_not_count(taker: Taker) -> None:
    taker.page.click("button.main.large")
    reply(taker, "Kroiss", "Igor Babushkin")
    taker.reload()
    reply(taker, "Kroiss", "Igor Babushkin")
    expect(taker.page.locator("h2.verdict.almost")).to_be_visible()
    assert taker.page.locator(".row .sign").all_text_contents() == ["✓", "≈"]
    taker.submit()
    assert taker.text(".score .ring").split() == ["0", "/", "1"]
    expect(taker.page.locator(".review .sign")).to_have_text("≈")


def test_slip_in_an_exam_is_told_at_its_end(taker: Taker) -> None:
    taker.page.check("input[value=exam]")
    taker.page.click("button.main.large")
    reply(taker, "Kroiss", "Igor Babushkin")
    taker.submit()
    expect(taker.page.locator(".review .sign")).to_have_text("≈")
    assert taker.text(".score .ring").split() == ["0", "/", "1"]


def test_each_key_is_taken_once_in_any_order(taker: Taker) -> None:
    taker.page.click("button.main.large")
    reply(taker, "Babuschkin", "Igor Babuschkin")
    expect(taker.page.locator("h2.verdict.reject")).to_be_visible()
    assert sorted(taker.page.locator(".row .sign").all_text_contents()) == ["✓", "✗"]
