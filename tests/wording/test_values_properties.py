"""Laws of writing: different values read differently, and nothing is lost."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.compare import same_value
from quizgen.model.ids import Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import Unit
from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    DurationUnit,
    Money,
    Number,
    Percent,
    Period,
    Precision,
    Value,
)
from quizgen.verify.furigana import annotate, is_read
from quizgen.wording.furigana import aligns, ruby
from quizgen.wording.values import Wording

CHIP = UnitName("chip")
UNITS = {CHIP: Unit(name=CHIP, forms={JAPANESE: {"other": "{}個"}, ENGLISH: {"one": "{} chip", "other": "{} chips"}})}
WORDINGS = {language: Wording(language, UNITS) for language in (JAPANESE, ENGLISH)}

ROUND = st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(-999, 9999), st.integers(-6, 14))
AMOUNTS = st.one_of(
    ROUND,
    st.integers(-20, 20).map(Decimal),
    st.decimals(-(10**16), 10**16, allow_nan=False, allow_infinity=False, places=3),
)
CLAIMS = st.one_of(
    st.tuples(AMOUNTS, st.sampled_from([Precision.EXACT, Precision.ABOUT])),
    st.tuples(st.integers(0, 14).map(lambda power: Decimal(10**power)), st.just(Precision.ORDER)),
)

CURRENCIES = ("USD", "JPY", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "HKD", "TWD", "CNY", "KRW", "XAU", "XYZ", "RUB")

DATES = st.one_of(
    st.builds(lambda year: Date(year=year), st.integers(2020, 2023)),
    st.builds(
        lambda year, month, part: Date(year=year, month=month, part=part),
        st.integers(2020, 2023),
        st.integers(1, 12),
        st.sampled_from([None, *DatePart]),
    ),
    st.dates(date(2020, 1, 1), date(2023, 12, 31)).map(lambda d: Date(year=d.year, month=d.month, day=d.day)),
)
BY_TYPE: tuple[st.SearchStrategy[Value], ...] = (
    st.one_of(DATES, st.builds(lambda start, end: Period(start=start, end=end), DATES, DATES)),
    CLAIMS.map(lambda claim: Number(amount=claim[0], precision=claim[1], unit=CHIP)),
    st.builds(
        lambda claim, currency: Money(amount=claim[0], precision=claim[1], currency=currency),
        CLAIMS,
        st.sampled_from(CURRENCIES),
    ),
    CLAIMS.map(lambda claim: Percent(amount=claim[0], precision=claim[1])),
    st.builds(
        lambda claim, unit: Duration(amount=claim[0], precision=claim[1], unit=unit),
        CLAIMS,
        st.sampled_from(DurationUnit),
    ),
)
PAIRS = st.sampled_from(BY_TYPE).flatmap(lambda values: st.tuples(values, values))


@pytest.mark.parametrize("language", [JAPANESE, ENGLISH])
@given(pair=PAIRS)
def test_values_that_differ_read_differently(language: Language, pair: tuple[Value, Value]) -> None:
    one, other = (WORDINGS[language].say(value) for value in pair)
    assert (one != other) or same_value(*pair)


@pytest.mark.parametrize("language", [JAPANESE, ENGLISH])
@given(value=st.one_of(BY_TYPE))
def test_what_is_written_is_clean(language: Language, value: Value) -> None:
    text = WORDINGS[language].say(value)
    assert text == text.strip()
    assert "  " not in text
    assert "{" not in text
    assert text.isprintable()


@given(amount=AMOUNTS)
def test_no_digit_is_lost(amount: Decimal) -> None:
    text = WORDINGS[ENGLISH].say(Number(amount=amount))
    digits, _, scale = text.partition(" ")
    power = {"": 0, "million": 6, "billion": 9, "trillion": 12}[scale]
    assert Decimal(digits.replace(",", "")) * 10**power == amount


@given(
    name=st.text("東京研究モデルのAI ・3ヶ#", max_size=8), reading=st.text("とうきょうモデルのエーアイ ", max_size=12)
)
def test_ruby_keeps_the_name_and_the_reading(name: str, reading: str) -> None:
    segments = ruby(name, reading)
    assert "".join(base for base, _ in segments) == name
    if not aligns(name, reading):
        assert segments == ((name, reading),)


@given(name=st.text("母父猫とのIC&→ ・。!ヶッ", max_size=7), kana=st.data())
def test_what_is_laid_over_a_name_is_read_as_its_reading(name: str, kana: st.DataObject) -> None:
    parts = [sign if sign in "との・!" else kana.draw(st.text("とのはア", max_size=2)) for sign in name]
    reading = "".join(part + kana.draw(st.sampled_from(("", " "))) for part in parts).strip()
    laid = "".join(base if over is None else annotate(base, over) for base, over in ruby(name, reading))
    assert not aligns(name, reading) or is_read(laid, reading)
