"""What every command says at its end: findings, the proof, and an exit code."""

import json
import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from quizgen.cli.options import CLEAN, PROBLEMS
from quizgen.console.report import VerifiedFile, print_findings, print_verified
from quizgen.diagnostics.collector import has_errors
from quizgen.diagnostics.diagnostic import Findings, Severity
from quizgen.diagnostics.render import Format, render, summarize


def finish(
    findings: Findings, form: Format, *, files: Iterable[VerifiedFile] | None = None, notes: bool = False
) -> NoReturn:
    """Print the findings, the proven files and a summary, and exit with 1 where there are errors, else with 0.

    For programs, everything is one JSON object on standard output. For people, findings go to standard error.
    """
    kept = tuple(finding for finding in findings if notes or finding.severity > Severity.NOTE)
    if form is Format.JSON:
        _print_json(findings, files)
    else:
        print_findings(kept, sys.stderr if form is Format.FULL else sys.stdout, form=form)
        if form is Format.FULL:
            print_verified(tuple(files or ()), sys.stdout)
            _print_summary(findings, notes=notes)
    raise typer.Exit(PROBLEMS if has_errors(findings) else CLEAN)


def _print_json(findings: Findings, files: Iterable[VerifiedFile] | None) -> None:
    document: dict[str, object] = {"findings": json.loads(render(findings, Format.JSON))}
    if files is not None:
        document["files"] = [
            {"path": file.path, "keys": file.keys, "proven": file.proven, "unproven": file.unproven} for file in files
        ]
    sys.stdout.write(json.dumps(document, indent=2) + "\n")


def _print_summary(findings: Findings, *, notes: bool) -> None:
    hidden = sum(finding.severity is Severity.NOTE for finding in findings)
    hint = " (--notes shows them)" if hidden and not notes else ""
    sys.stderr.write(f"{summarize(findings)}{hint}\n")
