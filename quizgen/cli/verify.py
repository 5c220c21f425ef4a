"""`quizgen verify`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import Form, Root
from quizgen.cli.report import finish_proof
from quizgen.diagnostics.render import Format

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Built files, such as dist/twitter-ai.apkg.")]


def verify(files: Files, root: Root = Path(), form: Form = Format.FULL) -> None:
    """Read built files back and prove every key in them against the YAML."""
    from quizgen.console.progress import choose_progress
    from quizgen.console.report import VerifiedFile
    from quizgen.diagnostics.collector import Collector, has_errors
    from quizgen.pipeline.ledgers import read_ledgers
    from quizgen.pipeline.locks import Locks
    from quizgen.pipeline.verifying import verify_files
    from quizgen.pipeline.workspace import Workspace, open_project

    workspace = Workspace(root=root)
    project = open_project(workspace)
    problems = Collector()
    ledgers = read_ledgers(workspace, problems)
    progress = choose_progress(sys.stderr, machine=form is not Format.FULL)
    # Where something of the authors' is broken, nobody knows what the decks should be.
    decks = None if has_errors(project.findings) else project.blueprints
    times = Locks(workspace, problems).times
    proofs = verify_files(files, project.bank, progress, ledgers.number_items, project.headings, decks, times)
    findings = (*project.findings, *problems.findings, *(finding for proof in proofs for finding in proof.findings))
    table = [VerifiedFile(path=proof.path, keys=proof.keys, proven=proof.proven) for proof in proofs]
    finish_proof(findings, table, form)
