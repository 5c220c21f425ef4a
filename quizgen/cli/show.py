"""`quizgen show`."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import Form, Root
from quizgen.cli.report import finish
from quizgen.diagnostics.render import Format

Wanted = Annotated[str, typer.Argument(metavar="ID", help="An item's id, its first parts, or a fact's id.")]


def show(wanted: Wanted, root: Root = Path(), form: Form = Format.FULL) -> None:
    """Show items as learners meet them, with the facts they come from and the proof of their keys."""
    from quizgen.diagnostics.visible import show_controls
    from quizgen.pipeline.showing import show_items
    from quizgen.pipeline.workspace import Workspace

    exhibits, findings = show_items(Workspace(root=root), wanted)
    if form is not Format.JSON:
        for exhibit in exhibits:
            sys.stdout.writelines(f"{show_controls(line)}\n" for line in _lines(asdict(exhibit)))
    finish(findings, form, found={"items": [asdict(exhibit) for exhibit in exhibits]}, notes=True)


def _lines(exhibit: dict[str, object]) -> Iterator[str]:
    """The exhibit, a heading a part; then an empty line."""
    yield str(exhibit.pop("id"))
    for heading, content in exhibit.items():
        lines = content if isinstance(content, tuple) else (content,)
        for number, line in enumerate(lines):
            yield f"  {'' if number else heading:<12}{line}"
    yield ""
