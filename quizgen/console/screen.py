"""Rich's console, made so that text is never taken for its markup."""

from typing import TextIO

from rich.console import Console

_UNBOUNDED = 10_000
"""Columns; wide enough that nothing is ever wrapped or cut."""


def open_console(stream: TextIO, *, coloured: bool, width: int | None = None) -> Console:
    """A console that writes text as it is; `width` in columns, left out: unbounded, so that lines stay whole."""
    return Console(
        file=stream,
        force_terminal=coloured,
        no_color=not coloured,
        width=width or _UNBOUNDED,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=width is None,
    )
