"""What the world's common locale data knows of a language, by way of Babel and of nothing else in quizgen.

Babel is imported inside the functions, for it is slow to load and many runs write no value. A locale is always named,
so the machine's own language and time zone have no part in any result.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, localcontext
from functools import cache

from quizgen.model.ids import Language
from quizgen.model.language import ByLanguage
from quizgen.model.values import Date, DurationUnit

_LOCALES = ByLanguage(ja="ja_JP", en="en_US")

_LIST_LOCALES = ByLanguage(ja="ja_JP", en="en_001")
"""Newspaper English puts no comma before the last "and"; CLDR has that style under the world, not under the US."""

_PRECISION = 100
"""More digits than any amount has: with the default context Babel refuses long amounts."""

_PLURAL_SAMPLES = (Decimal(1), Decimal(5))
"""A number for each plural category of our languages."""

_CLEAN_NAME = re.compile(r"[^\W\d_]+(?:[ ・][^\W\d_]+)*")


def write_date(date: Date, language: Language) -> str:
    """A year, a month of a year, or a day in full, as the language writes it; says nothing of a date's part."""
    from babel.dates import format_date, format_skeleton

    locale = _LOCALES[language]
    day = dt.date(date.year, date.month or 1, date.day or 1)
    if date.day is not None:
        return format_date(day, "long", locale=locale)
    return format_skeleton("y" if date.month is None else "yMMMM", day, locale=locale)


def group_digits(amount: Decimal, language: Language) -> str:
    """Every digit of the amount, in the language's groups."""
    from babel.numbers import format_decimal

    with localcontext() as context:
        context.prec = _PRECISION
        return str(format_decimal(amount, locale=_LOCALES[language], decimal_quantization=False))


def plural_category(amount: Decimal, language: Language) -> str:
    """CLDR's plural category for a count: `one`, `other` and so on."""
    from babel import Locale

    return Locale.parse(_LOCALES[language]).plural_form(amount)


@cache
def duration_forms(unit: DurationUnit, language: Language) -> Mapping[str, str]:
    """A unit of time by plural category, with `{}` for the number: `{} month`, `{} months`."""
    from babel.units import format_unit

    forms = {}
    for sample in _PLURAL_SAMPLES:
        text = format_unit(sample, f"duration-{unit.label}", locale=_LOCALES[language])
        forms[plural_category(sample, language)] = text.replace(str(sample), "{}")
    return forms


@cache
def currency_name(currency: str, language: Language) -> str | None:
    """What several of a currency are called.

    None for what nobody pays with, retired currencies and metals, whose codes say more surely which is meant; and
    where CLDR has no name that could stand in a sentence.
    """
    from babel.numbers import get_currency_name

    if currency not in _tender():
        return None
    name = get_currency_name(currency, count=_PLURAL_SAMPLES[-1], locale=_LOCALES[language])
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


def join_list(texts: Sequence[str], language: Language) -> str:
    """The texts as an enumeration: `A, B and C`."""
    from babel.lists import format_list

    return format_list(texts, locale=_LIST_LOCALES[language])
