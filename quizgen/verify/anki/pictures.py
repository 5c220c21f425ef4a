"""The pictures of a package: what notes show of its media, and how the files are called."""

from collections.abc import Mapping
from hashlib import sha256

from quizgen.verify.anki.html import ForeignMarkup, figures_of
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.anki.package import PrintedPackage
from quizgen.verify.printed import PrintedPicture

_FIELD = "Picture"

_HASH_LENGTH = 20
"""Hexadecimal digits of a picture's hash in its file's name, without which Anki would keep an older picture."""


def pictures_of(note: PrintedNote, media: Mapping[str, bytes]) -> tuple[PrintedPicture, ...]:
    """The pictures that the note shows.

    Raises:
        ForeignMarkup: the field shows something else.
    """
    figures = figures_of(note.field(_FIELD))
    return tuple([PrintedPicture(name, credit, media.get(file)) for file, name, credit in figures])


def shown_files(package: PrintedPackage) -> frozenset[str]:
    """The names of the media that the package's notes show."""
    if not package.media:
        return frozenset()
    fields = {package.note(place).field(_FIELD) for place in range(len(package.rows))}
    return frozenset(name for html in fields for name in _files(html))


def is_named_by_content(name: str, content: bytes) -> bool:
    """Whether a file of that name could hold nothing else."""
    return sha256(content).hexdigest()[:_HASH_LENGTH] in name


def _files(html: str) -> list[str]:
    try:
        return [figure.file for figure in figures_of(html)]
    except ForeignMarkup:  # which the note's own proof reports
        return []
