"""Sums of money: 1万ドル, $10,000, USD 10,000, 10k dollars, tens of millions of dollars."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.values import Money
from quizgen.reading.amounts import Amount
from quizgen.reading.currencies import CODES, ENGLISH_NAMES, JAPANESE_NAMES, MOST_WORDS, SYMBOLS, currency_key
from quizgen.reading.numerals import read_counted, strip_about
from quizgen.reading.numerals_ja import NUMERAL

_LOWER_CODES = frozenset({"usd", "eur", "jpy", "gbp", "cny", "krw", "chf", "rmb"})
"""Codes that nobody takes for words; "top 10" and "all 5" say no money."""

_SIGN = f"(?:{'|'.join(sorted(map(re.escape, SYMBOLS), key=len, reverse=True))})"
_BEFORE = re.compile(rf"(-?)(?:({_SIGN})|([A-Za-z]{{3}}))(?!(?<=[A-Za-z])[A-Za-z]) ?(.+)")
_AFTER = re.compile(rf"(.*[^ ]) ?(?<![A-Z$])(?:({_SIGN})|(?<![a-z])([A-Za-z]{{3}}))")
_AFTER_NUMERAL = re.compile(f"(-?(?:マイナス)?[{NUMERAL}]+[kK]?)(.+)")


@lru_cache(maxsize=16_384)
def read_money(text: str, language: Language) -> tuple[Money, ...]:
    """The sum that the folded text says, its case kept: `$` and ドル are US dollars, `¥` is Japanese yen."""
    about, bare = strip_about(text, language)
    for amount, currency in _readings(bare, language):
        said = amount.loosened() if about else amount
        return (Money(amount=said.value, currency=currency, precision=said.precision),)
    return ()


def _readings(text: str, language: Language) -> Iterator[tuple[Amount, str]]:
    """What the text says, by each way of writing money; whichever reads at all reads the same."""
    for minus, digits, currency in _splits(text, language):
        amount = read_counted(minus + digits.lower(), language, of_money=True)
        if amount is not None:
            yield amount, currency


def _splits(text: str, language: Language) -> Iterator[tuple[str, str, str]]:
    """A minus sign or nothing, what should be the number, and the currency beside it."""
    if (match := _BEFORE.fullmatch(text)) and (currency := _currency(match[2], match[3])):
        yield match[1], match[4], currency
    if (match := _AFTER.fullmatch(text)) and (currency := _currency(match[2], match[3])):
        yield "", match[1], currency
    if language == JAPANESE:
        match = _AFTER_NUMERAL.fullmatch(text)
        if match and (currency := JAPANESE_NAMES.get(currency_key(match[2]), "")):
            yield "", match[1], currency
    else:
        yield from _english_splits(text)


def _english_splits(text: str) -> Iterator[tuple[str, str, str]]:
    words = text.replace("-", " ").split(" ")
    minus = "-" if text.startswith("-") else ""
    words = [word for word in words if word]
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        if currency := ENGLISH_NAMES.get(currency_key(" ".join(words[-count:]))):
            yield minus, " ".join(words[:-count]), currency


def _currency(symbol: str | None, code: str | None) -> str:
    """The ISO code that a symbol or code stands for; empty where it stands for none."""
    if symbol:
        return SYMBOLS[symbol]
    if code is None or not (code.isupper() or code.lower() in _LOWER_CODES):
        return ""
    code = code.upper()
    return "CNY" if code == "RMB" else code if code in CODES else ""
