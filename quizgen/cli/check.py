"""`quizgen check`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import Form, Notes, Root
from quizgen.cli.report import finish
from quizgen.diagnostics.render import Format

Articles = Annotated[
    list[str],
    typer.Option(
        "--article",
        metavar="[TOPIC=]FILE",
        help="Hold the topic's evidence against your copy of its article. A file called TOPIC.… names its topic.",
        default_factory=list,
        show_default=False,
    ),
]


def check(articles: Articles, root: Root = Path(), form: Form = Format.FULL, *, notes: Notes = False) -> None:
    """Check facts, templates and decks: every problem at once, nothing written."""
    from quizgen.console.progress import choose_progress
    from quizgen.pipeline.checking import check_project
    from quizgen.pipeline.workspace import Workspace

    progress = choose_progress(sys.stderr, machine=form is not Format.FULL)
    _, findings = check_project(Workspace(root=root), map(_split, articles), progress)
    finish(findings, form, notes=notes)


def _split(article: str) -> tuple[str, Path]:
    """The topic, empty where none is named, and the file."""
    topic, equals, path = article.partition("=")
    return (topic, Path(path)) if equals and "/" not in topic else ("", Path(article))
