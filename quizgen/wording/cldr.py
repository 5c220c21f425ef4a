"""What the world's common locale data knows of currencies, by way of Babel and of nothing else in quizgen.

Babel is imported inside the functions, for it is slow to load and few values are sums in a currency that has no name
here. How our two languages write dates, digits and lists takes no such data; the tests hold it against Babel.
A locale is always named, so the machine's own language has no part in any result.
"""

import re
from decimal import Decimal
from functools import cache

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE

_LOCALES = {JAPANESE: "ja_JP", ENGLISH: "en_US"}

_SEVERAL = Decimal(5)
"""A number whose plural category is that of several."""

_CLEAN_NAME = re.compile(r"[^\W\d_]+(?:[ ・][^\W\d_]+)*")


@cache
def currency_name(currency: str, language: Language) -> str | None:
    """What several of a currency are called.

    None for what nobody pays with, retired currencies and metals, whose codes say more surely which is meant; and
    where CLDR has no name that could stand in a sentence.
    """
    from babel.numbers import get_currency_name

    if currency not in _tender():
        return None
    name = get_currency_name(currency, count=_SEVERAL, locale=_LOCALES[language])
    return name if name != currency and _CLEAN_NAME.fullmatch(name) else None


@cache
def _tender() -> frozenset[str]:
    """The currencies that are legal tender somewhere, as of this Babel and whatever the day."""
    from babel.core import get_global

    histories = get_global("territory_currencies").values()
    return frozenset(code for history in histories for code, _, end, is_tender in history if is_tender and not end)


def currency_digits(currency: str) -> int:
    """How many decimals prices in the currency have."""
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency)
