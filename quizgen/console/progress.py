"""Progress bars for work that takes a person's patience."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from os import environ
from typing import TextIO

from quizgen.console.streams import is_screen, wants_colour
from quizgen.diagnostics.progress import Advance, Progress, quiet_progress
from quizgen.diagnostics.visible import show_controls

PATIENCE = 0.3
"""Seconds of work of which nothing is shown."""


def choose_progress(
    stream: TextIO,
    *,
    machine: bool = False,
    clock: Callable[[], float] = time.monotonic,
    environment: Mapping[str, str] = environ,
) -> Progress:
    """Bars on `stream` where it is a terminal; nothing where it is not, or where the output is for a `machine`."""
    if machine or not is_screen(stream, environment):
        return quiet_progress

    @contextmanager
    def show_progress(label: str, total: int) -> Iterator[Advance]:
        began, done = clock(), 0
        bar: Advance | None = None
        with ExitStack() as stack:

            def advance(steps: int) -> None:
                nonlocal bar, done
                done += steps
                if bar is not None:
                    bar(steps)
                elif clock() - began >= PATIENCE:
                    bar = stack.enter_context(_open_bar(label, total, done, stream, environment))

            yield advance

    return show_progress


@contextmanager
def _open_bar(label: str, total: int, done: int, stream: TextIO, environment: Mapping[str, str]) -> Iterator[Advance]:
    """A bar that begins at `done` of `total` and leaves nothing behind."""
    from rich import progress

    from quizgen.console.screen import open_console

    console = open_console(stream, coloured=wants_colour(stream, environment), bounded=True)
    columns = (
        progress.TextColumn("{task.description}", markup=False),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TimeRemainingColumn(),
    )
    with progress.Progress(*columns, console=console, transient=True) as bars:
        task = bars.add_task(show_controls(label), total=total, completed=done)
        yield lambda steps: bars.advance(task, steps)
