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


_SQUARED = re.compile("(?<![A-Za-z])([kcdmnμµ]?[mｍ])([²³])")
_SQUARES = {"²": "2", "³": "3"}
"""km² is written km2 as well, and is in one sign."""

_RAISED = re.compile("((?<=[A-Za-z])[⁰¹²³⁴-⁹₀-₉⁺⁻₊₋]+)")
"""What is raised or lowered behind a letter, as in m/s² and CO₂: no figure of a number."""


@lru_cache(maxsize=16_384)
def fold(text: str, language: Language) -> str:
    """The text in one width, spaces single, its full stop off; empty where it is too long or holds `10²`, `①` or `½`.

    The width that NFKC gives would make 102 of 10², so such signs leave nothing to read; those behind a letter stay.
    """
    if len(text) > LONGEST:
        return ""
    if not text.isascii():
        text = (in_one_width(text) or "").translate(_SAME)
    text = " ".join(text.split())
    text = text.removesuffix("。").removesuffix(".")
    if language == JAPANESE:
        return _COUNTER.sub("カ", _LOOSE_SPACE.sub("", text))
    return text


def in_one_width(text: str) -> str | None:
    """The text in the width that NFKC gives, m2 for m²; None where that would make other figures of a number."""
    parts = _RAISED.split(_SQUARED.sub(lambda match: match[1] + _SQUARES[match[2]], text))
    if any(map(_holds_lost_number, parts[::2])):
        return None
    parts[::2] = [unicodedata.normalize("NFKC", part) for part in parts[::2]]
    return "".join(parts)


def _holds_lost_number(text: str) -> bool:
    """Whether the text has a number in signs that NFKC makes others of."""
    return not unicodedata.is_normalized("NFKC", text) and any(unicodedata.category(c) == "No" for c in text)
