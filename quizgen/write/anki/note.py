"""A note as it goes into the package: an item in Anki's terms, all of it text."""

from dataclasses import dataclass
from hashlib import sha256

from quizgen.model.ids import ItemId
from quizgen.write.anki.notetypes import NOTE_TYPES, NoteType

_NOTE_TYPES = {note_type.name: note_type for note_type in NOTE_TYPES}

_GUID_LENGTH = 20
"""Hexadecimal digits: 80 bits, so that a million notes share no guid but by a chance of one in a trillion."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note with its one card."""

    item: ItemId
    guid: str
    note_type: NoteType
    deck: str
    """The deck's full name, with `::` between levels."""
    fields: tuple[str, ...]
    """As HTML, in the order of the note type's fields."""
    tags: tuple[str, ...]

    def __reduce__(self) -> tuple[object, ...]:
        """Between processes, notes travel as little but their text."""
        return _restore, (self.item, self.guid, self.note_type.name, self.deck, self.fields, self.tags)


@dataclass(frozen=True, slots=True)
class StampedNote:
    """A note that knows when it last changed."""

    note: Note
    mod: int
    """In seconds since 1970."""


def _restore(
    item: ItemId, guid: str, note_type: str, deck: str, fields: tuple[str, ...], tags: tuple[str, ...]
) -> Note:
    return Note(item, guid, _NOTE_TYPES[note_type], deck, fields, tags)


def guid_of(item: str) -> str:
    """The note's guid: the first 20 hexadecimal digits of the SHA-256 of the item's id in UTF-8.

    It depends on nothing else, so a learner's reviews stay with the item whatever becomes of its wording.
    """
    return sha256(item.encode()).hexdigest()[:_GUID_LENGTH]
