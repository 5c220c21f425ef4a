"""What is written by a few rules of our own is what the world's common locale data has, as Babel writes it."""

import datetime as dt
from decimal import Decimal

import pytest
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.values import Date, Duration, DurationUnit
from quizgen.wording.phrasebook import list_of
from quizgen.wording.tongue import group_digits, plain_digits
from quizgen.wording.values import say

LOCALES = {JAPANESE: "ja_JP", ENGLISH: "en_US"}
LIST_LOCALES = {JAPANESE: "ja_JP", ENGLISH: "en_001"}
"""Newspaper English puts no comma before the last "and"; CLDR has that style under the world, not under the US."""

AMOUNTS = st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False, places=4)


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=st.dates())
def test_dates(language: Language, day: dt.date) -> None:
    locale = LOCALES[language]
    written = (
        say(Date(year=day.year, month=day.month, day=day.day), language, {}),
        say(Date(year=day.year, month=day.month), language, {}),
        say(Date(year=day.year), language, {}),
    )
    assert written == (
        format_date(day, "long", locale=locale),
        format_skeleton("yMMMM", day, locale=locale),
        format_skeleton("y", day, locale=locale),
    )


@pytest.mark.parametrize("language", LANGUAGES)
@given(amount=AMOUNTS)
def test_groups_of_digits(language: Language, amount: Decimal) -> None:
    with_all = format_decimal(amount, locale=LOCALES[language], decimal_quantization=False)
    assert group_digits(amount) == with_all


@pytest.mark.parametrize("unit", DurationUnit)
@pytest.mark.parametrize("amount", ["0", "1", "-1", "1.0", "1.5", "2", "21", "-3"])
def test_durations_in_english(unit: DurationUnit, amount: str) -> None:
    written = say(Duration(amount=Decimal(amount), unit=unit), ENGLISH, {})
    assert written == format_unit(Decimal(plain_digits(Decimal(amount))), f"duration-{unit.label}", locale="en_US")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", range(5))
def test_lists(language: Language, count: int) -> None:
    texts = ["Ada", "Bea", "Cy", "Dee"][:count]
    assert list_of(texts, language) == format_list(texts, locale=LIST_LOCALES[language])
