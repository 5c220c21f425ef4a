"""A line of text as a learner reads it: with readings over hard names, and gaps to fill in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text."""

    text: str
    reading: str | None = None
    """Kana to stand over the whole of `text`; None where it needs none."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Where the learner is to fill something in."""

    answer: str
    """What the sentence has there; tells how much room is needed."""


Line = tuple[Run | Gap, ...]
"""Text of which nothing is markup, in any format."""


def plain(line: Line, gap: str | None = None) -> str:
    """The line without its readings, with `gap` for each gap; None for what belongs there."""
    return "".join(part.text if isinstance(part, Run) else part.answer if gap is None else gap for part in line)
