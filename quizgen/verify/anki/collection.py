"""What a collection holds besides notes: of all that could act, hide or be seen, it may have just what ours have."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from quizgen.diagnostics.counting import count_of

_OBJECTS = frozenset(
    {
        *(("table", name) for name in ("col", "notes", "cards", "revlog", "graves")),
        *(("index", f"ix_{name}") for name in ("notes_usn", "cards_usn", "revlog_usn", "cards_nid", "cards_sched")),
        *(("index", f"ix_{name}") for name in ("revlog_cid", "notes_csum")),
    }
)

_SETTINGS = "5c18332e8fe641771f16f1a6592f29dba669c8aa67c1726f80dfe96e42b34986"
"""`hash_json` of the options that Anki begins with, as our packages have them, and of no tags."""
_DECKS = frozenset(
    {
        "1f76063b2c9fe7753766bf6db01cd0e3793d4a9a6d68a97aa19315c73a433559",
        "476ae61c2da9735cd5cb649b52a76487eadadff4d30dffe35e9c496f65c3f4a4",
    }
)
"""`hash_json` of the deck that every collection has, and of ours, without numbers, names and descriptions."""

_FIRST_ROW = (1, 1411124400, 1425279151694, 1425279151690, 11, 0, 0, 0)
"""The collection's own row but for its settings, of times long ago: of another version, Anki refuses the package."""

_COUNTS = (
    ("revlog", "1", "review of somebody's", "reviews of somebody's"),
    ("graves", "1", "deletion", "deletions"),
    ("cards", "nid NOT IN (SELECT id FROM notes)", "card of no note", "cards of no note"),
    (
        "cards",
        "type OR queue OR ivl OR factor OR reps OR lapses OR left OR odue OR odid OR flags OR data != ''",
        "card that is not new",
        "cards that are not new",
    ),
    (
        "cards",
        "id != nid OR mod != (SELECT mod FROM notes WHERE notes.id = nid)",
        "card of another time than its note's",
        "cards of another time than their notes'",
    ),
    (
        "notes",
        "id / 1000 - (SELECT min(mod) FROM notes) > 86400",
        "note with a number that is a time to come",
        "notes with a number that is a time to come",
    ),
    (
        "notes",
        "flags OR data != '' OR usn != -1",
        "note with marks or data of its own",
        "notes with marks or data of their own",
    ),
)
"""What may not be there: where, which, and what to call one and several of it."""


def check_objects(connection: sqlite3.Connection) -> None:
    """Refuse a database that has more than tables and their indices, before anything in it is read.

    Raises:
        ValueError: a view or a trigger could do anything, to us and to Anki.
    """
    for type_, name in connection.execute("SELECT type, name FROM sqlite_master"):
        if (type_, name) not in _OBJECTS:
            raise ValueError(f'it has the {type_} "{name}"')


def strange_parts(connection: sqlite3.Connection) -> Iterator[str]:
    """Whatever the collection has that ours have not, in words."""
    for table, where, one, several in _COUNTS:
        (count,) = connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()  # noqa: S608 - ours
        if count:
            yield count_of(count, one, several)
    if connection.execute("SELECT id, crt, mod, scm, ver, dty, usn, ls FROM col").fetchall() != [_FIRST_ROW]:
        yield "a collection's row that no quizgen wrote"
    conf, dconf, tags = connection.execute("SELECT conf, dconf, tags FROM col").fetchone()
    if hash_json([json.loads(text) for text in (conf, dconf, tags)]) != _SETTINGS:
        yield "settings that no quizgen wrote"


def is_plain_deck(deck: Mapping[str, Any]) -> bool:
    """Whether the deck is ours in everything but its name, its number and its description."""
    return hash_json({key: value for key, value in deck.items() if key not in {"id", "name", "desc"}}) in _DECKS


def hash_json(value: object) -> str:
    """The SHA-256 of a value, whatever the order of its keys."""
    return sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
