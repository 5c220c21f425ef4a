"""Two values as authors type them: whether they say the same, and whether they certainly do not."""

import pytest

from quizgen.model.compare import certainly_differs, same_value
from quizgen.model.ids import UnitName
from quizgen.model.names import comparison_key
from quizgen.model.values import Entity, Value

from .typed import CHIP, day, person, text, typed

HOTZ = person("hotz", "George Hotz", "Hotz")
MUSK = person("musk", "Elon Musk", "Musk")


def relation_of(one: Value, other: Value) -> str:
    """How the two stand to each other, whichever comes first."""
    same, differs = same_value(one, other), certainly_differs(one, other)
    assert (same, differs) == (same_value(other, one), certainly_differs(other, one))
    return {(True, False): "same", (False, True): "differ", (False, False): "may both be right"}[same, differs]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022", "2022", "same"),
        ("2022", "2023", "differ"),
        ("2022", "2022-10", "may both be right"),
        ("2022", "2022-10-28", "may both be right"),
        ("2022-10", "2022-10-28", "may both be right"),
        ("2022-10", "2022-11", "differ"),
        ("2022-10-28", "2022-10-29", "differ"),
        ("2022-12-31", "2023", "differ"),
        ("2022-12-31", "2022", "may both be right"),
        ("early 2023-03", "mid 2023-03", "differ"),
        ("mid 2023-03", "late 2023-03", "differ"),
        ("early 2023-03", "2023-03", "may both be right"),
        ("early 2023-03", "2023-03-10", "may both be right"),
        ("early 2023-03", "2023-03-11", "differ"),
        ("mid 2023-03", "2023-03-11", "may both be right"),
        ("mid 2023-03", "2023-03-20", "may both be right"),
        ("late 2023-03", "2023-03-21", "may both be right"),
        ("late 2023-03", "2023-03-31", "may both be right"),
        ("late 2023-03", "2023-04-01", "differ"),
        ("late 2024-02", "2024-02-29", "may both be right"),
        ("2023-02 to 2023-04", "2023-02 to 2023-04", "same"),
        ("2023-02 to 2023-04", "2023-03-15", "may both be right"),
        ("2023-02 to 2023-04", "2023-04-30", "may both be right"),
        ("2023-02 to 2023-04", "2023-05", "differ"),
        ("2023-02 to 2023-04", "2023-04 to 2023-06", "may both be right"),
        ("2023-02 to 2023-04", "2023-05 to 2023-06", "differ"),
    ],
)
def test_dates(one: str, other: str, expected: str) -> None:
    assert relation_of(day(one), day(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("10000", "10_000", "same"),
        ("3.5", "3.50", "same"),
        ("10 thousand", "10000", "same"),
        ("10000", "10001", "differ"),
        ("10000", "about 10000", "may both be right"),
        ("about 10000", "11900", "may both be right"),
        ("about 10000", "8100", "may both be right"),
        ("about 10000", "11901", "differ"),
        ("about 10000", "8099", "differ"),
        ("about 10000", "about 14000", "may both be right"),
        ("about 10000", "about 20000", "differ"),
        ("tens of thousands", "10000", "may both be right"),
        ("tens of thousands", "99999", "may both be right"),
        ("tens of thousands", "100000", "differ"),
        ("tens of thousands", "9999", "differ"),
        ("tens of thousands", "about 110000", "may both be right"),
        ("tens of thousands", "hundreds of thousands", "differ"),
        ("-5", "5", "differ"),
        ("about -10", "-11", "may both be right"),
        ("0", "about 0", "may both be right"),
    ],
)
def test_numbers(one: str, other: str, expected: str) -> None:
    assert relation_of(typed("number", one), typed("number", other)) == expected


