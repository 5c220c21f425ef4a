"""`quizgen build`."""

import os
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import MISUSE, Decks, Form, Notes, Root
from quizgen.cli.report import finish_proof
from quizgen.diagnostics.render import Format
from quizgen.model.blueprint import Output

Folder = Annotated[
    Path | None, typer.Option("--output", "-o", help="The folder for built files.", show_default="ROOT/dist")
]

To = Annotated[
    str,
    typer.Option(
        metavar="OUTPUT,...",
        help=f"What to build: {', '.join(Output)}.",
        show_default="what the deck says",
    ),
]

Students = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.csv", help="A class list (columns name, class, id), to print each pupil a worksheet of their own."
    ),
]


def build(
    decks: Decks,
    root: Root = Path(),
    folder: Folder = None,
    to: To = "",
    students: Students = None,
    form: Form = Format.FULL,
    *,
    notes: Notes = False,
) -> None:
    """Build decks into dist/, and prove every key in the files before they replace what was there."""
    from quizgen.console.progress import choose_progress
    from quizgen.console.report import VerifiedFile
    from quizgen.pipeline.building import Order, build_decks
    from quizgen.pipeline.workspace import Workspace

    progress = choose_progress(sys.stderr, machine=form is not Format.FULL)
    order = Order(
        decks=tuple(decks),
        output=folder or Path(root, "dist"),
        now=_now(),
        outputs=_outputs(to),
        students=students,
    )
    built = build_decks(Workspace(root=root), order, progress)
    files = [VerifiedFile(path=file.path, keys=file.keys, proven=file.proven) for file in built.files]
    finish_proof(built.findings, files, form, notes=notes)


def _outputs(to: str) -> tuple[Output, ...]:
    """The outputs named, each once."""
    names = dict.fromkeys(name.strip() for name in to.split(",") if name.strip())
    for name in names:
        if name not in list(Output):
            typer.echo(f'no output "{name}"; there are: {", ".join(Output)}', err=True)
            raise typer.Exit(MISUSE)
    return tuple(map(Output, names))


def _now() -> int:
    """The time of whatever changed since the last build, in seconds since 1970.

    SOURCE_DATE_EPOCH gives another than the clock's (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return int(time.time())
    from quizgen.write.anki.lock import LATEST

    if not (epoch.isascii() and epoch.isdecimal()) or not 0 < int(epoch) <= LATEST:
        typer.echo("SOURCE_DATE_EPOCH is no time after 1970 and before 10000 in whole seconds", err=True)
        raise typer.Exit(MISUSE)
    return int(epoch)
