"""Numbers and counts as people write them."""

from decimal import Decimal

import pytest

from quizgen.model.ids import Language
from quizgen.model.schema import ValueType
from quizgen.model.values import Form, Number, Precision
from quizgen.reading import Lexicon, read

EXACT, ABOUT, ORDER = Precision.EXACT, Precision.ABOUT, Precision.ORDER


def _bare(text: str, language: str, lexicon: Lexicon) -> tuple[object, ...]:
    return read(text, ValueType.NUMBER, Language(language), lexicon, Form.BARE)


def _counts(text: str, language: str, lexicon: Lexicon) -> set[tuple[Decimal, Precision, str | None]]:
    return {
        (value.amount, value.precision, value.unit)
        for value in read(text, ValueType.NUMBER, Language(language), lexicon)
        if isinstance(value, Number)
    }


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10,000", "10000"),
        ("１００００", "10000"),
        ("1万", "10000"),
        ("１万", "10000"),
        ("一万", "10000"),
        ("3万5000", "35000"),
        ("3万5,000", "35000"),
        ("1 万", "10000"),
        ("1億2000万", "120000000"),
        ("一億二千万", "120000000"),
        ("1,000万", "10000000"),
        ("1兆2億3万4", "1000200030004"),
        ("2.5万", "25000"),
        ("3千5百", "3500"),
        ("二千五百", "2500"),
        ("二〇二二", "2022"),
        ("二五", "25"),
        ("百万", "1000000"),
        ("壱万", "10000"),
        ("二・五", "2.5"),
        ("零", "0"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("マイナス5", "-5"),
        ("10K", "10000"),
        ("123456789012345678901234567890.125", "123456789012345678901234567890.125"),
    ],
)
def test_japanese_numbers(text: str, amount: str, lexicon: Lexicon) -> None:
    assert _bare(text, "ja", lexicon) == (Number(amount=Decimal(amount)),)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10,000", "10000"),
        ("10000", "10000"),
        ("10k", "10000"),
        ("2.5 million", "2500000"),
        ("2.5", "2.5"),
        ("ten thousand", "10000"),
        ("Ten Thousand", "10000"),
        ("ten-thousand", "10000"),
        ("a million", "1000000"),
        ("twenty-five", "25"),
        ("nineteen hundred", "1900"),
        ("one hundred and five", "105"),
        ("two hundred and five thousand", "205000"),
        ("one million two hundred thousand and three", "1200003"),
        ("half a million", "500000"),
        ("two and a half million", "2500000"),
        ("zero", "0"),
        ("minus 5", "-5"),
    ],
)
def test_english_numbers(text: str, amount: str, lexicon: Lexicon) -> None:
    assert _bare(text, "en", lexicon) == (Number(amount=Decimal(amount)),)


@pytest.mark.parametrize("text", ["約1万", "およそ一万", "ほぼ1万", "1万ほど", "1万程度", "1万前後", "約1万くらい"])
def test_japanese_about(text: str, lexicon: Lexicon) -> None:
    assert _bare(text, "ja", lexicon) == (Number(amount=Decimal(10_000), precision=ABOUT),)


@pytest.mark.parametrize(
    "text", ["about 10,000", "around 10000", "approximately ten thousand", "roughly 10k", "~10,000", "10,000 or so"]
)
def test_english_about(text: str, lexicon: Lexicon) -> None:
    assert _bare(text, "en", lexicon) == (Number(amount=Decimal(10_000), precision=ABOUT),)


