"""A note as it is found in a package: its fields still as printed, nothing believed yet."""

from collections.abc import Mapping
from typing import NamedTuple


class PrintedNote(NamedTuple):
    """One note of a package."""

    place: str
    """Where it was found, for messages: the file and the note's number in it."""
    guid: str
    note_type: str
    """The note type's name."""
    fields: Mapping[str, str]
    """HTML, by the names that the package's own note type gives its fields."""
    tags: tuple[str, ...]
    cards: tuple[int, ...]
    """The ordinals of its cards."""
    deck: str = ""
    """The name of the deck that its first card is in."""
    strays: tuple[str, ...] = ()
    """What it has behind its note type's last field, which no Anki shows and none forgets."""

    def field(self, name: str) -> str:
        """A field's HTML; empty where the note type has no such field."""
        return self.fields.get(name, "")
