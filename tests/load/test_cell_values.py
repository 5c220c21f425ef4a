"""What authors write in a cell, in every form that the format knows, and what they cannot write there."""

from decimal import Decimal

import pytest

from quizgen.load.values import parse_date, parse_value
from quizgen.model.ids import SlotName, UnitName
from quizgen.model.schema import Slot, ValueType
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
from quizgen.reading.currencies import CODES


def parse(text: str, type_: ValueType) -> Value | None:
    return parse_value(text, Slot(name=SlotName("slot"), type=type_, unit=UnitName("chip")))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022", Date(year=2022)),
        ("2022-10", Date(year=2022, month=10)),
        ("2022-10-28", Date(year=2022, month=10, day=28)),
        ("early 2023-03", Date(year=2023, month=3, part=DatePart.EARLY)),
        ("mid 2023-03", Date(year=2023, month=3, part=DatePart.MID)),
        ("late 2023-03", Date(year=2023, month=3, part=DatePart.LATE)),
        ("2023-02 to 2023-04", Period(start=Date(year=2023, month=2), end=Date(year=2023, month=4))),
        ("2015 to 2022-10-28", Period(start=Date(year=2015), end=Date(year=2022, month=10, day=28))),
        (
            "early 2023-03 to late 2023-03",
            Period(
                start=Date(year=2023, month=3, part=DatePart.EARLY), end=Date(year=2023, month=3, part=DatePart.LATE)
            ),
        ),
        ("2024-02-29", Date(year=2024, month=2, day=29)),
        ("1000-01-01", Date(year=1000, month=1, day=1)),
        ("9999-12-31", Date(year=9999, month=12, day=31)),
    ],
)
def test_date_is_as_precise_as_written(text: str, date: Date | Period) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        *("2022-02-30", "2023-02-29", "2022-13", "2022-00", "2022-10-00", "2022-1", "2022-1-1", "22", "0000", "0999"),
        *("2022/10", "2022.10.28", "20221028", "2022-10-28T00:00", "-2022", "12022", "２０２２", "2022年", ""),
        *("early 2023", "early 2023-03-01", "Early 2023-03", "early  2023-03", "beginning 2023-03", "about 2022"),
        *("2023-04 to 2023-02", "2022 to 2022", "late 2023-03 to early 2023-03", "2022-10-28 to 2022", "2022 to"),
        *("2022 to 2022-10", "2020 to 2021 to 2022", "to 2022", "2022 - 2023", "2022-10-28 ", "2022\n"),
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "amount", "precision"),
    [
        ("2", "2", Precision.EXACT),
        ("0", "0", Precision.EXACT),
        ("-40", "-40", Precision.EXACT),
        ("10000", "10000", Precision.EXACT),
        ("10_000", "10000", Precision.EXACT),
        ("3.5", "3.5", Precision.EXACT),
        ("3.50", "3.5", Precision.EXACT),
        ("100.0", "100", Precision.EXACT),
        ("about 10000", "10000", Precision.ABOUT),
        ("2.5 million", "2500000", Precision.EXACT),
        ("about 1.75 billion", "1750000000", Precision.ABOUT),
        ("3 thousand", "3000", Precision.EXACT),
        ("4 trillion", "4000000000000", Precision.EXACT),
        ("tens", "10", Precision.ORDER),
        ("hundreds", "100", Precision.ORDER),
        ("thousands", "1000", Precision.ORDER),
        ("tens of thousands", "10000", Precision.ORDER),
        ("hundreds of thousands", "100000", Precision.ORDER),
        ("millions", "1000000", Precision.ORDER),
        ("tens of billions", "10000000000", Precision.ORDER),
        ("hundreds of trillions", "100000000000000", Precision.ORDER),
        ("123456789012345678901234", "123456789012345678901234", Precision.EXACT),
        ("0.12345678901234567890123", "0.12345678901234567890123", Precision.EXACT),
    ],
)
def test_number_is_exact_about_or_an_order_of_magnitude(text: str, amount: str, precision: Precision) -> None:
    value = Decimal(amount)
    assert parse(text, ValueType.NUMBER) == Number(amount=value, precision=precision, unit=UnitName("chip"))
    assert parse(f"{text} USD", ValueType.MONEY) == Money(amount=value, precision=precision, currency="USD")
    assert parse(f"{text}%", ValueType.PERCENT) == Percent(amount=value, precision=precision)
    expected = Duration(amount=value, precision=precision, unit=DurationUnit.MONTH)
    assert parse(f"{text} months", ValueType.DURATION) == expected


