"""Values as each language writes them, whole strings."""

from decimal import Decimal

import pytest

from quizgen.model.ids import EntityId, Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import Unit
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
    Text,
    Value,
)
from quizgen.wording.values import Wording, say

CHIP = UnitName("chip")
LAYER = UnitName("layer")
UNITS = {
    CHIP: Unit(name=CHIP, forms={JAPANESE: {"other": "{}個"}, ENGLISH: {"one": "{} chip", "other": "{} chips"}}),
    LAYER: Unit(name=LAYER, forms={JAPANESE: {"other": "全{}層"}, ENGLISH: {"other": "{}-layer"}}),
}
ABOUT, ORDER = Precision.ABOUT, Precision.ORDER


def number(amount: str, precision: Precision = Precision.EXACT, unit: UnitName | None = CHIP) -> Number:
    return Number(amount=Decimal(amount), precision=precision, unit=unit)


def bare(amount: str, precision: Precision = Precision.EXACT) -> Number:
    return number(amount, precision, None)


def money(amount: str, currency: str, precision: Precision = Precision.EXACT) -> Money:
    return Money(amount=Decimal(amount), currency=currency, precision=precision)


def percent(amount: str, precision: Precision = Precision.EXACT) -> Percent:
    return Percent(amount=Decimal(amount), precision=precision)


def duration(amount: str, unit: DurationUnit, precision: Precision = Precision.EXACT) -> Duration:
    return Duration(amount=Decimal(amount), unit=unit, precision=precision)


def day(year: int, month: int | None = None, day: int | None = None, part: DatePart | None = None) -> Date:
    return Date(year=year, month=month, day=day, part=part)


def early(year: int, month: int) -> Date:
    return day(year, month, part=DatePart.EARLY)


LONG_WINTER = Period(start=day(2022, 12, 5), end=day(2023, 2))


def check(value: Value, japanese: str, english: str, form: Form | None = None) -> None:
    assert (say(value, JAPANESE, UNITS, form), say(value, ENGLISH, UNITS, form)) == (japanese, english)


@pytest.mark.parametrize(
    ("value", "japanese", "english"),
    [
        (day(2022), "2022年", "2022"),
        (day(2022, 10), "2022年10月", "October 2022"),
        (day(2022, 10, 28), "2022年10月28日", "October 28, 2022"),
        (day(2023, 5, 1), "2023年5月1日", "May 1, 2023"),
        (early(2023, 3), "2023年3月初旬", "early March 2023"),
        (day(2023, 3, part=DatePart.MID), "2023年3月中旬", "mid-March 2023"),
        (day(2023, 3, part=DatePart.LATE), "2023年3月下旬", "late March 2023"),
    ],
)
def test_dates(value: Date, japanese: str, english: str) -> None:
    check(value, japanese, english)


@pytest.mark.parametrize(
    ("start", "end", "japanese", "english"),
    [
        (day(2022), day(2023), "2022年〜2023年", "2022 to 2023"),
        (day(2023, 2), day(2023, 4), "2023年2月〜4月", "February to April 2023"),
        (day(2022, 12), day(2023, 2), "2022年12月〜2023年2月", "December 2022 to February 2023"),
        (day(2022, 10, 28), day(2022, 10, 30), "2022年10月28日〜30日", "October 28, 2022 to October 30, 2022"),
        (day(2022, 10, 28), day(2022, 11, 2), "2022年10月28日〜11月2日", "October 28, 2022 to November 2, 2022"),
        (
            early(2023, 3),
            day(2023, 3, part=DatePart.LATE),
            "2023年3月初旬〜下旬",
            "early March 2023 to late March 2023",
        ),
        (day(2023, 2), early(2023, 3), "2023年2月〜2023年3月初旬", "February 2023 to early March 2023"),
        (day(2022), day(2022, 10), "2022年〜2022年10月", "2022 to October 2022"),
        (day(2022, 10), day(2022, 11, 5), "2022年10月〜2022年11月5日", "October 2022 to November 5, 2022"),
    ],
)
def test_periods(start: Date, end: Date, japanese: str, english: str) -> None:
    check(Period(start=start, end=end), japanese, english)


