"""Which kana stand over which characters of a name, found from the kana that the name already shows."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import groupby

Ruby = tuple[tuple[str, str | None], ...]
"""A name in segments, each with the kana to stand over it; None where it needs none."""

_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}
"""From ァ to ヶ."""

_NEVER_FIRST = frozenset("ぁぃぅぇぉっゃゅょゎーん")
"""No reading of a character begins with these."""

_COUNTERS = frozenset("ヵヶケ")
"""Written between characters and read as か, が or こ: 三ヶ月, 関ケ原."""

_LONGEST = 100
"""In kana. The work grows with the square, and nothing that long is a name."""


class _Script(Enum):
    KANA = "kana"
    """Reads as it is written."""
    MARK = "mark"
    """Is not read: spaces, middle dots, brackets."""
    LATIN = "latin"
    """Letters, digits and signs, read or left as they are."""
    KANJI = "kanji"

    __hash__ = object.__hash__  # Enum's own runs in Python


@dataclass(frozen=True, slots=True)
class _Reading:
    """A reading without its marks, looked at once for all the runs that are laid over it."""

    text: str
    folded: str
    """The same in hiragana, character for character."""
    scripts: str
    """For each character: h for hiragana, k for katakana, x for what is no kana."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring characters of a name that are read together."""

    text: str
    scripts: frozenset[_Script]
    shortest: int
    """The fewest kana that can be its reading."""

    def starts(self, reading: _Reading, ends: frozenset[int]) -> frozenset[int]:
        """Every place from where a stretch of the reading, to one of the ends, can belong to the run."""
        if _Script.KANA in self.scripts:
            length = len(_fold(self.text))
            return frozenset(end - length for end in ends if self.fits(reading, end - length, end))
        if _Script.LATIN not in self.scripts:
            return frozenset(start for end in ends for start in self._kanji_starts(reading, end))
        places = range(len(reading.text) + 1)
        return frozenset(start for start in places if any(self.fits(reading, start, end) for end in ends))

    def _kanji_starts(self, reading: _Reading, end: int) -> Iterator[int]:
        """As `starts`, for kanji alone: anywhere in the hiragana that goes right up to the end."""
        first = len(reading.scripts[:end].rstrip("h"))
        for start in range(first, end - self.shortest + 1):
            if start == end or reading.folded[start] not in _NEVER_FIRST:
                yield start

    def fits(self, reading: _Reading, start: int, end: int) -> bool:
        """Whether this stretch of the reading can belong to the run."""
        if not 0 <= start <= end:
            return False
        if _Script.KANA in self.scripts:
            return reading.folded[start:end] == _fold(self.text)
        if _Script.LATIN in self.scripts and _plain(reading.text[start:end]) == _plain(self.text):
            return True
        if end - start < self.shortest or (end > start and reading.folded[start] in _NEVER_FIRST):
            return False
        kana = "hk" if len(self.scripts) > 1 else "k" if _Script.LATIN in self.scripts else "h"
        return not reading.scripts[start:end].strip(kana)


@lru_cache(maxsize=65_536)
def ruby(name: str, reading: str) -> Ruby:
    """The name in segments with their kana: 大規模言語モデル read だいきぼげんごモデル has them over 大規模言語 only.

    Where the reading can be laid over the name in no way, or in several, all of it stands over the whole name.
    """
    return _align_pieces(name, reading) or _align(name, reading) or ((name, reading),)


def aligns(name: str, reading: str) -> bool:
    """Whether the kana can be how the name is read: every kana in the name is in the reading, in the same order."""
    if ruby(name, reading) != ((name, reading),):
        return True
    silent = _strip(reading)
    return len(silent.text) <= _LONGEST and any(0 in _reachable(runs, silent)[0] for runs in _divisions(name))


def _align_pieces(name: str, reading: str) -> Ruby | None:
    """Align word by word, where name and reading have marks between as many: 山田 太郎 read やまだ たろう."""
    if reading.isalnum():  # there is no mark in it
        return None
    pieces, shares = _split(name), [text for text, is_mark in _split(reading) if not is_mark]
    if len(shares) < 2 or len(shares) != sum(not is_mark for _, is_mark in pieces):  # noqa: PLR2004 - one is no list
        return None
    remaining = iter(shares)
    aligned = [((text, None),) if is_mark else _align(text, next(remaining)) for text, is_mark in pieces]
    if any(segments is None for segments in aligned):
        return None
    return _merge(tuple(segment for segments in aligned if segments for segment in segments))


def _split(text: str) -> list[tuple[str, bool]]:
    """Stretches of the text, and whether each is a mark."""
    marks = [_script(text, index) is _Script.MARK for index in range(len(text))]
    groups = groupby(zip(text, marks, strict=True), key=lambda pair: pair[1])
    return [("".join(character for character, _ in group), is_mark) for is_mark, group in groups]


def _align(name: str, reading: str) -> Ruby | None:
    silent = _strip(reading)
    if len(silent.text) > _LONGEST:
        return None
    for runs in _divisions(name):
        if segments := _unique(runs, silent, _reachable(runs, silent)):
            return _merge(segments)
    return None


