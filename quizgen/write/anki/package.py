"""A deck's notes as the bytes of an .apkg: the same bytes for the same notes, wherever and whenever they are made."""

import sqlite3
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from io import BytesIO
from itertools import count
from json import dumps
from typing import Any

import genanki

from quizgen.model.blueprint import Blueprint
from quizgen.write.anki.fields import Field
from quizgen.write.anki.names import deck_id, deck_name
from quizgen.write.anki.note import StampedNote
from quizgen.write.anki.notetypes import NoteType

_NEVER_SYNCED = -1

_SEPARATOR = "\x1f"
"""Between the fields of a note."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can tell: nothing in the package depends on the day it is made."""

_COMPRESSION = 1
"""Of deflate's nine levels: the fastest; a package is still some eight times smaller than one that is only stored."""

_NOTE_ROW = "INSERT INTO notes VALUES(?,?,?,?,?,?,?,?,0,0,'')"
_CARD_ROWS = """
    INSERT INTO cards
    SELECT notes.id, notes.id, deck.value, 0, notes.mod, notes.usn, 0, 0, deck.key + 1, 0, 0, 0, 0, 0, 0, 0, 0, ''
    FROM json_each(?) AS deck JOIN notes ON notes.id = ? + deck.key
"""
"""From the decks' ids, note by note, and the first note's id: a new card of each note's one template.

Its type and queue are 0, with its place in the queue.
"""

_MADE_FOR_EDITING = frozenset({Field.STEM, Field.KEY, Field.TYPED, Field.STATEMENT, Field.REMARK})
"""Fields that Anki's editor shows open; the others are there, folded."""


class _Model(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type that keeps its own time, and its fields' and template's identities."""

    def __init__(self, note_type: NoteType) -> None:
        super().__init__(
            note_type.id,
            note_type.name,
            fields=[_field_json(note_type, field) for field in note_type.fields],
            templates=[{"name": "Card", "id": note_type.template_id, "qfmt": note_type.front, "afmt": note_type.back}],
            css=note_type.css,
            model_type=self.CLOZE if note_type.cloze else self.FRONT_BACK,
            sort_field_index=note_type.fields.index(Field.STEM),
        )
        self._mod = note_type.mod

    @property
    def _req(self) -> list[list[object]]:
        """The card needs a stem; genanki's own answer does not know Anki's filters."""
        return [[0, "any", [self.sort_field_index]]]

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """The JSON that genanki makes, but for the time."""
        return {**super().to_json(timestamp, deck_id), "mod": self._mod}


class _Deck(genanki.Deck):  # type: ignore[misc]  # genanki has no types
    """A deck whose description Anki reads as Markdown: as HTML it would run scripts."""

    def to_json(self) -> dict[str, Any]:
        """The JSON that genanki makes, with Anki's mark for Markdown."""
        return {**super().to_json(), "md": True}


def pack(
    blueprint: Blueprint,
    notes: Sequence[StampedNote],
    *,
    description: str = "",
    media: Mapping[str, bytes] | None = None,
) -> bytes:
    """The package that holds the notes, each with one new card, due in the order given.

    Args:
        blueprint: gives the deck that the description belongs to; notes name their own decks.
        notes: in the order in which a learner is to meet them.
        description: Markdown, with all text in it escaped.
        media: files by the names that fields give them.

    Raises:
        ValueError: two notes share a guid, or a note has not as many fields as its note type.
    """
    _refuse_doubles(notes)
    return _zip(_collection(blueprint, notes, description), media or {})


def _refuse_doubles(notes: Sequence[StampedNote]) -> None:
    guids = [stamped.note.guid for stamped in notes]
    if len(set(guids)) < len(guids):
        (guid, _), *_ = Counter(guids).most_common(1)
        raise ValueError(f"two notes have the guid of {notes[guids.index(guid)].note.item}")


def _collection(blueprint: Blueprint, notes: Sequence[StampedNote], description: str) -> bytes:
    decks = _decks(deck_name(blueprint.title), notes, description)
    for _, note_type in sorted(_note_types(notes).items()):
        decks[0].add_model(_Model(note_type))
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = OFF")  # nothing of a database in memory is worth rolling back
        genanki.Package(decks).write_to_db(cursor, 0, count())
        ids = {deck.name: deck.deck_id for deck in decks}
        with _indexed_afterwards(cursor):
            cursor.executemany(_NOTE_ROW, _note_rows(notes))
            cursor.execute(_CARD_ROWS, (dumps([ids[stamped.note.deck] for stamped in notes]), _first_id(notes)))
        connection.commit()
        return connection.serialize()


@contextmanager
def _indexed_afterwards(cursor: sqlite3.Cursor) -> Iterator[None]:
    """Have what is inserted meanwhile sorted into the indices at once, and not a row at a time."""
    indices = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name").fetchall()
    for name, _ in indices:
        cursor.execute(f"DROP INDEX {name}")
    yield
    for _, sql in indices:
        cursor.execute(sql)


def _note_types(notes: Iterable[StampedNote]) -> dict[str, NoteType]:
    return {stamped.note.note_type.name: stamped.note.note_type for stamped in notes}


def _decks(parent: str, notes: Iterable[StampedNote], description: str) -> list[_Deck]:
    """The deck of the blueprint, then its subdecks by name; every id once."""
    names = [parent, *sorted({stamped.note.deck for stamped in notes} - {parent})]
    ids: dict[str, int] = {}
    for name in names:
        taken = set(ids.values())
        ids[name] = next(id_ for id_ in count(deck_id(name)) if id_ not in taken)
    return [_Deck(ids[name], name, description if name == parent else "") for name in names]


def _first_id(notes: Sequence[StampedNote]) -> int:
    """Anki's ids are times in milliseconds: count from when the oldest of the notes last changed."""
    return min((stamped.mod for stamped in notes), default=0) * 1000


def _note_rows(notes: Sequence[StampedNote]) -> Iterator[tuple[object, ...]]:
    shapes = {
        name: (note_type.id, len(note_type.fields), note_type.fields.index(Field.STEM))
        for name, note_type in _note_types(notes).items()
    }
    written: dict[tuple[str, ...], str] = {}
    for id_, stamped in enumerate(notes, start=_first_id(notes)):
        note = stamped.note
        type_id, size, stem = shapes[note.note_type.name]
        fields = _SEPARATOR.join(note.fields)
        if len(note.fields) != size or fields.count(_SEPARATOR) != size - 1:
            raise ValueError(f"{note.item} has not the fields of {note.note_type.name}")
        tags = written.get(note.tags)
        if tags is None:
            tags = written[note.tags] = f" {' '.join(note.tags)} " if note.tags else ""
        yield id_, note.guid, type_id, stamped.mod, _NEVER_SYNCED, tags, fields, note.fields[stem]


def _field_json(note_type: NoteType, field: Field) -> dict[str, object]:
    return {
        "name": field.label,
        "id": note_type.field_id(field),
        "description": field.meaning,
        "plainText": field in {Field.ID, Field.TYPED},
        "collapsed": field not in _MADE_FOR_EDITING,
        "excludeFromSearch": False,
    }


def _zip(collection: bytes, media: Mapping[str, bytes]) -> bytes:
    names = sorted(media)
    files = {
        "collection.anki2": collection,
        "media": dumps({str(number): name for number, name in enumerate(names)}, ensure_ascii=False).encode(),
        **{str(number): media[name] for number, name in enumerate(names)},
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=_COMPRESSION)
    return buffer.getvalue()
