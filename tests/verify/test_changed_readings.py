"""Readings over words: one that is no name's own, or stands where no name does, is named."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language
from quizgen.model.topic import Bank, Topic
from quizgen.model.values import Entity
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.furigana import annotate, bare, is_read, told
from quizgen.wording.furigana import ruby
from tests.verify.conftest import Built
from tests.verify.test_changed_packages import OPTIONS, printed, unnamed, with_field

JA = Language("ja")
SHOWN = ("Stem", "Key", "Correction", "Statement", "Items", *OPTIONS)


def with_readings(deck: Built, field: str) -> list[PrintedNote]:
    return [note for note in printed(deck) if "<rt>" in note.field(field)]


@pytest.mark.parametrize("field", SHOWN)
def test_every_wrong_reading_is_named(decks: tuple[Built, ...], field: str) -> None:
    for deck in decks:
        notes = with_readings(deck, field)
        wrong = (with_field(n, field, n.field(field).replace("</rt>", "ん</rt>", 1)) for n in notes)
        assert unnamed(deck, wrong) == []
        leaking = (with_field(n, field, re.sub("<rt>.*?</rt>", "<rt>6カ月</rt>", n.field(field))) for n in notes)
        assert unnamed(deck, leaking) == []


def test_a_reading_where_no_name_stands_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        for field in SHOWN:
            notes = [n for n in printed(deck) if n.field(field) and "<" not in n.field(field)]
            over = (with_field(n, field, re.sub("^(.)", r"<ruby>\1<rt>x</rt></ruby>", n.field(field))) for n in notes)
            assert unnamed(deck, over) == []
            last = (
                with_field(n, field, re.sub("(.)$", r"<ruby>\1<rt>x</rt></ruby>", n.field(field)))
                for n in notes
                if not n.field(field).endswith("}")
            )
            assert unnamed(deck, last) == []


@pytest.mark.parametrize(
    "markup",
    ["<rt>x</rt>", "<ruby>x</ruby>", "<ruby><rt>x</rt></ruby>", "<ruby>x<rt>y</rt>z</ruby>", "\ufdd0", "\ufffc"],
)
def test_readings_that_stand_over_nothing_are_named(decks: tuple[Built, ...], markup: str) -> None:
    deck = decks[0]
    for field in ("Stem", "Key", "Source", "Task"):
        changes = [with_field(note, field, note.field(field) + markup) for note in printed(deck)[::5]]
        assert unnamed(deck, iter(changes)) == []


def readings(bank: Bank) -> Iterator[tuple[Topic, Entity]]:
    for topic in bank.topics.values():
        yield from ((topic, entity) for entity in topic.entities.values() if entity.reading.get(JA))


def with_reading(bank: Bank, topic: Topic, entity: Entity, reading: str) -> Bank:
    """The bank with one entity read otherwise, in every cell that has it."""
    other = replace(entity, reading={JA: reading})
    facts = tuple(
        replace(fact, cells={slot: other if value == entity else value for slot, value in fact.cells.items()})
        for fact in topic.facts
    )
    entities = {**topic.entities, entity.id: other}
    return Bank(topics={**bank.topics, topic.id: replace(topic, entities=entities, facts=facts)})


def test_a_reading_changed_after_the_build_is_named_with_a_cell(decks: tuple[Built, ...]) -> None:
    tried = 0
    for deck in decks:
        for topic, entity in readings(deck.bank):
            held = [fact for fact in topic.facts if entity in fact.cells.values()]
            if topic.id not in deck.blueprint.topics or not held:
                continue
            shown = f"<rt>{ruby(entity.name[JA], entity.reading[JA])}"
            if all(kana is None for _, kana in ruby(entity.name[JA], entity.reading[JA])):
                continue
            bank = with_reading(deck.bank, topic, entity, entity.reading[JA] + "ん")
            findings = verify_package(deck.data, "deck.apkg", bank).findings
            spans = [span for fact in held for slot, span in fact.cell_spans.items() if fact.cells[slot] == entity]
            assert any(finding.span in spans for finding in findings), shown
            tried += 1
    assert tried > 5


def test_readings_are_laid_as_they_are_read() -> None:
    for name, reading in (
        ("大規模言語モデル", "だいきぼげんごモデル"),
        ("公開書簡", "こうかいしょかん"),
        ("山田 太郎", "やまだ たろう"),
        ("AI研究", "エーアイけんきゅう"),
        ("C#入門", "シーシャープにゅうもん"),
        ("関ケ原", "せきがはら"),
        ("サクラメント", "サクラメント"),
    ):
        laid = "".join(text if kana is None else annotate(text, kana) for text, kana in ruby(name, reading))
        assert bare(laid) == name
        assert is_read(laid, reading), told(laid)
        assert not is_read(laid, reading + "ん")
        assert not is_read(laid, reading[1:])


def test_messages_have_readings_in_brackets(decks: tuple[Built, ...]) -> None:
    deck = decks[0] if with_readings(decks[0], "Key") else decks[1]
    note = with_readings(deck, "Key")[0]
    changed = with_field(note, "Key", re.sub("<rt>.*?</rt>", "<rt>ひみつ</rt>", note.field("Key")))
    from quizgen.verify.anki.deck import NoteProver
    from quizgen.verify.anki.package import read_package

    findings = NoteProver(deck.bank, read_package(deck.data, "deck.apkg")).prove(changed)
    assert any("（ひみつ）" in finding.message for finding in findings)
    assert {finding.rule for finding in findings} == {Rule.WRONG_KEY}
