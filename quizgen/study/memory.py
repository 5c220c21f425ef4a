"""What is known of how well a learner holds an item."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Rating(IntEnum):
    """How an answer went, as FSRS and Anki number it. The numbers stand in histories: never change one."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Review:
    """One rated answer."""

    rating: Rating
    day: date
    """The study day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The state of FSRS after an item's last review."""

    stability: float
    """Days until the chance to recall it falls to 90 %."""
    difficulty: float
    """From 1 to 10."""
    last: date
    """The study day of the last review."""
    due: date
    """The study day from which on it should be asked again."""
