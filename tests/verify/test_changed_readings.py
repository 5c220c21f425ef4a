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
        ("吾輩は猫である。", "わがはい は ねこ である"),
        ("吾輩は猫、である", "わがはい は ねこ、である"),
        ("藤岡弘、", "ふじおか ひろし"),
        ("東京・大阪", "とう きょう おおさか"),
        ("読み書き", "よみ かき"),
        ("お茶の水", "おち ゃの み ず"),
        ("山田太郎", "やまだ たろう"),
        ("山田 太郎", "やまだ たろう"),
        ("猫 & 犬", "ねこ アンド いぬ"),
        ("C#と猫", "シーシャープ と ねこ"),
        ("AIの夢", "AI の ゆめ"),
        ("猫!は父", "ねこ! は ちち"),
        ("& 東京と", "とうきょう と"),
        ("東京→大阪は", "とうきょう おおさか は"),
    ):
        laid = "".join(text if kana is None else annotate(text, kana) for text, kana in ruby(name, reading))
        assert bare(laid) == name
        assert is_read(laid, reading), told(laid)
        assert not is_read(laid, reading + "ん")
        assert not is_read(laid, reading[1:])


@pytest.mark.parametrize(
    ("segments", "reading", "is_right"),
    [
        ("吾輩:わがはい は 猫:ねこ である", "わがはい は ねこ である", True),
        ("吾輩:わが は 猫:いはねこ である", "わがはい は ねこ である", False),
        ("吾:わ 輩:がはい は 猫:ねこ である", "わがはい は ねこ である", False),
        ("吾輩は猫:わがはいはねこ である", "わがはい は ねこ である", True),
        ("吾輩は猫である:わがはいはねこである", "わがはい は ねこ である", True),
        ("吾輩:わが は 猫:いはねこ である。", "わがはい は ねこ である", False),
        ("吾輩は猫である。:わがはいはねこである", "わがはい は ねこ である", True),
        ("山田:やま ␠ 太郎:だたろう", "やまだ たろう", False),
        ("山田:やまだ ␠ 太郎:たろう", "やまだ たろう", True),
        ("山田␠:やまだ␠ 太郎:たろう", "やまだ たろう", True),
        ("山田␠太:やまだ␠たろ 郎:う", "やまだ たろう", False),
        ("山:やま 田太郎:だたろう", "やまだ たろう", True),
        ("関ケ原:せきがはらの の 野:の", "せきがはら の のの", False),
        ("関ケ原:せきがはら の 野:のの", "せきがはら の のの", True),
        ("八ッ場:やんばの の 野:の", "やんば の のの", False),
        ("八ッ場:やんば の 野:のの", "やんば の のの", True),
        ("C#:シーシャープと と 友:も", "シーシャープ と とも", False),
        ("C#:シーシャープ と 友:とも", "シーシャープ と とも", True),
    ],
)
def test_each_word_has_its_author_s_share(segments: str, reading: str, is_right: bool) -> None:
    parts = (part.replace("␠", " ").partition(":") for part in segments.split(" "))
    laid = "".join(annotate(base, kana) if colon else base for base, colon, kana in parts)
    assert is_read(laid, reading) is is_right, told(laid)


def test_messages_have_readings_in_brackets(decks: tuple[Built, ...]) -> None:
    deck = decks[0] if with_readings(decks[0], "Key") else decks[1]
    note = with_readings(deck, "Key")[0]
    changed = with_field(note, "Key", re.sub("<rt>.*?</rt>", "<rt>ひみつ</rt>", note.field("Key")))
    from quizgen.verify.anki.deck import NoteProver
    from quizgen.verify.anki.package import read_package

    findings = NoteProver(deck.bank, read_package(deck.data, "deck.apkg")).prove(changed)
    assert any("（ひみつ）" in finding.message for finding in findings)
    assert {finding.rule for finding in findings} == {Rule.WRONG_KEY}
