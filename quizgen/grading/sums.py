"""Sums of money whose unit alone does not tell the currency: 100 francs, 50 cents, 3 pounds 40 pence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from quizgen.grading.replies import readings, ways, wordings
from quizgen.grading.rewriting import NUMERALS, rewrite
from quizgen.grading.tables import entries, words
from quizgen.model.language import LANGUAGES
from quizgen.model.schema import ValueType
from quizgen.model.values import Money, Number, Precision
from quizgen.reading import Lexicon
from quizgen.reading.amounts import EXACT, is_whole
from quizgen.reading.folding import fold
from quizgen.reading.money import read_shared_money

_NO_NAMES = Lexicon()
MINORS: Mapping[str, tuple[str, ...]] = {
    name: words(codes)
    for *names, codes in entries(
        "cent/cents/¢/セント/USD_EUR_AUD_CAD_NZD_SGD_HKD_TWD_ZAR_JMD_KES, "
        "euro_cent/euro_cents/eurocents/ユーロセント/EUR, penny/pence/p/ペンス/ペニー/GBP, "
        "centime/centimes/rappen/サンチーム/ラッペン/CHF, paisa/paise/パイサ/INR_PKR_NPR, "
        "kopeck/kopecks/kopek/kopeks/コペイカ/カペイカ/RUB, øre/öre/ore/エーレ/DKK_NOK_SEK"
    )
    for name in names
}
"""By the name of a hundredth, the currencies that have it."""

_NAMES = "|".join(sorted(MINORS, key=len, reverse=True))
_MINOR = re.compile(f"(.+?) ?({_NAMES})", re.IGNORECASE)
_MIXED = re.compile(
    f"(.+?[^0-9., ])(?:,| and|と)? ?(?:([0-9]{{1,2}}) ?({_NAMES})|([0-9]{{2}}))",
    re.IGNORECASE,
)
_HUNDREDTH = Decimal("0.01")


def shared_money(reply: str) -> list[Money]:
    """100 francs, in each currency that has them."""
    return [
        value
        for text in wordings(reply, ValueType.MONEY)
        for language in LANGUAGES
        for value in read_shared_money(fold(text, language), language)
    ]


def minor_money(reply: str) -> list[Money]:
    """50 cents, and 3 pounds 40, in each currency that has them."""
    texts = [rewrite(text, NUMERALS) for text in ways(reply)]
    return [value for text in texts for value in (*_hundredths(text), *_mixed(text))]


def _hundredths(text: str) -> Iterator[Money]:
    if match := _MINOR.fullmatch(text):
        for value in readings(match[1], ValueType.NUMBER, _NO_NAMES):
            if isinstance(value, Number):
                amount = EXACT.multiply(value.amount, _HUNDREDTH)
                yield from (
                    Money(amount=amount, currency=currency, precision=value.precision)
                    for currency in MINORS.get(match[2].lower(), ())
                )


def _mixed(text: str) -> Iterator[Money]:
    """What is whole in the greater unit, and in the lesser unit, which may go without saying, too little to be one."""
    match = _MIXED.fullmatch(text)
    if match is None:
        return
    more = EXACT.multiply(Decimal(match[2] or match[4]), _HUNDREDTH)
    for value in (*readings(match[1], ValueType.MONEY, _NO_NAMES), *shared_money(match[1])):
        if (
            isinstance(value, Money)
            and value.precision is not Precision.ORDER
            and is_whole(value.amount)
            and value.amount >= 0
            and (match[3] is None or value.currency in MINORS.get(match[3].lower(), ()))
        ):
            yield replace(value, amount=EXACT.add(value.amount, more))