def _divisions(name: str) -> Iterator[tuple[_Run, ...]]:
    """The name's runs, under assumptions that give way one after the other.

    First: Latin letters read in katakana and kanji in hiragana, with a kana at least for each kanji. Then: anything
    but kana may be read in any kana. Then: several kanji may share one kana.
    """
    apart = tuple(_runs(name))
    together = tuple(_join_unread(apart))
    yield apart
    yield together
    yield tuple(_Run(run.text, run.scripts, min(run.shortest, 1)) for run in together)


def _runs(name: str) -> Iterator[_Run]:
    scripts = [_script(name, index) for index in range(len(name))]
    for script, group in groupby(zip(name, scripts, strict=True), key=lambda pair: pair[1]):
        text = "".join(character for character, _ in group)
        yield _Run(text, frozenset({script}), _fewest_kana(text, script))


def _fewest_kana(text: str, script: _Script) -> int:
    if script is _Script.KANJI:
        return len(text)
    return 1 if script is _Script.LATIN and any(c.isalnum() for c in text) else 0


def _join_unread(runs: tuple[_Run, ...]) -> Iterator[_Run]:
    """Latin and kanji side by side become one run, for nothing shows where one reading ends."""
    read = {_Script.LATIN, _Script.KANJI}
    for joined, group in groupby(runs, key=lambda run: bool(run.scripts & read)):
        members = tuple(group)
        if not joined or len(members) == 1:
            scripts = frozenset(read) if joined else None
            yield from (_Run(run.text, scripts or run.scripts, run.shortest) for run in members)
        else:
            yield _Run("".join(run.text for run in members), frozenset(read), sum(run.shortest for run in members))


def _reachable(runs: tuple[_Run, ...], reading: _Reading) -> list[frozenset[int]]:
    """For each run, and for the end: the places in the reading from where all the rest fits."""
    places = [frozenset({len(reading.text)})]
    for run in reversed(runs):
        ends = places[-1]
        places.append(ends if _Script.MARK in run.scripts else run.starts(reading, ends))
    return places[::-1]


def _unique(runs: tuple[_Run, ...], reading: _Reading, places: list[frozenset[int]]) -> Ruby | None:
    """Each run with its share of the reading; None where there is no way, or more than one."""
    if 0 not in places[0]:
        return None
    segments: list[tuple[str, str | None]] = []
    start = 0
    for run, following in zip(runs, places[1:], strict=True):
        if _Script.MARK in run.scripts:
            segments.append((run.text, None))
            continue
        ends = [end for end in following if run.fits(reading, start, end)]
        if len(ends) != 1:
            return None
        share = reading.text[start : ends[0]]
        shown = _Script.KANA in run.scripts or not share or _plain(share) == _plain(run.text)
        segments.append((run.text, None if shown else share))
        start = ends[0]
    return tuple(segments)


def _merge(segments: Ruby) -> Ruby:
    """Neighbours without kana become one segment."""
    merged: list[tuple[str, str | None]] = []
    for text, share in segments:
        if merged and share is None and merged[-1][1] is None:
            merged[-1] = (merged[-1][0] + text, None)
        else:
            merged.append((text, share))
    return tuple(merged)


def _script(name: str, index: int) -> _Script:
    character = name[index]
    if character in _COUNTERS and _is_counter(name, index):
        return _Script.KANJI
    if _is_kana(character):
        return _Script.KANA
    # A mark within ASCII may be read (C#, AT&T, Node.js), so it goes with the letters around it.
    if unicodedata.category(character)[0] in "PZC" and (character == " " or not character.isascii()):
        return _Script.MARK
    folded = unicodedata.normalize("NFKC", character)
    return _Script.LATIN if folded.isascii() or "LATIN" in unicodedata.name(character, "") else _Script.KANJI


def _is_counter(name: str, index: int) -> bool:
    neighbours = name[index - 1 : index] + name[index + 1 : index + 2]
    return len(neighbours) > 1 and not any(_is_kana(neighbour) for neighbour in neighbours)


def _is_kana(character: str) -> bool:
    return "ぁ" <= character <= "ゟ" or ("ァ" <= character <= "ヿ" and character != "・")


def _strip(reading: str) -> _Reading:
    """The reading without its marks, in full-width kana."""
    if not reading.isalnum():
        reading = "".join(c for i, c in enumerate(reading) if _script(reading, i) is not _Script.MARK)
    text = unicodedata.normalize("NFKC", reading)
    folded = _fold(text)
    return _Reading(text, folded, "".join(map(_kana_script, text, folded)))


def _kana_script(character: str, folded: str) -> str:
    if not _is_kana(character):
        return "x"
    return "k" if folded != character or character == "ー" else "h"


@lru_cache(maxsize=4_096)
def _fold(text: str) -> str:
    """Katakana as hiragana."""
    return unicodedata.normalize("NFKC", text).translate(_HIRAGANA)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
