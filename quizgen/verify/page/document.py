"""A page taken apart: the data that it carries, and everything else, which has to be what a release wrote."""

import json
from base64 import b64decode
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from typing import NoReturn

_PAYLOAD = "quiz"
_STEP = 0x9E3779B1
_PAD_LENGTH = 4096


class UnreadablePage(ValueError):
    """The file is no page of ours, or not all of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """A page, nothing of it believed yet."""

    shell: str
    """SHA-256 of the page without what differs from deck to deck: its language, its title and its data."""
    language: str
    title: str
    """What its window is called."""
    data: object
    """What the page shows and judges by, as JSON has it."""


def read_page(data: bytes) -> PrintedPage:
    """Take a page apart.

    Raises:
        UnreadablePage: the bytes are not UTF-8, or the quiz's data is not there, once, and whole.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise UnreadablePage("is not UTF-8") from error
    parser = _PageParser()
    parser.feed(text)
    parser.close()
    if len(parser.payloads) != 1:
        raise UnreadablePage(f"holds {len(parser.payloads)} quizzes and wants one")
    blanked = (
        text.replace(f'<html lang="{parser.language}">', '<html lang="">', 1)
        .replace(f"<title>{parser.title}</title>", "<title></title>", 1)
        .replace(f">{parser.payloads[0]}</script>", "></script>", 1)
    )
    shell = sha256(blanked.encode()).hexdigest()
    return PrintedPage(
        shell=shell, language=parser.language, title=unescape(parser.title), data=_unmask(parser.payloads[0])
    )


@dataclass(slots=True)
class _Open:
    """The element whose text is wanted, as it is being read."""

    tag: str = ""
    text: list[str] = field(default_factory=list)


class _PageParser(HTMLParser):
    """Finds a page's language, its title as written, and the data in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.language = ""
        self.title = ""
        self.payloads: list[str] = []
        self._open: _Open | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin to listen where something wanted is said."""
        values = dict(attrs)
        if tag == "html":
            self.language = values.get("lang") or ""
        elif tag == "title" or (tag == "script" and values.get("id") == _PAYLOAD):
            self._open = _Open(tag)

    def handle_data(self, data: str) -> None:
        """Take in what is said."""
        if self._open is not None:
            self._open.text.append(data)

    def handle_entityref(self, name: str) -> None:
        """Take in a character's name as it is written."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Take in a character's number as it is written."""
        self.handle_data(f"&#{name};")

    def handle_endtag(self, tag: str) -> None:
        """Stop listening."""
        if self._open is not None and self._open.tag == tag:
            text = "".join(self._open.text)
            if tag == "title":
                self.title = text
            else:
                self.payloads.append(text)
            self._open = None


def _unmask(payload: str) -> object:
    try:
        masked = b64decode(payload.strip(), validate=True)
        plain = b"".join(_lift(masked[at : at + _PAD_LENGTH]) for at in range(0, len(masked), _PAD_LENGTH))
        return json.loads(plain.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UnreadablePage("holds data that cannot be read") from error


def _lift(masked: bytes) -> bytes:
    """What was masked, up to as much as the pad is long, at once: pictures have millions of bytes."""
    pad = int.from_bytes(_pad()[: len(masked)], "little")
    return (int.from_bytes(masked, "little") ^ pad).to_bytes(len(masked), "little")


@cache
def _pad() -> bytes:
    """What each byte of the data was changed by; after its end it begins again."""
    pad, state = bytearray(), 0
    for _ in range(_PAD_LENGTH):
        state = (state + _STEP) & 0xFFFFFFFF
        pad.append((state ^ (state >> 15)) & 0xFF)
    return bytes(pad)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
