"""Shares said without a percent sign: half, 半分, 3/4, 4分の3, two thirds, one in three."""

import re
from collections.abc import Mapping
from decimal import Decimal, Inexact, localcontext
from math import gcd

from quizgen.grading.ordinals import read_ordinal
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.values import Precision
from quizgen.reading.amounts import is_whole
from quizgen.reading.folding import fold
from quizgen.reading.numerals import read_amount, strip_about

Ratio = tuple[int, int]
"""Upper and lower number, in lowest terms."""

_WORDS: Mapping[str, Ratio] = {
    **dict.fromkeys(("half", "a half", "one half", "half of", "half of it", "半分", "半数", "半々"), (1, 2)),
    **dict.fromkeys(("a quarter", "one quarter", "quarter"), (1, 4)),
    "three quarters": (3, 4),
}
_SLASH = re.compile("([0-9]{1,4})/([0-9]{1,4})")
_PARTS = re.compile("(.{1,8})分の(.{1,8})")
_NAMED = re.compile(r"(?P<upper>[a-z]+|[0-9]{1,3})[ -](?P<lower>[a-z0-9]+(?:[ -][a-z]+)?)")
_EVERY = re.compile("(?P<lower>.{1,4})(人|つ|個|回|社|世帯|組)に(?P<upper>.{1,4})\\2")
_AMONG = re.compile("(?P<upper>[a-z]+|[0-9]{1,4}) (?:in(?: every)?|out of) (?P<lower>[a-z]+|[0-9]{1,4})")
_FEWEST_PARTS = 3
"""Halves have words of their own."""


def read_ratio(text: str) -> Ratio | None:
    """The share of one that the text says; None where it says none."""
    _, folded = strip_about(fold(text, JAPANESE).lower().replace("-", " "), JAPANESE)
    _, spaced = strip_about(fold(text, ENGLISH).lower().replace("-", " "), ENGLISH)
    spaced = spaced.removeprefix("the ")
    if (share := _WORDS.get(folded) or _WORDS.get(spaced)) is not None:
        return share
    if match := _SLASH.fullmatch(folded):
        return _lowest(int(match[1]), int(match[2]))
    if match := _PARTS.fullmatch(folded):
        return _of(_whole(match[2]), _whole(match[1]))
    if match := _EVERY.fullmatch(folded) or _AMONG.fullmatch(spaced):
        return _of(_whole(match["upper"]), _whole(match["lower"]))
    return _named(spaced)


def read_fraction(text: str) -> Decimal | None:
    """The share of one that the text says, where it has an end as a decimal."""
    ratio = read_ratio(text)
    if ratio is None:
        return None
    with localcontext() as context:
        context.prec, context.traps[Inexact] = 24, True
        try:
            return Decimal(ratio[0]) / Decimal(ratio[1])
        except Inexact:
            return None


def _named(text: str) -> Ratio | None:
    """Two thirds, a fifth; not 3rd, which is a place."""
    if read_ordinal(text) is not None or (match := _NAMED.fullmatch(text)) is None:
        return None
    upper = 1 if match["upper"] == "a" else _whole(match["upper"])
    lower = read_ordinal(match["lower"] if upper == 1 else match["lower"].removesuffix("s"))
    return _of(upper, lower) if lower and lower >= _FEWEST_PARTS else None


def _whole(text: str) -> int | None:
    """The whole number that the text is, in either language."""
    amount = read_amount(text, JAPANESE) or read_amount(text, ENGLISH)
    if amount is None or amount.precision is not Precision.EXACT or amount.value < 0 or not is_whole(amount.value):
        return None
    return int(amount.value)


def _of(upper: int | None, lower: int | None) -> Ratio | None:
    return None if upper is None or lower is None else _lowest(upper, lower)


def _lowest(upper: int, lower: int) -> Ratio | None:
    if not lower:
        return None
    shared = gcd(upper, lower)
    return upper // shared, lower // shared
