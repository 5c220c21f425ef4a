"""Months, and days of any year, as a calendar has them: 10月28日, Oct. 28, 10/28."""

import re
from collections.abc import Iterator

from quizgen.grading.rewriting import DAYS, rewrite
from quizgen.reading.dates_en import parse_english_date
from quizgen.reading.dates_ja import parse_japanese_date
from quizgen.reading.partial_dates import PartialDate

Said = tuple[str, tuple[str, ...]]
"""One spelling, and what says less."""

_SLASH = re.compile("([0-9]{1,2})[/-]([0-9]{1,2})")
_MONTHS = 12
_LEAP_YEAR = 2000


def read_days(ja: str, en: str) -> Iterator[Said]:
    """Days and months of any year; of two numbers the month is the one that can be; else the first, in Japanese."""
    for date, doubt in ((_partial(ja, en, is_ja=True), True), (_partial(ja, en, is_ja=False), False)):
        if date is not None and date.year is None and date.month is not None:
            said = _write(date)
            if said:
                yield said, (f"~{said}",) if doubt and date.day is not None else ()
    if match := _SLASH.fullmatch(ja):
        first, second = int(match[1]), int(match[2])
        month, day = (second, first) if first > _MONTHS else (first, second)
        if said := _write(PartialDate(month=month, day=day)):
            yield said if day > _MONTHS or day == month else f"~{said}", ()


def read_months(text: str) -> Iterator[str]:
    """A month, or a day, with or without its year."""
    for is_ja in (True, False):
        date = _partial(text, text.strip(" ,"), is_ja=is_ja)
        if date is not None and date.month is not None and (said := _write(date)):
            yield said


def _partial(ja: str, en: str, *, is_ja: bool) -> PartialDate | None:
    text = rewrite(ja if is_ja else en, DAYS)
    return parse_japanese_date(text) if is_ja else parse_english_date(text)


def _write(date: PartialDate) -> str:
    """Empty where no year has that day."""
    year = _LEAP_YEAR if date.year is None else date.year
    if PartialDate(year=year, month=date.month, day=date.day).whole() is None:
        return ""
    fields = (date.year, date.month, date.day, date.part and date.part.value)
    return "-".join(str(field) for field in fields if field is not None)
