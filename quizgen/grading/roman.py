"""Roman numerals in names, in which nobody slips: XXIII, and the III of iron(III)."""

import re

from quizgen.grading.spelling import fold_letters

ROMAN = "(?=[ivxlc])c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})"
"""A regular expression for one below 400, in small letters."""

VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

_NUMERAL = re.compile(f"(?<![a-z0-9]){ROMAN}(?![a-z0-9])")


def roman_in(name: str) -> tuple[str, ...]:
    """Each numeral that stands in the name for itself."""
    return tuple(_NUMERAL.findall(fold_letters(name)))


def value_of(numeral: str) -> int:
    """The number that a numeral in small letters is."""
    values = [VALUES[letter] for letter in numeral]
    return sum(-one if one < next_ else one for one, next_ in zip(values, (*values[1:], 0), strict=True))
