"""Dates and periods, in words of either language and in the numeric forms that both share."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.values import Date, Period
from quizgen.reading.dates_en import parse_english_date
from quizgen.reading.dates_ja import parse_japanese_date
from quizgen.reading.eras import ERAS, INITIALS
from quizgen.reading.partial_dates import PartialDate, join

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])(?:([0-9]{1,2})\2)?([0-9]{4})")
_COMPACT = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_BARE_YEAR = re.compile("[1-9][0-9]{2,3}")
_SHORT_PERIOD = re.compile("([0-9]{2})([0-9]{2})[-–~/]([0-9]{2})")
"""2011-12: a month by ISO 8601, two years by habit."""

_MONTHS = 12

_JAPANESE_TO = re.compile("から|より|[~–]")
_JAPANESE_END = re.compile("(?:にかけて|まで)$")
_ENGLISH_TO = re.compile(" (?:to|until|till|through) | ?[–~] ?| - ")
_ENGLISH_START = re.compile("from ")
_BETWEEN = re.compile("between (.+) and (.+)")
_ENDS_IN_NUMBER = re.compile("[0-9〇一二三四五六七八九十]$")
_CENTURY = re.compile("([1-9][0-9])[0-9]{2}年?")
_SHORT_END = re.compile("[0-9]{2}年")
"""1940年〜45年."""

_ERA_FIRST = re.compile("|".join((*ERAS, *INITIALS)))
_ERA_LATER = re.compile("(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})年")
"""昭和10年から22年."""

_SHARED_SIGN = re.compile("[0-9〇一二三四五六七八九十]+([年月日])")


@lru_cache(maxsize=16_384)
def read_dates(text: str, language: Language) -> tuple[Date | Period, ...]:
    """Every date or period that the folded text says; one that the calendar lacks is none."""
    text = text.lower()
    found = dict.fromkeys(_whole_dates(text, language))
    if short := _SHORT_PERIOD.fullmatch(text):
        start, end = PartialDate(year=int(short[1] + short[2])), PartialDate(year=int(short[1] + short[3]))
        found[join(start, end)] = None
    if not found:
        ends = _ends_ja(text) if language == JAPANESE else _ends_en(text)
        found = dict.fromkeys(_joined(ends, language))
    return tuple(value for value in found if value is not None)


def _whole_dates(text: str, language: Language) -> Iterator[Date | Period | None]:
    yield from (said.whole() for said in _parse(text, language))


def _parse(text: str, language: Language) -> Iterator[PartialDate]:
    """What the text may say of one date."""
    said = parse_japanese_date(text) if language == JAPANESE else parse_english_date(text)
    if said is not None:
        yield said
    elif text[:1] in "0123456789":
        yield from _parse_numeric(text)


def _parse_numeric(text: str) -> Iterator[PartialDate]:
    if _BARE_YEAR.fullmatch(text):
        yield PartialDate(year=int(text))
    elif match := _YEAR_FIRST.fullmatch(text):
        yield PartialDate(year=int(match[1]), month=int(match[3]), day=int(match[4]) if match[4] else None)
    elif match := _COMPACT.fullmatch(text):
        yield PartialDate(year=int(match[1]), month=int(match[2]), day=int(match[3]))
    elif match := _YEAR_LAST.fullmatch(text):
        yield from _parse_year_last(int(match[1]), int(match[3]) if match[3] else None, int(match[4]))


def _parse_year_last(first: int, second: int | None, year: int) -> Iterator[PartialDate]:
    """Month or day first: only where one of them cannot be a month, or both are the same."""
    if second is None:
        yield PartialDate(year=year, month=first)
    elif second > _MONTHS or first == second:
        yield PartialDate(year=year, month=first, day=second)
    elif first > _MONTHS:
        yield PartialDate(year=year, month=second, day=first)


def _joined(ends: tuple[str, str] | None, language: Language) -> Iterator[Period | None]:
    if ends is not None:
        for start in _parse(ends[0], language):
            for end in _parse(ends[1], language):
                yield join(start, end)


def _ends_ja(text: str) -> tuple[str, str] | None:
    ends = _halve(_JAPANESE_TO, _JAPANESE_END.sub("", text))
    if ends is None:
        return None
    start, end = ends
    if (short := _SHORT_END.fullmatch(end)) and (century := _CENTURY.fullmatch(start)):
        return f"{century[0].removesuffix('年')}年", f"{century[1]}{short[0]}"
    shared = _SHARED_SIGN.fullmatch(end)
    if shared and _ENDS_IN_NUMBER.search(start):
        start += shared[1]
    era = _ERA_FIRST.match(start)
    return start, f"{era[0]}{end}" if era and _ERA_LATER.match(end) else end


def _ends_en(text: str) -> tuple[str, str] | None:
    if between := _BETWEEN.fullmatch(text):
        return between[1], between[2]
    text = _ENGLISH_START.sub("", text, count=1) if text.startswith("from ") else text
    return _halve(_ENGLISH_TO, text)


def _halve(separator: re.Pattern[str], text: str) -> tuple[str, str] | None:
    """The text before and after its only separator, or where there is none, its only hyphen."""
    start, *rest = separator.split(text)
    if not rest:
        start, *rest = text.split("-")
    return (start, rest[0]) if len(rest) == 1 else None
