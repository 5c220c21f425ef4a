"""No two items of one kind read the same, and a false claim has one correction."""

from collections import Counter
from dataclasses import replace

import pytest

from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.item import Blank, Item, Judgement, Words
from quizgen.wording.values import Wording

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from .conftest import Made


def front(item: Item, made: Made) -> str:
    """What a learner reads before the answer, in so many words."""
    wording = Wording(item.id.language, made.bank.topics[item.id.topic].units)
    prose = item.task.claim if isinstance(item.task, Judgement) else item.stem
    leads = {fact.according_to[item.id.language] for fact in item.facts if fact.according_to}
    told = "".join(
        piece.text if isinstance(piece, Words) else "____" if isinstance(piece, Blank) else wording.say(piece.value)
        for piece in prose
    )
    return f"{item.id.kind} {sorted(leads)} {told}"


@pytest.mark.parametrize("step", range(8))
def test_no_two_items_of_the_real_decks_read_the_same(decks: tuple[Made, ...], step: int) -> None:
    for made in decks:
        blueprint = replace(made.blueprint, seed=made.blueprint.seed + step)
        items, _ = generate_items(made.bank, blueprint, frozenset(Kind))
        fronts = Counter(front(item, made) for item in items if item.id.kind not in {Kind.ORDERING, Kind.MATCHING})
        assert [text for text, count in fronts.items() if count > 1] == []


def test_one_claim_of_a_fact_is_true(decks: tuple[Made, ...]) -> None:
    for made in decks:
        judged = [item for item in made.items if isinstance(item.task, Judgement)]
        true = Counter((item.id.anchor, item.id.language) for item in judged if item.task.holds)  # type: ignore[union-attr]
        of_many = Counter((item.id.anchor, item.id.language) for item in judged)
        assert set(true.values()) == {1}
        assert all(true[fact] == 1 for fact, count in of_many.items() if count > 1)


def claims(desk: Desk) -> dict[str, tuple[bool, str]]:
    """For each true/false item on a place whether it holds, and what it says in the cell that it is about."""
    project, findings = desk.check()
    assert [finding for finding in findings if finding.rule != "idle-fact"] == []
    items, _ = generate_items(project.bank, project.blueprints[0], frozenset({Kind.TRUE_FALSE}))
    said = {}
    for item in items:
        assert isinstance(item.task, Judgement)
        (piece,) = (piece for piece in item.task.claim if getattr(piece, "slot", None) == item.task.slot)
        if item.id.slot == "place":
            said[item.id.anchor] = item.task.holds, piece.value.id  # type: ignore[union-attr]
    return said


def add_centers(desk: Desk, centers: int) -> None:
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")
    desk.replace(DECK, "to: [apkg]", "anki: {kinds: [true-false]}")
    places = "".join(f"  town{number}: {{kind: place, name: Town {chr(65 + number)}}}\n" for number in range(centers))
    desk.replace(FACTS, "siblings:\n", f"{places}siblings:\n  far: {{kind: place, name: Farville}}\n")
    rows = "".join(
        f"    - {{id: row{n}, company: twitter, place: town{n}, evidence: {{paragraph: 1}}}}\n" for n in range(centers)
    )
    desk.replace(FACTS, "  purchase:\n", f"  center:\n{rows}  purchase:\n")
    relation = """\
  center:
    slots: {company: organization, place: place}
    complete: true
    statement: "{{ company }} has a center in {{ place }}."
    cloze: []
    true_false: [place]
  purchase:
"""
    desk.replace(TEMPLATES, "  purchase:\n", relation)


def test_claim_that_several_rows_would_correct_is_only_made_where_it_is_true(desk: Desk) -> None:
    add_centers(desk, 2)
    assert claims(desk) == {"row0": (True, "town0"), "row1": (True, "town1")}
