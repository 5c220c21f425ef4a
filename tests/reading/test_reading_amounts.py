"""Money, percentages and durations as people write them."""

from decimal import Decimal

import pytest

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import ValueType
from quizgen.model.values import Duration, DurationUnit, Money, Percent, Precision, Value
from quizgen.reading import Lexicon, read
from quizgen.reading.currencies import CODES, ENGLISH_NAMES, JAPANESE_NAMES
from quizgen.reading.money import read_shared_money

EXACT, ABOUT, ORDER = Precision.EXACT, Precision.ABOUT, Precision.ORDER


def _money(text: str, language: str, lexicon: Lexicon) -> tuple[Value, ...]:
    return read(text, ValueType.MONEY, Language(language), lexicon)


@pytest.mark.parametrize(
    ("text", "amount", "currency", "precision"),
    [
        ("1万ドル", "10000", "USD", EXACT),
        ("10000米ドル", "10000", "USD", EXACT),
        ("一万米ドル", "10000", "USD", EXACT),
        ("$10,000", "10000", "USD", EXACT),
        ("USD 10,000", "10000", "USD", EXACT),
        ("1万USD", "10000", "USD", EXACT),
        ("約1万ドル", "10000", "USD", ABOUT),
        ("1万ドルほど", "10000", "USD", ABOUT),
        ("数十億ドル", "1000000000", "USD", ORDER),
        ("数千万㌦", "10000000", "USD", ORDER),
        ("100円", "100", "JPY", EXACT),
        ("￥100", "100", "JPY", EXACT),
        ("-100円", "-100", "JPY", EXACT),
        ("250万ユーロ", "2500000", "EUR", EXACT),
        ("1万豪ドル", "10000", "AUD", EXACT),
        ("1万カナダドル", "10000", "CAD", EXACT),
        ("1万香港ドル", "10000", "HKD", EXACT),
        ("1万台湾ドル", "10000", "TWD", EXACT),
        ("1万スイス フラン", "10000", "CHF", EXACT),
        ("1万スイス・フラン", "10000", "CHF", EXACT),
        ("1万ポンド", "10000", "GBP", EXACT),
        ("1万元", "10000", "CNY", EXACT),
        ("1万人民元", "10000", "CNY", EXACT),
        ("1万ウォン", "10000", "KRW", EXACT),
        ("1万インドルピー", "10000", "INR", EXACT),
    ],
)
def test_money_in_japanese(text: str, amount: str, currency: str, precision: Precision, lexicon: Lexicon) -> None:
    assert _money(text, "ja", lexicon) == (Money(amount=Decimal(amount), currency=currency, precision=precision),)


