"""Three ways to write the same notes: ours, plain genanki's, and the least that any way has to do."""

import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import DeckName
from quizgen.write.anki.fields import Field
from quizgen.write.anki.names import deck_id
from quizgen.write.anki.note import StampedNote
from quizgen.write.anki.notetypes import NoteType
from quizgen.write.anki.package import pack
from quizgen.write.files import replace_file

OURS, GENANKI, FLOOR = "quizgen", "genanki", "floor"

Rows = tuple[list[tuple[object, ...]], list[tuple[object, ...]]]
"""Rows of Anki's tables `notes` and `cards`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What is to be written; everything in it is made before the clock starts."""

    notes: tuple[StampedNote, ...]
    rows: Rows
    blueprint: Blueprint


def make_load(notes: tuple[StampedNote, ...]) -> Load:
    """Lay out the notes, and the same notes as the rows that they come down to."""
    blueprint = Blueprint(name=DeckName("bench"), title="Benchmark", topics=(), languages=(), seed=0)
    return Load(notes=notes, rows=(_note_rows(notes), _card_rows(notes)), blueprint=blueprint)


def write_ours(load: Load, path: Path) -> None:
    """The package made by `pack`, and put in place as a build does it."""
    replace_file(path, pack(load.blueprint, load.notes))


def write_genanki(load: Load, path: Path) -> None:
    """The package made as genanki's README shows it, with our note types, fields, tags and guids."""
    models: dict[int, genanki.Model] = {}
    decks: dict[str, genanki.Deck] = {}
    for stamped in load.notes:
        note = stamped.note
        if note.note_type.id not in models:
            models[note.note_type.id] = _model(note.note_type)
        if note.deck not in decks:
            decks[note.deck] = genanki.Deck(deck_id(note.deck), note.deck)
        decks[note.deck].add_note(
            genanki.Note(
                model=models[note.note_type.id], fields=list(note.fields), tags=list(note.tags), guid=note.guid
            )
        )
    genanki.Package(list(decks.values())).write_to_file(str(path))


def write_floor(load: Load, path: Path) -> None:
    """Rows that are there already, through sqlite3 into a file, and the file into a zip, as genanki stores it."""
    notes, cards = load.rows
    collection = path.with_suffix(".anki2")
    connection = sqlite3.connect(collection)
    connection.executescript(APKG_SCHEMA)
    connection.executescript(APKG_COL)
    connection.executemany("INSERT INTO notes VALUES(?,?,?,?,?,?,?,?,?,?,?)", notes)
    connection.executemany("INSERT INTO cards VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", cards)
    connection.commit()
    connection.close()
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(collection, "collection.anki2")
        archive.writestr("media", "{}")
    collection.unlink()


WRITERS: Mapping[str, Callable[[Load, Path], None]] = {OURS: write_ours, GENANKI: write_genanki, FLOOR: write_floor}


def count_cards(path: Path) -> int:
    """The cards in a package, so that no writer is fast by leaving some out."""
    with zipfile.ZipFile(path) as archive:
        collection = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(collection)
    (cards,) = connection.execute("SELECT count(*) FROM cards JOIN notes ON notes.id = cards.nid").fetchone()
    connection.close()
    return int(cards)


def _model(note_type: NoteType) -> genanki.Model:
    return genanki.Model(
        note_type.id,
        note_type.name,
        fields=[{"name": field.label} for field in note_type.fields],
        templates=[{"name": "Card", "qfmt": note_type.front, "afmt": note_type.back}],
        css=note_type.css,
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
        sort_field_index=_sort_field(note_type),
    )


def _sort_field(note_type: NoteType) -> int:
    return note_type.fields.index(Field.STEM)


def _note_rows(notes: tuple[StampedNote, ...]) -> list[tuple[object, ...]]:
    return [
        (number, s.note.guid, s.note.note_type.id, s.mod, -1, f" {' '.join(s.note.tags)} ",
         "\x1f".join(s.note.fields), s.note.fields[_sort_field(s.note.note_type)], 0, 0, "")
        for number, s in enumerate(notes, 1_700_000_000_000)
    ]  # fmt: skip


def _card_rows(notes: tuple[StampedNote, ...]) -> list[tuple[object, ...]]:
    return [
        (number, number, deck_id(s.note.deck), 0, s.mod, -1, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, "")
        for due, (number, s) in enumerate(enumerate(notes, 1_700_000_000_000), 1)
    ]
