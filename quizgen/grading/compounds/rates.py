"""So much for each hour, month or person: $20 a month, 月額20ドル, 時速60キロ, 1日3回."""

import re
from collections.abc import Iterator, Mapping

from quizgen.grading.compounds.compound import Compound, Kind
from quizgen.grading.compounds.figures import show
from quizgen.grading.compounds.measures import OF_TIME, Measure, read_measures
from quizgen.grading.tables import entries

_PER = {
    name: names[0]
    for names in entries(
        "second/sec/s/秒/1秒/1秒間/毎秒, minute/min/分/1分/1分間/毎分, hour/hr/h/時/時間/1時間/毎時/時給/時間給, "
        "day/日/1日/日額/毎日/日給, week/wk/週/1週/1週間/毎週/週給, "
        "month/mo/月/カ月/1カ月/ひと月/月々/毎月/月額/月給/月収, year/yr/annum/年/1年/1年間/年間/毎年/年額/年収/年俸, "
        "person/head/capita/人/1人/一人/ひとり"
    )
    for name in names
}
_DAILY: Mapping[str, str] = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
_SPEED = {"秒速": "second", "分速": "minute", "時速": "hour"}
_SHORT = {
    "kph": ("km", "hour"),
    "kmh": ("km", "hour"),
    "kmph": ("km", "hour"),
    "mph": ("miles", "hour"),
    "mps": ("m", "second"),
}
_AFTER = "|".join(sorted(map(re.escape, _PER), key=len, reverse=True))
_JA_BEFORE = re.compile(f"({_AFTER})(?:あたり|当たり|当り|につき|に|で)?(.+)")
_JA_AFTER = re.compile(f"(.+?) ?(?:/|毎|per )({_AFTER})")
_EN_AFTER = re.compile(f"(.+?) (?:an?|per|each|every|/) ?({_AFTER})", re.IGNORECASE)
_EN_BEFORE = re.compile(f"(?:per|an?|each|every) ({_AFTER}),? (.+)", re.IGNORECASE)
_ADVERB = re.compile(f"(.+) ({'|'.join(_DAILY)})", re.IGNORECASE)
_ADJECTIVE = re.compile(f"({'|'.join(_DAILY)}) (.+)", re.IGNORECASE)
_FAST = re.compile(f"({'|'.join(_SPEED)})(.+)")
_GLUED = re.compile(f"(.+?) ?({'|'.join(_SHORT)})", re.IGNORECASE)
_LENGTHS = frozenset(("m", "#マイル"))


def read_rates(text: str) -> Iterator[Compound]:
    """Every rate that the plain text may say; 1分30秒 is no rate."""
    if any(measure.unit in OF_TIME for measure in read_measures(text)):
        return
    for measure, each in _rates(text):
        if measure.unit:
            yield Compound(Kind.RATE, f"{show(measure.amount)}/{each}", measure.unit, f"{show(measure.bare)}/{each}")


def _rates(text: str) -> Iterator[tuple[Measure, str]]:
    if match := _FAST.fullmatch(text):
        yield from ((speed, _SPEED[match[1]]) for speed in read_measures(match[2]) if speed.unit in _LENGTHS)
    if match := _GLUED.fullmatch(text):
        unit, each = _SHORT[match[2].lower()]
        yield from ((speed, each) for speed in read_measures(f"{match[1]} {unit}"))
    for pattern, of, per in ((_JA_BEFORE, 2, 1), (_JA_AFTER, 1, 2), (_EN_AFTER, 1, 2), (_EN_BEFORE, 2, 1)):
        if match := pattern.fullmatch(text):
            yield from ((measure, _PER[match[per].lower()]) for measure in read_measures(match[of]))
    for pattern, of, per in ((_ADVERB, 1, 2), (_ADJECTIVE, 2, 1)):
        if match := pattern.fullmatch(text):
            yield from ((measure, _DAILY[match[per].lower()]) for measure in read_measures(match[of]))
