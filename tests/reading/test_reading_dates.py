"""Dates and periods as people write them."""

import pytest

from quizgen.model.ids import Language
from quizgen.model.schema import ValueType
from quizgen.model.values import Date, DatePart, Form, Period
from quizgen.reading import Lexicon, read

DAY = Date(year=2022, month=10, day=28)
MONTH = Date(year=2022, month=10)
YEAR = Date(year=2022)


def _dates(text: str, language: str, lexicon: Lexicon, form: Form | None = None) -> tuple[object, ...]:
    return read(text, ValueType.DATE, Language(language), lexicon, form)


@pytest.mark.parametrize(
    "text",
    [
        "2022年10月28日",
        "２０２２年１０月２８日",
        "2022年 10月 28日",
        "西暦2022年10月28日",
        "二〇二二年十月二十八日",
        "二〇二二年一〇月二八日",
        "令和4年10月28日",
        "令和四年十月二十八日",
        "R4.10.28",
        "2022年(令和4年)10月28日",
        "令和4年（2022年）10月28日",
        "2022年10月28日(金)",
        "2022-10-28",
        "2022/10/28",
        "2022.10.28",
        "20221028",
        "10/28/2022",
        "28/10/2022",
    ],
)
def test_a_day_in_japanese(text: str, lexicon: Lexicon) -> None:
    assert _dates(text, "ja", lexicon) == (DAY,)


@pytest.mark.parametrize(
    "text",
    [
        "October 28, 2022",
        "october 28 2022",
        "October 28th, 2022",
        "Oct. 28, 2022",
        "Oct 28 2022",
        "28 October 2022",
        "28 Oct 2022",
        "28-Oct-2022",
        "the 28th of October, 2022",
        "Friday, October 28, 2022",
        "on October 28, 2022",
        "2022 October 28",
        "2022-10-28",
        "10/28/2022",
    ],
)
def test_a_day_in_english(text: str, lexicon: Lexicon) -> None:
    assert _dates(text, "en", lexicon) == (DAY,)


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("2022年10月", "ja", MONTH),
        ("令和4年10月", "ja", MONTH),
        ("2022-10", "ja", MONTH),
        ("October 2022", "en", MONTH),
        ("2022 October", "en", MONTH),
        ("Oct. 2022", "en", MONTH),
        ("10/2022", "en", MONTH),
        ("2022年", "ja", YEAR),
        ("2022", "ja", YEAR),
        ("二〇二二年", "ja", YEAR),
        ("千九百九十年", "ja", Date(year=1990)),
        ("794年", "ja", Date(year=794)),
        ("2022", "en", YEAR),
        ("in 2022", "en", YEAR),
        ("2023年3月初旬", "ja", Date(year=2023, month=3, part=DatePart.EARLY)),
        ("2023年3月上旬", "ja", Date(year=2023, month=3, part=DatePart.EARLY)),
        ("2023年3月初め", "ja", Date(year=2023, month=3, part=DatePart.EARLY)),
        ("2023年3月中旬", "ja", Date(year=2023, month=3, part=DatePart.MID)),
        ("2023年3月下旬", "ja", Date(year=2023, month=3, part=DatePart.LATE)),
        ("early March 2023", "en", Date(year=2023, month=3, part=DatePart.EARLY)),
        ("mid-March 2023", "en", Date(year=2023, month=3, part=DatePart.MID)),
        ("late March 2023", "en", Date(year=2023, month=3, part=DatePart.LATE)),
    ],
)
def test_coarser_dates(text: str, language: str, date: Date, lexicon: Lexicon) -> None:
    assert _dates(text, language, lexicon) == (date,)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("明治元年", Date(year=1868)),
        ("明治45年7月30日", Date(year=1912, month=7, day=30)),
        ("大正元年7月30日", Date(year=1912, month=7, day=30)),
        ("大正15年12月25日", Date(year=1926, month=12, day=25)),
        ("昭和元年12月25日", Date(year=1926, month=12, day=25)),
        ("昭和64年1月7日", Date(year=1989, month=1, day=7)),
        ("平成元年1月8日", Date(year=1989, month=1, day=8)),
        ("平成30年", Date(year=2018)),
        ("H30年", Date(year=2018)),
        ("平成31年4月30日", Date(year=2019, month=4, day=30)),
        ("令和元年5月", Date(year=2019, month=5)),
        ("令和五年一月", Date(year=2023, month=1)),
    ],
)
def test_eras(text: str, date: Date, lexicon: Lexicon) -> None:
    assert _dates(text, "ja", lexicon) == (date,)


