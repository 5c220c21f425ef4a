"""What has changed since a sheet was printed."""

from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.assemble.sheet import Change, find_changes
from quizgen.diagnostics.collector import Collector
from quizgen.model.item import Item

from ..authoring import FACTS, TEMPLATES, Desk
from ..generate.conftest import make


def items_now(desk: Desk) -> dict[str, Item]:
    project, _ = desk.check()
    return make(project.bank, project.blueprints[0])


def changes(desk: Desk, before: dict[str, Item]) -> dict[str, Change]:
    """What differs from what was before on a sheet of everything."""
    project, _ = desk.check()
    blueprint = project.blueprints[0]
    language = blueprint.languages[0]
    heading = head_sheet(blueprint, project.bank, language)
    sheet = plan_sheet(tuple(before.values()), blueprint, language, heading, Collector())
    assert sheet is not None
    now = {item.id: item for item in items_now(desk).values()}
    return {"/".join(str(id_).split("/")[1:4]): change for id_, change in find_changes(sheet, now)}


def test_nothing_has_changed(desk: Desk) -> None:
    assert changes(desk, items_now(desk)) == {}


def test_changed_cell_is_another_answer_or_another_wording(desk: Desk) -> None:
    before = items_now(desk)
    desk.replace(FACTS, "start: 2022-11", "start: 2022-10")
    desk.replace(FACTS, "quote: [3カ月, 2022年11月]", "quote: [3カ月, 2022年10月]")
    found = changes(desk, before)
    assert set(found.values()) <= {Change.ANSWER, Change.WORDING}
    assert any(id_.startswith("hotz-at-twitter/start") and change is Change.ANSWER for id_, change in found.items())


def test_reworded_stem_is_another_wording(desk: Desk) -> None:
    before = items_now(desk)
    desk.replace(TEMPLATES, "は1個{{ price }}で", "は1個あたり{{ price }}で")
    found = changes(desk, before)
    assert found
    assert set(found.values()) == {Change.WORDING}


def test_renamed_entity_is_another_wording(desk: Desk) -> None:
    before = items_now(desk)
    desk.replace(FACTS, "name: {ja: ツイッター, en: Twitter}", "name: {ja: X, en: X}")
    found = changes(desk, before)
    assert set(found.values()) == {Change.WORDING}


def test_removed_fact_is_removed(desk: Desk) -> None:
    before = items_now(desk)
    text = FACTS.read_text(encoding="utf-8")
    start = text.index("  purchase:\n")
    desk.write(FACTS, text[:start])
    found = changes(desk, before)
    assert {id_.split("/")[0] for id_, change in found.items() if change is Change.REMOVED} == {"gpus"}
