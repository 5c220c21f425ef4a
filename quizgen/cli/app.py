"""The application: its commands, and what it says of itself."""

from typing import Annotated

import typer

from quizgen.cli.build import build
from quizgen.cli.check import check
from quizgen.cli.form import form
from quizgen.cli.judge import judge
from quizgen.cli.mark import mark
from quizgen.cli.quiz import quiz
from quizgen.cli.records import due, export_history, stats
from quizgen.cli.serve import serve
from quizgen.cli.show import show
from quizgen.cli.verify import verify

app = typer.Typer(
    name="quizgen",
    help="Facts in, proven questions out: Anki decks whose every answer key is proven against its source.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(check)
app.command()(build)
app.command()(verify)
app.command()(show)
app.command(context_settings={"ignore_unknown_options": True}, options_metavar="(--kind KIND | --tsv FILE) [OPTIONS]")(
    judge
)
app.command()(mark)
app.command()(quiz)
app.command()(due)
app.command()(stats)
app.command()(export_history)
app.command()(form)
app.command()(serve)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"quizgen {version('quizgen')}")
        raise typer.Exit


@app.callback()
def options(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Facts in, proven questions out: Anki decks whose every answer key is proven against its source."""
