"""Replies as learners type them, judged by what they read as: right ones can be told from wrong ones."""

import pytest

from quizgen.model.language import LANGUAGES
from quizgen.model.schema import ValueType
from quizgen.model.values import Date, Duration, Number, Percent, Precision, Value
from quizgen.reading import Lexicon, read


def _readings(text: str, type_: ValueType, lexicon: Lexicon) -> set[Value]:
    return {value for language in LANGUAGES for value in read(text, type_, language, lexicon)}


def _gist(value: Value) -> object:
    """What a lenient judge compares: not the unit that goes without saying, nor "about"."""
    match value:
        case Number(amount=amount, precision=precision):
            return amount, precision is Precision.ORDER
        case Percent(amount=amount, precision=precision):
            return amount, precision is Precision.ORDER
        case Duration(amount=amount, unit=unit):
            return amount * unit.length, unit.family
    return value


def _accepts(key: str, reply: str, type_: ValueType, lexicon: Lexicon) -> bool:
    keys = _readings(key, type_, lexicon)
    replies = _readings(reply, type_, lexicon)
    if type_ is ValueType.PERCENT and not replies:
        replies = _readings(reply, ValueType.NUMBER, lexicon)
    assert len(keys) == 1
    return {_gist(value) for value in keys} == {_gist(value) for value in replies}


@pytest.mark.parametrize(
    ("type_", "key", "reply"),
    [
        ("number", "約1万個", "一万個"),
        ("number", "約1万個", "1万"),
        ("number", "約1万個", "10,000"),
        ("number", "約1万個", "１００００個"),
        ("number", "約1万個", "およそ一万"),
        ("number", "2カ所", "二か所"),
        ("number", "2カ所", "２箇所"),
        ("number", "about 10,000", "ten thousand"),
        ("date", "2022年10月28日", "2022-10-28"),
        ("date", "2022年10月28日", "令和4年10月28日"),
        ("date", "2022年10月28日", "October 28, 2022"),
        ("date", "2022年10月28日", "二〇二二年十月二十八日"),
        ("date", "2018年", "2018"),
        ("date", "2018年", "平成30年"),
        ("date", "2023年1月", "令和5年1月"),
        ("date", "October 28, 2022", "28 Oct 2022"),
        ("date", "October 28, 2022", "10/28/2022"),
        ("percent", "95%", "９５％"),
        ("percent", "95%", "九十五パーセント"),
        ("percent", "95%", "95"),
        ("percent", "95%", "95 percent"),
        ("money", "1万ドル", "$10,000"),
        ("money", "1万ドル", "一万米ドル"),
        ("money", "1万ドル", "USD 10,000"),
        ("money", "数十億ドル", "数十億ドル"),
        ("money", "$10,000", "10k dollars"),
        ("duration", "3カ月", "3ヶ月"),
        ("duration", "3カ月", "３ヵ月間"),
        ("duration", "6カ月", "半年"),
        ("duration", "6カ月", "6 months"),
        ("duration", "three months", "3 months"),
    ],
)
def test_a_right_reply_reads_as_the_key(type_: str, key: str, reply: str, lexicon: Lexicon) -> None:
    assert _accepts(key, reply, ValueType(type_), lexicon)


@pytest.mark.parametrize(
    ("type_", "key", "reply"),
    [
        ("number", "約1万個", "1000個"),
        ("number", "約1万個", "10万個"),
        ("number", "2カ所", "3カ所"),
        ("number", "about 10,000", "1,000"),
        ("date", "2022年10月28日", "10月28日"),
        ("date", "2022年10月28日", "2022年10月27日"),
        ("date", "2022年10月28日", "2021年10月28日"),
        ("date", "2018年", "2019年"),
        ("date", "2023年1月", "2022年1月"),
        ("date", "October 28, 2022", "Oct 27 2022"),
        ("percent", "95%", "9.5%"),
        ("percent", "95%", "59%"),
        ("money", "1万ドル", "1万円"),
        ("money", "1万ドル", "10万ドル"),
        ("money", "数十億ドル", "数千万ドル"),
        ("money", "$10,000", "$100,000"),
        ("duration", "3カ月", "3週間"),
        ("duration", "6カ月", "6日"),
        ("duration", "1カ月", "11カ月"),
        ("duration", "three months", "three weeks"),
    ],
)
def test_a_wrong_reply_reads_as_something_else(type_: str, key: str, reply: str, lexicon: Lexicon) -> None:
    assert not _accepts(key, reply, ValueType(type_), lexicon)


def test_a_count_of_something_else_keeps_its_unit(lexicon: Lexicon) -> None:
    units = {
        value.unit
        for text in ("1万人", "1万個")
        for value in _readings(text, ValueType.NUMBER, lexicon)
        if isinstance(value, Number)
    }
    assert units == {"person", "chip"}


def test_a_year_alone_is_no_day(lexicon: Lexicon) -> None:
    assert _readings("2022年", ValueType.DATE, lexicon) == {Date(year=2022)}
