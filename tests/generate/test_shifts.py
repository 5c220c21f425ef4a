"""Neighbours of a date or an amount: of its form, as round as it is, and never the value itself."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.generate.shifts import roundness, shifted
from quizgen.model.compare import day_range
from quizgen.model.values import Date, DatePart, Percent, Period, Precision, Value

from ..model.typed import CHIP, DATES, PERIODS, QUANTITIES, VALUES, day, person, text, typed

ANY_DATE = st.one_of(
    st.builds(
        lambda day_, by: (
            Date(year=day_.year, month=day_.month, day=day_.day),
            Date(year=day_.year, month=day_.month, part=DatePart.LATE),
            Date(year=day_.year, month=day_.month),
            Date(year=day_.year),
        )[by],
        st.dates(min_value=date(1000, 1, 1)),
        st.integers(0, 3),
    ),
    DATES,
)


def written(value: Value) -> list[str]:
    """The neighbours, in short."""
    return [_short(near) for near in shifted(value)]


def _short(value: Value) -> str:
    if isinstance(value, Date):
        parts = [f"{value.year:04}", *(f"{part:02}" for part in (value.month, value.day) if part is not None)]
        return f"{value.part.value} {'-'.join(parts)}" if value.part else "-".join(parts)
    if isinstance(value, Period):
        return f"{_short(value.start)} to {_short(value.end)}"
    return str(getattr(value, "amount", value))


@pytest.mark.parametrize(
    ("value", "neighbours"),
    [
        (day("2022"), "2021 2023 2020 2024 2019 2025 2018 2026"),
        (day("2022-12"), "2022-11 2023-01 2022-10 2023-02 2022-09 2023-03 2022-08 2023-04"),
        (day("late 2022-12"), "late 2022-11 late 2023-01"),
        (day("2022-10-12"), "2022-10-11 2022-10-13 2022-10-09 2022-10-15 2022-10-05 2022-10-19 2022-10-01 2022-10-23"),
        (day("2022-10-31"), "2022-10-28 2022-10-24 2022-10-20 2022-09-28 2022-11-28"),
        (day("9999-12"), "9999-11 9999-10 9999-09 9999-08"),
        (day("9998"), "9997 9999 9996 9995 9994"),
        (day("1001"), "1000 1002 1003 1004 1005"),
        (day("1000-01"), "1000-02 1000-03 1000-04 1000-05"),
        (typed("duration", "3 months"), "4 2 5 1 6 7"),
        (typed("duration", "about 45 minutes"), "35 55 30 60 25 65 20 70 10 80 90 180"),
        (typed("duration", "17 days"), "14 20 12 22 10 24 7 27 3 31 34 85 51 68"),
        (typed("number", "10000", CHIP), "20000 5000 50000 2000 30000 100000 1000 40000 3000 200000"),
        (typed("number", "3.5"), "2.8 4.2 2.5 4.5 2.1 4.9"),
        (typed("money", "4.75 USD"), "3.8 5.7 3.33 6.17 2.85 6.65 1.9 7.6 0.95 8.55 9.5 2.38 23.8"),
        (typed("money", "tens of millions USD"), "100000000 1000000 1000000000 100000 10000000000 10000"),
        (typed("number", "hundreds"), "1000 10 10000 100000"),
        (typed("percent", "95%"), "85 75 90 65 80 55 70"),
        (typed("percent", "about 0.5%"), "0.4 0.6 0.3 0.7 0.2 0.8"),
        (typed("number", "1"), "2 3 4 5"),
        (typed("number", "-1"), "-2 -3 -4 -5"),
        (typed("number", "-183"), "-146 -220 -128 -238"),
        (typed("percent", "-3%"), "-13 -23"),
        (typed("number", "0"), "1 2 3 4"),
    ],
)
def test_neighbours_begin_with_the_nearest(value: Value, neighbours: str) -> None:
    expected = neighbours.replace("late ", "late~").split()
    assert [near.replace("late ", "late~") for near in written(value)][: len(expected)] == expected


def test_period_keeps_its_length() -> None:
    assert written(day("2023-02 to 2023-04"))[:2] == ["2022-02 to 2022-04", "2024-02 to 2024-04"]


def test_period_has_neighbours_that_it_does_not_overlap() -> None:
    assert {"1748 to 1755", "1764 to 1771", "1765 to 1772", "1774 to 1781"} <= set(written(day("1756 to 1763")))


def test_leap_day_becomes_one_that_every_year_has() -> None:
    assert "2023-02-28" in written(day("2024-02-29"))
    assert "2025-02-28" in written(day("2024-02-29"))


def test_leap_day_of_a_period_becomes_one_that_every_year_has() -> None:
    assert written(day("2024-02-29 to 2024-03"))[:2] == ["2023-02-28 to 2023-03", "2025-02-28 to 2025-03"]


@pytest.mark.parametrize("value", [person("hotz", "George Hotz"), text(en="words")])
def test_entities_and_texts_have_no_neighbours(value: Value) -> None:
    assert shifted(value) == ()


@given(VALUES)
def test_no_neighbour_is_the_value_and_none_comes_twice(value: Value) -> None:
    neighbours = shifted(value)
    assert value not in neighbours
    assert len(set(neighbours)) == len(neighbours)


@given(st.one_of(ANY_DATE, PERIODS))
@example(day("9999-12-31"))
@example(day("1000-01-01"))
@example(day("9996 to 9999"))
@example(day("1000 to 1001"))
@example(day("2024-02-29 to 2024-03"))
def test_dates_stay_within_the_calendar_and_are_as_precise(value: Date | Period) -> None:
    for near in shifted(value):
        assert isinstance(near, Date | Period)
        first, last = day_range(near)
        assert 1000 <= first.year <= last.year <= 9999
        assert _precision(near) == _precision(value)


def _precision(value: Date | Period) -> tuple[object, ...]:
    if isinstance(value, Period):
        return (_precision(value.start), _precision(value.end))
    return (value.month is None, value.day is None, value.part)


@given(QUANTITIES)
def test_amounts_are_on_the_same_side_of_zero_and_of_the_same_unit_precision_and_roundness(value: Value) -> None:
    amount = getattr(value, "amount", Decimal(0))
    for near in shifted(value):
        other = getattr(near, "amount", Decimal(0))
        assert other < 0 if amount < 0 else other > 0
        assert type(near) is type(value)
        for name in ("unit", "currency", "precision"):
            assert getattr(near, name, None) == getattr(value, name, None)
        assert roundness(other) <= max(roundness(amount), 2)
        assert other == other.to_integral_value() or amount != amount.to_integral_value()


@given(QUANTITIES)
def test_percentages_stay_below_a_hundred(value: Value) -> None:
    if isinstance(value, Percent) and value.precision is not Precision.ORDER and value.amount >= 1:
        assert all(isinstance(near, Percent) and near.amount < 100 for near in shifted(value))


@pytest.mark.parametrize(
    ("amount", "digits"), [("10000", 1), ("95", 2), ("1.50", 2), ("0.05", 1), ("1001", 4), ("0", 0), ("120", 2)]
)
def test_roundness_counts_significant_digits(amount: str, digits: int) -> None:
    assert roundness(Decimal(amount)) == digits
