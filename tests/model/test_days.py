"""The days that a date may mean, and the order it stands in."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.compare import day_range, order_key
from quizgen.model.values import Date, DatePart

from .typed import day, person, text, typed


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-10-28", date(2022, 10, 28), date(2022, 10, 28)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("2022-04", date(2022, 4, 1), date(2022, 4, 30)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("early 2023-03", date(2023, 3, 1), date(2023, 3, 10)),
        ("mid 2023-03", date(2023, 3, 11), date(2023, 3, 20)),
        ("late 2023-03", date(2023, 3, 21), date(2023, 3, 31)),
        ("late 2023-02", date(2023, 2, 21), date(2023, 2, 28)),
        ("late 2024-02", date(2024, 2, 21), date(2024, 2, 29)),
        ("late 2023-12", date(2023, 12, 21), date(2023, 12, 31)),
        ("2023-02 to 2023-04", date(2023, 2, 1), date(2023, 4, 30)),
        ("1846 to late 1847-02", date(1846, 1, 1), date(1847, 2, 28)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("late 9999-12", date(9999, 12, 21), date(9999, 12, 31)),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
    ],
)
def test_first_and_last_day(written: str, first: date, last: date) -> None:
    assert day_range(day(written)) == (first, last)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_thirds_are_the_month_without_gaps(year: int, month: int) -> None:
    days = []
    for part in DatePart:
        first, last = day_range(Date(year=year, month=month, part=part))
        days += list(range(first.toordinal(), last.toordinal() + 1))
    first, last = day_range(Date(year=year, month=month))
    assert days == list(range(first.toordinal(), last.toordinal() + 1))


@pytest.mark.parametrize(
    ("type_", "ascending"),
    [
        ("date", ["2015", "2022-10", "early 2022-11", "2022-11-15", "2023-01-01 to 2023-02", "2024"]),
        ("number", ["-3", "0", "2.5", "hundreds", "about 10000"]),
        ("money", ["0.5 USD", "10000 USD", "tens of millions USD", "44 billion USD"]),
        ("percent", ["0.5%", "about 80%", "95%"]),
        ("duration", ["90 seconds", "1 hour", "tens days", "4 months", "1 year", "500 days", "2 years"]),
    ],
)
def test_order(type_: str, ascending: list[str]) -> None:
    assert sorted(sorted(ascending), key=lambda written: order_key(typed(type_, written))) == ascending


def test_date_stands_where_it_begins() -> None:
    assert order_key(day("2022")) == order_key(day("2022-01-01")) == Decimal(date(2022, 1, 1).toordinal())


def test_entities_and_texts_have_no_order() -> None:
    with pytest.raises(TypeError, match=r"^values of this type have no order: Entity"):
        order_key(person("hotz", "George Hotz"))
    with pytest.raises(TypeError, match=r"^values of this type have no order: Text"):
        order_key(text(en="words"))
