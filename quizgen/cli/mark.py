"""`quizgen mark`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import Form, Root
from quizgen.cli.report import finish
from quizgen.diagnostics.render import Format

Deck = Annotated[str, typer.Argument(metavar="DECK", help="The deck's file name.")]
Replies = Annotated[Path, typer.Argument(metavar="REPLIES.csv", help="Columns pupil, item and reply; others are kept.")]
Output = Annotated[
    Path | None, typer.Option("--output", "--csv", "-o", metavar="FILE", help="Also write the marked rows as CSV.")
]


def mark(deck: Deck, replies: Replies, output: Output = None, root: Root = Path(), form: Form = Format.FULL) -> None:
    """Mark what a class typed against a deck: each reply, each pupil and each item."""
    from quizgen.pipeline.mark_sheet import document, marking_csv, sections
    from quizgen.pipeline.marking import mark_replies
    from quizgen.pipeline.workspace import Workspace

    marking, findings = mark_replies(Workspace(root=root), deck, replies)
    if marking is None:
        finish(findings, form)
    if output is not None:
        from quizgen.write.files import replace_file

        try:
            replace_file(output, marking_csv(marking))
        except OSError as error:
            raise typer.BadParameter(f"{output}: {error.strerror or error}", param_hint="--output") from None
    if form is not Format.JSON:
        from quizgen.console.marking import lay_out

        sys.stdout.writelines(f"{line}\n" for line in lay_out(sections(marking)))
    finish(findings, form, found=document(marking))
