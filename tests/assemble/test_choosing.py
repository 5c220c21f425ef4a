"""What is chosen for a sheet, and what cannot be."""

from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest
from inline_snapshot import snapshot

from quizgen.assemble.choosing import choose_items
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import FactId, Kind, TopicId
from quizgen.model.item import Item, Judgement
from quizgen.model.topic import Bank
from quizgen.model.worksheet import SectionPlan, WorksheetPlan

from ..authoring import DECK, Desk
from ..generate.conftest import Made, make

PLAN = tuple(
    SectionPlan(kind=kind, count=count, points=1)
    for kind, count in ((Kind.CHOICE, 6), (Kind.TRUE_FALSE, 7), (Kind.CLOZE, 6), (Kind.MATCHING, 1), (Kind.ORDERING, 1))
)


def chosen(made: Made, plan: tuple[SectionPlan, ...] = PLAN, place: int = 0) -> list[tuple[Item, ...]]:
    language = made.blueprint.languages[place]
    selections = choose_items(made.items, plan, language, made.blueprint.seed)
    assert [len(selection.items) for selection in selections] == [section.count for section in plan]
    return [selection.items for selection in selections]


def test_every_section_gets_as_many_as_it_wants_of_its_kind(decks: tuple[Made, ...]) -> None:
    for made in decks:
        for section, items in zip(PLAN, chosen(made), strict=True):
            assert {item.id.kind for item in items} == {section.kind}
            assert {item.id.language for item in items} == {made.blueprint.languages[0]}


def test_sheet_is_spread_over_the_article(decks: tuple[Made, ...]) -> None:
    for made in decks:
        facts = [fact for items in chosen(made) for item in items for fact in item.facts]
        rows = Counter(fact.id for fact in facts)
        paragraphs = Counter(fact.paragraph for fact in facts)
        everywhere = {fact.paragraph for item in made.items for fact in item.facts}
        assert max(rows.values()) <= 2
        assert len(paragraphs) >= 0.9 * len(everywhere)
        assert max(paragraphs.values()) <= 6


def test_claims_are_as_often_true_as_false_unless_others_would_be_given_away(decks: tuple[Made, ...]) -> None:
    even = 0
    for made in decks:
        holds = [item.task.holds for item in chosen(made)[1] if isinstance(item.task, Judgement)]
        assert min(holds.count(True), holds.count(False)) >= 2
        even += sorted([holds.count(True), holds.count(False)]) == [3, 4]
    assert even


def test_choice_does_not_depend_on_the_order_of_the_items(decks: tuple[Made, ...]) -> None:
    made = decks[0]
    language = made.blueprint.languages[0]
    there = choose_items(made.items, PLAN, language, 1)
    back = choose_items(made.items[::-1], PLAN, language, 1)
    for one, other in zip(there, back, strict=True):
        assert set(map(str, (item.id for item in one.items))) == set(map(str, (item.id for item in other.items)))


def test_both_languages_ask_for_much_the_same(decks: tuple[Made, ...]) -> None:
    def names(items: list[tuple[Item, ...]]) -> set[tuple[object, ...]]:
        return {(item.id.anchor, item.id.slot, item.id.kind) for section in items for item in section}

    for made in decks:
        one, other = names(chosen(made)), names(chosen(made, place=1))
        assert len(one & other) >= 0.6 * len(one)


def test_another_seed_asks_for_others(decks: tuple[Made, ...]) -> None:
    for made in decks:
        language = made.blueprint.languages[0]
        one, *others = (
            {i.id for s in choose_items(made.items, PLAN, language, seed) for i in s.items} for seed in range(1, 6)
        )
        kept = [len(one & other) / len(one) for other in others]
        assert max(kept) < 0.8
        assert sum(kept) / len(kept) < 0.6


def test_fact_that_is_added_moves_little(decks: tuple[Made, ...]) -> None:
    for made in decks:
        topic = made.bank.topics[made.blueprint.topics[0]]
        before = {item.id for items in chosen(made) for item in items}
        kept = []
        for fact in topic.facts[::6]:
            grown = replace(topic, facts=(*topic.facts, replace(fact, id=FactId("newcomer"))))
            after = Made(
                made.blueprint, made.bank, tuple(make(Bank(topics={topic.id: grown}), made.blueprint).values())
            )
            kept.append(len(before & {item.id for items in chosen(after) for item in items}) / len(before))
        assert sum(kept) / len(kept) >= 0.7


