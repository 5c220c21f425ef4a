"""The package: what real Anki makes of it, and the same bytes wherever it is made."""

import io
import os
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.model.blueprint import AnkiOptions, Blueprint, Subdeck
from quizgen.model.ids import Kind
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.write.anki.description import describe
from quizgen.write.anki.lock import Lock, stamp
from quizgen.write.anki.note import StampedNote
from quizgen.write.anki.notes import render_notes
from quizgen.write.anki.notetypes import NOTE_TYPES
from quizgen.write.anki.package import pack
from tests.learner import Learner

from .page import read_page
from .sample import bank, blueprint, items_of_every_kind

NOW = 1_700_000_000


def stamped(deck: Blueprint) -> tuple[StampedNote, ...]:
    items = (*items_of_every_kind(JAPANESE), *items_of_every_kind(ENGLISH))
    return stamp(render_notes(items, bank(), deck), Lock(), NOW)[0]


def test_every_note_arrives_with_its_one_card(learner: Learner) -> None:
    log = learner.take(pack(blueprint(), stamped(blueprint())))
    assert (len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)) == (20, 0, 0, 0)
    assert (learner.col.note_count(), learner.col.card_count()) == (20, 20)
    learner.col.fix_integrity()
    assert (learner.col.note_count(), learner.col.card_count()) == (20, 20)
    assert learner.col.get_empty_cards().notes == []


def test_every_field_arrives_as_it_was_written(learner: Learner) -> None:
    notes = stamped(blueprint())
    learner.take(pack(blueprint(), notes))
    for one in notes:
        (id_,) = learner.col.find_notes(f'"Id:{one.note.item}"')
        arrived = learner.col.get_note(id_)
        assert tuple(arrived.fields) == one.note.fields
        assert (arrived.guid, arrived.mod, set(arrived.tags)) == (one.note.guid, NOW, set(one.note.tags))


def test_note_types_arrive_with_their_identities(learner: Learner) -> None:
    learner.take(pack(blueprint(), stamped(blueprint())))
    for note_type in NOTE_TYPES:
        arrived = learner.col.models.by_name(note_type.name)
        assert arrived is not None
        assert (arrived["id"], arrived["mod"]) == (note_type.id, note_type.mod)
        assert [(one["name"], one["id"]) for one in arrived["flds"]] == [
            (field.label, note_type.field_id(field)) for field in note_type.fields
        ]
        assert [one["id"] for one in arrived["tmpls"]] == [note_type.template_id]
        assert arrived["flds"][arrived["sortf"]]["name"] == "Stem"
        assert arrived["css"] == note_type.css


def test_cards_are_due_in_the_order_of_the_notes(learner: Learner) -> None:
    notes = stamped(blueprint())
    learner.take(pack(blueprint(), notes))
    cards = sorted((learner.col.get_card(id_) for id_ in learner.col.find_cards("")), key=lambda card: card.due)
    assert [card.note()["Id"] for card in cards] == [str(one.note.item) for one in notes]
    assert len({card.due for card in cards}) == len(cards)


def test_decks_arrive_with_the_description_on_top(learner: Learner) -> None:
    deck = blueprint(anki=AnkiOptions(subdecks=(Subdeck.LANGUAGE,)))
    learner.take(pack(deck, stamped(deck), description=describe(deck, bank())))
    names = {one.name for one in learner.col.decks.all_names_and_ids(skip_empty_default=True)}
    assert names == {"ニュース", "ニュース::計算機", "ニュース::計算機::日本語", "ニュース::計算機::English"}
    top = learner.col.decks.by_name("ニュース::計算機")
    assert top is not None
    assert (top["md"], top["desc"]) == (True, describe(deck, bank()))
    for language, name in ((JAPANESE, "日本語"), (ENGLISH, "English")):
        assert len(learner.col.find_cards(f'"deck:ニュース::計算機::{name}" Language:{language}')) == 10


def test_hostile_description_shows_as_text(learner: Learner) -> None:
    deck = replace(blueprint(languages=[ENGLISH]), description={ENGLISH: "<script>x()</script> **a** <img src=x>"})
    learner.take(pack(deck, stamped(deck), description=describe(deck, bank())))
    top = learner.col.decks.by_name("ニュース::計算機")
    assert top is not None
    page = read_page(learner.col.render_markdown(top["desc"]))
    assert page.all("p")[0].text == "<script>x()</script> **a** <img src=x>"
    assert {element.tag for element in page.below} == {"p"}


def test_hostile_deck_and_tag_names_arrive_as_they_are_given(learner: Learner) -> None:
    options = AnkiOptions(subdecks=(), tags=("two words", "全角\u3000空白", "a::::b", "Two_Words"))
    deck = blueprint(title='::A:: :: "B" ::<c>::', anki=options)
    notes = stamped(deck)
    learner.take(pack(deck, notes))
    names = {one.name for one in learner.col.decks.all_names_and_ids(skip_empty_default=True)}
    assert names == {"A", "A::B", "A::B::<c>"}
    assert {tag for tag in learner.col.tags.all() if not tag.startswith("quizgen")} == {
        "two_words",
        "全角_空白",
        "a::b",
    }


