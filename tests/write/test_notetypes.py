"""The note types are frozen: what learners' collections already know of them must not move."""

import re
from string import ascii_uppercase

import pytest

from quizgen.model.ids import Kind
from quizgen.model.language import LANGUAGES
from quizgen.write.anki.fields import OPTIONS, Field
from quizgen.write.anki.notetypes import NOTE_TYPE_OF, NOTE_TYPES, NoteType

PINNED = {
    "quizgen · Recall": (1_746_300_001, 1_764_000_000, "fff80bdd01bf18df"),
    "quizgen · Cloze": (1_746_300_002, 1_764_000_000, "b2f395dd15e8bba9"),
    "quizgen · Choice": (1_746_300_003, 1_764_000_000, "9d96e2039ddb2bfd"),
    "quizgen · List": (1_746_300_004, 1_764_000_000, "90abd5fdbc37b973"),
}
"""Anything but `mod` changed? Then raise `mod` by at least one second, and pin both anew."""

FROZEN_FIELDS = {
    "quizgen · Recall": "Id, Language, Kind, Task, Stem, Hedge, Key, Typed, Also, Statement, Source, Paragraphs, "
    "Certainty, Remark, Speech, Picture, Spare 2, Spare 3, Spare 4",
    "quizgen · Cloze": "Id, Language, Kind, Task, Stem, Hedge, Key, Also, Statement, Source, Paragraphs, "
    "Certainty, Remark, Speech, Picture, Spare 2, Spare 3, Spare 4",
    "quizgen · Choice": "Id, Language, Kind, Task, Stem, Hedge, Option A, Option B, Option C, Option D, Option E, "
    "Option F, Key letter, Key, Correction, Statement, Source, Paragraphs, "
    "Certainty, Remark, Speech, Picture, Spare 2, Spare 3, Spare 4",
    "quizgen · List": "Id, Language, Kind, Task, Stem, Hedge, Items, Key, Statement, Source, Paragraphs, "
    "Certainty, Remark, Speech, Picture, Spare 2, Spare 3, Spare 4",
}
"""After the first release not even a raised `mod` may change these: Anki would never update a note again."""

each_note_type = pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda note_type: note_type.name)


def test_layout_changes_only_with_its_time() -> None:
    assert {one.name: (one.id, one.mod, one.digest[:16]) for one in NOTE_TYPES} == PINNED


def test_fields_are_frozen() -> None:
    assert {one.name: ", ".join(field.label for field in one.fields) for one in NOTE_TYPES} == FROZEN_FIELDS


def test_no_id_is_used_twice() -> None:
    ids = [id_ for one in NOTE_TYPES for id_ in (one.id, one.template_id, *map(one.field_id, one.fields))]
    assert len(ids) == len(set(ids))


def test_every_kind_has_a_note_type() -> None:
    assert set(NOTE_TYPE_OF) == set(Kind)
    assert set(NOTE_TYPE_OF.values()) == set(NOTE_TYPES)


def test_there_is_a_letter_for_each_option() -> None:
    assert [field.label for field in OPTIONS] == [f"Option {letter}" for letter in ascii_uppercase[:6]]


@each_note_type
def test_layout_names_only_fields_that_there_are(note_type: NoteType) -> None:
    named = re.findall(r"\{\{[#/^]?(?:type:|cloze:)?([^}]+)\}\}", note_type.front + note_type.back)
    assert set(named) <= {field.label for field in note_type.fields}


@each_note_type
def test_back_shows_the_key_its_statement_source_place_certainty_and_remark(note_type: NoteType) -> None:
    key = Field.STEM if note_type.cloze else Field.KEY
    for field in (key, Field.STATEMENT, Field.SOURCE, Field.PARAGRAPHS, Field.CERTAINTY, Field.REMARK):
        assert f"{field.label}}}}}" in note_type.back


@each_note_type
def test_front_gives_nothing_away(note_type: NoteType) -> None:
    for field in (
        Field.KEY,
        Field.KEY_LETTER,
        Field.CORRECTION,
        Field.STATEMENT,
        Field.ALSO,
        Field.REMARK,
        Field.PICTURE,
    ):
        assert f"{{{{{field.label}}}}}" not in note_type.front


@each_note_type
def test_layout_has_no_script_and_fetches_nothing(note_type: NoteType) -> None:
    everything = note_type.front + note_type.back + note_type.css
    assert not re.search(r"<script|<img|<link|<style|\bon\w+=|javascript:|https?:|url\(|@import|@font-face", everything)


@each_note_type
def test_every_label_is_there_in_every_language(note_type: NoteType) -> None:
    for label in ("also", "correction", "erratum", "resolution", "inferred"):
        for language in LANGUAGES:
            assert f".{label}:lang({language})::before" in note_type.css
