"""Times of day: 午後3時, 15時, 15:00, 3 p.m., noon, half past three."""

import re
from collections.abc import Iterator, Mapping

from quizgen.grading.compounds.compound import Compound, Kind
from quizgen.grading.tables import words
from quizgen.reading.numerals_en import parse_words
from quizgen.reading.numerals_ja import read_calendar_number

_NAMED: Mapping[str, str] = {
    **dict.fromkeys(("正午", "noon", "midday", "12noon", "12 noon", "昼の12時", "昼12時"), "12:00"),
    **dict.fromkeys(("midnight", "真夜中の0時", "深夜0時", "夜中の0時", "夜の12時", "深夜12時"), "0:00"),
}
_HALVES: Mapping[str, tuple[int, int, int]] = {
    **dict.fromkeys(words("午前 am 早朝 未明 明け方"), (0, 0, 11)),
    "朝": (0, 4, 11),
    "深夜": (0, 0, 4),
    "午後": (12, 0, 11),
    "pm": (12, 1, 11),
    "昼": (12, 1, 4),
    "夕方": (12, 3, 7),
    "夜": (12, 6, 11),
    "in the morning": (0, 1, 11),
    "in the afternoon": (12, 1, 6),
    "in the evening": (12, 4, 11),
    "at night": (12, 6, 11),
}
"""By what is said of an hour: what it adds to it, and from which hour to which it goes with it."""

_N = "[0-9〇一二三四五六七八九十]{1,3}"
_JA = re.compile(
    f"(?P<half>午前|午後|早朝|未明|明け方|朝|深夜|昼|夕方|夜)?の?(?P<hour>{_N})時(?:(?P<minute>{_N})分|(?P<thirty>半))?"
)
_EN = re.compile(
    "(?P<hour>[0-9]{1,2}|[a-z]+)(?P<colon>[:.](?P<minute>[0-9]{2}))?(?: ?o'?clock)? ?"
    r"(?P<half>[ap]\.?m\.?|in the morning|in the afternoon|in the evening|at night)"
)
_OCLOCK = re.compile("(?P<hour>[0-9]{1,2}|[a-z]+) o'?clock")
_PAST = re.compile("(?P<minute>half|(?:a )?quarter) past (?P<hour>[0-9]{1,2}|[a-z]+) ?(?P<half>[ap]\\.?m\\.?)?")
_COLON = re.compile("(?P<half>午前|午後|am|pm)?(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})")
_MOST_HOURS, _MOST_MINUTES, _NOON = 24, 59, 12


def read_clocks(text: str) -> Iterator[Compound]:
    """Every time of day that the folded, lower-case text may say."""
    if named := _NAMED.get(text):
        yield Compound(Kind.CLOCK, named)
    elif match := _JA.fullmatch(text):
        minute = 30 if match["thirty"] else read_calendar_number(match["minute"]) if match["minute"] else 0
        yield from _times(match["half"], read_calendar_number(match["hour"]), minute)
    elif match := _COLON.fullmatch(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        yield from _times(match["half"], hour, minute)
        if not match["half"]:
            yield from _at(hour, minute)
    elif match := _EN.fullmatch(text):
        yield from _times(match["half"].replace(".", ""), _hour(match["hour"]), int(match["minute"] or 0))
    elif match := _OCLOCK.fullmatch(text):
        yield from _times(None, _hour(match["hour"]), 0)
    elif match := _PAST.fullmatch(text):
        minute = 30 if match["minute"] == "half" else 15
        yield from _times((match["half"] or "").replace(".", ""), _hour(match["hour"]), minute)


def _hour(text: str) -> int | None:
    return int(text) if text[0] in "0123456789" else parse_words(text)


def _times(half: str | None, hour: int | None, minute: int | None) -> Iterator[Compound]:
    """The time with what is said of its half of the day; without, an hour up to twelve may be of either."""
    if hour is None or minute is None:
        return
    if not half and 0 < hour <= _NOON:
        if minute <= _MOST_MINUTES:
            yield Compound(Kind.CLOCK, f"?{hour}:{minute:02}")
        return
    if half:
        add, first, last = _HALVES[half]
        if hour == _NOON and half in {"am", "pm"}:
            hour = 0
            first = 0
        if not first <= hour <= last:
            return
        hour += add
    yield from _at(hour, minute)


def _at(hour: int, minute: int) -> Iterator[Compound]:
    if hour <= _MOST_HOURS and minute <= _MOST_MINUTES and (hour < _MOST_HOURS or not minute):
        yield Compound(Kind.CLOCK, f"{hour % _MOST_HOURS}:{minute:02}")
