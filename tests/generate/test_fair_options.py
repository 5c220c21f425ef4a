"""No option is so like the key that a grader takes it for right, and no key stands out among its options."""

from collections import Counter
from dataclasses import replace

import pytest

from quizgen.generate.items import generate_items
from quizgen.model.compare import is_below, order_key
from quizgen.model.ids import Kind, SlotName
from quizgen.model.item import Choice, Judgement, Shown
from quizgen.model.values import Entity, Text, Value
from quizgen.pipeline.workspace import open_project

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from .conftest import Made

META = "  meta: {kind: organization, name: {ja: メタ, en: Meta}}\n"


def options_beside_twitter(desk: Desk, sibling: str, count: int) -> set[str]:
    """The organizations offered where Twitter is right, a sibling being in the bank."""
    desk.replace(FACTS, META, META + f"  sibling: {{kind: organization, name: {sibling}}}\n")
    desk.replace(TEMPLATES, "ask: planned", "ask: employer")
    desk.replace(TEMPLATES, "{{ person }}は{{ employer }}に何カ月いたか。", "{{ person }}はどこにいたか。")
    desk.replace(TEMPLATES, "How long was {{ person }} at {{ employer }}?", "Where was {{ person }}?")
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person]")
    desk.replace(DECK, "options: 2", f"options: {count}")
    project = open_project(desk.workspace)
    items, _ = generate_items(project.bank, project.blueprints[0], frozenset({Kind.CHOICE}))
    for item in items:
        if isinstance(item.task, Choice):
            ids = [option.id for option in item.task.options if isinstance(option, Entity)]
            if ids[item.task.key] == "twitter":
                return set(ids)
    return set()


def test_another_name_is_offered(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: マストドン, en: Mastodon}", 4) == {"twitter", "openai", "meta", "sibling"}


def test_too_few_are_left_where_one_is_like_the_key(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: ツィッター, en: Chirper}", 4) == set()


def test_another_spelling_of_the_key_is_not(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: ツィッター, en: Chirper}", 3) == {"twitter", "openai", "meta"}


def test_a_slip_for_the_key_is_not(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: チャーパー, en: Twitterr}", 3) == {"twitter", "openai", "meta"}


def test_key_stands_in_every_place_by_size_about_as_often(decks: tuple[Made, ...]) -> None:
    places: Counter[int] = Counter()
    for made in decks:
        for seed in range(20):
            items, _ = generate_items(made.bank, replace(made.blueprint, seed=seed), frozenset({Kind.CHOICE}))
            tasks = [item.task for item in items if isinstance(item.task, Choice)]
            for task in tasks:
                key = task.options[task.key]
                if not isinstance(key, Entity | Text):
                    places[sum(order_key(option) < order_key(key) for option in task.options)] += 1
    assert all(0.15 < places[place] / places.total() < 0.37 for place in range(4))


def test_options_are_the_same_in_every_language(decks: tuple[Made, ...]) -> None:
    compared = 0
    for made in decks:
        offered: dict[object, set[frozenset[Value]]] = {}
        for item in made.items:
            if isinstance(item.task, Choice):
                shown = frozenset(piece.slot for piece in item.stem if isinstance(piece, Shown))
                asked = item.id.topic, item.id.anchor, item.id.slot, shown
                offered.setdefault(asked, set()).add(frozenset(item.task.options))
        compared += len(offered)
        assert [options for options in offered.values() if len(options) > 1] == []
    assert compared > 50


SLOTS = "slots: {person: person, employer: organization, planned: duration, start: date}"


def add_actual(desk: Desk) -> None:
    """A slot that holds less than `planned` in each row."""
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")
    desk.replace(TEMPLATES, SLOTS, f"{SLOTS[:-1]}, actual: {{type: duration, below: planned}}}}")
    desk.replace(TEMPLATES, "for {{ planned }}.", "for {{ planned }}, and left after {{ actual }}.")
    desk.replace(TEMPLATES, "{{ planned }}の予定で", "{{ planned }}の予定で、{{ actual }}だけ")
    desk.replace(FACTS, "planned: 3 months\n", "planned: 3 months\n      actual: 1 month\n")
    desk.replace(FACTS, "[3カ月, 2022年11月]", "[3カ月, 2022年11月, 1カ月]")
    desk.replace(FACTS, "planned: 2 years\n", "planned: 2 years\n      actual: 1 year\n")
    desk.replace(FACTS, "[2年, 2015年]", "[2年, 2015年, 1年]")


@pytest.mark.parametrize("seed", range(12))
def test_claim_does_not_contradict_itself(desk: Desk, seed: int) -> None:
    add_actual(desk)
    project = open_project(desk.workspace)
    assert project.findings == ()
    blueprint = replace(project.blueprints[0], seed=seed)
    items, _ = generate_items(project.bank, blueprint, frozenset({Kind.TRUE_FALSE}))
    for item in items:
        assert isinstance(item.task, Judgement)
        said = {piece.slot: piece.value for piece in item.task.claim if isinstance(piece, Shown)}
        if item.facts[0].relation == "internship":
            assert is_below(said[SlotName("actual")], said[SlotName("planned")])


def test_cell_that_is_not_below_its_bound_is_reported(desk: Desk) -> None:
    add_actual(desk)
    assert desk.facts("actual: 1 year", "actual: 3 years").startswith(
        'error[bad-value]: "actual" of fact "musk-at-openai" is not below its "planned"\n'
    )


@pytest.mark.parametrize(
    ("bound", "rule"), [("person", "bad-order"), ("plan", "unknown-slot"), ("actual", "bad-order")]
)
def test_slot_that_cannot_be_a_bound_is_reported(desk: Desk, bound: str, rule: str) -> None:
    add_actual(desk)
    assert desk.templates("below: planned", f"below: {bound}").startswith(f"error[{rule}]: ")
