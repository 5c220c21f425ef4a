"""How far a name is from another as slips of the pen go: letters exchanged, doubled, left out, or of like sound.

Only letters and katakana slip. Digits and kanji never do, for with one of them changed it is another name; nor do short
names, for nearly every short name is near another.
"""

import re
from functools import lru_cache

from quizgen.grading.roman import ROMAN
from quizgen.grading.spelling import is_katakana
from quizgen.grading.tables import words

_NEVER = 99
SLIP = 2
"""A letter left out, added or exchanged with its neighbour, or one of like sound for another."""
_LEAP = 3
"""Any other letter for another, and whatever changes how the name begins."""

MOST_UNLIKE = 3 * SLIP
"""How many letters only one of two names may have: more than that no slips exchange, be they シュ for ス."""

_VOWELS = frozenset("aeiouy")
_LIKE = tuple(map(frozenset, ("mn", "ck", "cq", "kq", "sz", "cs", "lr", "fv", "vw", "gj", "iy", "xs")))
_ROWS = words(
    "アイウエオ カキクケコガギグゲゴ サシスセソザジズゼゾ タチツテトダヂヅデドッ ナニヌネノ "
    "ハヒフヘホバビブベボパピプペポ マミムメモ ヤユヨャュョ ラリルレロ ワヲ"
)
_ROW = {kana: number for number, row in enumerate(_ROWS) for kana in row}
_VOICED = frozenset(
    map(
        frozenset,
        words(
            "カガ キギ クグ ケゲ コゴ サザ シジ スズ セゼ ソゾ タダ チジ ツズ テデ トド "
            "アヤ イエ オヨ ウユ ハバ ヒビ フブ ヘベ ホボ ハパ ヒピ フプ ヘペ ホポ バパ ビピ ブプ ベペ ボポ"
        ),
    )
)
_LIGHT = frozenset("ーッ")

_SHORT, _MIDDLE, _LONG = 4, 5, 8
_FEWEST = 2
"""Kana of a part beside others that may lose a long mark or a small ッ."""

_SMALL = frozenset("ャュョ")
_FIRST_SYLLABLE = "\u0530"
"""Scripts below it are written in letters."""
_FIXED = re.compile(f"{ROMAN}|1st|2nd|3rd|jr|sr|junior|senior")
"""Which of several of a name: nobody slips there."""


@lru_cache(maxsize=65_536)
def slips(said: tuple[str, ...], name: tuple[str, ...]) -> int | None:
    """How far the parts of one name are from another's; None where it is no slip, 0 where they are the same."""
    if len(said) == len(name):
        return _add(said, name)
    if len(name) == 1 and len(said) > 1:
        return _divide(name[0], said, first=True)
    return _divide(said[0], name, first=True) if len(said) == 1 else None


def _add(said: tuple[str, ...], name: tuple[str, ...]) -> int | None:
    several = len(name) > 1
    costs = [0 if one == other else _slip(one, other, several=several) for one, other in zip(said, name, strict=True)]
    total = sum(costs)
    return total if total <= 2 * SLIP else None


def _divide(joined: str, parts: tuple[str, ...], *, first: bool) -> int | None:
    """The least that comes of dividing the one name where the other is divided."""
    if len(parts) == 1:
        return _add((joined,), parts) if not first else None
    best: int | None = None
    for length in range(max(1, len(parts[0]) - 2), min(len(joined) - 1, len(parts[0]) + 2) + 1):
        head = 0 if joined[:length] == parts[0] else _slip(joined[:length], parts[0], several=True)
        if head <= 2 * SLIP and (tail := _divide(joined[length:], parts[1:], first=False)) is not None:
            best = head + tail if best is None else min(best, head + tail)
    return best if best is not None and best <= 2 * SLIP else None


@lru_cache(maxsize=65_536)
def _slip(said: str, part: str, *, several: bool) -> int:
    """What the difference between two parts costs; `_NEVER` where a part so short allows none so large."""
    if abs(len(said) - len(part)) > 2 or any(map(_FIXED.fullmatch, (said, part))):  # noqa: PLR2004 - two left out
        return _NEVER
    length = min(len(said), len(part))
    if any(map(is_katakana, part)):
        allowed = _allow_kana(said, part, length, several=several)
    else:
        allowed = _allow_latin(said, part, length, several=several)
    if allowed and _single(said) == _single(part):
        return SLIP
    if len(set(said) ^ set(part)) > allowed // SLIP * 3:  # シュ for ス are three that differ
        return _NEVER
    cost = _distance(said, part) if allowed else _NEVER
    return cost if cost <= allowed else _NEVER


def _allow_latin(said: str, part: str, length: int, *, several: bool) -> int:
    if length >= _LONG:
        return 2 * SLIP
    if length >= _MIDDLE:
        return SLIP
    is_light = _is_swap(said, part) or _is_doubling(said, part) or (several and len(said) == len(part))
    return SLIP if length == _SHORT and is_light and said[0] == part[0] else 0


