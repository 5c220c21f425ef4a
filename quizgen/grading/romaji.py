"""Japanese names in Latin letters: how kana sound, and what Toukyou, Tôkyô and Tokyo have in common."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from quizgen.grading.tables import words

_KANA_ROWS = words(
    "k:カキクケコ s:サシスセソ t:タチツテト n:ナニヌネノ h:ハヒフヘホ m:マミムメモ r:ラリルレロ "
    "g:ガギグゲゴ z:ザジズゼゾ d:ダヂヅデド b:バビブベボ p:パピプペポ"
)
_VOWELS = "aiueo"
_HEPBURN: Mapping[str, str] = {
    "si": "shi",
    "ti": "chi",
    "tu": "tsu",
    "hu": "fu",
    "zi": "ji",
    "di": "ji",
    "du": "zu",
    "dzu": "zu",
    "wo": "o",
    **{
        f"{written}{vowel}": f"{said}{vowel}"
        for written, said in (pair.split("/") for pair in words("sy/sh ty/ch cy/ch zy/j jy/j dy/j chy/ch shy/sh hy/hy"))
        for vowel in "auo"
    },
}
"""Other ways to write a sound than Hepburn's."""

_Y_ROWS = words("キ/ky シ/sh チ/ch ニ/ny ヒ/hy ミ/my リ/ry ギ/gy ジ/j ヂ/j ビ/by ピ/py")
KANA: Mapping[str, str] = {
    **dict(zip("アイウエオ", _VOWELS, strict=True)),
    **{
        kana: _HEPBURN.get(f"{row[0]}{vowel}", f"{row[0]}{vowel}")
        for row in _KANA_ROWS
        for kana, vowel in zip(row[2:], _VOWELS, strict=True)
    },
    **dict(zip("ヤユヨワヲンッ", ("ya", "yu", "yo", "wa", "o", "n", "Q"), strict=True)),
    **{
        f"{kana}{small}": f"{said}{vowel}"
        for kana, said in (pair.split("/") for pair in _Y_ROWS)
        for small, vowel in zip("ャュョ", "auo", strict=True)
    },
    **{f"{kana}ェ": f"{said}e" for kana, said in (pair.split("/") for pair in words("シ/sh チ/ch ジ/j"))},
    **{f"フ{small}": f"f{vowel}" for small, vowel in zip("ァィェォ", "aieo", strict=True)},
    "ティ": "chi",
    "ディ": "ji",
    "ドゥ": "zu",
    "トゥ": "tsu",
}
"""What each kana, or two of them, sounds like."""

MORAS: Mapping[str, str] = {
    **{said: said for said in KANA.values() if said not in "nQ"},
    **{f"{first}{vowel}": f"{first}{vowel}" for first in words("k g s z t d n h b p m r y w") for vowel in "aiueo"},
    **_HEPBURN,
    "n": "n",
    "yi": "i",
    "ye": "e",
    "wi": "i",
    "we": "e",
}
"""What each sound is in Hepburn's spelling, by any spelling of it."""

_ONE_KANA = re.compile("|".join(sorted(KANA, key=len, reverse=True)))
_LATIN = re.compile("|".join(sorted(MORAS, key=len, reverse=True)) + "|Q")
_ALL_KANA = re.compile(f"(?:{_ONE_KANA.pattern}|(?<!^)ー)+")
_ALL_LATIN = re.compile(f"(?:{_LATIN.pattern})+")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_BETWEEN = re.compile("[ ・＝゠=.,'’_‐-–-]+")
_HIRAGANA = re.compile("[ぁ-ゖ]")
_KATAKANA: Mapping[str, str] = {chr(code): chr(code + 0x60) for code in range(ord("ぁ"), ord("ゖ") + 1)}
_LONG_H = re.compile("(?<=o)h(?=$|[b-df-hj-mp-tv-xz]|n[aiueoy])")
_M = re.compile("m(?=[bpm])")
_TWICE = re.compile(r"([kstpgdbzjrfc])(?=\1)|t(?=ch)")
_LONG = re.compile("([aueo])ー")
_LONG_VOWEL = re.compile("o[ou]|uu")
_LONGEST = 60


@lru_cache(maxsize=16_384)
def sound_of_kana(name: str) -> str:
    """The name in Hepburn's spelling, `:` after a long vowel; empty where it is not in kana throughout."""
    text = _HIRAGANA.sub(lambda match: _KATAKANA[match[0]], unicodedata.normalize("NFKC", name))
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(text) > _LONGEST or not all(map(_ALL_KANA.fullmatch, parts)):
        return ""
    return "".join(
        _lengthen(_LONG.sub(r"\1:", _ONE_KANA.sub(lambda match: KANA[match[0]], part)).replace("ー", "i"))
        for part in parts
    )


@lru_cache(maxsize=16_384)
def sound_of_latin(name: str) -> str:
    """The same of a name in Latin letters; empty where it is no Japanese one by its spelling."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).lower())
    text = _ACCENTS.sub("", text)
    if len(text) > _LONGEST:
        return ""
    parts = [_TWICE.sub("Q", _M.sub("n", _LONG_H.sub("o", part))) for part in _BETWEEN.split(text) if part]
    if not all(map(_ALL_LATIN.fullmatch, parts)):
        return ""
    return "".join(_lengthen(_LATIN.sub(lambda match: MORAS.get(match[0], match[0]), part)) for part in parts)


def is_hepburn(name: str) -> bool:
    """Whether no sound of the name is spelled in another way than Hepburn's: Hu Shi is no Japanese name."""
    return not any(one in _HEPBURN for one in _LATIN.findall(_BETWEEN.sub("", name.lower())))


def _lengthen(text: str) -> str:
    return _LONG_VOWEL.sub(lambda match: f"{match[0][0]}:", text)


def flat(sound: str) -> str:
    """The sound without the length of its vowels, which most spellings in Latin letters leave out."""
    return sound.replace(":", "")


def run_on(sound: str) -> str:
    """The flat sound as it would be if its parts were one word, as kana without a space have it."""
    return flat(_lengthen(sound))


def is_said(said: str, sound: str) -> bool:
    """Whether what is said in Latin letters is the sound: a vowel may be written short, but none long that is not."""
    if flat(said) != flat(sound):
        return False
    place = 0
    for character in said:
        if place < len(sound) and sound[place] == ":" and character != ":":
            place += 1
        if place >= len(sound) or sound[place] != character:
            return False
        place += 1
    return True