def test_rare_kinds_find_room_whatever_the_order_of_the_plan(decks: tuple[Made, ...]) -> None:
    rare = (PLAN[0], PLAN[3], PLAN[4])
    for made in decks:
        for plan in permutations(rare):
            chosen(made, plan)


def test_section_chooses_by_relation_certainty_and_tag(decks: tuple[Made, ...]) -> None:
    from quizgen.model.topic import Certainty

    made = decks[1]
    language = made.blueprint.languages[0]
    tagged = tuple(
        replace(item, facts=tuple(replace(fact, tags=("tagged",)) for fact in item.facts))
        if item.facts[0].paragraph == 11
        else item
        for item in made.items
    )
    by = {
        "relation": SectionPlan(kind=Kind.CLOZE, count=1, points=1, relations=(made.items[0].facts[0].relation,)),
        "certainty": SectionPlan(kind=Kind.CLOZE, count=3, points=1, certainty=(Certainty.POSSIBLE,)),
        "tag": SectionPlan(kind=Kind.CLOZE, count=1, points=1, tags=("tagged", "other")),
        "topic": SectionPlan(kind=Kind.CLOZE, count=1, points=1, topics=made.blueprint.topics),
    }
    for what, section in by.items():
        (found,) = choose_items(tagged, (section,), language, 1)
        assert found.items, what
        assert all(section.admits(item) for item in found.items)
        assert 0 < found.fitting == sum(section.admits(item) for item in tagged if item.id.language == language)
    elsewhere = replace(by["topic"], topics=(TopicId("elsewhere"),))
    assert choose_items(tagged, (elsewhere,), language, 1)[0].fitting == 0


def test_what_cannot_be_had_is_reported_with_the_reason(desk: Desk) -> None:
    plan = "worksheet:\n  sections:\n    - {kind: choice, count: 8}\n    - {kind: cloze, count: 6}\n"
    desk.write(DECK, DECK.read_text(encoding="utf-8").replace("[ja, en]", "[ja]") + plan)
    assert desk.report() == snapshot("""\
error[short-section]: the section wants 8 choice items in ja, 2 can be had
 --> decks/mini.yaml:9:8
  |
9 |     - {kind: choice, count: 8}
  |        ^^^^
  = help: 2 in the deck are of this kind and choice: ask for fewer, or choose less narrowly

error[short-section]: the section wants 6 cloze items in ja, 1 can be had
  --> decks/mini.yaml:10:8
   |
10 |     - {kind: cloze, count: 6}
   |        ^^^^
   = help: 11 fit, but no more of them without giving an answer away: ask for fewer, or choose less narrowly
""")


@pytest.mark.parametrize("output", ["worksheet", "apkg"])
def test_sheet_that_would_be_short_is_not_built(desk: Desk, output: str) -> None:
    desk.write(DECK, DECK.read_text(encoding="utf-8") + "worksheet: {sections: [{kind: choice, count: 8}]}\n")
    desk.replace(DECK, "[apkg]", f"[{output}]")
    said = desk.build()
    assert ("error[short-section]" in said) == (output == "worksheet")
    assert list(desk.workspace.decks.glob("*.forms")) == []


def test_room_is_made_by_exchanging_what_stands_in_the_way(decks: tuple[Made, ...]) -> None:
    """A narrow section finds its only item taken up by an enemy in a wide one, which has others to choose from."""
    made = decks[1]
    language = made.blueprint.languages[0]
    cloze = [item for item in made.items if item.id.language == language and item.id.kind is Kind.CLOZE]
    for item in cloze[::5]:
        rows = {fact.id for fact in item.facts}
        others = [other for other in made.items if other.id.kind is Kind.TRUE_FALSE or other.id == item.id]
        plan = (
            SectionPlan(kind=Kind.TRUE_FALSE, count=10, points=1),
            SectionPlan(kind=Kind.CLOZE, count=1, points=1),
        )
        found = choose_items(others, plan, language, 3)
        assert [len(selection.items) for selection in found] == [10, 1]
        assert all(fact.id not in rows for other in found[0].items for fact in other.facts)


def test_default_sheet_takes_what_there_is(desk: Desk) -> None:
    project, _ = desk.check()
    (blueprint,) = project.blueprints
    items = tuple(make(project.bank, blueprint).values())
    problems = Collector()
    language = blueprint.languages[0]
    heading = head_sheet(blueprint, project.bank, language)
    sheet = plan_sheet(items, replace(blueprint, worksheet=WorksheetPlan()), language, heading, problems)
    assert sheet is not None
    assert problems.findings == ()
    assert plan_sheet((), blueprint, language, heading, problems) is None
