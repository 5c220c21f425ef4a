"""`quizgen serve`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import PROBLEMS, Root

Port = Annotated[int, typer.Option(min=0, max=65_535, help="The port on this machine; 0 for any that is free.")]

Open = Annotated[bool, typer.Option("--open", help="Open the index in the browser.")]

_PORT = 8017


def serve(root: Root = Path(), port: Port = _PORT, *, open_: Open = False) -> None:
    """Show every deck in the browser on this machine, and every item beside its fact and proof, while you edit."""
    from quizgen.diagnostics.counting import count_of
    from quizgen.diagnostics.render import summarize
    from quizgen.pipeline.workspace import Workspace
    from quizgen.serve.server import PreviewServer
    from quizgen.serve.server import serve as serve_preview

    def announce(server: PreviewServer) -> None:
        shelf = server.shelf
        quizzes = count_of(len(shelf.places), "quiz", "quizzes")
        sys.stdout.write(f"{server.url}  {quizzes}, {summarize(shelf.findings)}; Ctrl-C ends it\n")
        sys.stdout.flush()
        if open_:
            import webbrowser

            webbrowser.open(server.url)

    try:
        serve_preview(Workspace(root=root), port, announce)
    except OSError as error:
        typer.echo(f"port {port} cannot be had: {error.strerror or error}", err=True)
        raise typer.Exit(PROBLEMS) from None
