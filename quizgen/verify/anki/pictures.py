"""The pictures of a package: what notes show of its media, and how the files are called."""

import re
from collections.abc import Mapping
from hashlib import sha256

from quizgen.verify.anki.html import ForeignMarkup, figures_of
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.anki.package import PrintedPackage
from quizgen.verify.printed import PrintedPicture

_FIELD = "Picture"

_HASH_LENGTH = 20
"""Hexadecimal digits of a picture's hash in its file's name, without which Anki would keep an older picture."""

_NAME = re.compile(rf"quizgen-([0-9a-f]{{{_HASH_LENGTH}}})\.(?:png|jpg|gif|webp)")


def pictures_of(note: PrintedNote, media: Mapping[str, bytes]) -> tuple[PrintedPicture, ...]:
    """The pictures that the note shows.

    Raises:
        ForeignMarkup: the field shows something else, or of several pictures one without its name.
    """
    figures = figures_of(note.field(_FIELD))
    for figure in figures:
        if figure.label != (figure.name if len(figures) > 1 else ""):
            raise ForeignMarkup(note.field(_FIELD))
    return tuple([PrintedPicture(one.name, one.credit, media.get(one.file)) for one in figures])


def shown_files(package: PrintedPackage) -> frozenset[str]:
    """The names of the media that the package's notes show."""
    if not package.media:
        return frozenset()
    fields = {package.note(place).field(_FIELD) for place in range(len(package.rows))}
    return frozenset(name for html in fields for name in _files(html))


def is_named_by_content(name: str, content: bytes) -> bool:
    """Whether the file is called as ours are, by a name that could be of nothing else."""
    match = _NAME.fullmatch(name)
    return match is not None and sha256(content).hexdigest()[:_HASH_LENGTH] == match[1]


def _files(html: str) -> list[str]:
    try:
        return [figure.file for figure in figures_of(html)]
    except ForeignMarkup:  # which the note's own proof reports
        return []
