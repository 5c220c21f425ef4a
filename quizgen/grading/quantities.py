"""Replies against amounts: counts, sums of money, percentages and lengths of time. No wrong figure is nearly right."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from quizgen.grading.compounds.measures import read_measures
from quizgen.grading.compounds.metric import sizes_of
from quizgen.grading.counters import counts_things
from quizgen.grading.fractions import read_fraction
from quizgen.grading.grade import Reason
from quizgen.grading.replies import plain, readings, ways, wordings
from quizgen.grading.rewriting import COUNTS, rewrite
from quizgen.grading.sums import minor_money, shared_money
from quizgen.model.ids import UnitName
from quizgen.model.language import JAPANESE, LANGUAGES
from quizgen.model.schema import ValueType
from quizgen.model.values import Duration, Money, Number, Percent, Precision, Quantity
from quizgen.reading import Lexicon
from quizgen.reading.amounts import EXACT
from quizgen.reading.numerals_ja import NUMERAL

_GENERAL = re.compile("(.+)つ")
_MOST_IN_GENERAL = 9
"""つ counts no further."""

_COUNTED = re.compile(f"([{NUMERAL}]+) ?[^{NUMERAL} ]")
_ORDINAL = "第"
_MULTIPLE = re.compile("(.+?) ?(?:倍|times)", re.IGNORECASE)
_WITHOUT_TENTHS = re.compile(f"(?<![{NUMERAL}])(?=[{NUMERAL}]+分(?:[{NUMERAL}]+厘)?$)")
"""Where 割 may be left off before 分, which elsewhere are minutes."""

_NO_TENTHS = "0割"
_NONE = frozenset(("none", "nil", "zero", "なし", "無し"))
"""Nothing of what is counted; a figure is asked for where nothing is."""

_PERCENT = Decimal(100)
_HUNDREDTH = Decimal("0.01")


def judge_number(key: Number, reply: str, lexicon: Lexicon) -> Reason:
    """A bare number will do; a unit, if there is one, has to be the key's."""
    if key.unit is not None and not key.amount and plain(reply).lower() in _NONE:
        return Reason.SAME_VALUE
    said = list(_numbers(reply, lexicon))
    if key.unit is not None:
        said += [replace(value, unit=key.unit) for value in _general_counts(reply, key.unit, lexicon)]
        said += _numbers(_ORDINAL + reply, lexicon) if not said else ()
    else:
        said += _ratios(key, reply, lexicon)
    same = [value for value in said if _same_amount(value, key)]
    if any(value.unit in {None, key.unit} for value in same):
        return Reason.SAME_VALUE
    if key.unit is not None and _is_same_size(key, reply, lexicon):
        return Reason.SAME_VALUE
    if same or any(_same_amount(value, key) for value in _counts_of_others(reply, lexicon)):
        return Reason.OTHER_UNIT
    return _unlike(said)


def judge_percent(key: Percent, reply: str, lexicon: Lexicon) -> Reason:
    """A bare number is taken for percent, a fraction for what it is of a hundred."""
    said: list[Quantity] = [*_percents(reply, lexicon)]
    said = said or [*_percents(_WITHOUT_TENTHS.sub(_NO_TENTHS, plain(reply)), lexicon)]
    said = said or [*_bare_numbers(reply, lexicon)]
    if not said and (share := _share(reply)) is not None:
        said = [Percent(amount=share * _PERCENT)]
    return Reason.SAME_VALUE if any(_same_amount(value, key) for value in said) else _unlike(said)


def judge_money(key: Money, reply: str, lexicon: Lexicon) -> Reason:
    """The amount in the key's currency, which has to be said; whose francs they are goes without saying."""
    said = [value for value in readings(reply, ValueType.MONEY, lexicon) if isinstance(value, Money)]
    said = said or shared_money(reply)
    same = [value for value in said if _same_amount(value, key)]
    lesser = minor_money(reply)
    if any(value.currency == key.currency and _same_amount(value, key) for value in (*same, *lesser)):
        return Reason.SAME_VALUE
    if same:
        return Reason.OTHER_CURRENCY
    said = said or lesser
    return _unlike(said) if said else _unitless(reply, lexicon, lambda value: _same_amount(value, key))


