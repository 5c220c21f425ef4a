"""What a phrase's filter leaves of a value."""

import pytest

from quizgen.model.reduce import reduce
from quizgen.model.values import Form, Value

from .typed import CHIP, day, person, text, typed


@pytest.mark.parametrize(
    ("value", "form", "left"),
    [
        (day("2022-10-28"), Form.YEAR, day("2022")),
        (day("2022-10-28"), Form.MONTH, day("2022-10")),
        (day("late 2022-10"), Form.MONTH, day("2022-10")),
        (day("late 2022-10"), Form.YEAR, day("2022")),
        (day("2022"), Form.YEAR, day("2022")),
        (typed("number", "about 10000", CHIP), Form.BARE, typed("number", "about 10000")),
    ],
)
def test_form_takes_something_away(value: Value, form: Form, left: Value) -> None:
    assert reduce(value, form) == left


@pytest.mark.parametrize("form", [None, *Form])
@pytest.mark.parametrize(
    "value", [typed("money", "5 USD"), person("hotz", "George Hotz"), text(en="words"), day("2022 to 2023")]
)
def test_form_leaves_other_values_whole(value: Value, form: Form | None) -> None:
    assert reduce(value, form) == value