@pytest.mark.parametrize(
    ("value", "japanese", "english"),
    [
        (bare("0"), "0", "0"),
        (bare("-0.0"), "0", "0"),
        (bare("2.5"), "2.5", "2.5"),
        (bare("2.50"), "2.5", "2.5"),
        (bare("2500"), "2500", "2,500"),
        (bare("9999.5"), "9999.5", "9,999.5"),
        (bare("1E+4"), "1万", "10,000"),
        (bare("35000"), "3万5000", "35,000"),
        (bare("12345.5"), "12,345.5", "12,345.5"),
        (bare("100000005"), "1億5", "100,000,005"),
        (bare("120000000"), "1億2000万", "120 million"),
        (bare("2345678"), "234万5678", "2,345,678"),
        (bare("1250000"), "125万", "1.25 million"),
        (bare("1234000"), "123万4000", "1,234,000"),
        (bare("86000000000"), "860億", "86 billion"),
        (bare("-35000"), "-3万5000", "-35,000"),
        (bare("-2500000"), "-250万", "-2.5 million"),
        (bare("5E+15"), "5000兆", "5,000 trillion"),
        (bare("1E+16"), "1京", "10,000 trillion"),
        (bare("1E+20"), "100,000,000,000,000,000,000", "100,000,000 trillion"),
        (
            bare("123456789012345678901234567890.5"),
            "123,456,789,012,345,678,901,234,567,890.5",
            "123,456,789,012,345,678,901,234,567,890.5",
        ),
        (number("1"), "1個", "1 chip"),
        (number("1.0"), "1個", "1 chip"),
        (number("1.5"), "1.5個", "1.5 chips"),
        (number("10000", ABOUT), "約1万個", "about 10,000 chips"),
        (number("1000000", ABOUT), "約100万個", "about 1 million chips"),
        (number("1", ORDER), "数個", "several chips"),
        (number("10", ORDER), "数十個", "tens of chips"),
        (number("100", ORDER), "数百個", "hundreds of chips"),
        (number("1000", ORDER), "数千個", "thousands of chips"),
        (number("1E+4", ORDER), "数万個", "tens of thousands of chips"),
        (number("1E+7", ORDER), "数千万個", "tens of millions of chips"),
        (number("1E+8", ORDER), "数億個", "hundreds of millions of chips"),
        (bare("1E+9", ORDER), "数十億", "billions"),
        (number("96", ABOUT, LAYER), "全約96層", "about 96-layer"),
        (number("1000", ORDER, LAYER), "全数千層", "thousands-layer"),
    ],
)
def test_numbers(value: Number, japanese: str, english: str) -> None:
    check(value, japanese, english)


@pytest.mark.parametrize(
    ("value", "japanese", "english"),
    [
        (money("10000", "USD"), "1万ドル", "$10,000"),
        (money("2.5", "USD"), "2.5ドル", "$2.50"),
        (money("0.125", "USD"), "0.125ドル", "$0.125"),
        (money("2345678", "USD"), "234万5678ドル", "$2,345,678"),
        (money("44000000000", "USD"), "440億ドル", "$44 billion"),
        (money("100000000", "USD", ABOUT), "約1億ドル", "about $100 million"),
        (money("-5000", "USD"), "-5000ドル", "-$5,000"),
        (money("100", "JPY", ABOUT), "約100円", "about ¥100"),
        (money("2.5", "JPY"), "2.5円", "¥2.5"),
        (money("2500000", "EUR"), "250万ユーロ", "€2.5 million"),
        (money("300", "GBP"), "300ポンド", "£300"),
        (money("10000", "CHF"), "1万スイスフラン", "CHF 10,000"),
        (money("10000", "CAD"), "1万カナダドル", "CAD 10,000"),
        (money("10000", "AUD"), "1万豪ドル", "AUD 10,000"),
        (money("500000000", "CNY"), "5億元", "CNY 500 million"),
        (money("20000", "TWD"), "2万台湾ドル", "TWD 20,000"),
        (money("10000", "XOF"), "1万西アフリカCFAフラン", "XOF 10,000"),
        (money("10000", "DEM"), "1万DEM", "DEM 10,000"),
        (money("3", "XAU"), "3XAU", "XAU 3"),
        (money("20000", "BTC"), "2万BTC", "BTC 20,000"),
        (money("20000", "BAM"), "2万BAM", "BAM 20,000"),
        (money("1E+7", "USD", ORDER), "数千万ドル", "tens of millions of dollars"),
        (money("1E+9", "USD", ORDER), "数十億ドル", "billions of dollars"),
        (money("1E+9", "EUR", ORDER), "数十億ユーロ", "billions of euros"),
        (money("1E+4", "JPY", ORDER), "数万円", "tens of thousands of yen"),
        (money("1E+6", "CHF", ORDER), "数百万スイスフラン", "millions of Swiss francs"),
        (money("1E+6", "BTC", ORDER), "数百万BTC", "millions of BTC"),
    ],
)
def test_money(value: Money, japanese: str, english: str) -> None:
    check(value, japanese, english)


