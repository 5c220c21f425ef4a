"""Every cell of every fact of the real banks: changed after the build, the verifier names it."""

from decimal import Decimal

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import same_value
from quizgen.model.ids import Language, SlotName
from quizgen.model.language import LANGUAGES
from quizgen.model.schema import type_of
from quizgen.model.values import Duration, DurationUnit, Precision, Text
from quizgen.reading.lexicon import Lexicon
from quizgen.reading.values import read
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.proof.saying import say_value
from tests.verify.changes import cells, other_value, with_cell
from tests.verify.conftest import Built


def test_unchanged_decks_are_proven_whole(decks: tuple[Built, ...]) -> None:
    assert decks
    for deck in decks:
        verification = verify_package(deck.data, "deck.apkg", deck.bank)
        assert verification.findings == ()
        assert verification.keys == verification.proven == len(deck.notes) > 0


def test_every_changed_cell_is_named(decks: tuple[Built, ...]) -> None:
    tried, missed = 0, []
    for deck in decks:
        for name, fact, slot in cells(deck.bank):
            if name not in deck.blueprint.topics:
                continue
            value = other_value(fact.cells[slot], deck.bank.topics[name])
            changed = with_cell(deck.bank, name, fact.id, slot, value)
            findings = verify_package(deck.data, "deck.apkg", changed).findings
            tried += 1
            if not any(finding.span == fact.cell_spans[slot] for finding in findings):
                missed.append(f"{name}/{fact.id}/{slot}")
    assert tried > 150
    assert missed == []


def test_a_false_claim_blames_the_cell_that_changed_and_no_other(decks: tuple[Built, ...]) -> None:
    tried = 0
    for deck in decks:
        for name, fact, slot in cells(deck.bank):
            if name not in deck.blueprint.topics:
                continue
            value = other_value(fact.cells[slot], deck.bank.topics[name])
            changed = with_cell(deck.bank, name, fact.id, slot, value)
            findings = verify_package(deck.data, "deck.apkg", changed).findings
            about = [f for f in findings if f"/{fact.id}/" in f.subject and "/true-false/" in f.subject]
            for finding in about:
                tried += 1
                if finding.rule is Rule.WRONG_STEM and "in its claim" in finding.message:
                    assert finding.span == fact.cell_spans[slot], finding.message
    assert tried > 100


def test_values_are_said_as_the_language_writes_them(decks: tuple[Built, ...]) -> None:
    deck = next(deck for deck in decks if deck.blueprint.name == "twitter-ai")
    topic = deck.blueprint.topics[0]
    fact = next(fact for fact in deck.bank.topics[topic].facts if fact.id == "open-letter-appeal")
    seven = Duration(amount=Decimal(7), unit=DurationUnit.MONTH)
    changed = with_cell(deck.bank, topic, fact.id, SlotName("pause"), seven)
    messages = [finding.message for finding in verify_package(deck.data, "deck.apkg", changed).findings]
    typed = [message for message in messages if "/pause/typed/" in message and "the key" in message]
    assert typed == snapshot(
        [
            '"twitter-ai/open-letter-appeal/pause/typed/ja" prints the key "6カ月", but the bank has "7カ月"',
            '"twitter-ai/open-letter-appeal/pause/typed/en" prints the key "6 months", but the bank has "7 months"',
        ]
    )
    assert not any(" exact " in message or "7 month" in message.replace("7 months", "") for message in messages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_messages_say_of_a_value_is_read_as_that_value(decks: tuple[Built, ...], language: Language) -> None:
    for deck in decks:
        for name, fact, slot in cells(deck.bank):
            topic, value = deck.bank.topics[name], fact.cells[slot]
            said = say_value(value, language, topic.units)
            if not isinstance(value, Text) and getattr(value, "precision", None) is not Precision.ORDER:
                values = read(said, type_of(value), language, Lexicon.of(topic))
                assert any(same_value(value, one) for one in values), said
