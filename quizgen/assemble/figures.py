"""Numbers that stand in authors' own words and in names: "billions", 数十億ドル, "the 1840s"."""

import re
from collections.abc import Iterator

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.values import Precision
from quizgen.reading.amounts import Amount
from quizgen.reading.folding import fold
from quizgen.reading.numerals import read_amount
from quizgen.reading.numerals_ja import NUMERAL

_JAPANESE = re.compile(f"[{NUMERAL}]+")
_DIGITS = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_SCALED = rf"(?:\b(?:several|tens of|hundreds of|{_DIGITS}) ?)?\b(?:hundred|thousand|million|billion|trillion)s?\b"
_ENGLISH = re.compile(rf"{_SCALED}|\b{_DIGITS}")
_LEAST = 10
"""Smaller numbers stand everywhere: one of the engineers, 2人の数学者."""


def find_figures(text: str, language: Language) -> frozenset[Amount]:
    """The amounts that numerals in the text say, from ten upwards, whatever they count."""
    return frozenset(amount for amount in _read(text, language) if amount.value >= _LEAST)


def _read(text: str, language: Language) -> Iterator[Amount]:
    pattern = _JAPANESE if language == JAPANESE else _ENGLISH
    for match in pattern.finditer(text.lower()):
        said = fold(match[0].strip(" ,.・"), language)
        amount = read_amount(said, language) if said else None
        if amount is not None:
            yield Amount(amount.value, Precision.ORDER if amount.precision is Precision.ORDER else Precision.EXACT)