def test_second_deck_made_in_the_same_second_takes_nothing_away(learner: Learner) -> None:
    first, second = blueprint(title="First", languages=[JAPANESE]), blueprint(title="Second", languages=[ENGLISH])
    for deck, language in ((first, JAPANESE), (second, ENGLISH)):
        notes, _ = stamp(render_notes(items_of_every_kind(language), bank(), deck), Lock(), NOW)
        assert len(learner.take(pack(deck, notes)).new) == 10
    assert (learner.col.note_count(), learner.col.card_count()) == (20, 20)


def test_speech_is_spoken_in_the_cards_language(learner: Learner) -> None:
    deck = blueprint(anki=AnkiOptions(tts=True))
    learner.take(pack(deck, stamped(deck)))
    for id_ in learner.col.find_cards(""):
        output = learner.col.get_card(id_).render_output()
        assert (len(output.question_av_tags), output.answer_av_tags) == (1, [])


def test_media_are_listed_in_the_order_of_their_names() -> None:
    package = pack(blueprint(), stamped(blueprint()), media={"b.png": b"1", "a.png": b"2"})
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.read("media") == b'{"0": "a.png", "1": "b.png"}'
        assert (archive.read("0"), archive.read("1")) == (b"2", b"1")


def test_package_is_made_of_dated_and_compressed_files() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(blueprint(), stamped(blueprint())))) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        for entry in archive.infolist():
            assert (entry.date_time, entry.create_system, entry.external_attr >> 16) == (
                (1980, 1, 1, 0, 0, 0),
                3,
                0o644,
            )
        (collection, _) = archive.infolist()
        assert collection.compress_size * 5 < collection.file_size


def test_package_does_not_tell_when_it_was_made() -> None:
    notes = render_notes(items_of_every_kind(), bank(), blueprint())
    first, lock = stamp(notes, Lock(), NOW)
    again, _ = stamp(notes, lock, NOW + 1_000_000)
    assert pack(blueprint(), first) == pack(blueprint(), again)


def test_changed_note_changes_no_other_notes_row() -> None:
    def rows(notes: tuple[StampedNote, ...]) -> set[tuple[object, ...]]:
        with zipfile.ZipFile(io.BytesIO(pack(blueprint(), notes))) as archive:
            connection = sqlite3.connect(":memory:")
            connection.deserialize(archive.read("collection.anki2"))
            found = set(connection.execute("SELECT guid, mid, mod, tags, flds FROM notes"))
            connection.close()
            return found

    notes = render_notes(items_of_every_kind(), bank(), blueprint())
    before, lock = stamp(notes, Lock(), NOW)
    changed = replace(notes[3], tags=("other",))
    after, _ = stamp((*notes[:3], changed, *notes[4:]), lock, NOW + 10)
    assert len(rows(before) - rows(after)) == 1


def test_two_notes_with_one_guid_are_refused() -> None:
    notes = stamped(blueprint())
    with pytest.raises(ValueError, match="two notes have the guid of computing/"):
        pack(blueprint(), (*notes, notes[0]))


def test_note_with_a_field_too_few_is_refused() -> None:
    (one, *_) = stamped(blueprint())
    broken = StampedNote(replace(one.note, fields=one.note.fields[:-1]), NOW)
    with pytest.raises(ValueError, match="has not the fields of quizgen"):
        pack(blueprint(), [broken])


def test_empty_deck_is_a_package_too(learner: Learner) -> None:
    assert len(learner.take(pack(blueprint(), ())).new) == 0


_BUILD = """
import hashlib, os, sys
os.umask(int(sys.argv[1], 8))
from tests.write.test_package import stamped
from tests.write.sample import bank, blueprint
from quizgen.write.anki.description import describe
from quizgen.write.anki.package import pack
deck = blueprint()
package = pack(deck, stamped(deck), description=describe(deck, bank()), media={"b": b"1", "a": b"2"})
print(hashlib.sha256(package).hexdigest())
"""


def test_bytes_are_the_same_under_any_hash_seed_time_zone_and_umask() -> None:
    def build(seed: str, zone: str, umask: str) -> str:
        path = str(Path(__file__).parents[2])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": path, "LANG": "C"}
        command = [sys.executable, "-c", _BUILD, umask]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own

    assert (
        len({build("0", "UTC", "022"), build("1", "Asia/Tokyo", "077"), build("4294967295", "America/New_York", "000")})
        == 1
    )


def test_kinds_render_in_both_languages(learner: Learner) -> None:
    learner.take(pack(blueprint(), stamped(blueprint())))
    seen = set()
    for id_ in learner.col.find_cards(""):
        card = learner.col.get_card(id_)
        back = read_page(card.render_output().answer_text)
        seen.add((card.note()["Kind"], back.all("article")[0].attributes["lang"]))
        assert back.one("task") == card.note()["Task"]
        assert back.one("paragraphs") == card.note()["Paragraphs"]
        assert back.one("source") == read_page(card.note()["Source"]).text
        assert back.one("certainty") == card.note()["Certainty"]
    assert seen == {(kind.value, language) for kind in Kind for language in ("ja", "en")}
