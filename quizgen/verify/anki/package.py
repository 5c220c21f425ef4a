"""An Anki package read from its bytes: zip, SQLite, note types and notes, by our own reader."""

import json
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPackage:
    """What a package holds."""

    note_types: tuple[PrintedNoteType, ...]
    notes: tuple[PrintedNote, ...]


def read_package(data: bytes, shown: str) -> PrintedPackage:
    """Read a package's note types and notes.

    Raises:
        UnreadablePackage: it is no zip file, holds no collection, or the collection is damaged or of another format.
    """
    try:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(_collection(data))
        types = {type_.id: type_ for type_ in _note_types(connection)}
        return PrintedPackage(note_types=tuple(types.values()), notes=tuple(_notes(connection, types, shown)))
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


def _notes(connection: sqlite3.Connection, types: dict[int, PrintedNoteType], shown: str) -> Iterator[PrintedNote]:
    cards: dict[int, list[int]] = {}
    for note, ordinal in connection.execute("SELECT nid, ord FROM cards ORDER BY nid, ord"):
        cards.setdefault(note, []).append(ordinal)
    rows = connection.execute("SELECT id, guid, mid, tags, flds FROM notes ORDER BY id")
    for number, (id_, guid, type_id, tags, fields) in enumerate(rows, 1):
        type_ = types[type_id]
        yield PrintedNote(
            place=f"{shown}: note {number}",
            guid=guid,
            note_type=type_.name,
            fields=dict(zip(type_.fields, fields.split(_FIELD_SEPARATOR), strict=False)),
            tags=tuple(tags.split()),
            cards=tuple(cards.get(id_, ())),
        )
