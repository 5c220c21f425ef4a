"""What a learner can reply, whatever keyboard it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """Words or figures, to be read by the grader."""

    text: str


@dataclass(frozen=True, slots=True)
class Picked:
    """One of the options."""

    option: int
    """An index."""


@dataclass(frozen=True, slots=True)
class Named:
    """Several answers, in any order."""

    texts: tuple[str, ...]
    """As they were typed, one or more on each line."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """Events in order, or for each place on the left a place on the right."""

    places: tuple[int, ...]
    """Indices, each once."""


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The learner does not know."""


Reply = Written | Picked | Named | Arranged | GaveUp
