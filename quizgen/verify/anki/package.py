"""An Anki package read from its bytes: zip, SQLite, note types and notes, by our own reader."""

import json
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

from quizgen.verify.anki.note import PrintedNote

_COLLECTION = "collection.anki2"
_NEWER = ("collection.anki21b", "collection.anki21")
_SIZE_LIMIT = 2 * 1024**3
_FIELD_SEPARATOR = "\x1f"

_EMPTY = b"\x00"
"""What SQLite takes for a damaged database; of no bytes at all it says that memory has run out."""


class UnreadablePackage(Exception):
    """The file is no package that this reader knows; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedNoteType:
    """A note type as the package defines it."""

    id: int
    name: str
    fields: tuple[str, ...]
    layout: str
    """The SHA-256 of everything that decides what its cards show: fields, templates, styles."""


class PrintedRow(NamedTuple):
    """A note as the collection's tables have it, its fields still in one piece."""

    note_type: PrintedNoteType
    guid: str
    tags: str
    fields: str
    cards: tuple[int, ...]

    @property
    def id(self) -> str:
        """What its field `Id` holds."""
        if self.note_type.fields[:1] == ("Id",):
            return self.fields.partition(_FIELD_SEPARATOR)[0]
        return dict(zip(self.note_type.fields, self.fields.split(_FIELD_SEPARATOR), strict=False)).get("Id", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPackage:
    """What a package holds."""

    path: str
    """As the user would type it."""
    note_types: tuple[PrintedNoteType, ...]
    rows: tuple[PrintedRow, ...]

    def note(self, place: int) -> PrintedNote:
        """The note of the row at `place`, counted from 0."""
        row = self.rows[place]
        names, fields = row.note_type.fields, row.fields.split(_FIELD_SEPARATOR)
        return PrintedNote(
            place=f"{self.path}: note {place + 1}",
            guid=row.guid,
            note_type=row.note_type.name,
            fields=dict(zip(names, fields, strict=False)),
            tags=tuple(row.tags.split()),
            cards=row.cards,
            strays=tuple(fields[len(names) :]),
        )

    @property
    def notes(self) -> tuple[PrintedNote, ...]:
        """Every note, in the order of the collection."""
        return tuple(map(self.note, range(len(self.rows))))


def read_package(data: bytes, shown: str) -> PrintedPackage:
    """Read a package's note types and notes.

    Raises:
        UnreadablePackage: it is no zip file, holds no collection, or the collection is damaged or of another format.
    """
    try:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(_collection(data))
        types = {type_.id: type_ for type_ in _note_types(connection)}
        return PrintedPackage(path=shown, note_types=tuple(types.values()), rows=tuple(_rows(connection, types)))
    except (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise UnreadablePackage(f"its collection is damaged: {error}") from None


def _collection(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_contents(archive)
            return archive.read(_COLLECTION) or _EMPTY
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError) as error:
        raise UnreadablePackage(f"it is no zip file that can be read: {error}") from None


def _check_contents(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if _COLLECTION not in names:
        newer = next((name for name in _NEWER if name in names), None)
        reason = f"it holds {newer}, which Anki wrote and not quizgen" if newer else "it holds no collection"
        raise UnreadablePackage(reason)
    if archive.getinfo(_COLLECTION).file_size > _SIZE_LIMIT:
        raise UnreadablePackage("its collection is larger than 2 GiB")


def _note_types(connection: sqlite3.Connection) -> Iterator[PrintedNoteType]:
    (models,) = connection.execute("SELECT models FROM col").fetchone()
    for id_, model in json.loads(models).items():
        fields = tuple(field["name"] for field in model["flds"])
        cards = [(card["qfmt"], card["afmt"]) for card in model["tmpls"]]
        layout = json.dumps([fields, cards, model["css"], model["type"]], ensure_ascii=False)
        yield PrintedNoteType(
            id=int(id_), name=model["name"], fields=fields, layout=sha256(layout.encode()).hexdigest()
        )


def _rows(connection: sqlite3.Connection, types: dict[int, PrintedNoteType]) -> Iterator[PrintedRow]:
    cards: dict[int, list[int]] = {}
    for note, ordinal in connection.execute("SELECT nid, ord FROM cards ORDER BY nid, ord"):
        cards.setdefault(note, []).append(ordinal)
    rows = connection.execute("SELECT id, guid, mid, tags, flds FROM notes ORDER BY id")
    for id_, guid, type_id, tags, fields in rows:
        if not (isinstance(tags, str) and isinstance(fields, str)):
            raise TypeError("a note whose tags and fields are no text")
        yield PrintedRow(types[type_id], guid, tags, fields, tuple(cards.get(id_, ())))
