"""Rich's console, made so that text is never taken for its markup."""

from typing import TextIO

from rich.console import Console

UNBOUNDED = 10_000
"""Columns; so many that no line is wrapped or cut."""


def open_console(stream: TextIO, *, coloured: bool, bounded: bool = False) -> Console:
    """A console that writes text as it is; `bounded` by the terminal's width, or with every line whole."""
    return Console(
        file=stream,
        color_system="standard" if coloured else None,
        force_terminal=coloured or stream.isatty(),
        width=None if bounded else UNBOUNDED,
        soft_wrap=not bounded,
        markup=False,
        emoji=False,
        highlight=False,
    )
