"""The application: its commands, and what it says of itself."""

from collections.abc import Mapping
from importlib import import_module
from typing import Annotated

import typer

_MODULES: Mapping[str, str] = {
    "check": "check",
    "build": "build",
    "verify": "verify",
    "show": "show",
    "judge": "judge",
    "mark": "mark",
    "quiz": "quiz",
    "due": "records",
    "stats": "records",
    "export-history": "records",
    "form": "form",
    "serve": "serve",
}
"""The module of each command, in the order of the help."""

_SETTINGS: Mapping[str, dict[str, bool]] = {"judge": {"ignore_unknown_options": True}}
"""A reply may begin with a dash."""

_USAGE: Mapping[str, str] = {"judge": "(--kind KIND | --tsv FILE) [OPTIONS]"}
"""What a command's usage says of its options, where one of several is needed."""


def make_app(asked: str = "") -> typer.Typer:
    """The application with the command that is asked for alone, which is all that a run needs; else with all."""
    app = typer.Typer(
        name="quizgen",
        help="Facts in, proven questions out: Anki decks whose every answer key is proven against its source.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    for name in [asked] if asked in _MODULES else _MODULES:
        command = getattr(import_module(f"quizgen.cli.{_MODULES[name]}"), name.replace("-", "_"))
        app.command(context_settings=_SETTINGS.get(name), options_metavar=_USAGE.get(name, "[OPTIONS]"))(command)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"quizgen {version('quizgen')}")
        raise typer.Exit


def _options(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Facts in, proven questions out: Anki decks whose every answer key is proven against its source."""
