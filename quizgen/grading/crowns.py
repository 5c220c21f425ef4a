"""Rulers' titles, which want a whole name beside them: King Louis XIV, 教皇ヨハネ・パウロ2世."""

import re
import unicodedata
from collections.abc import Mapping

from quizgen.grading.tables import words

CROWNS: Mapping[str, str] = {
    title: titles.partition("/")[0]
    for titles in words(
        "king/国王/大王/王 queen/女王 emperor/kaiser/皇帝 empress/女帝 tsar/czar pope/教皇/法王 sultan pharaoh "
        "prince/皇太子/王子 princess/王女 saint/st"
    )
    for title in titles.split("/")
}
"""By a title, which of them it is."""

_LATIN = "|".join(title for title in CROWNS if title.isascii())
_BEFORE_JA = "(?:(?:神聖|東|西)?ローマ)?(教皇|法王|国王|女王|皇帝|女帝|皇太子)[ ・]?"
_AFTER_JA = "[ ・]?(国王|大王|女王|王|皇帝|女帝|皇太子|王子|王女|教皇|法王)$"
_THRONE = (
    re.compile(rf"^(?:the )?(?:(?:holy )?roman )?({_LATIN})\b\.? (?=.)", re.IGNORECASE | re.ASCII),
    re.compile(f"^{_BEFORE_JA}(?=.)"),
    re.compile(f"(?<=[^ ・]){_AFTER_JA}"),
)
"""Titles of those who are known by a given name: what is left has to be the whole name."""

_OWN_THRONE = (
    re.compile(
        r"^(?:(?:holy )?roman )?(king|queen|emperor|empress|tsar|czar|kaiser|pope|sultan|pharaoh) (?=.)",
        re.IGNORECASE | re.ASCII,
    ),
    re.compile(f"^{_BEFORE_JA}(?=[ァ-ヶー]{{2}})"),
    re.compile(f"(?<=[ァ-ヶー][ァ-ヶー世]){_AFTER_JA}"),
)
"""What may be left off a name that an author wrote: 王 after kana, but not of 好太王; not Prince, which is a name."""


def uncrowned(name: str, *, own: bool = False) -> tuple[str, ...]:
    """The name without a ruler's title; empty where it has none. `own` is for a name that the bank has."""
    text = " ".join(unicodedata.normalize("NFKC", name).split())
    return tuple(bare for title in (_OWN_THRONE if own else _THRONE) if (bare := title.sub("", text, count=1)) != text)


def crown_of(name: str) -> str:
    """Which ruler's title the name has; empty where it has none."""
    text = " ".join(unicodedata.normalize("NFKC", name).split())
    found = next(filter(None, (title.search(text) for title in _THRONE)), None)
    return CROWNS[found[1].lower()] if found else ""