@pytest.mark.parametrize(
    "text",
    [
        "明治5年12月2日",  # lunisolar
        "明治46年",
        "明治45年7月31日",
        "大正元年7月29日",
        "昭和64年1月8日",
        "昭和65年",
        "平成元年1月7日",
        "平成31年5月",
        "令和元年4月30日",
        "令和0年",
        "元年",
    ],
)
def test_days_that_an_era_never_had_are_not_read(text: str, lexicon: Lexicon) -> None:
    assert _dates(text, "ja", lexicon) == ()


@pytest.mark.parametrize(
    "text",
    [
        "10月28日",
        "22年",
        "2022年13月",
        "2022年2月30日",
        "2023年2月29日",
        "2022年0日",
        "2022年度",
        "2022年頃",
        "2022年3月末",
        "昨年12月",
        "12/11/2022",
        "2022年10月28日(土)",
        "2022年(令和5年)10月",
        "2022年10月2²日",
        "0年",
        "2022年10月28日に",
        "から",
    ],
)
def test_what_is_no_certain_date_in_japanese_is_not_read(text: str, lexicon: Lexicon) -> None:
    assert _dates(text, "ja", lexicon) == ()


@pytest.mark.parametrize(
    "text",
    [
        "October 28",
        "February 30, 2022",
        "11/12/2022",
        "Saturday, October 28, 2022",
        "spring 2023",
        "before 2022",
        "about 2022",
        "October 22",
        "to",
        "2022年",
    ],
)
def test_what_is_no_certain_date_in_english_is_not_read(text: str, lexicon: Lexicon) -> None:
    assert _dates(text, "en", lexicon) == ()


def test_an_old_date_may_be_of_any_weekday(lexicon: Lexicon) -> None:
    day = Date(year=1492, month=10, day=12)
    assert _dates("Friday, October 12, 1492", "en", lexicon) == (day,)
    assert _dates("1492年10月12日(金)", "ja", lexicon) == (day,)
    assert _dates("Wednesday, September 13, 1752", "en", lexicon) == (Date(year=1752, month=9, day=13),)
    assert _dates("Friday, September 14, 1752", "en", lexicon) == ()


def test_an_era_holds_for_both_ends_of_a_period(lexicon: Lexicon) -> None:
    years = (Period(start=Date(year=1935), end=Date(year=1947)),)
    assert _dates("昭和10年から22年", "ja", lexicon) == years
    assert _dates("昭和十年〜二十二年", "ja", lexicon) == years
    assert _dates("昭和60年から7年", "ja", lexicon) == ()
    assert _dates("昭和60年から平成7年", "ja", lexicon) == (Period(start=Date(year=1985), end=Date(year=1995)),)


FEBRUARY_TO_APRIL = Period(start=Date(year=2023, month=2), end=Date(year=2023, month=4))
THREE_DAYS = Period(start=DAY, end=Date(year=2022, month=10, day=30))


@pytest.mark.parametrize(
    "text",
    [
        "2023年2月〜4月",
        "2023年2月～2023年4月",
        "2023年2月から4月",
        "2023年2月から4月まで",
        "2023年2月から4月にかけて",
        "2023年2〜4月",
        "2023年2月–4月",
        "令和5年2月〜4月",
        "2023-02〜2023-04",
    ],
)
def test_a_period_of_months_in_japanese(text: str, lexicon: Lexicon) -> None:
    assert _dates(text, "ja", lexicon) == (FEBRUARY_TO_APRIL,)


