"""Hard strings as an author's facts, from YAML through a build to real Anki: proven, shown exactly, and inert."""

from pathlib import Path

import pytest
from anki.cards import Card
from anki.collection import Collection  # noqa: F401 - real Anki's modules load in this order only

from quizgen.model.ids import Kind
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.workspace import Workspace
from tests.hard_project import TEXTS, write_hard_project
from tests.learner import Learner
from tests.write.page import Element, read_page

ACTIVE = frozenset({"script", "img", "a", "style", "iframe", "svg", "b"})


@pytest.fixture
def package(tmp_path: Path) -> bytes:
    write_hard_project(tmp_path)
    order = Order(decks=(), output=tmp_path / "dist", now=1_700_000_000)
    build = build_decks(Workspace(root=tmp_path), order)
    assert build.findings == ()
    assert len(TEXTS) > 40
    (proof,) = build.files
    assert proof.keys == proof.proven > 8 * len(TEXTS)
    return (tmp_path / "dist" / "hard.apkg").read_bytes()


def test_hard_facts_are_proven_and_reach_the_learner_exactly(learner: Learner, package: bytes) -> None:
    learner.take(package)
    cards = {c.note()["Id"]: c for c in map(learner.col.get_card, learner.col.find_cards(""))}
    for number, text in enumerate(TEXTS):
        assert page(cards, f"f{number}/thing/typed").one("key") == text
        assert page(cards, f"f{number}/maker/reversed").one("stem") == f"Who made {text}?"
        assert text in page(cards, f"f{number}/bill/computed").one("stem")
        assert [blank.text for blank in page(cards, f"f{number}/thing/cloze").all("cloze")] == [text]
        options = page(cards, f"f{number}/thing/choice").all("options")[0].all("li")
        assert text in [option.text for option in options]
        assert text in page(cards, f"f{number}/maker/true-false").one("stem")
    labels = [cell.text for name, card in cards.items() if "/ordering/" in name for cell in back(card).all("label")]
    assert sorted(labels) == sorted(f"{text} is made" for text in TEXTS)
    left = [cell.text for name, card in cards.items() if "/matching/" in name for cell in back(card).all("left")]
    assert sorted(left) == sorted(TEXTS)
    listed = [line.text for line in page(cards, "g0/member/set").all("keys")[0].all("li")]
    assert sorted(listed) == sorted(TEXTS)


def test_no_hard_fact_acts(learner: Learner, package: bytes) -> None:
    learner.take(package)
    for card in map(learner.col.get_card, learner.col.find_cards("")):
        output = card.render_output()
        typed = card.note()["Kind"] in {Kind.TYPED, Kind.REVERSED, Kind.COMPUTED}
        for html in (output.question_text, output.answer_text):
            assert html.count("[[type:") == typed
            assert not {"script", "img", "a", "style", "iframe", "svg", "b"} & {
                one.tag for one in walk(read_page(html))
            }
        assert (len(output.question_av_tags), len(output.answer_av_tags)) == (1, 0)


def page(cards: dict[str, Card], name: str) -> Element:
    return back(cards[f"hard/{name}/en"])


def back(card: Card) -> Element:
    return read_page(card.render_output().answer_text)


def walk(element: Element) -> list[Element]:
    return [element, *(found for below in element.below for found in walk(below))]
