"""Pictures on the backs of cards, and the files that they are in."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

from quizgen.model.item import Item
from quizgen.model.picture import Picture
from quizgen.model.topic import Bank
from quizgen.present.illustrations import Illustration, illustrate
from quizgen.write.anki.escape import escape, escape_line
from quizgen.write.anki.fields import Field
from quizgen.write.anki.note import Note

_HASH_LENGTH = 20
"""Hexadecimal digits: 80 bits, as in a guid."""

_NAMED = re.compile(r'<img src="([^"]+)"')


def figures(item: Item) -> str:
    """The pictures of what the item asks for, each with its credit, and with its name where there are several."""
    shown = illustrate(item)
    return "".join([_figure(one, named=len(shown) > 1) for one in shown])


def media_of(notes: Iterable[Note], bank: Bank) -> dict[str, bytes]:
    """The files that the notes name, by the names that they give them."""
    entities = (entity for topic in bank.topics.values() for entity in topic.entities.values())
    files = {file_name(entity.picture): entity.picture.content for entity in entities if entity.picture}
    named = {name for note in notes for name in _names(note)} if files else set()
    return {name: content for name, content in files.items() if name in named}


def file_name(picture: Picture) -> str:
    """A name with a hash of what is in the file: Anki never replaces a file under a name that it has."""
    return f"quizgen-{_hash(picture.content)}{picture.format}"


@lru_cache(maxsize=256)
def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:_HASH_LENGTH]


def _figure(shown: Illustration, *, named: bool) -> str:
    name = escape_line(shown.name).replace('"', "&quot;")
    caption = (f"<b>{escape_line(shown.name)}</b>" if named else "") + escape(shown.credit)
    caption = caption and f"<figcaption>{caption}</figcaption>"
    return f'<figure><img src="{file_name(shown.picture)}" alt="{name}">{caption}</figure>'


def _names(note: Note) -> Iterator[str]:
    yield from _NAMED.findall(note.fields[note.note_type.fields.index(Field.PICTURE)])