@pytest.mark.parametrize(
    "text",
    [
        "February 2023 to April 2023",
        "February to April 2023",
        "February–April 2023",
        "Feb-Apr 2023",
        "from February to April 2023",
        "between February and April 2023",
        "February 2023 – April 2023",
        "2023-02 to 2023-04",
    ],
)
def test_a_period_of_months_in_english(text: str, lexicon: Lexicon) -> None:
    assert _dates(text, "en", lexicon) == (FEBRUARY_TO_APRIL,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2022年10月28日〜30日", "ja"),
        ("2022年10月28〜30日", "ja"),
        ("2022年10月28日から10月30日まで", "ja"),
        ("October 28–30, 2022", "en"),
        ("October 28 to 30, 2022", "en"),
        ("28–30 October 2022", "en"),
        ("October 28, 2022 to October 30, 2022", "en"),
        ("2022-10-28 – 2022-10-30", "en"),
    ],
)
def test_a_period_of_days(text: str, language: str, lexicon: Lexicon) -> None:
    assert _dates(text, language, lexicon) == (THREE_DAYS,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2022年〜2023年", "ja"),
        ("2022〜2023年", "ja"),
        ("2022〜23年", "ja"),
        ("2022年〜23年", "ja"),
        ("2022–2023", "en"),
        ("2022-2023", "en"),
        ("2022 to 2023", "en"),
    ],
)
def test_a_period_of_years(text: str, language: str, lexicon: Lexicon) -> None:
    assert _dates(text, language, lexicon) == (Period(start=YEAR, end=Date(year=2023)),)


def test_a_period_of_parts_of_months(lexicon: Lexicon) -> None:
    period = Period(
        start=Date(year=2023, month=3, part=DatePart.EARLY), end=Date(year=2023, month=3, part=DatePart.LATE)
    )
    assert _dates("2023年3月初旬〜下旬", "ja", lexicon) == (period,)
    assert _dates("early March 2023 to late March 2023", "en", lexicon) == (period,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2022年11月〜2月", "ja"),  # which year's February?
        ("2023年4月〜2023年2月", "ja"),
        ("2月〜4月", "ja"),
        ("2023年2月〜30日", "ja"),
        ("2022年〜2023年〜2024年", "ja"),
        ("2022年から", "ja"),
        ("2022年〜3年", "ja"),
        ("1998年〜02年", "ja"),
        ("22年〜23年", "ja"),
        ("2022年〜10月28日", "ja"),
        ("February to April 2,023", "en"),
        ("November–February 2023", "en"),
        ("February to April", "en"),
    ],
)
def test_a_period_without_certain_ends_is_not_read(text: str, language: str, lexicon: Lexicon) -> None:
    assert _dates(text, language, lexicon) == ()


def test_what_may_be_a_month_or_two_years_reads_as_both(lexicon: Lexicon) -> None:
    assert _dates("2011-12", "en", lexicon) == (
        Date(year=2011, month=12),
        Period(start=Date(year=2011), end=Date(year=2012)),
    )


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("2022年", Form.YEAR, (YEAR,)),
        ("2022", Form.YEAR, (YEAR,)),
        ("2022年10月", Form.YEAR, ()),
        ("2022年10月", Form.MONTH, (MONTH,)),
        ("2022年10月28日", Form.MONTH, ()),
        ("2022年10月初旬", Form.MONTH, ()),
        ("2022年", Form.MONTH, (Date(year=2022),)),
    ],
)
def test_forms_want_their_precision(text: str, form: Form, expected: tuple[Date, ...], lexicon: Lexicon) -> None:
    assert _dates(text, "ja", lexicon, form) == expected
