"""Counts: a number alone, or with one of the topic's units."""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.model.ids import Language
from quizgen.model.values import Number
from quizgen.reading.amounts import Amount
from quizgen.reading.lexicon import UnitForm
from quizgen.reading.numerals import read_amount, read_counted, strip_about

_GENERAL_COUNTER = "つ"
"""Stands in for another with one to nine only."""

_MOST_IN_GENERAL = 9


def read_bare(text: str, language: Language) -> tuple[Number, ...]:
    """The number that the folded text is, without a unit."""
    amount = read_amount(text.lower(), language)
    return (Number(amount=amount.value, precision=amount.precision),) if amount else ()


@lru_cache(maxsize=16_384)
def read_counts(text: str, language: Language, forms: tuple[UnitForm, ...]) -> tuple[Number, ...]:
    """Every count that the folded text says: bare, and in each unit whose form it has."""
    text = text.lower()
    return tuple(dict.fromkeys((*read_bare(text, language), *_in_units(text, language, forms))))


def _in_units(text: str, language: Language, forms: tuple[UnitForm, ...]) -> Iterator[Number]:
    about, bare = strip_about(text, language)
    for form in forms:
        if bare.startswith(form.before) and bare.endswith(form.after):
            middle = bare[len(form.before) : len(bare) - len(form.after)].strip()
            amount = read_counted(middle, language)
            if amount is not None and _goes_with(amount, form, forms):
                said = amount.loosened() if about else amount
                yield Number(amount=said.value, precision=said.precision, unit=form.unit)


def _goes_with(amount: Amount, form: UnitForm, forms: tuple[UnitForm, ...]) -> bool:
    """Whether one would count so; a unit that has no other counter counts on in the general one."""
    if form.after != _GENERAL_COUNTER or 0 < amount.value <= _MOST_IN_GENERAL:
        return True
    return all(other.after == _GENERAL_COUNTER for other in forms if other.unit == form.unit)
