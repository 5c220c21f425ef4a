"""Texts as they go to the engine, and characters that never do."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from quizgen.write.paper.engine import Data

_INKLESS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters and marks without a form of their own, which stand for one that is not there."""
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_BLANKS: dict[str, str | int | None] = {"\t": " ", **dict.fromkeys("\n\r\v\f\x85\u2028\u2029", " \n")}
"""Blanks that fonts have no glyph for, and what is set in their place: a line's end is a space for whoever reads on."""

_SET = str.maketrans(_BLANKS)

_LONG_WORD = re.compile(r"[^\s\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]{15,}")
"""No line breaks within a word, except in kana and kanji. Layouts break what is this long anywhere."""


def set_text(text: str) -> str:
    """The text with nothing but spaces and line feeds for blanks that have no glyph."""
    return text if text.isprintable() else text.replace("\r\n", "\n").translate(_SET)


def set_texts(data: Data) -> Data:
    """The same data, each text in it as it is set."""
    return _each_text(data, set_text)


def _each_text(data: Data, change: Callable[[str], str]) -> Data:
    return {key: _change(part, change) for key, part in data.items()}


def _change(part: object, change: Callable[[str], str]) -> object:
    if isinstance(part, str):
        return change(part)
    if isinstance(part, dict):
        return _each_text(part, change)
    return [_change(one, change) for one in part] if isinstance(part, list | tuple) else part


def has_long_word(text: str) -> bool:
    """Whether the text has a word that may be longer than its line."""
    return len(text) > 14 and _LONG_WORD.search(text) is not None  # noqa: PLR2004 - as the pattern has it


def take_out(data: Data, clusters: Iterable[str]) -> Data:
    """The same data with a question mark for each of these in its texts, none of which is left empty."""
    pattern = re.compile("|".join(map(re.escape, sorted(clusters, key=len, reverse=True))))
    return _each_text(data, lambda text: pattern.sub("?", text))


def marked_letters(text: str) -> Iterator[str]:
    """Every letter that has marks over, under or around it, with its marks."""
    letter = ""
    for character in () if text.isascii() else (*text, ""):
        if letter and character and unicodedata.category(character)[0] == "M":
            letter += character
            continue
        if len(letter) > 1:
            yield letter
        letter = character


def unprintable(text: str) -> set[str]:
    """Characters that nobody would see, or that run from right to left, against the rest of the sheet."""
    if text.isascii() and text.isprintable():
        return set()
    return {character for character in text if character not in _BLANKS and _is_unprintable(character)}


def runs_backwards(character: str) -> bool:
    """Whether the character is written from right to left."""
    return unicodedata.bidirectional(character) in _RIGHT_TO_LEFT


def _is_unprintable(character: str) -> bool:
    return unicodedata.category(character) in _INKLESS or character in _EMPTY or runs_backwards(character)
