"""Percentages: 95%, 九十五パーセント, 9割5分, 95 per cent."""

import re
from decimal import Decimal
from functools import lru_cache

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.values import Percent, Precision
from quizgen.reading.amounts import Amount, is_whole, scale
from quizgen.reading.numerals import read_counted, strip_about

_SIGN = re.compile(r"(.+?)[ -]?(?:%|パーセント|percent|per cent|pct)")
_TEN = Decimal(10)
_MANY = Decimal(1000)
_TENTHS = re.compile("(?:([^割分厘]+)割)(?:([^割分厘]+)分)?(?:([^割分厘]+)厘)?")


@lru_cache(maxsize=16_384)
def read_percents(text: str, language: Language) -> tuple[Percent, ...]:
    """The share that the folded text says; a bare number is none."""
    about, bare = strip_about(text.lower(), language)
    if match := _SIGN.fullmatch(bare):
        amount = read_counted(match[1], language)
    else:
        amount = _read_tenths(bare) if language == JAPANESE else None
    if amount is None:
        return ()
    said = amount.loosened() if about else amount
    return (Percent(amount=said.value, precision=said.precision),)


def _read_tenths(text: str) -> Amount | None:
    """Tenths, hundredths and thousandths, as 9割5分2厘 has them."""
    if (match := _TENTHS.fullmatch(text)) is None:
        return None
    said = [
        (read_counted(digits, JAPANESE), worth)
        for digits, worth in zip(match.groups(), (_TEN, Decimal(1), Decimal("0.1")), strict=True)
        if digits
    ]
    first = said[0][0]
    if first is None or len(said) == 1:
        return first and Amount(scale(first.value, 1), first.precision)
    total = Decimal(0)
    for place, (amount, worth) in enumerate(said):
        if amount is None or not is_whole(amount.value) or amount.precision is not Precision.EXACT:
            return None
        if not 0 <= amount.value < (_TEN if place else _MANY):
            return None
        total += amount.value * worth
    return Amount(total)
