"""Real Anki shows hard strings exactly as they are, wherever on a card they stand, and none of them acts."""

import pytest
from anki.cards import Card
from anki.sound import TTSTag

from quizgen.model.blueprint import AnkiOptions
from quizgen.model.ids import Kind
from quizgen.model.language import ENGLISH
from quizgen.write.anki.lock import Lock, stamp
from quizgen.write.anki.notes import render_notes
from quizgen.write.anki.package import pack
from tests.learner import Learner

from .hard_strings import HARD_STRINGS
from .page import Element, read_page
from .sample import bank, blueprint
from .subjects import subject

OUR_TAGS = frozenset(
    ["article", "bdi", "br", "cite", "code", "div", "footer", "header", "hr", "li", "ol", "page", "section", "span"]
)
OUR_TAGS |= {"table", "td", "th", "tr", "ul"}


@pytest.fixture
def cards(learner: Learner) -> dict[str, Card]:
    """A card for each hard string and kind, by item id."""
    items = [made for number, text in enumerate(HARD_STRINGS) for made in subject(text, number)]
    deck = blueprint(languages=[ENGLISH], anki=AnkiOptions(tts=True))
    notes, _ = stamp(
        render_notes(items, bank(*{made.facts[0].id: made.facts[0] for made in items}.values()), deck),
        Lock(),
        1_700_000_000,
    )
    assert len(learner.take(pack(deck, notes)).new) == len(items)
    found = (learner.col.get_card(id_) for id_ in learner.col.find_cards(""))
    return {card.note()["Id"]: card for card in found}


def test_every_kind_shows_every_hard_string_exactly(cards: dict[str, Card]) -> None:
    for number, text in enumerate(HARD_STRINGS):
        for kind, check in CHECKS.items():
            card = cards[f"computing/f{number}/place/{kind.value}/en"]
            output = card.render_output()
            front, back = read_page(output.question_text), read_page(output.answer_text)
            check(front, back, text)
            assert_inert(front, back)
            for html in (output.question_text, output.answer_text):
                assert html.count("[[type:") == (kind is Kind.TYPED)
            assert (len(output.question_av_tags), len(output.answer_av_tags)) == (1, 0)
            assert "\\(" not in output.question_text + output.answer_text


def test_speech_says_every_hard_string_and_nothing_else(cards: dict[str, Card]) -> None:
    for number, text in enumerate(HARD_STRINGS):
        (tag,) = cards[f"computing/f{number}/place/typed/en"].render_output().question_av_tags
        assert isinstance(tag, TTSTag)
        line = " ".join((text * 3).splitlines())
        assert (tag.lang, tag.field_text) == ("en_US", line), text


def test_typed_answer_that_is_right_compares_as_right(cards: dict[str, Card], learner: Learner) -> None:
    for number, text in enumerate(HARD_STRINGS):
        note = cards[f"computing/f{number}/place/typed/en"].note()
        compared = learner.col.compare_answer(note["Typed"], " ".join(text.splitlines()).strip())
        assert "typeBad" not in compared, text
        assert "typeMissed" not in compared, text


def test_no_card_is_missing(cards: dict[str, Card], learner: Learner) -> None:
    learner.col.fix_integrity()
    assert learner.col.card_count() == len(cards) == len(HARD_STRINGS) * len(CHECKS)


def assert_inert(front: Element, back: Element) -> None:
    """Only our own elements, ids and attributes."""
    for page in (front, back):
        elements = list(walk(page))
        assert {element.tag for element in elements} <= OUR_TAGS
        assert {name for element in elements for name in element.attributes} <= {
            "class",
            "id",
            "lang",
            "data-cloze",
            "data-ordinal",
        }
        assert len(page.all("article")) == 1
    assert "answer" not in [element.attributes.get("id") for element in walk(front)]


def walk(element: Element) -> list[Element]:
    return [element, *(found for below in element.below for found in walk(below))]


def check_typed(front: Element, back: Element, text: str) -> None:
    assert front.one("stem") == back.one("stem") == text * 3
    assert back.one("key") == text
    assert [line.text for line in back.all("li")] == [f"{text}!"]
    assert back.one("statement") == text * 3


def check_cloze(front: Element, back: Element, text: str) -> None:
    assert front.one("stem") == f"{text}[...]{text}"
    assert back.one("stem") == text * 3
    assert [blank.text for blank in back.all("cloze")] == [text]


def check_choice(front: Element, back: Element, text: str) -> None:
    assert front.one("stem") == text * 3
    for page in (front, back):
        assert [line.text for line in page.all("options")[0].all("li")] == ["ENIAC", text]
    assert back.one("spoken") == f"B {text}"


def check_true_false(front: Element, back: Element, text: str) -> None:
    assert front.one("stem") == back.one("stem") == text * 3
    assert back.one("correction") == text


def check_set(front: Element, back: Element, text: str) -> None:
    assert front.one("stem") == text * 3
    assert [line.text for line in back.all("li")] == [text, "ENIAC"]


def check_ordering(front: Element, back: Element, text: str) -> None:
    assert [cell.text for cell in front.all("td")] == [text * 3, text * 3]
    assert [cell.text for cell in back.all("td")] == [text * 3, "1950", text * 3, "1960"]


def check_matching(front: Element, back: Element, text: str) -> None:
    assert [cell.text for cell in front.all("td")] == [text, "ENIAC", "ENIAC", text]
    assert [cell.text for cell in back.all("td")] == [text, text, "ENIAC", "ENIAC"]


CHECKS = {
    Kind.TYPED: check_typed,
    Kind.CLOZE: check_cloze,
    Kind.CHOICE: check_choice,
    Kind.TRUE_FALSE: check_true_false,
    Kind.SET: check_set,
    Kind.ORDERING: check_ordering,
    Kind.MATCHING: check_matching,
}
