"""Arithmetic as an author writes it, over the cells of one row."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import Scalar, compose
from quizgen.load.phrases import parse_expression
from quizgen.model.expression import Expression, Uncomputable, cells_of, evaluate
from quizgen.model.ids import SlotName, UnitName
from quizgen.model.values import Number, Value
from quizgen.source import SourceText

from .typed import CHIP, day, person, text, typed

CELLS: dict[SlotName, Value] = {
    SlotName("count"): typed("number", "10000", CHIP),
    SlotName("boxes"): typed("number", "4", CHIP),
    SlotName("times"): typed("number", "3"),
    SlotName("roughly"): typed("number", "about 20"),
    SlotName("nothing"): typed("number", "0"),
    SlotName("many"): typed("number", "tens of thousands"),
    SlotName("price"): typed("money", "250 USD"),
    SlotName("fee"): typed("money", "50 USD"),
    SlotName("euros"): typed("money", "50 EUR"),
    SlotName("share"): typed("percent", "20%"),
    SlotName("rise"): typed("percent", "about 5%"),
    SlotName("planned"): typed("duration", "6 months"),
    SlotName("actual"): typed("duration", "2 months"),
    SlotName("years"): typed("duration", "1 year"),
    SlotName("person"): person("hotz", "George Hotz"),
    SlotName("date"): day("2022"),
    SlotName("words"): text(en="two"),
}


def parse(written: str) -> Expression:
    problems = Collector()
    scalar = compose(SourceText("t.yaml", f'"{written}"\n'), problems)
    assert isinstance(scalar, Scalar)
    expression = parse_expression(scalar, problems)
    assert expression is not None
    return expression


@pytest.mark.parametrize(
    ("written", "result"),
    [
        ("count", typed("number", "10000", CHIP)),
        ("12", typed("number", "12")),
        ("0.5", typed("number", "0.5")),
        ("count + boxes", typed("number", "10004", CHIP)),
        ("price + fee", typed("money", "300 USD")),
        ("share + rise", typed("percent", "about 25%")),
        ("planned + actual", typed("duration", "8 months")),
        ("price - fee", typed("money", "200 USD")),
        ("fee - price", typed("money", "-200 USD")),
        ("planned - actual", typed("duration", "4 months")),
        ("times + 2", typed("number", "5")),
        ("count * price", typed("money", "2500000 USD")),
        ("price * count", typed("money", "2500000 USD")),
        ("price * 3", typed("money", "750 USD")),
        ("times * boxes", typed("number", "12", CHIP)),
        ("price * share", typed("money", "50 USD")),
        ("share * price", typed("money", "50 USD")),
        ("planned * times", typed("duration", "18 months")),
        ("roughly * price", typed("money", "about 5000 USD")),
        ("price / fee", typed("number", "5")),
        ("planned / actual", typed("number", "3")),
        ("share / rise", typed("number", "about 4")),
        ("count / boxes", typed("number", "2500")),
        ("price / 4", typed("money", "62.5 USD")),
        ("price / share", typed("money", "1250 USD")),
        ("planned / times", typed("duration", "2 months")),
        ("price - fee * 2", typed("money", "150 USD")),
        ("(price - fee) * 2", typed("money", "400 USD")),
        ("price - fee - fee", typed("money", "150 USD")),
        ("price / 2 / 5", typed("money", "25 USD")),
        ("count * price * share + fee", typed("money", "500050 USD")),
        ("nothing / times", typed("number", "0")),
    ],
)
def test_result(written: str, result: Value) -> None:
    assert evaluate(parse(written), CELLS) == result


def test_product_of_two_counts_takes_the_unit_of_the_first() -> None:
    assert evaluate(parse("boxes * times"), CELLS) == typed("number", "12", CHIP)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("person", '"person" holds no number'),
        ("count * date", '"date" holds no number'),
        ("words", '"words" holds no number'),
        ("count * unit_price", '"unit_price" holds no number'),
        ("price * many", '"many" is only an order of magnitude'),
        ("count + price", '"+" wants two amounts of one unit'),
        ("count + times", '"+" wants two amounts of one unit'),
        ("price + euros", '"+" wants two amounts of one unit'),
        ("planned + years", '"+" wants two amounts of one unit'),
        ("price + 1", '"+" wants two amounts of one unit'),
        ("price - share", '"-" wants two amounts of one unit'),
        ("price * fee", '"*" wants one plain number or percentage'),
        ("planned * price", '"*" wants one plain number or percentage'),
        ("count / nothing", "the divisor is zero"),
        ("count / 0", "the divisor is zero"),
        ("price / (fee - fee)", "the divisor is zero"),
        ("count / times", "the result cannot be written in full as a decimal"),
        ("count / price", '"/" wants two amounts of one unit, or a plain number to divide by'),
        ("price / euros", '"/" wants two amounts of one unit, or a plain number to divide by'),
        ("years / planned", '"/" wants two amounts of one unit, or a plain number to divide by'),
    ],
)
def test_what_cannot_be_computed_says_why(written: str, message: str) -> None:
    with pytest.raises(Uncomputable) as error:
        evaluate(parse(written), CELLS)
    assert str(error.value) == message


def test_cells_are_listed_from_left_to_right() -> None:
    read = cells_of(parse("(fee + price) * 2 / count - fee"))
    assert [cell.slot for cell in read] == ["fee", "price", "count", "fee"]


WHOLE = st.integers(-99, 99)


@given(a=WHOLE, b=WHOLE, c=WHOLE, one=st.sampled_from("+-*"), other=st.sampled_from("+-*"))
def test_arithmetic_is_that_of_fractions(a: int, b: int, c: int, one: str, other: str) -> None:
    written = f"a {one} b {other} c"
    cells: dict[SlotName, Value] = {
        SlotName(name): Number(amount=Decimal(n)) for name, n in zip("abc", (a, b, c), strict=True)
    }
    by_python = {"a": Fraction(a), "b": Fraction(b), "c": Fraction(c)}
    result = evaluate(parse(written), cells)
    assert Fraction(result.amount) == eval(written, {}, by_python)  # noqa: S307 - written above


def test_result_counts_what_it_is_said_to() -> None:
    assert evaluate(parse("boxes * times"), CELLS, unit=UnitName("crate")) == typed("number", "12", UnitName("crate"))
    with pytest.raises(Uncomputable, match="only a number has a unit"):
        evaluate(parse("price * times"), CELLS, unit=UnitName("crate"))


@pytest.mark.parametrize(
    ("written", "digits", "result"),
    [
        ("count / times", 2, typed("number", "about 3300", CHIP)),
        ("count / times", 4, typed("number", "about 3333", CHIP)),
        ("2 * count / times", 1, typed("number", "about 7000", CHIP)),
        ("price / times", 3, typed("money", "about 83.3 USD")),
        ("share / times", 1, typed("percent", "about 7%")),
        ("price / 2", 3, typed("money", "125 USD")),
        ("price / 2", 1, typed("money", "about 100 USD")),
        ("fee / fee", 1, typed("number", "1")),
    ],
)
def test_result_is_rounded_to_its_digits_and_about_where_that_takes_anything_away(
    written: str, digits: int, result: Value
) -> None:
    assert evaluate(parse(written), CELLS, digits=digits) == result


@pytest.mark.parametrize(
    ("written", "result"),
    [
        ("2 * boxes", typed("number", "8", CHIP)),
        ("times * boxes", typed("number", "12", CHIP)),
        ("share * boxes", typed("number", "0.8", CHIP)),
        ("boxes * share", typed("number", "0.8", CHIP)),
        ("share * price", typed("money", "50 USD")),
        ("times * planned", typed("duration", "18 months")),
        ("share * 2", typed("percent", "40%")),
        ("share * share", typed("percent", "4%")),
        ("times * share", typed("number", "0.6")),
    ],
)
def test_product_counts_what_the_operand_with_a_unit_counts(written: str, result: Value) -> None:
    assert evaluate(parse(written), CELLS) == result
