"""Findings and the verifier's summary on a screen, in colour where there is one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from os import environ
from typing import TextIO

from quizgen.console.streams import wants_colour
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.render import Format, Role, describe, in_order, render
from quizgen.diagnostics.visible import show_controls

_STYLES: Mapping[Role, str] = {
    Role.NOTE: "bold cyan",
    Role.WARNING: "bold yellow",
    Role.ERROR: "bold red",
    Role.MESSAGE: "bold",
    Role.GUTTER: "blue",
    Role.HELP: "green",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedFile:
    """What the verifier proved of one built file."""

    path: str
    keys: int
    """Answer keys read back from the file."""
    proven: int
    """Of those, how many equal their cells."""

    @property
    def unproven(self) -> int:
        """Of those, how many do not."""
        return self.keys - self.proven


def print_findings(
    findings: Findings, stream: TextIO, *, form: Format = Format.FULL, environment: Mapping[str, str] = environ
) -> None:
    """Write the findings in the order of the files; the full form is coloured on a terminal."""
    if form is Format.FULL and wants_colour(stream, environment):
        _print_coloured(findings, stream)
    else:
        stream.write(render(findings, form))


def print_verified(files: Sequence[VerifiedFile], stream: TextIO, *, environment: Mapping[str, str] = environ) -> None:
    """Write a table of the files: their keys, how many are proven, how many are not. Nothing for no files."""
    if not files:
        return
    from rich.table import Table
    from rich.text import Text

    from quizgen.console.screen import open_console

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("file")
    for heading in ("keys", "proven", "not proven"):
        table.add_column(heading, justify="right")
    for file in files:
        unproven = Text(str(file.unproven), style="bold red" if file.unproven else "green")
        table.add_row(Text(show_controls(file.path)), Text(str(file.keys)), Text(str(file.proven)), unproven)
    open_console(stream, coloured=wants_colour(stream, environment)).print(table)


def _print_coloured(findings: Findings, stream: TextIO) -> None:
    from rich.text import Text

    from quizgen.console.screen import open_console

    console = open_console(stream, coloured=True)
    for position, finding in enumerate(in_order(findings)):
        parts = [(text, _STYLES.get(role, "")) for role, text in describe(finding)]
        console.print(Text.assemble("\n" if position else "", *parts), end="")
