"""What the characters of a name and of its reading are: kana, kanji, letters and marks."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}
"""From ァ to ヶ."""

_COUNTERS = frozenset("ヵヶケ")
"""Written between characters and read as か, が or こ: 三ヶ月, 関ケ原."""

_LINK = "ッ"
"""Between kanji it is no doubled consonant but goes with what they are read as: 八ッ場 やんば, 三ッ星 みつぼし."""


class Script(Enum):
    """What a character is to its reading."""

    KANA = "kana"
    """Reads as it is written."""
    MARK = "mark"
    """Is not read: spaces, middle dots, brackets."""
    LATIN = "latin"
    """Letters, digits and signs, read or left as they are."""
    KANJI = "kanji"

    __hash__ = object.__hash__  # Enum's own runs in Python


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading without its marks, looked at once for all the runs that are laid over it."""

    text: str
    folded: str
    """The same in hiragana, character for character."""
    scripts: str
    """For each character: h for hiragana, k for katakana, x for what is no kana."""


def script_at(name: str, index: int) -> Script:
    """What the name's character is, seen among its neighbours."""
    character = name[index]
    return Script.KANJI if _is_read_with_neighbours(name, index) else _script_of(character)


@lru_cache(maxsize=4_096)
def _script_of(character: str) -> Script:
    if _is_kana(character):
        return Script.KANA
    # A mark within ASCII may be read (C#, AT&T, Node.js), so it goes with the letters around it.
    if unicodedata.category(character)[0] in "PZC" and (character == " " or not character.isascii()):
        return Script.MARK
    folded = unicodedata.normalize("NFKC", character)
    return Script.LATIN if folded.isascii() or "LATIN" in unicodedata.name(character, "") else Script.KANJI


def _is_read_with_neighbours(name: str, index: int) -> bool:
    character = name[index]
    if character not in _COUNTERS and character != _LINK:
        return False
    neighbours = name[index - 1 : index] + name[index + 1 : index + 2]
    if len(neighbours) < 2:  # noqa: PLR2004 - both sides
        return False
    if character == _LINK:
        return all(_script_of(neighbour) is Script.KANJI for neighbour in neighbours)
    return not any(map(_is_kana, neighbours))


def _is_kana(character: str) -> bool:
    """Whether it is hiragana or katakana; the middle dot is neither."""
    return "ぁ" <= character <= "ゟ" or ("ァ" <= character <= "ヿ" and character != "・")


def strip_marks(reading: str) -> Reading:
    """The reading without its marks, in full-width kana."""
    if not reading.isalnum():
        reading = "".join(c for i, c in enumerate(reading) if script_at(reading, i) is not Script.MARK)
    text = unicodedata.normalize("NFKC", reading)
    folded = fold_kana(text)
    return Reading(text, folded, "".join(map(_kana_script, text, folded)))


def _kana_script(character: str, folded: str) -> str:
    if not _is_kana(character):
        return "x"
    return "k" if folded != character or character == "ー" else "h"


@lru_cache(maxsize=4_096)
def fold_kana(text: str) -> str:
    """Katakana as hiragana."""
    return unicodedata.normalize("NFKC", text).translate(_HIRAGANA)
