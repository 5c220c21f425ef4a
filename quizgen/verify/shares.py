"""What of a name is read aloud, and which share of its reading is whose where the author parted the reading."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby

_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}
_MIDDLE_DOT = "・"
_SMALL_KE = frozenset("ヵヶケ")
"""Between what is no kana, they belong to what stands around them: 三ヶ月, 関ケ原."""
_SMALL_TSU = "ッ"
"""Likewise, between kanji: 八ッ場."""


class _Kind(Enum):
    KANA = auto()
    LETTERS = auto()
    """With the signs and figures among them: C#."""
    KANJI = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Share:
    """A stretch of a name, from one place in it up to another, and how it is read."""

    start: int
    end: int
    said: str
    """Without what nobody reads aloud."""


@lru_cache(maxsize=16_384)
def shares(name: str, reading: str) -> tuple[Share, ...]:
    """What each stretch of kana, kanji or letters is read as; empty where the reading is not parted into just these.

    It is not where it has more or fewer parts than the name has stretches, or another part for a stretch of kana.
    """
    if reading.isalnum():  # it has no mark that could part it
        return ()
    stretches = tuple(_stretches(name))
    parts = tuple(map(silent, _parts(reading)))
    if len(parts) < 2 or len(parts) != len(stretches):  # noqa: PLR2004 - one part is no parting
        return ()
    owed = tuple(Share(start, end, said) for (_, start, end), said in zip(stretches, parts, strict=True))
    for (kind, start, end), said in zip(stretches, parts, strict=True):
        if kind is _Kind.KANA and fold(silent(name[start:end])) != fold(said):
            return ()
    return owed


def silent(text: str) -> str:
    """The text without spaces, dots, brackets and signs, which nobody reads aloud."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] not in "PZCS")


def fold(text: str) -> str:
    """Without case, katakana as hiragana."""
    return text.casefold().translate(_HIRAGANA)


def _stretches(name: str) -> Iterator[tuple[_Kind, int, int]]:
    """Neighbours of one kind with the places where they begin and end, unless they are marks and signs alone."""
    for kind, group in groupby(range(len(name)), key=lambda place: _kind_at(name, place)):
        places = tuple(group)
        if kind is not _Kind.MARK and _is_said(name[places[0] : places[-1] + 1]):
            yield kind, places[0], places[-1] + 1


def _parts(reading: str) -> Iterator[str]:
    for part in "".join(" " if _kind(c) is _Kind.MARK else c for c in reading).split():
        if _is_said(part):
            yield part


def _is_said(text: str) -> bool:
    return any(map(str.isalnum, text))


def _kind_at(name: str, place: int) -> _Kind:
    around = tuple(map(_kind, name[max(place - 1, 0) : place] + name[place + 1 : place + 2]))
    is_small_ke = name[place] in _SMALL_KE and len(around) == 2 and _Kind.KANA not in around  # noqa: PLR2004 - both sides
    is_small_tsu = name[place] == _SMALL_TSU and around == (_Kind.KANJI, _Kind.KANJI)
    return _Kind.KANJI if is_small_ke or is_small_tsu else _kind(name[place])


@lru_cache(maxsize=4_096)
def _kind(character: str) -> _Kind:
    """What the character is where it stands alone."""
    if "ぁ" <= character <= "ヿ" and character not in f"゠{_MIDDLE_DOT}":
        return _Kind.KANA
    if character.isascii():
        return _Kind.MARK if character == " " or not character.isprintable() else _Kind.LETTERS
    if unicodedata.category(character)[0] in "PZC":
        return _Kind.MARK
    is_latin = unicodedata.normalize("NFKC", character).isascii() or "LATIN" in unicodedata.name(character, "")
    return _Kind.LETTERS if is_latin else _Kind.KANJI
