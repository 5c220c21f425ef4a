"""Numbers in either language, with the words that make them "about"."""

import re
from decimal import Decimal
from functools import lru_cache

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.values import Precision
from quizgen.reading.amounts import Amount, parse_digits
from quizgen.reading.numerals_en import read_english
from quizgen.reading.numerals_ja import read_japanese

_ABOUT_BEFORE = {
    JAPANESE: re.compile("(?:約|およそ|おおよそ|凡そ|おおむね|概ね|ほぼ|だいたい|大体|ざっと)、?"),
    ENGLISH: re.compile(
        r"(?:(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some) |[~≈] ?)", re.IGNORECASE
    ),
}
_ABOUT_AFTER = {
    JAPANESE: re.compile("(?:ほど|程|程度|くらい|ぐらい|前後)$"),
    ENGLISH: re.compile(" or so$", re.IGNORECASE),
}
_MINUS = re.compile("(?:-|マイナス|minus )(?=.)")


def strip_about(text: str, language: Language) -> tuple[bool, str]:
    """Whether a word around the folded text says "about", and the text without it."""
    bare = text
    if text[:1] not in "0123456789" and (before := _ABOUT_BEFORE[language].match(text)):
        bare = text[before.end() :]
    if after := _ABOUT_AFTER[language].search(bare):
        bare = bare[: after.start()]
    return bare != text, bare


@lru_cache(maxsize=16_384)
def read_amount(text: str, language: Language, *, of_money: bool = False) -> Amount | None:
    """The amount that the whole of the folded, lower-case text says, without a unit.

    With `of_money`, 10m is ten million.
    """
    if (digits := parse_digits(text)) is not None:
        return Amount(digits)
    about, bare = strip_about(text, language)
    minus = _MINUS.match(bare)
    if minus:
        bare = bare[minus.end() :]
    amount = read_japanese(bare) if language == JAPANESE else read_english(bare, of_money=of_money)
    if amount is not None and minus:
        amount = amount.negated()
    return amount.loosened() if amount is not None and about else amount


def read_counted(text: str, language: Language, *, of_money: bool = False) -> Amount | None:
    """The same, for text with a unit after it: also "a", "half a" and "tens of millions of"."""
    if language == ENGLISH:
        if text in {"a", "an"}:
            return Amount(Decimal(1))
        if text in {"half a", "half an"}:
            return Amount(Decimal("0.5"))
        if text.endswith(" of"):
            amount = read_amount(text[:-3], language)
            return amount if amount is not None and amount.precision is Precision.ORDER else None
    return read_amount(text, language, of_money=of_money)
