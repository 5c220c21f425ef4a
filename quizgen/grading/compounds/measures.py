"""One amount of something, whatever it is measured or counted in, as the parts of a compound are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from quizgen.grading.compounds.metric import SIGNS, UNITS
from quizgen.grading.counters import KEYS
from quizgen.grading.replies import readings
from quizgen.grading.rewriting import NUMERALS, rewrite
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import ValueType
from quizgen.model.values import Duration, Money, Number, Percent, Precision, Quantity
from quizgen.reading import Lexicon
from quizgen.reading.amounts import EXACT
from quizgen.reading.folding import fold
from quizgen.reading.numerals_ja import NUMERAL

NO_NAMES = Lexicon()
"""Of nobody and nothing: a compound's parts are read without the topic."""

OF_TIME = frozenset(("seconds", "months"))
"""The families of lengths of time."""

_TYPED = (ValueType.MONEY, ValueType.PERCENT, ValueType.DURATION)
_ALTERNATIVES = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_METRIC = re.compile(f"(.*?[^ ]) ?({_ALTERNATIVES})", re.IGNORECASE)
_METRIC_SUM = re.compile(f"(.*?[^ ]) ?({_ALTERNATIVES}),? ?(?:and )?(.*?[^ ]) ?({_ALTERNATIVES})", re.IGNORECASE)
_FAHRENHEIT = (re.compile("(?:華氏|カ氏)(.+?)度?"), re.compile("(.+?) ?(?:°f|degrees? fahrenheit)"))
_COUNTED_JA = re.compile(f"(-?[{NUMERAL}]+)([^{NUMERAL} -]{{1,6}})")
_COUNTED_EN = re.compile(r"(.+?) ([a-z][a-z .-]*)")
_TIMES: Mapping[str, str] = {"once": "1 time", "twice": "2 times", "thrice": "3 times"}


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount and what it is an amount of."""

    amount: Decimal
    """In the base of its unit's family."""
    unit: str
    """A currency, `%`, a family of units of measure, or `#` and a counter; empty where none is said."""
    bare: Decimal
    """The number as it was said."""


@lru_cache(maxsize=4_096)
def read_measures(text: str) -> tuple[Measure, ...]:
    """Everything that the plain text may say as one amount; a counter only where it is nothing else."""
    said = _TIMES.get(text.lower(), text)
    found = tuple(dict.fromkeys((*_typed(said), *_metric(said), *_fahrenheit(said), *_bare(said))))
    return found or tuple(dict.fromkeys(_counted(said)))


def read_figure(text: str) -> Decimal | None:
    """The number that the plain text is, without a unit."""
    return next((measure.amount for measure in _bare(text)), None)


def _typed(text: str) -> Iterator[Measure]:
    for type_ in _TYPED:
        for value in readings(text, type_, NO_NAMES):
            match value:
                case Money() if _is_said(value):
                    yield Measure(value.amount, value.currency, value.amount)
                case Percent() if _is_said(value):
                    yield Measure(value.amount, "%", value.amount)
                case Duration() if _is_said(value):
                    amount = EXACT.multiply(value.amount, Decimal(value.unit.length))
                    yield Measure(amount, value.unit.family, value.amount)


def _metric(text: str) -> Iterator[Measure]:
    for number, unit in _splits(_METRIC.fullmatch(text)):
        for bare in _bare(number):
            for family, size in UNITS[unit]:
                yield Measure(EXACT.multiply(bare.amount, size), family, bare.amount)
    match = _METRIC_SUM.fullmatch(text)
    if match is None:
        return
    for more in _metric(f"{match[1]}{match[2]}"):
        for less in _metric(f"{match[3]}{match[4]}"):
            if more.unit == less.unit and more.amount > less.amount > 0:
                total = EXACT.add(more.amount, less.amount)
                yield Measure(total, more.unit, total)


def _splits(match: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    """Number and unit; a unit's sign of one letter is written small, but for L."""
    if match is None:
        return
    unit = match[2] if match[2] in UNITS else match[2].lower()
    if unit in UNITS and (unit not in SIGNS or match[2] in {unit, "L"}):
        yield match[1], unit


def _fahrenheit(text: str) -> Iterator[Measure]:
    for pattern in _FAHRENHEIT:
        if match := pattern.fullmatch(text.lower()):
            yield from (Measure(bare.amount, "°f", bare.amount) for bare in _bare(match[1]))


def _bare(text: str) -> Iterator[Measure]:
    for value in readings(text, ValueType.NUMBER, NO_NAMES):
        if isinstance(value, Number) and value.unit is None and _is_said(value):
            yield Measure(value.amount, "", value.amount)


def _counted(text: str) -> Iterator[Measure]:
    """What is left when a number is taken away, in either language."""
    said = rewrite(text.lower(), NUMERALS)
    if match := _COUNTED_JA.fullmatch(fold(said, JAPANESE).replace("マイナス", "-")):
        yield from _in_counter(match[1], match[2])
    words = fold(said, ENGLISH).split(" ")
    for place in range(len(words) - 1, 0, -1):
        number, noun = " ".join(words[:place]), " ".join(words[place:])
        if _COUNTED_EN.fullmatch(f"{number} {noun}") and noun[0].isalpha():
            yield from _in_counter(number, noun if noun in KEYS else noun.removesuffix("s"))


def _in_counter(number: str, counter: str) -> Iterator[Measure]:
    for bare in _bare(number):
        for key in KEYS.get(counter, (counter,)):
            yield Measure(bare.amount, f"#{key}", bare.amount)


def _is_said(value: Quantity) -> bool:
    """Whether it is an amount, and not only an order of magnitude."""
    return value.precision is not Precision.ORDER
