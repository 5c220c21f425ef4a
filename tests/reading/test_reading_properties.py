"""Laws of reading: what is written plainly is read back, a changed digit changes the value, and nothing breaks it."""

import datetime as dt
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.schema import ValueType
from quizgen.model.values import Date, DurationUnit, Form, Money, Number, Percent, Period, Value
from quizgen.reading import Lexicon, read

NUMBERS = st.integers(0, 10**16 - 1)
DAYS = st.dates(min_value=dt.date(1000, 1, 1))
DIGITS = "〇一二三四五六七八九"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _myriads(number: int) -> str:
    groups = [(number // 10**power % 10_000, sign) for power, sign in ((12, "兆"), (8, "億"), (4, "万"), (0, ""))]
    return "".join(f"{group}{sign}" for group, sign in groups if group) or "0"


def _kanji(number: int) -> str:
    """Below 10,000, as 二千五百."""
    places = [(number // 10**power % 10, sign) for power, sign in ((3, "千"), (2, "百"), (1, "十"), (0, ""))]
    return "".join(("" if digit == 1 and sign else DIGITS[digit]) + sign for digit, sign in places if digit)


def _plain(day: dt.date) -> Date:
    return Date(year=day.year, month=day.month, day=day.day)


def _japanese(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _english(day: dt.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


@given(number=NUMBERS)
def test_numbers_are_read_back(number: int, lexicon: Lexicon) -> None:
    expected = (Number(amount=Decimal(number)),)
    for text in (f"{number}", f"{number:,}", _myriads(number)):
        assert read(text, ValueType.NUMBER, JAPANESE, lexicon, Form.BARE) == expected
    assert read(f"{number:,}", ValueType.NUMBER, ENGLISH, lexicon, Form.BARE) == expected


@given(number=st.integers(1, 9999), power=st.sampled_from([0, 4, 8]))
def test_kanji_numbers_are_read_back(number: int, power: int, lexicon: Lexicon) -> None:
    text = _kanji(number) + {0: "", 4: "万", 8: "億"}[power]
    expected = (Number(amount=Decimal(number * 10**power)),)
    assert read(text, ValueType.NUMBER, JAPANESE, lexicon, Form.BARE) == expected


@given(amount=st.decimals(0, 10**9, places=3, allow_nan=False, allow_infinity=False))
def test_decimals_are_read_back(amount: Decimal, lexicon: Lexicon) -> None:
    for language in LANGUAGES:
        assert read(f"{amount}%", ValueType.PERCENT, language, lexicon) == (Percent(amount=amount),)
        assert read(f"${amount:,}", ValueType.MONEY, language, lexicon) == (Money(amount=amount, currency="USD"),)


@given(day=DAYS)
def test_days_are_read_back(day: dt.date, lexicon: Lexicon) -> None:
    for text in (_japanese(day), day.isoformat()):
        assert read(text, ValueType.DATE, JAPANESE, lexicon) == (_plain(day),)
    for text in (_english(day), day.isoformat(), f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"):
        assert read(text, ValueType.DATE, ENGLISH, lexicon) == (_plain(day),)


@given(start=DAYS, end=DAYS)
def test_periods_are_read_back_where_they_run_forward(start: dt.date, end: dt.date, lexicon: Lexicon) -> None:
    expected = (Period(start=_plain(start), end=_plain(end)),) if start <= end else ()
    assert read(f"{_japanese(start)}〜{_japanese(end)}", ValueType.DATE, JAPANESE, lexicon) == expected
    assert read(f"{_english(start)} to {_english(end)}", ValueType.DATE, ENGLISH, lexicon) == expected


WRITTEN = st.one_of(
    st.builds(_japanese, DAYS).map(lambda text: (text, ValueType.DATE, JAPANESE)),
    st.builds(_english, DAYS).map(lambda text: (text, ValueType.DATE, ENGLISH)),
    st.builds(_myriads, NUMBERS).map(lambda text: (f"約{text}個", ValueType.NUMBER, JAPANESE)),
    NUMBERS.map(lambda number: (f"about {number:,} chips", ValueType.NUMBER, ENGLISH)),
    st.builds(_myriads, NUMBERS).map(lambda text: (f"{text}ドル", ValueType.MONEY, JAPANESE)),
    NUMBERS.map(lambda number: (f"€{number:,}", ValueType.MONEY, ENGLISH)),
    NUMBERS.map(lambda number: (f"{number}%", ValueType.PERCENT, JAPANESE)),
    NUMBERS.map(lambda number: (f"{number}カ月", ValueType.DURATION, JAPANESE)),
    NUMBERS.map(lambda number: (f"{number} months", ValueType.DURATION, ENGLISH)),
)


@given(written=WRITTEN, data=st.data())
def test_another_digit_is_another_value(
    written: tuple[str, ValueType, Language], data: st.DataObject, lexicon: Lexicon
) -> None:
    text, type_, language = written
    place = data.draw(st.sampled_from([place for place, character in enumerate(text) if character.isdigit()]))
    digit = data.draw(st.sampled_from("0123456789"))
    assume(digit != text[place])
    before = read(text, type_, language, lexicon)
    after = read(text[:place] + digit + text[place + 1 :], type_, language, lexicon)
    assert len(before) == 1
    assert set(before).isdisjoint(after)


PIECES = st.sampled_from(
    [
        *"0123456789０９²½①٣〇一二三十百千万億兆京数約半年月日時間分秒週カか所個人割厘%％$¥€,.・-–〜～/()第 の元と",
        *("ドル", "円", "フラン", "令和", "昭和", "初旬", "から", "まで", "ほど", "前後", "パーセント", "マイナス"),
        *(
            "about ",
            "ten",
            " thousand",
            " million",
            " and ",
            "a half",
            "tens of ",
            "several ",
            " dollars",
            "USD ",
            "CHF",
        ),
        *(
            "October ",
            "early ",
            " to ",
            "from ",
            "Fri, ",
            " months",
            "hour",
            " chips",
            "percent",
            "minus ",
            "k",
            "m",
            "th",
        ),
        *("\x00", "\ud800", "\u200b", "\u0301", "𝟏", "🄀", "\u3099"),
    ]
)
NOISE = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=30), st.lists(PIECES, max_size=14).map("".join)
)


@given(
    text=NOISE,
    type_=st.sampled_from(ValueType),
    language=st.sampled_from(LANGUAGES),
    form=st.none() | st.sampled_from(Form),
)
def test_any_text_is_read_without_failing(
    text: str, type_: ValueType, language: Language, form: Form | None, lexicon: Lexicon
) -> None:
    values = read(text, type_, language, lexicon, form)
    assert len(set(values)) == len(values)
    assert all(_is_possible(value) for value in values)


def _is_possible(value: Value) -> bool:
    if isinstance(value, Period):
        return _is_possible(value.start) and _is_possible(value.end)
    if isinstance(value, Date):
        return bool(dt.date(value.year, value.month or 1, value.day or 1))
    return not isinstance(value, Number | Money | Percent) or value.amount.is_finite()


@given(piece=PIECES, type_=st.sampled_from(ValueType), language=st.sampled_from(LANGUAGES))
def test_long_text_says_no_value(piece: str, type_: ValueType, language: Language, lexicon: Lexicon) -> None:
    values = read(piece * 10_000, type_, language, lexicon)
    assert values == () or type_ is ValueType.TEXT


@given(
    sign=st.sampled_from("²³¹①½¾⑩٣۵"),
    place=st.integers(0, 4),
    type_=st.sampled_from([ValueType.NUMBER, ValueType.MONEY, ValueType.PERCENT, ValueType.DURATION, ValueType.DATE]),
)
def test_signs_that_are_no_plain_digits_are_never_digits(
    sign: str, place: int, type_: ValueType, lexicon: Lexicon
) -> None:
    for text in ("1000個", "1000円", "1000%", "1000年"):
        assert read(text[:place] + sign + text[place:], type_, JAPANESE, lexicon) == ()


@given(amount=st.integers(1, 999), unit=st.sampled_from(DurationUnit))
def test_units_of_time_are_told_apart(amount: int, unit: DurationUnit, lexicon: Lexicon) -> None:
    (value,) = read(f"{amount} {unit.label}s", ValueType.DURATION, ENGLISH, lexicon)
    signs = {"second": "秒", "minute": "分", "hour": "時間", "day": "日", "week": "週間", "month": "カ月", "year": "年"}
    assert read(f"{amount}{signs[unit.label]}", ValueType.DURATION, JAPANESE, lexicon) == (value,)
