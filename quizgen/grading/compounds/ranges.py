"""From one amount to another, and from one epoch or time of day to another: 100〜200人, 2、3週間, 18〜19世紀."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quizgen.grading.compounds.clocks import read_clocks
from quizgen.grading.compounds.compound import Compound, Kind
from quizgen.grading.compounds.epochs import read_epochs
from quizgen.grading.compounds.figures import show
from quizgen.grading.compounds.measures import read_figure, read_measures
from quizgen.model.language import JAPANESE
from quizgen.reading.folding import fold

_BETWEEN = re.compile("between (.+) and (.+)", re.IGNORECASE)
_WITHIN = re.compile("(.+)以上(.+)以下")
_FROM = re.compile("^from ", re.IGNORECASE)
_END = re.compile("(?:まで|の間|くらい|ほど|程度)$")
_TO = re.compile("から|より|ないし|至| ?(?:~|〜|–|—|―) ?| - | to | through ", re.IGNORECASE)
_HYPHEN = re.compile("-")
_OR = re.compile("、|, ?|・|か| or ", re.IGNORECASE)
"""Between neighbours only: 2、3週間 are two to three weeks, 2万、30万 are two answers."""

_HEAD = re.compile("[^0-9]+")
_BEFORE_CHRIST = re.compile("(?:紀元前|前|BC ?)([0-9]{1,4})", re.IGNORECASE)
_NUMBER = re.compile("[0-9]{1,4}")
_PLURAL = re.compile("(?<=centur)ies$", re.IGNORECASE)
_ABOUT = re.compile("^(?:約|およそ|(?:about|around|approximately|roughly|some) )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _End:
    """Where a range begins or ends."""

    said: str
    unit: str
    bare: str
    amount: Decimal | None


def read_ranges(text: str) -> Iterator[Compound]:
    """Every range that the plain text may say; one that does not rise is none."""
    bare = _PLURAL.sub("y", _END.sub("", _FROM.sub("", _ABOUT.sub("", text))))
    for first, last, is_or in _halves(bare):
        for start, end in _ends(first, last):
            if _rises(start, end) and (not is_or or _are_neighbours(start, end)):
                yield Compound(Kind.RANGE, f"{start.said}~{end.said}", end.unit, f"{start.bare}~{end.bare}")


def _halves(text: str) -> Iterator[tuple[str, str, bool]]:
    """Each way to part the text in two, and whether it is parted by an "or"."""
    for shape in (_BETWEEN, _WITHIN):
        if match := shape.fullmatch(text):
            yield match[1], match[2], False
    for separator, is_or in ((_TO, False), (_HYPHEN, False), (_OR, True)):
        parts = separator.split(text)
        if len(parts) == 2 and all(parts):  # noqa: PLR2004 - a beginning and an end
            yield parts[0].strip(), parts[1].strip(), is_or


def _ends(first: str, last: str) -> Iterator[tuple[_End, _End]]:
    """Both ends, each with the unit that only the other says: the fullest way that makes a range."""
    for begin in (*_completed(first, last), first):
        lasts = [last]
        if (head := _HEAD.match(first)) and (read_figure(last) is not None or _falls(first, last)):
            lasts.insert(0, head[0] + last)
        for finish in lasts:
            found = [
                (start, end)
                for start in _read(begin)
                for end in _read(finish)
                if start.unit == end.unit and _rises(start, end)
            ]
            if found:
                yield from found
                return


def _falls(first: str, last: str) -> bool:
    """Whether years count down, as they do before Christ: 紀元前500〜400年."""
    start, end = _BEFORE_CHRIST.match(first), _NUMBER.match(last)
    return start is not None and end is not None and int(start[1]) > int(end[0])


def _completed(first: str, last: str) -> Iterator[str]:
    """The beginning with what follows the number at the end: its scale and unit, or its unit alone."""
    for place in range(1, len(last)):
        number, tail = last[:place], last[place:]
        if tail[0] not in "0123456789.," and read_figure(number.strip()) is not None:
            yield first + tail
    if (place := last.rfind(" ")) > 0:
        yield f"{first}{last[place:]}"


def _read(text: str) -> Iterator[_End]:
    for measure in read_measures(text):
        yield _End(show(measure.amount), measure.unit, show(measure.bare), measure.amount)
    for epoch in read_epochs(text):
        yield _End(epoch.said, "epoch", epoch.said, None)
    for clock in read_clocks(fold(text, JAPANESE).lower()):
        yield _End(clock.said, "clock", clock.said, None)


def _rises(start: _End, end: _End) -> bool:
    if start.amount is None or end.amount is None:
        return start.said != end.said
    return start.amount < end.amount


def _are_neighbours(start: _End, end: _End) -> bool:
    """Whether one number of a single figure follows the other, in the same unit, which is said."""
    if not end.unit or start.amount is None or len(start.bare.rstrip("0")) != 1 or len(end.bare) != len(start.bare):
        return False
    return int(end.bare.rstrip("0") or 0) == int(start.bare.rstrip("0")) + 1
