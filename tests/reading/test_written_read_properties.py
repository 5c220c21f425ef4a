"""The law that keys rest on: whatever the writer writes, the reader reads as that value and no other."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.compare import day_range
from quizgen.model.ids import EntityId, Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.schema import Unit, ValueType
from quizgen.model.values import (
    Date,
    DatePart,
    Duration,
    DurationUnit,
    Entity,
    Form,
    Money,
    Number,
    Percent,
    Period,
    Precision,
    Value,
)
from quizgen.reading import Lexicon, read
from quizgen.reading.currencies import CODES
from quizgen.wording.values import say
from tests.small_bank import small_bank

CHIP, VERSION = UnitName("chip"), UnitName("version")
UNITS = {
    CHIP: Unit(name=CHIP, forms={JAPANESE: {"other": "{}個"}, ENGLISH: {"one": "{} chip", "other": "{} chips"}}),
    VERSION: Unit(name=VERSION, forms={JAPANESE: {"other": "第{}版"}, ENGLISH: {"other": "version {}"}}),
}
LEXICON = Lexicon.of(small_bank([Entity(id=EntityId("a"), kind="person", name={ENGLISH: "A"})], units=UNITS))

AMOUNTS = st.one_of(
    st.integers(0, 20_000).map(Decimal),
    st.builds(lambda digits, power: Decimal(digits * 10**power), st.integers(1, 9999), st.integers(0, 11)),
    st.decimals(0, 10**13, places=2, allow_nan=False, allow_infinity=False),
    st.integers(0, 10**15).map(Decimal),
)
SIGNED = st.builds(lambda amount, sign: amount * sign, AMOUNTS, st.sampled_from([1, -1]))
CLAIMS = st.one_of(
    st.tuples(SIGNED, st.sampled_from([Precision.EXACT, Precision.ABOUT])),
    st.tuples(st.integers(0, 15).map(lambda power: Decimal(10**power)), st.just(Precision.ORDER)),
)

DAYS = st.dates(min_value=dt.date(1000, 1, 1))
DATES = st.one_of(
    DAYS.map(lambda day: Date(year=day.year)),
    DAYS.map(lambda day: Date(year=day.year, month=day.month)),
    DAYS.map(lambda day: Date(year=day.year, month=day.month, day=day.day)),
    st.builds(lambda day, part: Date(year=day.year, month=day.month, part=part), DAYS, st.sampled_from(DatePart)),
)


def _period(one: Date, other: Date) -> Period:
    start, end = sorted((one, other), key=day_range)
    return Period(start=start, end=end)


QUANTITIES: st.SearchStrategy[tuple[Value, ValueType]] = st.one_of(
    st.builds(
        lambda claim, unit: (Number(amount=claim[0], precision=claim[1], unit=unit), ValueType.NUMBER),
        CLAIMS,
        st.sampled_from([CHIP, VERSION, None]),
    ),
    st.builds(
        lambda claim, code: (Money(amount=claim[0], precision=claim[1], currency=code), ValueType.MONEY),
        CLAIMS,
        st.sampled_from(sorted(CODES)),
    ),
    CLAIMS.map(lambda claim: (Percent(amount=claim[0], precision=claim[1]), ValueType.PERCENT)),
    st.builds(
        lambda claim, unit: (Duration(amount=claim[0], precision=claim[1], unit=unit), ValueType.DURATION),
        CLAIMS,
        st.sampled_from(DurationUnit),
    ),
)
TIMES: st.SearchStrategy[tuple[Value, ValueType]] = st.one_of(
    DATES.map(lambda date: (date, ValueType.DATE)),
    st.builds(lambda one, other: (_period(one, other), ValueType.DATE), DATES, DATES),
)


@given(typed=st.one_of(QUANTITIES, TIMES), language=st.sampled_from(LANGUAGES))
def test_what_is_written_reads_as_itself(typed: tuple[Value, ValueType], language: Language) -> None:
    value, type_ = typed
    assert read(say(value, language, UNITS), type_, language, LEXICON) == (value,)


@given(date=DATES, language=st.sampled_from(LANGUAGES))
def test_years_and_months_read_as_themselves(date: Date, language: Language) -> None:
    year = Date(year=date.year)
    assert read(say(date, language, UNITS, Form.YEAR), ValueType.DATE, language, LEXICON, Form.YEAR) == (year,)
    if date.month is not None:
        month = Date(year=date.year, month=date.month)
        assert read(say(date, language, UNITS, Form.MONTH), ValueType.DATE, language, LEXICON, Form.MONTH) == (month,)


@given(claim=CLAIMS, language=st.sampled_from(LANGUAGES))
def test_bare_numbers_read_as_themselves(claim: tuple[Decimal, Precision], language: Language) -> None:
    text = say(Number(amount=claim[0], precision=claim[1], unit=CHIP), language, UNITS, Form.BARE)
    expected = (Number(amount=claim[0], precision=claim[1]),)
    assert read(text, ValueType.NUMBER, language, LEXICON, Form.BARE) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_currency_reads_as_itself(language: Language) -> None:
    for code in sorted(CODES):
        for precision in Precision:
            money = Money(amount=Decimal(10**7), currency=code, precision=precision)
            assert read(say(money, language, UNITS), ValueType.MONEY, language, LEXICON) == (money,)