def test_order_of_magnitude_may_have_of_before_what_is_counted() -> None:
    expected = Duration(amount=Decimal(10), precision=Precision.ORDER, unit=DurationUnit.DAY)
    assert parse("tens of days", ValueType.DURATION) == expected
    assert parse("tens of millions of USD", ValueType.MONEY) == parse("tens of millions USD", ValueType.MONEY)
    assert parse("tens of", ValueType.NUMBER) is None
    assert parse("3 of days", ValueType.DURATION) is None


@pytest.mark.parametrize(
    "text",
    [
        *("", "about", "about about 3", "3 about", "more than 3", "~3", "+3", "--3", "3.", ".5", "1,000", "1 000"),
        *("1__0", "1_", "_1", "1e3", "0x10", "NaN", "Infinity", "１０", "十", "ten", "3 millions", "3 Million"),
        *("tens of hundreds", "about tens", "3 hundred", "million", "2 tens of thousands"),
        *("1234567890123456789012345", "0.123456789012345678901234", "1234567890123 trillion", "9" * 5_000, "3\n"),
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse(text, ValueType.NUMBER) is None
    assert parse(f"{text} USD", ValueType.MONEY) is None
    assert parse(f"{text}%", ValueType.PERCENT) is None
    assert parse(f"{text} months", ValueType.DURATION) is None


@pytest.mark.parametrize("code", sorted(CODES))
def test_money_is_in_a_currency_that_can_be_read_back(code: str) -> None:
    assert parse(f"10000 {code}", ValueType.MONEY) == Money(amount=Decimal(10_000), currency=code)


@pytest.mark.parametrize("text", ["10000", "10000 usd", "10000 US", "10000 XYZ", "10000USD", "$10000", "USD 10000"])
def test_what_is_no_money_is_none(text: str) -> None:
    assert parse(text, ValueType.MONEY) is None


@pytest.mark.parametrize("text", ["95%", "95 %"])
def test_percent_may_have_a_space(text: str) -> None:
    assert parse(text, ValueType.PERCENT) == Percent(amount=Decimal(95))


@pytest.mark.parametrize("text", ["95", "95％", "９５%", "%", "95%%", "95  %", "95 percent"])
def test_what_is_no_percentage_is_none(text: str) -> None:
    assert parse(text, ValueType.PERCENT) is None


@pytest.mark.parametrize("unit", DurationUnit)
def test_duration_may_be_singular_or_plural(unit: DurationUnit) -> None:
    assert parse(f"1 {unit.label}", ValueType.DURATION) == Duration(amount=Decimal(1), unit=unit)
    assert parse(f"about 90 {unit.label}s", ValueType.DURATION) == Duration(
        amount=Decimal(90), unit=unit, precision=Precision.ABOUT
    )


@pytest.mark.parametrize("text", ["3", "months", "3months", "3 Months", "3 monthss", "3 decades", "3 months 2 days"])
def test_what_is_no_duration_is_none(text: str) -> None:
    assert parse(text, ValueType.DURATION) is None


@pytest.mark.parametrize("type_", [ValueType.ENTITY, ValueType.TEXT])
def test_names_and_texts_have_no_grammar(type_: ValueType) -> None:
    assert parse("2022", type_) is None
