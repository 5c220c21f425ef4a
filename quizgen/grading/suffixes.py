"""Beginnings and endings that make another thing of a name: ethane and ethene, micro- and macro-."""

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


_BEGINNINGS = tuple(
    tuple(pair.split("/"))
    for pair in words(
        "micro/macro inter/intra hyper/hypo ante/anti endo/exo hetero/homo マイクロ/マクロ インター/イントラ"
    )
)


def are_other_substances(one: str, other: str) -> bool:
    """Whether what tells two names apart is a beginning or an ending that has a meaning."""
    first, second = _ENDING.search(one), _ENDING.search(other)
    if first and second and first[0] != second[0]:
        return True
    begun = [[a for a in pair if one.startswith(a)] + [a for a in pair if other.startswith(a)] for pair in _BEGINNINGS]
    if any(len(set(beginnings)) > 1 for beginnings in begun):
        return True
    first, second = _ENDING_JA.search(one), _ENDING_JA.search(other)
    if not first or not second:
        return False
    if first[2] != second[2]:
        return True
    return first[1] != second[1] and any(first[1] in row and second[1] in row for row in _ROWS)
