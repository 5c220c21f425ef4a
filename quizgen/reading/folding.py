"""Makes texts that differ only in width, spacing or look-alike characters the same, before anything is read."""

import re
import unicodedata
from functools import lru_cache

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE

LONGEST = 200
"""No value is written in more characters; longer text says none."""

_SAME = str.maketrans(
    {
        "‐": "-",
        "−": "-",
        "—": "–",
        "―": "–",
        "〜": "~",
        "∼": "~",
        "○": "〇",
        "◯": "〇",
        "萬": "万",
        "壱": "一",
        "弐": "二",
        "参": "三",
        "拾": "十",
    }
)

_DIGIT = "0-9〇一二三四五六七八九"

_LOOSE_SPACE = re.compile(rf"(?<![{_DIGIT},.万億兆京十百千]) | (?![{_DIGIT}])")
"""A space in Japanese, unless it may part two numbers."""

_COUNTER = re.compile("[かヵヶケ箇個](?=所|月|年|国|条|村|店|言語)")
"""カ as in カ所 and カ月, in the other ways of writing it."""


@lru_cache(maxsize=16_384)
def fold(text: str, language: Language) -> str:
    """The text in one width, spaces single, its full stop off; empty where it is too long or holds `²`, `①` or `½`.

    The width that NFKC gives would make 102 of 10², so such signs leave nothing to read.
    """
    if len(text) > LONGEST:
        return ""
    if not text.isascii():
        normalized = unicodedata.normalize("NFKC", text)
        if normalized != text and any(unicodedata.category(character) == "No" for character in text):
            return ""
        text = normalized.translate(_SAME)
    text = " ".join(text.split())
    text = text.removesuffix("。").removesuffix(".")
    if language == JAPANESE:
        return _COUNTER.sub("カ", _LOOSE_SPACE.sub("", text))
    return text