def judge_duration(key: Duration, reply: str, lexicon: Lexicon) -> Reason:
    """The same length in whatever unit says it exactly: half a year is 6 months, but 30 days are no month."""
    said = [value for value in readings(reply, ValueType.DURATION, lexicon) if isinstance(value, Duration)]
    if any(_same_length(value, key) for value in said):
        return Reason.SAME_VALUE
    if any(_same_amount(value, key) for value in said):
        return Reason.OTHER_UNIT
    return _unlike(said) if said else _unitless(reply, lexicon, lambda value: _same_amount(value, key))


def _unitless(reply: str, lexicon: Lexicon, is_same: Callable[[Quantity], bool]) -> Reason:
    said = _bare_numbers(reply, lexicon)
    if any(is_same(value) and not _is_some(value) for value in said):
        return Reason.NO_UNIT
    return _unlike(said)


def _is_some(value: Quantity) -> bool:
    """Whether it is the 数 of 数年, which is no number without its unit."""
    return value.precision is Precision.ORDER and value.amount == 1


def _bare_numbers(reply: str, lexicon: Lexicon) -> list[Number]:
    return [value for value in _numbers(reply, lexicon) if value.unit is None]


def _numbers(reply: str, lexicon: Lexicon) -> tuple[Number, ...]:
    return tuple(value for value in readings(reply, ValueType.NUMBER, lexicon) if isinstance(value, Number))


def _percents(reply: str, lexicon: Lexicon) -> Iterator[Percent]:
    return (value for value in readings(reply, ValueType.PERCENT, lexicon) if isinstance(value, Percent))


def _ratios(key: Number, reply: str, lexicon: Lexicon) -> Iterator[Number]:
    """What a number without a unit may be said as besides: 20 times, a half, and less than one in percent."""
    for match in map(_MULTIPLE.fullmatch, wordings(reply, ValueType.NUMBER)):
        yield from _bare_numbers(match[1], lexicon) if match else ()
    if (share := _share(reply)) is not None:
        yield Number(amount=share)
    if 0 < key.amount < 1:
        for value in _percents(reply, lexicon):
            yield Number(amount=EXACT.multiply(value.amount, _HUNDREDTH), precision=value.precision)


def _counts_of_others(reply: str, lexicon: Lexicon) -> tuple[Number, ...]:
    """The number that a count of something unknown begins with."""
    matches = (_COUNTED.match(text) for text in ways(reply))
    return tuple(value for match in matches if match for value in _numbers(match[1], lexicon))


def _share(reply: str) -> Decimal | None:
    """The share of one that the reply says."""
    shares = (read_fraction(text) for text in ways(reply))
    return next((share for share in shares if share is not None), None)


def _general_counts(reply: str, unit: UnitName, lexicon: Lexicon) -> Iterator[Number]:
    """What 2つ says: two of anything that is not a person or an animal."""
    counters = {form.after for form in lexicon.unit_forms[JAPANESE] if form.unit == unit}
    match = _GENERAL.fullmatch(rewrite(plain(reply), COUNTS))
    if match and counts_things(counters):
        for value in _numbers(match[1], lexicon):
            if value.unit is None and 0 < value.amount <= _MOST_IN_GENERAL:
                yield value


def _is_same_size(key: Number, reply: str, lexicon: Lexicon) -> bool:
    """Whether another unit of the same metric family says just as much: 5 km and 5,000 m."""
    written = [form for language in LANGUAGES for form in lexicon.unit_forms[language] if form.unit == key.unit]
    forms = {form.after for form in written if not form.before}
    return key.precision is not Precision.ORDER and any(
        measure.unit == family and measure.amount == EXACT.multiply(key.amount, size)
        for family, size in sizes_of(forms)
        for text in ways(reply)
        for measure in read_measures(text)
    )


def _unlike(said: list[Number] | list[Money] | list[Duration] | list[Quantity]) -> Reason:
    return Reason.OTHER_VALUE if said else Reason.UNREADABLE


def _same_amount(one: Quantity, other: Quantity) -> bool:
    """Whether the two claim the same amount: "about" may come or go, an order of magnitude is only itself."""
    is_order = Precision.ORDER in {one.precision, other.precision}
    return one.amount == other.amount and (one.precision is other.precision or not is_order)


def _same_length(one: Duration, other: Duration) -> bool:
    if one.unit.family != other.unit.family or one.amount * one.unit.length != other.amount * other.unit.length:
        return False
    is_order = Precision.ORDER in {one.precision, other.precision}
    return not is_order or (one.precision is other.precision and one.unit is other.unit)
