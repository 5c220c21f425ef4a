"""A value put together of others, in one spelling, so that two ways of saying it can be told to be the same."""

from dataclasses import dataclass
from enum import StrEnum

from quizgen.grading.grade import Reason


class Kind(StrEnum):
    """What kinds of compound there are. Two of different kinds are never compared."""

    FRACTION = "fraction"
    """3分の1."""
    RANGE = "range"
    """100〜200人, 18〜19世紀."""
    BOUND = "bound"
    """1万人以上."""
    RATE = "rate"
    """$20 a month, 時速60キロ."""
    SIZE = "size"
    """5km, where it is no number with a unit of the bank."""
    POWER = "power"
    """10の80乗: more than any number is written with."""
    SCORE = "score"
    """3対2."""
    RANK = "rank"
    """第1位."""
    CLOCK = "clock"
    """午後3時."""
    EPOCH = "epoch"
    """What the calendar has besides whole dates: 19世紀, 1990年代, 紀元前44年, 10月28日, 2023年春."""


@dataclass(frozen=True, slots=True)
class Compound:
    """One thing that a text may say."""

    kind: Kind
    said: str
    """Its figures in one spelling, those with a unit in the base of its family: `1/3`, `100~200`."""
    unit: str = ""
    """What they are figures of; a counter has `#` before it."""
    bare: str = ""
    """The figures as they were said, for a reply that leaves the unit off."""
    also: tuple[str, ...] = ()
    """What says less and is right all the same: 90年代 for 1990年代."""


def compare(key: Compound, said: Compound) -> Reason | None:
    """What a reply that says one compound is worth against a key that is another; None if nothing compares."""
    if key.kind is not said.kind:
        return None
    is_same = said.said in {key.said, *key.also}
    if said.unit == key.unit and is_same:
        return Reason.SAME_VALUE
    if not said.unit and key.unit and said.bare == key.bare:
        return Reason.SAME_VALUE if _may_go_unsaid(key.unit) else Reason.NO_UNIT
    return Reason.OTHER_UNIT if said.bare and said.bare == key.bare else Reason.OTHER_VALUE


def _may_go_unsaid(unit: str) -> bool:
    return unit.startswith("#") or unit == "%"
