"""A session as the history keeps it: what it was to ask."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A session that was begun."""

    number: int
    plan: tuple[str, ...]
    """The ids of the items to be asked, in order."""


def parse_plan(text: str) -> tuple[str, ...]:
    """The ids, one a line."""
    return tuple(text.splitlines())