@pytest.mark.parametrize(
    ("text", "amount", "currency", "precision"),
    [
        ("$10,000", "10000", "USD", EXACT),
        ("US$10,000", "10000", "USD", EXACT),
        ("-$2.50", "-2.5", "USD", EXACT),
        ("10,000 dollars", "10000", "USD", EXACT),
        ("10,000 US dollars", "10000", "USD", EXACT),
        ("10k dollars", "10000", "USD", EXACT),
        ("$10k", "10000", "USD", EXACT),
        ("ten thousand dollars", "10000", "USD", EXACT),
        ("$2.5 million", "2500000", "USD", EXACT),
        ("$2.5m", "2500000", "USD", EXACT),
        ("10,000 USD", "10000", "USD", EXACT),
        ("usd 10,000", "10000", "USD", EXACT),
        ("CHF 10,000", "10000", "CHF", EXACT),
        ("CHF\u00a010,000", "10000", "CHF", EXACT),
        ("10,000 Swiss francs", "10000", "CHF", EXACT),
        ("about ¥100", "100", "JPY", ABOUT),
        ("100 yen", "100", "JPY", EXACT),
        ("€2.5 million", "2500000", "EUR", EXACT),
        ("100€", "100", "EUR", EXACT),
        ("£5", "5", "GBP", EXACT),
        ("A$5", "5", "AUD", EXACT),
        ("five Hong Kong dollars", "5", "HKD", EXACT),
        ("tens of millions of dollars", "10000000", "USD", ORDER),
        ("tens of millions of CHF", "10000000", "CHF", ORDER),
        ("billions of dollars", "1000000000", "USD", ORDER),
        ("several billion dollars", "1000000000", "USD", ORDER),
        ("100 Icelandic krónur", "100", "ISK", EXACT),
    ],
)
def test_money_in_english(text: str, amount: str, currency: str, precision: Precision, lexicon: Lexicon) -> None:
    assert _money(text, "en", lexicon) == (Money(amount=Decimal(amount), currency=currency, precision=precision),)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1万", "ja"),
        ("1万ルピー", "ja"),
        ("1万フラン", "ja"),
        ("1万個", "ja"),
        ("1ドル50セント", "ja"),
        ("1万トル", "ja"),
        ("ドル", "ja"),
        ("1/2円", "ja"),
        ("1と2円", "ja"),
        ("1、000円", "ja"),
        ("FCFA 100", "ja"),
        ("10,000", "en"),
        ("10 rupees", "en"),
        ("100 kr", "en"),
        ("top 10", "en"),
        ("All 10", "en"),
        ("GPU 10", "en"),
        ("nearly $5", "en"),
        ("FCFA 100", "en"),
        ("10 ()dollars 5", "en"),
        ("$", "en"),
        ("$5 or $6", "en"),
        ("50 cents", "en"),
    ],
)
def test_what_names_no_one_currency_is_no_money(text: str, language: str, lexicon: Lexicon) -> None:
    assert _money(text, language, lexicon) == ()


def test_a_unit_of_several_currencies_is_told_in_each() -> None:
    crowns = tuple(Money(amount=Decimal(40_000), currency=code) for code in ("SEK", "ISK"))
    assert read_shared_money("4万クローナ", JAPANESE) == crowns
    assert read_shared_money("40,000 krona", ENGLISH) == crowns
    assert read_shared_money("40,000 kronor", ENGLISH) == crowns
    for text in ("40,000 dollars", "40,000 Danish kroner", "40,000"):
        assert read_shared_money(text, ENGLISH) == ()


def test_every_code_is_read(lexicon: Lexicon) -> None:
    for code in CODES:
        expected = (Money(amount=Decimal(10), currency=code),)
        assert _money(f"{code} 10", "en", lexicon) == expected
        assert _money(f"10{code}", "ja", lexicon) == expected


def test_currencies_have_names_in_both_languages() -> None:
    assert set(ENGLISH_NAMES.values()) == set(JAPANESE_NAMES.values())
    assert all(len(code) == 3 for code in CODES)


@pytest.mark.parametrize(
    ("text", "language", "amount", "precision"),
    [
        ("95%", "ja", "95", EXACT),
        ("９５％", "ja", "95", EXACT),
        ("95パーセント", "ja", "95", EXACT),
        ("九十五パーセント", "ja", "95", EXACT),
        ("9割5分", "ja", "95", EXACT),
        ("9割5分3厘", "ja", "95.3", EXACT),
        ("9割", "ja", "90", EXACT),
        ("約3割", "ja", "30", ABOUT),
        ("約0.5%", "ja", "0.5", ABOUT),
        ("数十%", "ja", "10", ORDER),
        ("95%", "en", "95", EXACT),
        ("95 percent", "en", "95", EXACT),
        ("95 per cent", "en", "95", EXACT),
        ("ninety-five percent", "en", "95", EXACT),
        ("half a percent", "en", "0.5", EXACT),
        ("about 0.5%", "en", "0.5", ABOUT),
        ("tens of percent", "en", "10", ORDER),
    ],
)
def test_percentages(text: str, language: str, amount: str, precision: Precision, lexicon: Lexicon) -> None:
    expected = Percent(amount=Decimal(amount), precision=precision)
    assert read(text, ValueType.PERCENT, Language(language), lexicon) == (expected,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("95", "ja"),
        ("半分", "ja"),
        ("9割12分", "ja"),
        ("95.%", "ja"),
        ("95ポイント", "ja"),
        ("half", "en"),
        ("%", "en"),
    ],
)
def test_what_says_no_share_is_no_percentage(text: str, language: str, lexicon: Lexicon) -> None:
    assert read(text, ValueType.PERCENT, Language(language), lexicon) == ()


