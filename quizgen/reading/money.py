"""Sums of money: 1万ドル, $10,000, USD 10,000, 10k dollars, tens of millions of dollars."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.values import Money
from quizgen.reading.currencies import (
    CODES,
    ENGLISH_NAMES,
    JAPANESE_NAMES,
    MOST_WORDS,
    SHARED_UNITS,
    SYMBOLS,
    currency_key,
)
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
    return next(_sums(_splits(bare, language), language, about=about), ())


def read_shared_money(text: str, language: Language) -> tuple[Money, ...]:
    """The sum that the folded text says in a unit of several currencies, once for each: 100 francs."""
    about, bare = strip_about(text, language)
    return next(_sums(_named(bare, language, SHARED_UNITS), language, about=about), ())


def _sums(splits: Iterator[tuple[str, str, str]], language: Language, *, about: bool) -> Iterator[tuple[Money, ...]]:
    """What each way of writing money says; whichever reads at all reads the same."""
    for minus, digits, currencies in splits:
        amount = read_counted(minus + digits.lower(), language, of_money=True)
        if amount is not None:
            said = amount.loosened() if about else amount
            yield tuple(
                Money(amount=said.value, currency=currency, precision=said.precision) for currency in currencies.split()
            )


def _splits(text: str, language: Language) -> Iterator[tuple[str, str, str]]:
    """A minus sign or nothing, what should be the number, and the currency beside it."""
    if (match := _BEFORE.fullmatch(text)) and (currency := _currency(match[2], match[3])):
        yield match[1], match[4], currency
    if (match := _AFTER.fullmatch(text)) and (currency := _currency(match[2], match[3])):
        yield "", match[1], currency
    yield from _named(text, language, JAPANESE_NAMES if language == JAPANESE else ENGLISH_NAMES)


def _named(text: str, language: Language, names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """The same, where the currency stands after the number and is one of the names."""
    if language == JAPANESE:
        match = _AFTER_NUMERAL.fullmatch(text)
        if match and (currency := names.get(currency_key(match[2]))):
            yield "", match[1], currency
        return
    words = text.replace("-", " ").split(" ")
    minus = "-" if text.startswith("-") else ""
    words = [word for word in words if word]
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        if currency := names.get(currency_key(" ".join(words[-count:]))):
            yield minus, " ".join(words[:-count]), currency


def _currency(symbol: str | None, code: str | None) -> str:
    """The ISO code that a symbol or code stands for; empty where it stands for none."""
    if symbol:
        return SYMBOLS[symbol]
    if code is None or not (code.isupper() or code.lower() in _LOWER_CODES):
        return ""
    code = code.upper()
    return "CNY" if code == "RMB" else code if code in CODES else ""
