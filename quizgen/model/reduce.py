"""What is left of a value when a phrase shows less of it than all."""

from dataclasses import replace

from quizgen.model.values import Date, Form, Number, Value


def reduce(value: Value, form: Form | None) -> Value:
    """The value that a learner sees through `form`; the value itself where the form takes nothing away."""
    if form is None:
        return value
    match form, value:
        case Form.YEAR, Date():
            return Date(year=value.year)
        case Form.MONTH, Date():
            return Date(year=value.year, month=value.month)
        case Form.BARE, Number():
            return replace(value, unit=None)
    return value
