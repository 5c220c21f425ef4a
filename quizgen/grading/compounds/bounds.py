"""Amounts that something is at least, at most, above or below, before or after: 1万人以上, 3 years ago."""

import re
from collections.abc import Iterator

from quizgen.grading.compounds.compound import Compound, Kind
from quizgen.grading.compounds.figures import show
from quizgen.grading.compounds.measures import OF_TIME, read_measures

_SHAPES = (
    (re.compile("(.+?)以上"), ">="),
    (re.compile("(?:少なくとも|最低でも|最低|最短(?:でも?)?)(.+)"), ">="),
    (re.compile("(?:at least|no (?:less|fewer) than|a minimum of) (.+)", re.IGNORECASE), ">="),
    (re.compile(r"(.+?) (?:or|and) (?:more|above|over|up)(?P<noun> [a-z ]+)?", re.IGNORECASE), ">="),
    (re.compile(r"(.+[0-9])\+(?P<noun> [a-z ]+)?", re.IGNORECASE), ">="),
    (re.compile("(.+?)(?:以下|以内)"), "<="),
    (re.compile("(?:最大で?|最高で?|最長で?|多くても|長くても)(.+)"), "<="),
    (re.compile("(?:at most|no more than|not more than|up to|a maximum of|within) (.+)", re.IGNORECASE), "<="),
    (re.compile(r"(.+?) (?:or|and) (?:less|fewer|below|under)(?P<noun> [a-z ]+)?", re.IGNORECASE), "<="),
    (re.compile("(.+?)未満"), "<"),
    (re.compile("(?:less than|fewer than|under|below) (.+)", re.IGNORECASE), "<"),
    (re.compile("(.+?)(?:を?超える?|より多い|より多く|を?上回る|超)"), ">"),
    (re.compile("(?:more than|over|above|exceeding|in excess of) (.+)", re.IGNORECASE), ">"),
    (re.compile("(.+)前"), "-"),
    (re.compile("(.+) (?:ago|earlier|before)", re.IGNORECASE), "-"),
    (re.compile("(.+)後"), "+"),
    (re.compile("(.+) (?:later|after)", re.IGNORECASE), "+"),
)


def read_bounds(text: str) -> Iterator[Compound]:
    """Every bound that the plain text may say; 3人前 are no time ago, but a helping for three."""
    for shape, sign in _SHAPES:
        if match := shape.fullmatch(text):
            noun = match.groupdict().get("noun") or ""
            for measure in read_measures(f"{match[1]}{noun}"):
                if sign in "+-" and measure.unit not in OF_TIME:
                    continue
                yield Compound(Kind.BOUND, f"{sign}{show(measure.amount)}", measure.unit, f"{sign}{show(measure.bare)}")
