"""Bytes from a keyboard to keys: characters of any length, and the sequences that terminals send for other keys."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Motion(Enum):
    """A key that is no character."""

    ENTER = "enter"
    BACKSPACE = "backspace"
    DELETE = "delete"
    LEFT = "left"
    RIGHT = "right"
    HOME = "home"
    END = "end"
    KILL_LEFT = "kill-left"
    """Delete everything before the cursor."""
    KILL_RIGHT = "kill-right"
    KILL_WORD = "kill-word"
    REDRAW = "redraw"
    END_OF_INPUT = "end-of-input"
    INTERRUPT = "interrupt"
    OTHER = "other"
    """A key that means nothing here."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A character."""

    character: str


Key = Typed | Motion

_CONTROLS = {
    "\r": Motion.ENTER,
    "\n": Motion.ENTER,
    "\x7f": Motion.BACKSPACE,
    "\x08": Motion.BACKSPACE,
    "\x01": Motion.HOME,
    "\x02": Motion.LEFT,
    "\x03": Motion.INTERRUPT,
    "\x04": Motion.END_OF_INPUT,
    "\x05": Motion.END,
    "\x06": Motion.RIGHT,
    "\x0b": Motion.KILL_RIGHT,
    "\x0c": Motion.REDRAW,
    "\x15": Motion.KILL_LEFT,
    "\x17": Motion.KILL_WORD,
}

_SEQUENCES = {
    "C": Motion.RIGHT,
    "D": Motion.LEFT,
    "H": Motion.HOME,
    "F": Motion.END,
    "1~": Motion.HOME,
    "7~": Motion.HOME,
    "4~": Motion.END,
    "8~": Motion.END,
    "3~": Motion.DELETE,
}
"""What follows ESC [ or ESC O, without what tells of Shift and Control."""

_SEQUENCE = re.compile("\x1b(?:[\\[O][0-?]*[ -/]*[@-~]|\x1b?[^\\[O\x1b])")
_BEGUN = re.compile("\x1b(?:[\\[O][0-?]*[ -/]*)?\\Z")
_MODIFIERS = re.compile("(?:1?;[0-9]+)?")


class KeyReader:
    """Decodes what a terminal sends, piece by piece; a character may be cut anywhere between two pieces."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._pending = ""

    @property
    def waits(self) -> bool:
        """Whether an escape has come that may be a key of its own, or the beginning of a sequence."""
        return bool(self._pending)

    def settle(self) -> Iterator[Key]:
        """The key that has begun, where nothing follows."""
        if self._pending:
            self._pending = ""
            yield Motion.OTHER

    def feed(self, data: bytes) -> Iterator[Key]:
        """The keys that are complete by now."""
        text = self._pending + self._decoder.decode(data)
        self._pending = ""
        place = 0
        while place < len(text):
            if text[place] != "\x1b":
                yield _key(text[place])
                place += 1
            elif found := _SEQUENCE.match(text, place):
                yield _sequence(found.group())
                place = found.end()
            elif _BEGUN.match(text, place):
                self._pending = text[place:]
                return
            else:
                place += 1


def _key(character: str) -> Key:
    if character in _CONTROLS:
        return _CONTROLS[character]
    return Typed(character) if character.isprintable() or character == "\u3000" else Motion.OTHER


def _sequence(text: str) -> Motion:
    return _SEQUENCES.get(_MODIFIERS.sub("", text[2:], count=1), Motion.OTHER) if text[1] in "[O" else Motion.OTHER
