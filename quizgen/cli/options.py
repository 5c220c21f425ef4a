"""What several commands share: options, and the codes they exit with."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quizgen.diagnostics.render import Format

CLEAN = 0
PROBLEMS = 1
MISUSE = 2


class Tongue(StrEnum):
    """The languages that items may have, as options name them."""

    JA = "ja"
    EN = "en"


Root = Annotated[
    Path, typer.Option("--root", "-C", help="The folder that holds questions/ and decks/.", show_default="this one")
]

Decks = Annotated[
    list[str],
    typer.Argument(
        metavar="[DECK]...",
        help="Decks by file name; all of them by default.",
        default_factory=list,
        show_default=False,
    ),
]

Form = Annotated[Format, typer.Option("--format", help="How findings are written.")]

Notes = Annotated[bool, typer.Option("--notes", help="Show notes too: each item that could not be made, and why.")]
