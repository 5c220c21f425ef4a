"""What is left of a value when a phrase shows less of it than all."""

from dataclasses import replace

from quizgen.model.values import Date, Form, Number, Period, Value


def reduce(value: Value, form: Form | None) -> Value:
    """The value that a learner sees through `form`; the value itself where the form takes nothing away.

    A period whose ends fall together becomes a single date.
    """
    if form is None:
        return value
    match form, value:
        case Form.YEAR | Form.MONTH, Date():
            return _coarsen(value, form)
        case Form.YEAR | Form.MONTH, Period():
            start, end = _coarsen(value.start, form), _coarsen(value.end, form)
            return start if start == end else Period(start=start, end=end)
        case Form.BARE, Number():
            return replace(value, unit=None)
    return value


def _coarsen(date: Date, form: Form) -> Date:
    return Date(year=date.year, month=date.month if form is Form.MONTH else None)
