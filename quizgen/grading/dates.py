"""Replies against dates and periods: the same day, month or year, said as precisely as the key says it."""

import re

from quizgen.grading.grade import Reason
from quizgen.grading.replies import readings
from quizgen.model.compare import day_range
from quizgen.model.language import JAPANESE
from quizgen.model.schema import ValueType
from quizgen.model.values import Date, Period
from quizgen.reading import Lexicon
from quizgen.reading.folding import fold
from quizgen.reading.partial_dates import is_day

_NUMERIC = re.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})")
_SHORT = re.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{2})")
_CENTURY = 100


def judge_date(key: Date | Period, reply: str, lexicon: Lexicon) -> Reason:
    """Neither more nor less precise than the key, and never guessed where day and month might be exchanged."""
    said = [value for value in readings(reply, ValueType.DATE, lexicon) if isinstance(value, Date | Period)]
    if key in said:
        return Reason.SAME_VALUE
    if said:
        return _compare(key, said[0])
    return _judge_numeric(key, fold(reply, JAPANESE))


def _compare(key: Date | Period, said: Date | Period) -> Reason:
    (first, last), (begin, end) = day_range(key), day_range(said)
    if begin <= first and last <= end:
        return Reason.TOO_COARSE
    return Reason.TOO_FINE if first <= begin and end <= last else Reason.OTHER_VALUE


def _judge_numeric(key: Date | Period, reply: str) -> Reason:
    """Dates in figures that the readers leave alone: month and day in doubt, or a year in two figures."""
    if match := _NUMERIC.fullmatch(reply):
        dated = any(is_day(int(match[4]), int(match[a]), int(match[b])) for a, b in ((1, 3), (3, 1)))
        return Reason.AMBIGUOUS_DATE if dated else Reason.UNREADABLE
    if (match := _SHORT.fullmatch(reply)) is None:
        return Reason.UNREADABLE
    numbers = tuple(int(match[group]) for group in (1, 3, 4))
    orders = ((0, 1, 2), (2, 0, 1), (2, 1, 0))
    century = key.year - key.year % _CENTURY if isinstance(key, Date) else 0
    days = {
        (century + numbers[year], numbers[month], numbers[day])
        for year, month, day in orders
        if century and is_day(century + numbers[year], numbers[month], numbers[day])
    }
    if len(days) != 1:
        return Reason.AMBIGUOUS_DATE if days else Reason.UNREADABLE
    is_key = isinstance(key, Date) and days == {(key.year, key.month, key.day)}
    return Reason.SAME_VALUE if is_key else Reason.OTHER_VALUE