def _allow_kana(said: str, part: str, length: int, *, several: bool) -> int:
    if length >= _LONG:
        return 2 * SLIP
    if length >= _MIDDLE:
        return SLIP
    if length == _SHORT:
        return SLIP if several or len(said) == len(part) or is_light(said, part) else 0
    if several and length >= _FEWEST and is_light(said, part):
        return SLIP
    return SLIP if several and length == _SHORT - 1 and length + 1 >= max(len(said), len(part)) else 0


def _is_swap(one: str, other: str) -> bool:
    """Whether two neighbours have changed places."""
    if len(one) != len(other):
        return False
    places = [place for place in range(len(one)) if one[place] != other[place]]
    if len(places) != 2 or places[1] != places[0] + 1:  # noqa: PLR2004 - two neighbours
        return False
    return one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]


def _single(text: str) -> str:
    """The text with double letters single: Isaac and Issac have the same."""
    return "".join(
        character
        for place, character in enumerate(text)
        if not character.isalpha() or text[place - 1 : place] != character
    )


def _is_doubling(one: str, other: str) -> bool:
    """Whether a letter is doubled in one of them only."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(
        longer[place] == longer[place - 1] and longer[:place] + longer[place + 1 :] == shorter
        for place in range(1, len(longer))
    )


def is_light(one: str, other: str) -> bool:
    """Whether only a long mark or a small ッ is left out or added."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(
        longer[place] in _LIGHT and longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


def _distance(said: str, part: str) -> int:
    """The weighted distance, a swap of neighbours counting once; `_NEVER` as soon as it is more than any slip."""
    rows = [[0]]
    for place, other in enumerate(part):
        rows[0].append(rows[0][-1] + _loss(other, begins=not place))
    for i, one in enumerate(said, start=1):
        row = [rows[-1][0] + _loss(one, begins=i == 1)]
        for j, other in enumerate(part, start=1):
            best = min(
                rows[i - 1][j] + _loss(one, begins=False),
                row[j - 1] + _loss(other, begins=False),
                rows[i - 1][j - 1] + _change(one, other, begins=i == j == 1),
            )
            if i > 1 and j > 1 and one == part[j - 2] and said[i - 2] == other and _may_slip(one) and _may_slip(other):
                best = min(best, rows[i - 2][j - 2] + SLIP)
            if j > 1 and _is_contracted(part[j - 2 : j], one):
                best = min(best, rows[i - 1][j - 2] + (SLIP if i > 1 else _LEAP))
            if i > 1 and _is_contracted(said[i - 2 : i], other):
                best = min(best, rows[i - 2][j - 1] + (SLIP if j > 1 else _LEAP))
            row.append(best)
        rows.append(row)
        if min(*row, *rows[-2]) > 2 * SLIP + 1:
            return _NEVER
    return rows[-1][-1]


def _is_contracted(pair: str, kana: str) -> bool:
    """Whether the pair is one sound with a small kana, and the other kana is of its row: シュ and ス."""
    return pair[1] in _SMALL and pair[0] in _ROW and kana in _ROW and _ROW[pair[0]] == _ROW[kana]


def _loss(character: str, *, begins: bool) -> int:
    if not _may_slip(character):
        return _NEVER
    return _LEAP if begins else SLIP


def _change(one: str, other: str, *, begins: bool) -> int:
    if one == other:
        return 0
    if not (_may_slip(one) and _may_slip(other)):
        return _NEVER
    pair = frozenset((one, other))
    if one in _ROW and other in _ROW:
        is_like = _ROW[one] == _ROW[other] and (not begins or _ROW[one] == 0 or pair in _VOICED)
        return SLIP if is_like or pair in _VOICED else _LEAP
    if is_katakana(one) and is_katakana(other):
        return SLIP if not begins and pair & _LIGHT and pair & set(_ROWS[0]) else _LEAP
    return SLIP if not begins and (pair <= _VOWELS or pair in _LIKE) else _LEAP


def _may_slip(character: str) -> bool:
    return is_katakana(character) or (character < _FIRST_SYLLABLE and character.isalpha())


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the letters of two names are so few apart that slips may lead from one to the other."""
    unlike = len(one ^ other)
    return unlike <= 2 * SLIP or (unlike <= MOST_UNLIKE and not _SMALL.isdisjoint(one ^ other))


def might_slip(said: str, part: str) -> bool:
    """Whether a part of a name is so near another that a slip might lead there; rather too often than not."""
    if abs(len(said) - len(part)) > 2 or min(len(said), len(part)) < _SHORT - 1:  # noqa: PLR2004 - letters left out
        return False
    return len(set(said) ^ set(part)) <= most_unlike(part) and _distance(said, part) <= 2 * SLIP + 1


def most_unlike(name: str) -> int:
    """How many characters at most only one of two near names has: three where one slip is all, else six."""
    return 3 if len(name) < 2 * (_SHORT - 1) else MOST_UNLIKE
