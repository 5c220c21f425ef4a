"""Readings over words, as readers of files note them within a text: after its base, so that whoever compares sees them.

A text with readings is no name, number or sentence until the proof has held each reading against the bank, and one
that stands where none belongs makes a text that says nothing.
"""

import re
import unicodedata
from collections.abc import Iterator

_OPEN, _OVER, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
"""Characters that Unicode keeps from ever being text: before the base, before its reading, after both."""

_MARK = re.compile(f"[{_OPEN}{_OVER}{_CLOSE}]")
_ANNOTATED = re.compile(f"{_OPEN}([^{_OPEN}{_OVER}{_CLOSE}]*){_OVER}([^{_OPEN}{_OVER}{_CLOSE}]*){_CLOSE}")

_APART = 0xF0000
"""How far a reading's characters are moved: no words of a sentence are to be found within one."""
_LAST = 0xFFFF

_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}


def plain(text: str) -> str:
    """Printed text without readings; what would look like a mark of ours is shown as what nobody can read."""
    return text if text.isascii() else _MARK.sub("\ufffd", text)


def annotate(base: str, reading: str) -> str:
    """A word with its reading over it."""
    apart = "".join(chr(ord(c) + _APART) if ord(c) <= _LAST else c for c in plain(reading))
    return f"{_OPEN}{plain(base)}{_OVER}{apart}{_CLOSE}"


def has_readings(text: str) -> bool:
    """Whether a reading stands over any of it."""
    return _OPEN in text


def bare(text: str) -> str:
    """The text without its readings."""
    return _ANNOTATED.sub(r"\1", text) if _OPEN in text else text


def told(text: str) -> str:
    """The text with each reading in brackets, for messages."""
    return _ANNOTATED.sub(lambda found: f"{found[1]}（{_together(found[2])}）", text) if _OPEN in text else text


def is_read(text: str, reading: str) -> bool:
    """Whether the name's readings, and what it has none over, come to the reading, in order."""
    wanted = _silent(reading)
    place = 0
    for base, over in _segments(text):
        said = _silent(base if over is None else over)
        share = wanted[place : place + len(said)]
        if share != said and (over is not None or _fold(share) != _fold(said)):
            return False
        place += len(said)
    return place == len(wanted)


def _segments(text: str) -> Iterator[tuple[str, str | None]]:
    parts = _ANNOTATED.split(text)
    for place in range(0, len(parts) - 1, 3):
        yield parts[place], None
        yield parts[place + 1], _together(parts[place + 2])
    yield parts[-1], None


def _together(apart: str) -> str:
    return "".join(chr(ord(c) - _APART) if ord(c) >= _APART else c for c in apart)


def _silent(text: str) -> str:
    """The text without spaces, dots, brackets and signs, which nobody reads aloud."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] not in "PZCS")


def _fold(text: str) -> str:
    return text.casefold().translate(_HIRAGANA)
