"""Readings over words, as readers of files note them within a text: after its base, so that whoever compares sees them.

A text with readings is no name, number or sentence until the proof has held each reading against the bank, and one
that stands where none belongs makes a text that says nothing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizgen.verify.shares import fold, shares, silent

_OPEN, _OVER, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
"""Characters that Unicode keeps from ever being text: before the base, before its reading, after both."""

MARKS = f"{_OPEN}{_OVER}{_CLOSE}"
_MARK = re.compile(f"[{MARKS}]")
_ANNOTATED = re.compile(f"{_OPEN}([^{_OPEN}{_OVER}{_CLOSE}]*){_OVER}([^{_OPEN}{_OVER}{_CLOSE}]*){_CLOSE}")

_KANA = range(0x3041, 0x3100)
_APART = 0xB000
"""A reading's kana are kept where no script is, so that no words of a sentence are found within one."""
_MOVED = {kana: kana + _APART for kana in _KANA} | {kana + _APART: 0xFFFD for kana in _KANA}
_BACK = {kana + _APART: kana for kana in _KANA}


def plain(text: str) -> str:
    """Printed text without readings; what would look like a mark of ours is shown as what nobody can read."""
    return text if text.isascii() else _MARK.sub("\ufffd", text)


@lru_cache(maxsize=16_384)
def annotate(base: str, reading: str) -> str:
    """A word with its reading over it."""
    return f"{_OPEN}{plain(base)}{_OVER}{plain(reading).translate(_MOVED)}{_CLOSE}"


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
    """Whether the name's readings, and what it has none over, come to the reading, in order, with no other signs.

    Where its author parted the reading, each part stands over its own stretch of the name and no other.
    """
    segments = tuple(_segments(text))
    return _come_to(segments, reading) and _keep_shares(segments, reading)


def _come_to(segments: tuple[tuple[str, str | None], ...], reading: str) -> bool:
    if "".join([base if over is None else over for base, over in segments]) == reading:
        return True
    wanted = silent(reading)
    place = 0
    for base, over in segments:
        if any(sign not in reading for sign in over or "" if not silent(sign)):
            return False
        said = silent(base if over is None else over)
        share = wanted[place : place + len(said)]
        if share != said and (over is not None or fold(share) != fold(said)):
            return False
        place += len(said)
    return place == len(wanted)


def _keep_shares(segments: tuple[tuple[str, str | None], ...], reading: str) -> bool:
    """Whether what has a reading over it is one or more whole stretches of the name, read as the author parted them."""
    owed = shares("".join(base for base, _ in segments), reading)
    end = 0
    for base, over in segments if owed else ():
        start, end = end, end + len(base)
        if over is None:
            continue
        under = tuple(share for share in owed if share.start < end and start < share.end)
        if any(share.start < start or end < share.end for share in under):
            return False
        if silent(over) != "".join(share.said for share in under):
            return False
    return True


def _segments(text: str) -> Iterator[tuple[str, str | None]]:
    parts = _ANNOTATED.split(text)
    for place in range(0, len(parts) - 1, 3):
        yield parts[place], None
        yield parts[place + 1], _together(parts[place + 2])
    yield parts[-1], None


def _together(apart: str) -> str:
    return apart.translate(_BACK)