@pytest.mark.parametrize(
    ("text", "language", "power"),
    [
        ("数", "ja", 0),
        ("数十", "ja", 1),
        ("数百", "ja", 2),
        ("数千", "ja", 3),
        ("数万", "ja", 4),
        ("数千万", "ja", 7),
        ("数億", "ja", 8),
        ("数十億", "ja", 9),
        ("数10億", "ja", 9),
        ("数兆", "ja", 12),
        ("hundreds", "en", 2),
        ("thousands", "en", 3),
        ("tens of thousands", "en", 4),
        ("several hundred thousand", "en", 5),
        ("tens of millions", "en", 7),
        ("hundreds of millions", "en", 8),
        ("billions", "en", 9),
        ("several billion", "en", 9),
        ("a few billion", "en", 9),
        ("tens of billions", "en", 10),
    ],
)
def test_orders_of_magnitude(text: str, language: str, power: int, lexicon: Lexicon) -> None:
    assert _bare(text, language, lexicon) == (Number(amount=Decimal(10**power), precision=ORDER),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10²",
        "①",
        "½",
        "Ⅳ",
        "٣",
        "1,00",
        "0,100",
        "1万 5000",
        "1.5億2000万",
        "1億20000万",
        "1万2億",
        "1万2000.5",
        "1万2.000",
        "万",
        "二三",
        "二三十",
        "十二三",
        "〇〇",
        "1万以上",
        "1万弱",
        "1万超",
        "約",
        "1〜2",
        "1万\x00",
        "\ud800",
    ],
)
def test_what_is_no_one_number_in_japanese_is_not_read(text: str, lexicon: Lexicon) -> None:
    assert _bare(text, "ja", lexicon) == ()


@pytest.mark.parametrize(
    "text",
    [
        "nearly 10,000",
        "more than 10,000",
        "up to 10",
        "10m",
        "one two",
        "twenty eleven",
        "hundred",
        "two hundred hundred",
        "one thousand million thousand",
        "a million and a half",
        "ten and",
        "10,000 chips",
        "1e5",
        "10-20",
        "1万",
    ],
)
def test_what_is_no_one_number_in_english_is_not_read(text: str, lexicon: Lexicon) -> None:
    assert _bare(text, "en", lexicon) == ()


@pytest.mark.parametrize(
    ("text", "amount", "precision", "unit"),
    [
        ("約1万個", 10_000, ABOUT, "chip"),
        ("1万個", 10_000, EXACT, "chip"),
        ("１万コ", 10_000, EXACT, "chip"),
        ("1万個ほど", 10_000, ABOUT, "chip"),
        ("2つ", 2, EXACT, "chip"),
        ("数千万個", 10**7, ORDER, "chip"),
        ("数個", 1, ORDER, "chip"),
        ("2カ所", 2, EXACT, "site"),
        ("２か所", 2, EXACT, "site"),
        ("二箇所", 2, EXACT, "site"),
        ("2ヶ所", 2, EXACT, "site"),
        ("2ヵ所", 2, EXACT, "site"),
        ("2名", 2, EXACT, "person"),
        ("第3版", 3, EXACT, "version"),
    ],
)
def test_japanese_counts(text: str, amount: int, precision: Precision, unit: str, lexicon: Lexicon) -> None:
    assert _counts(text, "ja", lexicon) == {(Decimal(amount), precision, unit)}


@pytest.mark.parametrize(
    ("text", "amount", "precision", "unit"),
    [
        ("about 10,000 chips", 10_000, ABOUT, "chip"),
        ("10,000 or so chips", 10_000, ABOUT, "chip"),
        ("1 chip", 1, EXACT, "chip"),
        ("a chip", 1, EXACT, "chip"),
        ("tens of millions of chips", 10**7, ORDER, "chip"),
        ("several chips", 1, ORDER, "chip"),
        ("twenty-five sites", 25, EXACT, "site"),
        ("two people", 2, EXACT, "person"),
        ("version 3", 3, EXACT, "version"),
    ],
)
def test_english_counts(text: str, amount: int, precision: Precision, unit: str, lexicon: Lexicon) -> None:
    assert _counts(text, "en", lexicon) == {(Decimal(amount), precision, unit)}


@pytest.mark.parametrize(
    ("text", "language"), [("3匹", "ja"), ("11つ", "ja"), ("3 dogs", "en"), ("1万個", "en"), ("3 chips", "ja")]
)
def test_a_count_of_something_unknown_is_not_read(text: str, language: str, lexicon: Lexicon) -> None:
    assert _counts(text, language, lexicon) == set()


def test_units_written_alike_are_all_read(lexicon: Lexicon) -> None:
    assert _counts("3枚", "ja", lexicon) == {(Decimal(3), EXACT, "card"), (Decimal(3), EXACT, "sheet")}


def test_a_bare_number_has_no_unit(lexicon: Lexicon) -> None:
    assert _counts("3", "ja", lexicon) == {(Decimal(3), EXACT, None)}


def test_a_bare_form_takes_no_unit(lexicon: Lexicon) -> None:
    assert _bare("1万個", "ja", lexicon) == ()