@pytest.mark.parametrize(
    ("value", "japanese", "english"),
    [
        (percent("95"), "95%", "95%"),
        (percent("0.5", ABOUT), "約0.5%", "about 0.5%"),
        (percent("1200"), "1200%", "1,200%"),
        (percent("10", ORDER), "数十%", "tens of percent"),
        (duration("3", DurationUnit.MONTH), "3カ月", "3 months"),
        (duration("1", DurationUnit.MONTH), "1カ月", "1 month"),
        (duration("1", DurationUnit.YEAR), "1年", "1 year"),
        (duration("2", DurationUnit.WEEK), "2週間", "2 weeks"),
        (duration("10", DurationUnit.DAY), "10日間", "10 days"),
        (duration("90", DurationUnit.MINUTE, ABOUT), "約90分", "about 90 minutes"),
        (duration("1", DurationUnit.HOUR, ABOUT), "約1時間", "about 1 hour"),
        (duration("0.25", DurationUnit.SECOND), "0.25秒", "0.25 seconds"),
        (duration("1.0001", DurationUnit.HOUR), "1.0001時間", "1.0001 hours"),
        (duration("10000", DurationUnit.YEAR), "1万年", "10,000 years"),
        (duration("10", DurationUnit.YEAR, ORDER), "数十年", "tens of years"),
    ],
)
def test_percents_and_durations(value: Value, japanese: str, english: str) -> None:
    check(value, japanese, english)


@pytest.mark.parametrize(
    ("value", "form", "japanese", "english"),
    [
        (day(2022, 10, 28), Form.YEAR, "2022年", "2022"),
        (day(2022, 10, 28), Form.MONTH, "2022年10月", "October 2022"),
        (early(2023, 3), Form.MONTH, "2023年3月", "March 2023"),
        (day(2022), Form.MONTH, "2022年", "2022"),
        (LONG_WINTER, Form.MONTH, "2022年12月〜2023年2月", "December 2022 to February 2023"),
        (Period(start=day(2023, 2), end=day(2023, 4)), Form.YEAR, "2023年", "2023"),
        (number("10000"), Form.BARE, "1万", "10,000"),
        (number("10000", ABOUT), Form.BARE, "約1万", "about 10,000"),
        (number("1E+7", ORDER), Form.BARE, "数千万", "tens of millions"),
        (number("10000", ABOUT), Form.CAPITAL, "約1万個", "About 10,000 chips"),
        (day(2023, 3, part=DatePart.MID), Form.CAPITAL, "2023年3月中旬", "Mid-March 2023"),
        (money("10000", "USD"), Form.YEAR, "1万ドル", "$10,000"),
    ],
)  # fmt: skip
def test_forms(value: Value, form: Form, japanese: str, english: str) -> None:
    check(value, japanese, english, form)


def entity(**name: str) -> Entity:
    return Entity(id=EntityId("it"), kind="thing", name={Language(code): text for code, text in name.items()})


def test_names_and_texts() -> None:
    check(entity(ja="検索機能", en="search"), "検索機能", "search")
    check(entity(ja="検索機能", en="search"), "検索機能", "Search", Form.CAPITAL)
    check(entity(ja="アイフォーン", en="iPhone"), "アイフォーン", "iPhone", Form.CAPITAL)
    check(entity(en="GPU"), "GPU", "GPU")
    check(entity(ja="東京"), "東京", "東京", Form.CAPITAL)
    check(Text(by_language={JAPANESE: "広告", ENGLISH: "ads"}), "広告", "ads")
    check(Text(by_language={ENGLISH: "ads"}), "ads", "ads")


def test_entities_of_one_id_keep_their_own_names() -> None:
    wording = Wording(ENGLISH, UNITS)
    assert [wording.say(entity(en="Twitter")), wording.say(entity(en="X"))] == ["Twitter", "X"]


def test_equal_amounts_are_written_alike_from_the_cache() -> None:
    wording = Wording(ENGLISH, UNITS)
    assert [wording.say(number(amount)) for amount in ("1.0", "1", "1.00")] == ["1 chip"] * 3
    assert wording.say(number("1"), Form.BARE) == "1"


@pytest.mark.parametrize("language", [JAPANESE, ENGLISH])
@pytest.mark.parametrize("amount", ["20", "0.1", "0", "1E+30"])
def test_what_is_no_order_of_magnitude_is_refused(language: Language, amount: str) -> None:
    with pytest.raises(ValueError, match=r"power of ten|no plain word"):
        say(bare(amount, ORDER), language, UNITS)


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(KeyError):
        say(number("1", unit=UnitName("bit")), JAPANESE, UNITS)
