"""How long work tells a person how far it has come, without knowing of a screen."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Advance = Callable[[int], None]
"""Called with the number of steps done since the last call."""
Progress = Callable[[str, int], AbstractContextManager[Advance]]
"""Begins a piece of work, given its label and its number of steps; the context ends it."""


@contextmanager
def quiet_progress(label: str, total: int) -> Iterator[Advance]:  # noqa: ARG001 - a Progress is called with both
    """The progress of which nothing is shown."""
    yield lambda _: None
