"""Roman numerals in names, in which nobody slips: XXIII, and the III of iron(III)."""

import re

from quizgen.grading.spelling import fold_letters

ROMAN = "(?=[ivxlc])c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})"
"""A regular expression for one below 400, in small letters."""

_NUMERAL = re.compile(f"(?<![a-z0-9]){ROMAN}(?![a-z0-9])")


def roman_in(name: str) -> tuple[str, ...]:
    """Each numeral that stands in the name for itself."""
    return tuple(_NUMERAL.findall(fold_letters(name)))
