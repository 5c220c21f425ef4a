"""`quizgen form`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import Form, Notes, Root
from quizgen.cli.report import finish_proof
from quizgen.diagnostics.render import Format

Code = Annotated[str, typer.Argument(metavar="CODE", help="The code on a printed form, such as 7K3F-9QX2.")]

Folder = Annotated[
    Path | None, typer.Option("--output", "-o", help="The folder for the files.", show_default="ROOT/dist/forms")
]

Name = Annotated[str, typer.Option("--name", help="A pupil's name to print on it; no code holds one.", metavar="NAME")]


def form(
    code: Code,
    name: Name = "",
    root: Root = Path(),
    folder: Folder = None,
    form: Form = Format.FULL,
    *,
    notes: Notes = False,
) -> None:
    """Print a form and its answer key again, from the code on it, and say what has changed since."""
    from quizgen.console.progress import choose_progress
    from quizgen.console.report import VerifiedFile
    from quizgen.load.pupils import find_flaw
    from quizgen.pipeline.reprinting import reprint_form
    from quizgen.pipeline.workspace import Workspace

    flaw = find_flaw(name)
    if flaw:
        _, message, help_ = flaw
        raise typer.BadParameter(f"{message}; {help_}", param_hint="--name")
    progress = choose_progress(sys.stderr, machine=form is not Format.FULL)
    folder = folder or Path(root, "dist", "forms")
    reprint = reprint_form(Workspace(root=root), code, folder, progress, pupil=name.strip())
    files = [VerifiedFile(path=file.path, keys=file.keys, proven=file.proven) for file in reprint.files]
    finish_proof(reprint.findings, files, form, notes=notes)
