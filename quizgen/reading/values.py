"""Reads a text as a value of the type wanted: the one door to this package."""

from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.model.schema import ValueType
from quizgen.model.values import Date, Form, Period, Text, Value
from quizgen.reading.counts import read_bare, read_counts
from quizgen.reading.dates import read_dates
from quizgen.reading.durations import read_durations
from quizgen.reading.folding import LONGEST, fold
from quizgen.reading.lexicon import Lexicon
from quizgen.reading.money import read_money
from quizgen.reading.percents import read_percents


def read(
    text: str,
    type: ValueType,  # noqa: A002  (the word of the format)
    language: Language,
    lexicon: Lexicon,
    form: Form | None = None,
) -> tuple[Value, ...]:
    """Every value of the type that the whole text says in that language; empty where it says none.

    Names are found in any language. A bare number is a `Number` without unit, and no money, percentage or duration.
    With `Form.YEAR` or `Form.MONTH` only dates (and periods) of just that precision are read, with `Form.BARE` only
    numbers without unit.
    """
    match type:
        case ValueType.ENTITY:
            return lexicon.find(text)
        case ValueType.TEXT:
            return (Text(by_language={language: text}),)
    if language not in LANGUAGES or len(text) > LONGEST:
        return ()
    folded = fold(text, language)
    match type:
        case ValueType.DATE:
            return tuple(date for date in read_dates(folded, language) if _has_form(date, form))
        case ValueType.NUMBER if form is Form.BARE:
            return read_bare(folded, language)
        case ValueType.NUMBER:
            return read_counts(folded, language, lexicon.unit_forms[language])
        case ValueType.MONEY:
            return read_money(folded, language)
        case ValueType.PERCENT:
            return read_percents(folded, language)
        case ValueType.DURATION:
            return read_durations(folded, language)


def _has_form(value: Date | Period, form: Form | None) -> bool:
    if form not in {Form.YEAR, Form.MONTH}:
        return True
    if isinstance(value, Period):
        return _has_form(value.start, form) and _has_form(value.end, form)
    return value.day is None and value.part is None and (value.month is None or form is Form.MONTH)