def test_numbers_of_different_units_may_both_be_right() -> None:
    assert relation_of(typed("number", "2", CHIP), typed("number", "3", UnitName("ship"))) == "may both be right"
    assert relation_of(typed("number", "2", CHIP), typed("number", "3")) == "differ"
    assert relation_of(typed("number", "2", CHIP), typed("number", "3", CHIP)) == "differ"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("10000 USD", "10 thousand USD", "same"),
        ("10000 USD", "20000 USD", "differ"),
        ("10000 USD", "20000 EUR", "may both be right"),
        ("about 2.5 million EUR", "2.9 million EUR", "may both be right"),
        ("about 2.5 million EUR", "3 million EUR", "differ"),
        ("tens of millions USD", "44 million USD", "may both be right"),
        ("tens of millions USD", "44 billion USD", "differ"),
    ],
)
def test_money(one: str, other: str, expected: str) -> None:
    assert relation_of(typed("money", one), typed("money", other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("95%", "95 %", "same"),
        ("95%", "94%", "differ"),
        ("about 80%", "84%", "may both be right"),
        ("about 80%", "85%", "differ"),
        ("about 80%", "about 70%", "differ"),
        ("about 5%", "5.9%", "may both be right"),
        ("about 5%", "6%", "differ"),
    ],
)
def test_percentages(one: str, other: str, expected: str) -> None:
    assert relation_of(typed("percent", one), typed("percent", other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("12 months", "1 year", "same"),
        ("60 minutes", "1 hour", "same"),
        ("7 days", "1 week", "same"),
        ("about 12 months", "about 1 year", "same"),
        ("about 12 months", "1 year", "may both be right"),
        ("3 months", "4 months", "differ"),
        ("3 months", "1 year", "differ"),
        ("1 month", "30 days", "may both be right"),
        ("1 month", "27 days", "differ"),
        ("1 month", "28 days", "may both be right"),
        ("1 month", "31 days", "may both be right"),
        ("1 month", "32 days", "differ"),
        ("1 year", "365 days", "may both be right"),
        ("1 year", "366 days", "may both be right"),
        ("1 month", "4 weeks", "may both be right"),
        ("1 month", "2 weeks", "differ"),
        ("1 month", "1 hour", "differ"),
        ("about 90 minutes", "100 minutes", "may both be right"),
        ("about 90 minutes", "2 hours", "differ"),
        ("tens days", "3 weeks", "may both be right"),
        ("tens days", "4 months", "differ"),
    ],
)
def test_durations(one: str, other: str, expected: str) -> None:
    assert relation_of(typed("duration", one), typed("duration", other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (HOTZ, HOTZ, "same"),
        (HOTZ, person("hotz", "Another name"), "same"),
        (HOTZ, MUSK, "differ"),
        (HOTZ, person("geohot", "geohot", "george hotz"), "may both be right"),
        (HOTZ, person("cousin", "Hotz"), "may both be right"),
        (HOTZ, person("wide", "Ｇｅｏｒｇｅ・Ｈｏｔｚ"), "may both be right"),
        (person("paris", "Paris", part_of=("france", "europe")), person("france", "France"), "may both be right"),
        (person("paris", "Paris", part_of=("france", "europe")), person("europe", "Europe"), "may both be right"),
        (person("paris", "Paris", part_of=("france",)), person("lyon", "Lyon", part_of=("france",)), "differ"),
        (person("paris", "Paris", part_of=("france",)), person("texas", "Texas"), "differ"),
    ],
)
def test_entities(one: Entity, other: Entity, expected: str) -> None:
    assert relation_of(one, other) == expected


def test_other_words_may_say_the_same() -> None:
    assert relation_of(text(en="a chief", ja="長"), text(ja="長", en="a chief")) == "same"
    assert relation_of(text(en="a chief"), text(en="the head")) == "may both be right"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HOTZ, text(en="George Hotz")),
        (day("2022"), typed("number", "2022")),
        (typed("number", "95"), typed("percent", "95%")),
        (typed("number", "100"), typed("money", "100 USD")),
        (typed("number", "3"), typed("duration", "3 months")),
    ],
)
def test_values_of_different_types_may_both_be_right(one: Value, other: Value) -> None:
    assert relation_of(one, other) == "may both be right"


@pytest.mark.parametrize(
    "name", ["George Hotz", "george hotz", "GEORGE-HOTZ", "ＧＥＯＲＧＥ　ＨＯＴＺ", "George·Hotz.", "George・Hotz"]
)
def test_ways_to_write_a_name_are_one(name: str) -> None:
    assert comparison_key(name) == "georgehotz"


def test_names_apart_stay_apart() -> None:
    assert comparison_key("ホッツ") != comparison_key("ホツ")
