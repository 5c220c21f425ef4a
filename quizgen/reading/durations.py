"""Lengths of time: 3カ月, 半年, 1時間30分, three months, an hour and a half."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.values import Duration, DurationUnit, Precision
from quizgen.reading.amounts import Amount
from quizgen.reading.numerals import read_counted, strip_about

_Unit = DurationUnit
_SIGNS = {
    "秒": _Unit.SECOND,
    "分": _Unit.MINUTE,
    "時": _Unit.HOUR,
    "日": _Unit.DAY,
    "週": _Unit.WEEK,
    "カ月": _Unit.MONTH,
    "年": _Unit.YEAR,
    "カ年": _Unit.YEAR,
}
"""The hour wants its 間, which tells 1時間 from one o'clock."""

_WORDS = {
    **dict.fromkeys(("second", "seconds", "sec", "secs"), _Unit.SECOND),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), _Unit.MINUTE),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), _Unit.HOUR),
    **dict.fromkeys(("day", "days"), _Unit.DAY),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), _Unit.WEEK),
    **dict.fromkeys(("month", "months", "mo", "mos"), _Unit.MONTH),
    **dict.fromkeys(("year", "years", "yr", "yrs"), _Unit.YEAR),
}
_NAMED = "|".join(sorted(_WORDS, key=len, reverse=True))

_JAPANESE = re.compile(
    "(?P<count>[^秒分時日週カ年間半と]+)(?P<unit>秒|分|時(?=間)|日|週|カ月|カ?年)間?(?P<half>半)?間?と?"
)
_ENGLISH = re.compile(rf"(?P<count>[^ ].*?) ?\b(?P<unit>{_NAMED})\b(?P<half> and a half)?(?:,? and |, | |$)")
_JOINT = re.compile(r"(?<=[a-z0-9])-(?=[a-z0-9])|(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])")
"""Where 3-month, 90min and 1h30min want a space."""

_HALF_UNIT = re.compile(rf"half (?:an? )?(?P<unit>{_NAMED})")
_HALF_YEAR = re.compile("半年間?")

_MOST_DIGITS = 12
"""Sums of numbers with no more lose none."""

_HALVES = {
    _Unit.YEAR: (Decimal(6), _Unit.MONTH),
    _Unit.HOUR: (Decimal(30), _Unit.MINUTE),
    _Unit.MINUTE: (Decimal(30), _Unit.SECOND),
}
"""What half a unit is said to be in a smaller one; half of any other unit stays half."""


@lru_cache(maxsize=16_384)
def read_durations(text: str, language: Language) -> tuple[Duration, ...]:
    """The length of time that the folded text says; several units are added up in the smallest of them."""
    about, bare = strip_about(text.lower(), language)
    if language == ENGLISH:
        bare = _JOINT.sub(" ", bare)
    half = _HALF_YEAR.fullmatch(bare) if language == JAPANESE else _HALF_UNIT.fullmatch(bare)
    if half:
        total: tuple[Amount, DurationUnit] | None = _half(_WORDS[half["unit"]] if language == ENGLISH else _Unit.YEAR)
    else:
        total = _add(tuple(_terms(bare, language)))
    if total is None:
        return ()
    amount, unit = total
    said = amount.loosened() if about else amount
    return (Duration(amount=said.value, unit=unit, precision=said.precision),)


def _terms(text: str, language: Language) -> Iterator[tuple[Amount | None, DurationUnit]]:
    """Each number with its unit; a None among them for words that are no number."""
    pattern, units = (_JAPANESE, _SIGNS) if language == JAPANESE else (_ENGLISH, _WORDS)
    end = 0
    for _ in DurationUnit:
        if (match := pattern.match(text, end)) is None:
            break
        unit = units[match["unit"]]
        amount = read_counted(match["count"], language)
        if match["half"] and unit in _HALVES:
            yield amount, unit
            yield _half(unit)
        else:
            yield _with_half(amount) if match["half"] else amount, unit
        end = match.end()
    if end != len(text) or text.endswith("と"):
        yield None, _Unit.SECOND


def _with_half(amount: Amount | None) -> Amount | None:
    if amount is None or not _adds_up(amount):
        return None
    return Amount(amount.value + Decimal("0.5"), amount.precision)


def _half(unit: DurationUnit) -> tuple[Amount, DurationUnit]:
    amount, smaller = _HALVES.get(unit, (Decimal("0.5"), unit))
    return Amount(amount), smaller


def _add(terms: Sequence[tuple[Amount | None, DurationUnit]]) -> tuple[Amount, DurationUnit] | None:
    """The sum, in the smallest unit; None where a term is no number, or the terms do not go together."""
    amounts = [amount for amount, _ in terms if amount is not None]
    units = [unit for _, unit in terms]
    if not terms or len(amounts) != len(terms) or len({unit.family for unit in units}) != 1:
        return None
    if len(terms) == 1:
        return amounts[0], units[0]
    descend = all(longer.length > shorter.length for longer, shorter in pairwise(units))
    if not descend or not all(_adds_up(amount) for amount in amounts):
        return None
    smallest = units[-1]
    total = sum(
        (amount.value * unit.length / smallest.length for amount, unit in zip(amounts, units, strict=True)), Decimal(0)
    )
    precise = all(amount.precision is Precision.EXACT for amount in amounts)
    return Amount(total, Precision.EXACT if precise else Precision.ABOUT), smallest


def _adds_up(amount: Amount) -> bool:
    short = len(amount.value.as_tuple().digits) <= _MOST_DIGITS
    return amount.precision is not Precision.ORDER and amount.value >= 0 and short
