"""The pictures that a page carries, and those of them that an item shows."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence

from quizgen.verify.page import shape
from quizgen.verify.page.document import UnreadablePage
from quizgen.verify.printed import PrintedPicture

_BEGINNINGS = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/webp": (b"RIFF",),
}
"""How a file of each type begins; of any other type it might be something that acts."""


def read_pictures(value: object) -> tuple[bytes, ...]:
    """The bytes of each picture that the page has.

    Raises:
        UnreadablePage: one is there twice, is not what it is called, or is written in another way than Base64's one.
    """
    pictures = shape.each(value, _content)
    if len(set(pictures)) < len(pictures):
        raise UnreadablePage("holds a picture twice")
    return pictures


def read_shown(value: object, pictures: Sequence[bytes]) -> tuple[PrintedPicture, ...]:
    """What an item shows of them.

    Raises:
        UnreadablePage: it shows one that the page has not.
    """
    return shape.each(value, lambda one: _shown(one, pictures))


def unshown(pictures: Sequence[bytes], shown: Iterable[PrintedPicture]) -> int:
    """How many of the page's pictures no item shows."""
    return len(set(pictures) - {picture.content for picture in shown})


def _content(value: object) -> bytes:
    picture = shape.mapping(value, "type", "content")
    encoded = shape.text(picture["content"])
    try:
        content = b64decode(encoded, validate=True)
    except ValueError as error:
        raise UnreadablePage("holds a picture that cannot be read") from error
    if b64encode(content).decode() != encoded:
        raise UnreadablePage("holds a picture that cannot be read")
    if not content.startswith(_BEGINNINGS.get(shape.text(picture["type"]), ())):
        raise UnreadablePage("holds a picture of another type than it says")
    return content


def _shown(value: object, pictures: Sequence[bytes]) -> PrintedPicture:
    shown = shape.mapping(value, "picture", "name", "credit")
    content = pictures[shape.index(shown["picture"], len(pictures))]
    return PrintedPicture(shape.line([shown["name"]]), shape.text(shown["credit"]), content)
