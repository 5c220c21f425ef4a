"""Laws of comparing: what a distractor's falsity and an order rest on."""

from decimal import Decimal

import pytest
from hypothesis import example, given

from quizgen.model.canonical import canonical
from quizgen.model.compare import certainly_differs, order_key, same_value
from quizgen.model.values import Duration, Value

from .typed import DURATIONS, PAIRS, QUANTITIES, VALUES, typed


@given(PAIRS)
def test_comparing_is_symmetric(pair: tuple[Value, Value]) -> None:
    one, other = pair
    assert same_value(one, other) == same_value(other, one)
    assert certainly_differs(one, other) == certainly_differs(other, one)


@given(VALUES)
def test_nothing_differs_from_itself(value: Value) -> None:
    assert same_value(value, value)
    assert not certainly_differs(value, value)


@given(PAIRS)
def test_what_is_the_same_never_differs(pair: tuple[Value, Value]) -> None:
    assert not (same_value(*pair) and certainly_differs(*pair))


@given(PAIRS)
def test_equal_values_are_the_same(pair: tuple[Value, Value]) -> None:
    one, other = pair
    if one == other:
        assert same_value(one, other)
        assert hash(one) == hash(other)


@given(PAIRS)
def test_canonical_text_tells_values_of_a_type_apart(pair: tuple[Value, Value]) -> None:
    one, other = pair
    if type(one) is type(other):
        assert (canonical(one) == canonical(other)) == (one == other)


@given(PAIRS)
def test_values_that_differ_have_an_order(pair: tuple[Value, Value]) -> None:
    one, other = pair
    if type(one) is type(other) and certainly_differs(one, other) and hasattr(one, "amount"):
        assert order_key(one) != order_key(other)


def longest_seconds(duration: Duration) -> Decimal:
    """Not longer than the duration claims to be, if it claims an exact amount."""
    days = {"month": 31, "year": 366}.get(duration.unit.label)
    return duration.amount * (days * 86_400 if days else duration.unit.length)


@given(one=DURATIONS, other=DURATIONS)
@example(one=typed("duration", "2 weeks"), other=typed("duration", "1 month"))
@example(one=typed("duration", "100 days"), other=typed("duration", "1 year"))
@example(one=typed("duration", "0.1 seconds"), other=typed("duration", "0.2 seconds"))
def test_durations_that_differ_stand_in_the_order_of_their_lengths(one: Value, other: Value) -> None:
    assert isinstance(one, Duration)
    assert isinstance(other, Duration)
    if one.amount > 0 and other.amount > 0 and certainly_differs(one, other):
        assert (order_key(one) < order_key(other)) == (longest_seconds(one) < longest_seconds(other))


@pytest.mark.parametrize("value", [typed("duration", "3 months"), typed("percent", "95%")])
def test_order_of_equals_is_equal(value: Value) -> None:
    assert order_key(value) == order_key(value)


@given(QUANTITIES)
def test_every_quantity_has_an_order(value: Value) -> None:
    assert order_key(value).is_finite()
