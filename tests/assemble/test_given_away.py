"""Questions of the real decks that were printed together and gave each other away, and others that do not."""

from dataclasses import replace

import pytest

from quizgen.assemble.choosing import choose_items
from quizgen.assemble.enemies import are_enemies
from quizgen.assemble.exposure import expose
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import Kind, RelationName
from quizgen.model.item import Item, Judgement
from quizgen.model.worksheet import SectionPlan

from ..generate.conftest import Made


@pytest.fixture(scope="session")
def by_id(decks: tuple[Made, ...]) -> dict[str, Item]:
    return {str(item.id): item for made in decks for item in made.items}


def enemies(by_id: dict[str, Item], one: str, other: str) -> bool:
    decided = are_enemies(expose(by_id[one]), expose(by_id[other]))
    assert are_enemies(expose(by_id[other]), expose(by_id[one])) == decided
    return decided


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The key stands in another row's description.
        ("twitter-ai/rezaei-resignation/decision/cloze", "twitter-ai/babuschkin-part/person/matching"),
        ("twitter-ai/hotz-internship/feature/typed", "twitter-ai/babuschkin-part/person/matching"),
        ("twitter-ai/altman-officer/person/typed", "twitter-ai/babuschkin-part/person/matching"),
        ("twitter-ai/microsoft-announcement/amount/cloze", "twitter-ai/alphabet-part/company/matching"),
        ("neptune/triton-discovery/discoverer/typed", "neptune/herschel-part/person/matching"),
        # Another question has the words of a pair's description.
        ("twitter-ai/babuschkin-hire/employer/cloze", "twitter-ai/babuschkin-part/person/matching"),
        ("neptune/challis-near-miss/observatory/true-false", "neptune/herschel-part/person/matching"),
        ("neptune/darrest-observer/observatory/true-false", "neptune/herschel-part/person/matching"),
        ("neptune/le-verrier-prediction/date/typed", "neptune/herschel-part/person/matching"),
        # A claim about one row says what another row's question asks.
        ("neptune/galle-observer/observatory/choice", "neptune/darrest-observer/person/true-false"),
        # The author's own words have the amount.
        ("twitter-ai/microsoft-announcement/amount/choice", "twitter-ai/twitter-acquisition/date/ordering"),
        # The star that was in fact Neptune.
        ("neptune/galileo-drawing/drawn_as/typed", "neptune/galileo-insight/insight/choice"),
    ],
)
def test_one_gave_the_other_away(by_id: dict[str, Item], one: str, other: str, language: str) -> None:
    assert enemies(by_id, f"{one}/{language}", f"{other}/{language}")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twitter-ai/hotz-internship/shortfall/computed", "twitter-ai/babuschkin-part/person/matching"),
        ("twitter-ai/nvidia-share/share/typed", "twitter-ai/gpu-spending/amount/choice"),
        ("neptune/galileo-drawing/drawn_as/choice", "neptune/challis-near-miss/sightings/typed"),
        ("neptune/neptune-mass/times/choice", "neptune/uranus-orbit/times/typed"),
        ("neptune/uranus-discovery/city/choice", "neptune/neptune-sunlight/time/choice"),
    ],
)
def test_neither_gives_the_other_away(by_id: dict[str, Item], one: str, other: str, language: str) -> None:
    assert not enemies(by_id, f"{one}/{language}", f"{other}/{language}")


def test_date_to_be_written_stands_among_no_options(by_id: dict[str, Item]) -> None:
    offered = "neptune/neptune-discovery/date/choice/en"
    assert enemies(by_id, offered, "neptune/le-verrier-prediction/date/typed/en")
    assert not enemies(by_id, offered, "neptune/galileo-drawing/date/typed/en")


def test_false_claim_is_given_away_by_what_its_value_belongs_to(by_id: dict[str, Item]) -> None:
    claim = by_id["neptune/neptune-orbit/period/true-false/ja"]
    jupiter = by_id["neptune/jupiter-orbit/planet/reversed/ja"]
    assert are_enemies(expose(claim), expose(jupiter))


@pytest.mark.parametrize("seed", [None, *range(8)])
@pytest.mark.parametrize("place", [0, 1])
def test_default_sheet_is_full_whatever_the_seed(decks: tuple[Made, ...], place: int, seed: int | None) -> None:
    for made in decks:
        language = made.blueprint.languages[place]
        blueprint = made.blueprint if seed is None else replace(made.blueprint, seed=seed)
        heading = head_sheet(blueprint, made.bank, language)
        sheet = plan_sheet(made.items, blueprint, language, heading, Collector())
        assert sheet is not None
        assert [len(section.entries) for section in sheet.sections] == [5, 4, 3, 2, 1, 1, 1]
        claims = {item.id: item.task.holds for item in made.items if isinstance(item.task, Judgement)}
        assert sum(claims.get(entry.item, False) for entry in sheet.entries()) == 2


def test_nothing_on_a_sheet_is_told_by_its_title(decks: tuple[Made, ...]) -> None:
    """The title says that the AI project is Twitter's; a long sheet would ask whose it is."""
    made = decks[1]
    plan = (SectionPlan(kind=Kind.TYPED, count=1, points=1, relations=(relation_of(made, "project-at-twitter"),)),)
    for language in made.blueprint.languages:
        title = head_sheet(made.blueprint, made.bank, language).title
        (free,) = choose_items(made.items, plan, language, 1)
        (headed,) = choose_items(made.items, plan, language, 1, header=title)
        assert (len(free.items), len(headed.items)) == (1, 0)


def relation_of(made: Made, fact: str) -> RelationName:
    return next(f.relation for f in made.bank.topics[made.blueprint.topics[0]].facts if f.id == fact)