def _duration(text: str, language: str, lexicon: Lexicon) -> tuple[Value, ...]:
    return read(text, ValueType.DURATION, Language(language), lexicon)


@pytest.mark.parametrize(
    ("text", "amount", "unit", "precision"),
    [
        ("3カ月", "3", "month", EXACT),
        ("3ヶ月", "3", "month", EXACT),
        ("三か月", "3", "month", EXACT),
        ("３ヵ月間", "3", "month", EXACT),
        ("3ケ月", "3", "month", EXACT),
        ("3箇月", "3", "month", EXACT),
        ("半年", "6", "month", EXACT),
        ("ほぼ半年", "6", "month", ABOUT),
        ("1年半", "18", "month", EXACT),
        ("1年3カ月", "15", "month", EXACT),
        ("1カ月半", "1.5", "month", EXACT),
        ("1週間半", "1.5", "week", EXACT),
        ("1年と3カ月", "15", "month", EXACT),
        ("90分", "90", "minute", EXACT),
        ("1時間半", "90", "minute", EXACT),
        ("1時間30分", "90", "minute", EXACT),
        ("約1時間30分", "90", "minute", ABOUT),
        ("3週間", "3", "week", EXACT),
        ("10日", "10", "day", EXACT),
        ("10日間", "10", "day", EXACT),
        ("1年", "1", "year", EXACT),
        ("2.5年", "2.5", "year", EXACT),
        ("30秒", "30", "second", EXACT),
        ("数十年", "10", "year", ORDER),
        ("数カ月", "1", "month", ORDER),
    ],
)
def test_durations_in_japanese(text: str, amount: str, unit: str, precision: Precision, lexicon: Lexicon) -> None:
    expected = Duration(amount=Decimal(amount), unit=DurationUnit[unit.upper()], precision=precision)
    assert _duration(text, "ja", lexicon) == (expected,)


@pytest.mark.parametrize(
    ("text", "amount", "unit", "precision"),
    [
        ("3 months", "3", "month", EXACT),
        ("three months", "3", "month", EXACT),
        ("three-month", "3", "month", EXACT),
        ("1 month", "1", "month", EXACT),
        ("a month", "1", "month", EXACT),
        ("half a year", "6", "month", EXACT),
        ("half an hour", "30", "minute", EXACT),
        ("1 year and 3 months", "15", "month", EXACT),
        ("a year and a half", "18", "month", EXACT),
        ("an hour and a half", "90", "minute", EXACT),
        ("1 hour, 30 minutes", "90", "minute", EXACT),
        ("1h30min", "90", "minute", EXACT),
        ("one hundred and five days", "105", "day", EXACT),
        ("about 90 minutes", "90", "minute", ABOUT),
        ("two and a half years", "2.5", "year", EXACT),
        ("tens of years", "10", "year", ORDER),
        ("several months", "1", "month", ORDER),
    ],
)
def test_durations_in_english(text: str, amount: str, unit: str, precision: Precision, lexicon: Lexicon) -> None:
    expected = Duration(amount=Decimal(amount), unit=DurationUnit[unit.upper()], precision=precision)
    assert _duration(text, "en", lexicon) == (expected,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("3月", "ja"),
        ("2時", "ja"),
        ("1年10日", "ja"),
        ("30分1時間", "ja"),
        ("3日2日", "ja"),
        ("3日と2日", "ja"),
        ("数年半", "ja"),
        ("1年と", "ja"),
        ("3", "ja"),
        ("二三日", "ja"),
        ("1 year 10 days", "en"),
        ("30 minutes 1 hour", "en"),
        ("5m", "en"),
        ("months", "en"),
        ("3 months and", "en"),
        ("nearly 3 months", "en"),
    ],
)
def test_what_is_no_one_length_of_time_is_not_read(text: str, language: str, lexicon: Lexicon) -> None:
    assert _duration(text, language, lexicon) == ()
