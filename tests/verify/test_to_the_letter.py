"""Every text of the real decks with one character more, a sign or one that nobody sees: the verifier names the item."""

import re
from collections.abc import Iterator
from itertools import cycle

import pytest

from quizgen.model.ids import FactId, RelationName
from quizgen.model.language import ENGLISH
from quizgen.model.topic import Certainty, Fact
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.proof.case import without_lead

from .conftest import Built
from .test_changed_packages import printed, unnamed, with_field

UNSEEN = ("\u202e", "\u200b", "\u00ad", "\u2066", "\u200f", "\u2060", "\U000e0041", "\x07")
SIGNS = (".", "・", "-", "'", "?", " (", "*")
TEXT = re.compile(r"(?<![^>])[^<>&;]+(?![^<])")
"""What stands between tags."""

RUBY = re.compile("<ruby>(.*?)<rt>.*?</rt></ruby>")


def lengthened(note: PrintedNote, name: str, sign: str) -> Iterator[PrintedNote]:
    """The note with the sign at each end and in the middle of each text in the field."""
    field = note.field(name)
    for text in TEXT.finditer(field):
        for place in {text.start(), (text.start() + text.end()) // 2, text.end()}:
            yield with_field(note, name, field[:place] + sign + field[place:])


def test_a_character_that_nobody_sees_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        turn = cycle(UNSEEN)
        changes = [
            changed
            for note in printed(deck)
            for name in note.fields
            if note.field(name) and name != "Id"
            for changed in lengthened(note, name, next(turn))
        ]
        assert len(changes) > 10_000
        assert unnamed(deck, iter(changes)) == []


def test_a_sign_in_a_name_or_its_reading_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        turn = cycle(SIGNS)
        names = {
            name
            for topic in deck.bank.topics.values()
            for entity in (*topic.entities.values(), *topic.siblings.values())
            for name in entity.name.values()
        }
        changes = [
            changed
            for note in printed(deck)
            for name in ("Key", "Typed", "Correction", "Option A", "Option B", "Option C", "Option D")
            if name in note.fields and RUBY.sub(r"\1", note.field(name)) in names
            for changed in lengthened(note, name, next(turn))
        ]
        assert len(changes) > 1_000
        assert unnamed(deck, iter(changes)) == []


@pytest.mark.parametrize(
    ("lead", "text", "rest"),
    [
        ("according to The Post", "According to The Post, he left.", "he left."),
        ("according to The Post", "according to The Post, he left.", "he left."),
        ("according to The Post", "According to the post, he left.", None),
        ("according to The Post", "According to The Post he left.", None),
        ("ß says", "SS says, he left.", "he left."),
        ("ﬁrst reports say", "First reports say, he left.", None),
        ("ﬁrst reports say", "FIrst reports say, he left.", "he left."),
    ],
)
def test_a_lead_in_has_its_own_letters_but_for_the_first(lead: str, text: str, rest: str | None) -> None:
    fact = Fact(
        id=FactId("left"),
        relation=RelationName("leaving"),
        cells={},
        evidence=(),
        certainty=Certainty.REPORTED,
        according_to={ENGLISH: lead},
    )
    assert without_lead(text, (fact,), ENGLISH) == rest
