"""What every command says at its end: findings, the proof, and an exit code."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

import typer

from quizgen.cli.options import CLEAN, PROBLEMS
from quizgen.console.report import VerifiedFile, print_findings, print_verified
from quizgen.diagnostics.collector import has_errors
from quizgen.diagnostics.diagnostic import Findings, Severity
from quizgen.diagnostics.render import Format, render, summarize


def finish(
    findings: Findings,
    form: Format,
    *,
    found: Mapping[str, object] | None = None,
    notes: bool = False,
    quiet: bool = False,
) -> NoReturn:
    """Print the findings and a summary, and exit with 1 where there are errors, else with 0.

    For people, findings go to standard error, notes only if they are wanted. For programs everything is one JSON
    object on standard output: the findings, and beside them what the command `found`. A command that is asked for
    something else than problems is `quiet` where there are none.
    """
    if form is Format.JSON:
        document = {"findings": json.loads(render(findings, form)), **(found or {})}
        sys.stdout.write(json.dumps(document, indent=2) + "\n")
    else:
        kept = tuple(finding for finding in findings if notes or finding.severity > Severity.NOTE)
        print_findings(kept, sys.stderr if form is Format.FULL else sys.stdout, form=form)
    if form is Format.FULL and (findings or not quiet):
        sys.stderr.write(f"{_summary(findings, notes=notes)}\n")
    raise typer.Exit(PROBLEMS if has_errors(findings) else CLEAN)


def finish_proof(findings: Findings, files: Sequence[VerifiedFile], form: Format, *, notes: bool = False) -> NoReturn:
    """Print what was proven of each file before anything else; then as `finish`."""
    if form is Format.FULL:
        print_verified(files, sys.stdout)
    counts = [{"path": f.path, "keys": f.keys, "proven": f.proven, "unproven": f.unproven} for f in files]
    finish(findings, form, found={"files": counts}, notes=notes)


def _summary(findings: Findings, *, notes: bool) -> str:
    hidden = sum(finding.severity is Severity.NOTE for finding in findings)
    hint = " (--notes shows them)" if hidden and not notes else ""
    return f"{summarize(findings)}{hint}"
