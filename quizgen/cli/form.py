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
Class = Annotated[str, typer.Option("--class", help="The class that the pupil is in.", metavar="CLASS")]
Id = Annotated[str, typer.Option("--id", help="The pupil's number or login.", metavar="ID")]


def form(  # noqa: PLR0913 - an option each
    code: Code,
    name: Name = "",
    class_: Class = "",
    id_: Id = "",
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
    from quizgen.model.pupil import Pupil
    from quizgen.pipeline.reprinting import reprint_form
    from quizgen.pipeline.workspace import Workspace

    for option, text in (("--name", name), ("--class", class_), ("--id", id_)):
        if flaw := find_flaw(text):
            _, message, help_ = flaw
            raise typer.BadParameter(f"{message}; {help_}", param_hint=option)
    if not name.strip() and (class_.strip() or id_.strip()):
        raise typer.BadParameter("a class or a number without a name is nobody's", param_hint="--name")
    pupil = Pupil(name=name.strip(), class_name=class_.strip(), id=id_.strip()) if name.strip() else None
    progress = choose_progress(sys.stderr, machine=form is not Format.FULL)
    folder = folder or Path(root, "dist", "forms")
    reprint = reprint_form(Workspace(root=root), code, folder, progress, pupil=pupil)
    files = [VerifiedFile(path=file.path, keys=file.keys, proven=file.proven) for file in reprint.files]
    finish_proof(reprint.findings, files, form, notes=notes)
