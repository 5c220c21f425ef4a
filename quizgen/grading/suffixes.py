"""Endings that make another substance of a name: ethane and ethene, nitrate and nitrite, メタノール and メタナール."""

import re

from quizgen.grading.tables import words

_ENDING = re.compile(
    "(?:anol|anal|anone|ane|ene|yne|ite|ate|ide|ine|ose|ase|one|yl|ol|al|oic|ous|ic|in|ium|gen|ogen|ation|ition)$"
)
_ENDING_JA = re.compile("([ァ-ヶ])(ン|ール|ース|ーゼ|イド)$")
_ROWS = words(
    "アイウエオ カキクケコ ガギグゲゴ サシスセソ ザジズゼゾ タチツテト ダヂヅデド ナニヌネノ "
    "ハヒフヘホ バビブベボ パピプペポ マミムメモ ヤユヨ ラリルレロ"
)


def are_other_substances(one: str, other: str) -> bool:
    """Whether only an ending tells two names apart that, in chemistry, has a meaning."""
    first, second = _ENDING.search(one), _ENDING.search(other)
    if first and second and first[0] != second[0]:
        return True
    first, second = _ENDING_JA.search(one), _ENDING_JA.search(other)
    if not first or not second:
        return False
    if first[2] != second[2]:
        return True
    return first[1] != second[1] and any(first[1] in row and second[1] in row for row in _ROWS)
