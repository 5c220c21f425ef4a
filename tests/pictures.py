"""Small picture files, made here: a name's hash is all that tests look at, but a browser shows them."""

import struct
import zlib

from tests.authoring import FACTS, Desk

PICTURE = FACTS.parent / "openai.png"
_OPENAI = "openai: {kind: organization, "


def png(red: int, green: int, blue: int, *, width: int = 1, height: int = 1) -> bytes:
    """A PNG of one colour, of one pixel if nothing else is said."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress((b"\0" + bytes((red, green, blue)) * width) * height)
    chunks = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def hang_picture(desk: Desk, content: bytes) -> None:
    """Give the entity `openai` of the desk's topic a picture, with whose it is."""
    desk.write(PICTURE, content)
    credit = "{ja: 写真A, en: Photo A}"
    desk.replace(FACTS, _OPENAI, f"{_OPENAI}picture: {{file: {PICTURE.name}, credit: {credit}}}, ")
