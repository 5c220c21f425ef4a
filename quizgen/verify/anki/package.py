"""An Anki package read from its bytes: zip, SQLite, note types and notes, by our own reader."""

import json
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any, NamedTuple

from quizgen.verify.anki.collection import check_objects, hash_json, is_plain_deck, strange_parts
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.unzip import grows_beyond

_COLLECTION, _MEDIA = "collection.anki2", "media"
_NEWER = ("collection.anki21b", "collection.anki21")
_FIELD_SEPARATOR = "\x1f"

_ONE_CARD = (0,)
DEFAULT = 1
"""The number of the deck that every collection has."""

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
    frame: str
    """The SHA-256 of all the rest: numbers, names, its time, what Anki does with it besides showing it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDeck:
    """A deck as the package defines it."""

    name: str
    description: str
    is_plain: bool
    """Whether it is ours in all else: one number, a description that is read as Markdown, options that are no one's."""


class PrintedRow(NamedTuple):
    """A note as the collection's tables have it, its fields still in one piece."""

    note_type: PrintedNoteType
    guid: str
    tags: str
    fields: str
    cards: tuple[int, ...]
    """The ordinal of each."""
    deck: str
    """The name of the deck that the first is in."""
    mod: int
    """When it last changed, in seconds since 1970."""

    @property
    def id(self) -> str:
        """What its field `Id` holds."""
        if self.note_type.fields[:1] == ("Id",):
            return self.fields.partition(_FIELD_SEPARATOR)[0]
        return self._named.get("Id", "")

    @property
    def kind(self) -> str:
        """What its field `Kind` holds."""
        return self._named.get("Kind", "")

    @property
    def options(self) -> int:
        """How many of its options there are."""
        return sum(bool(html) for name, html in self._named.items() if name.startswith("Option "))

    @property
    def _named(self) -> dict[str, str]:
        return dict(zip(self.note_type.fields, self.fields.split(_FIELD_SEPARATOR), strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPackage:
    """What a package holds."""

    path: str
    """As the user would type it."""
    note_types: tuple[PrintedNoteType, ...]
    rows: tuple[PrintedRow, ...]
    decks: Mapping[int, PrintedDeck]
    """By their numbers."""
    media: Mapping[str, bytes]
    """Files for the learner's media folder, by the names that they get there."""
    strays: tuple[str, ...]
    """What it holds that no package of ours does, in words."""

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
            deck=row.deck,
            strays=() if len(fields) <= len(names) else tuple(fields[len(names) :]),
        )

    @property
    def title(self) -> str:
        """The full name of the deck that all others lie in."""
        return min((deck.name for id_, deck in self.decks.items() if id_ != DEFAULT), key=len, default="")


def read_package(data: bytes, shown: str) -> PrintedPackage:
    """Read a package's note types and notes.

    Raises:
        UnreadablePackage: it is no zip file, holds no collection, or the collection is damaged or of another format.
    """
    try:
        collection, media, strays = _contents(data)
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(collection)
            check_objects(connection)
            types = {type_.id: type_ for type_ in _note_types(connection)}
            decks = dict(_decks(connection))
            return PrintedPackage(
                path=shown,
                note_types=tuple(types.values()),
                rows=tuple(_rows(connection, types, decks)),
                decks=decks,
                media=media,
                strays=(*strays, *strange_parts(connection)),
            )
    except (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise UnreadablePackage(f"its collection is damaged: {error}") from None


def _contents(data: bytes) -> tuple[bytes, Mapping[str, bytes], tuple[str, ...]]:
    """The collection, the media by their names, and what else there is that no package of ours has."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_contents(archive, len(data))
            entries = _media_entries(archive)
            there = set(archive.namelist())
            media = {name: archive.read(entry) for entry, name in (entries or {}).items() if entry in there}
            strays = tuple(_strange_entries(archive, entries))
            return archive.read(_COLLECTION) or _EMPTY, media, strays
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError) as error:
        raise UnreadablePackage(f"it is no zip file that can be read: {error}") from None


def _media_entries(archive: zipfile.ZipFile) -> Mapping[str, str] | None:
    """The names of the media, by those of their entries; None where there is no list of them, or none like ours."""
    names = archive.namelist()
    listed = json.loads(archive.read(_MEDIA)) if _MEDIA in names else None
    if not isinstance(listed, dict) or listed.keys() != {str(number) for number in range(len(listed))}:
        return None
    if not all(isinstance(name, str) for name in listed.values()):
        return None
    return listed if len(set(listed.values())) == len(listed) else None


def _strange_entries(archive: zipfile.ZipFile, media: Mapping[str, str] | None) -> Iterator[str]:
    """Files that Anki may read instead of the collection, or put among a learner's media."""
    names = archive.namelist()
    yield from (f'the file "{name}"' for name in sorted(set(names) - {_COLLECTION, _MEDIA} - (media or {}).keys()))
    if len(set(names)) < len(names):
        yield "two files of one name"
    if media is None:
        yield "media that are not listed as ours"
    yield from (f'no file for "{name}", which it lists' for entry, name in (media or {}).items() if entry not in names)


def _check_contents(archive: zipfile.ZipFile, size: int) -> None:
    names = archive.namelist()
    if _COLLECTION not in names:
        newer = next((name for name in _NEWER if name in names), None)
        reason = f"it holds {newer}, which Anki wrote and not quizgen" if newer else "it holds no collection"
        raise UnreadablePackage(reason)
    if grows_beyond(archive.infolist(), size):
        raise UnreadablePackage("it grows beyond what any deck of its size can hold")


def _note_types(connection: sqlite3.Connection) -> Iterator[PrintedNoteType]:
    (models,) = connection.execute("SELECT models FROM col").fetchone()
    for id_, model in json.loads(models).items():
        fields = tuple(field["name"] for field in model["flds"])
        cards = [(card["qfmt"], card["afmt"]) for card in model["tmpls"]]
        layout = json.dumps([fields, cards, model["css"], model["type"]], ensure_ascii=False)
        yield PrintedNoteType(
            id=int(id_),
            name=model["name"],
            fields=fields,
            layout=sha256(layout.encode()).hexdigest(),
            frame=hash_json(_frame(model)),
        )


def _frame(model: Mapping[str, Any]) -> object:
    """The note type without what `layout` covers."""
    fields = [{name: value for name, value in field.items() if name != "description"} for field in model["flds"]]
    cards = [{name: value for name, value in card.items() if name not in {"qfmt", "afmt"}} for card in model["tmpls"]]
    rest = {name: value for name, value in model.items() if name not in {"did", "css", "flds", "tmpls"}}
    return [rest, fields, cards]


def _decks(connection: sqlite3.Connection) -> Iterator[tuple[int, PrintedDeck]]:
    (decks,) = connection.execute("SELECT decks FROM col").fetchone()
    for id_, deck in json.loads(decks).items():
        is_plain = deck["id"] == int(id_) and is_plain_deck(deck)  # Anki goes by the number within
        yield int(id_), PrintedDeck(name=deck["name"], description=deck["desc"], is_plain=is_plain)


def _rows(
    connection: sqlite3.Connection, types: Mapping[int, PrintedNoteType], decks: Mapping[int, PrintedDeck]
) -> Iterator[PrintedRow]:
    cards: dict[int, tuple[int, ...]] = {}
    homes: dict[int, str] = {}
    for note, ordinal, deck in connection.execute("SELECT nid, ord, did FROM cards ORDER BY nid, ord"):
        if note not in cards:
            cards[note], homes[note] = (_ONE_CARD if ordinal == 0 else (ordinal,)), decks[deck].name
        else:
            cards[note] = (*cards[note], ordinal)
    rows = connection.execute("SELECT id, guid, mid, tags, flds, mod FROM notes ORDER BY id")
    for id_, guid, type_id, tags, fields, mod in rows:
        if not (isinstance(tags, str) and isinstance(fields, str) and isinstance(mod, int)):
            raise TypeError("a note whose tags and fields are no text, or whose time is no number")
        yield PrintedRow(types[type_id], guid, tags, fields, cards.get(id_, ()), homes.get(id_, ""), mod)
