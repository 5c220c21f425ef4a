"""`quizgen build`: decks made, proven, and only then put in the place of what was there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.generate.items import generate_items
from quizgen.load.pupils import load_pupils
from quizgen.model.blueprint import Blueprint, Output
from quizgen.model.ids import Kind
from quizgen.model.pupil import Pupil
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.outputs.output import Edition
from quizgen.pipeline.outputs.registry import maker_of
from quizgen.pipeline.placing import place
from quizgen.pipeline.workspace import Project, Workspace, open_project
from quizgen.verify.verification import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built, and where to."""

    decks: tuple[str, ...]
    """Names of decks; empty for all of them."""
    output: Path
    """The folder for built files; made if it is not there."""
    now: int
    """Seconds since 1970: the time of whatever changed since the lock was written."""
    outputs: tuple[Output, ...] = ()
    """What to build each deck into; empty for what the deck itself says."""
    students: Path | None = None
    """A class list: who gets a worksheet of their own."""
    workers: int | None = None
    """How many processes print; as many as there are processors by default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What became of an order."""

    files: tuple[Verification, ...]
    """The proof of each file built, in the order of the decks and their outputs."""
    findings: Findings


@without_collecting()
def build_decks(workspace: Workspace, order: Order, progress: Progress = quiet_progress) -> Build:
    """Build the decks, each output of each whole or not at all; where authors' files have errors, none.

    An output's files are placed together, after every key in them has been proven.
    """
    project = open_project(workspace)
    problems = Collector()
    problems.extend(project.findings)
    project.report_unknown(order.decks, workspace.decks, problems)
    pupils = load_pupils(order.students, problems) if order.students else ()
    if has_errors(problems.findings):
        return Build(files=(), findings=problems.findings)
    files: list[Verification] = []
    for blueprint in project.select(order.decks):
        files += _build_deck(blueprint, project, workspace, order, pupils, problems, progress)
    return Build(files=tuple(files), findings=problems.findings)


def _build_deck(
    blueprint: Blueprint,
    project: Project,
    workspace: Workspace,
    order: Order,
    pupils: tuple[Pupil, ...],
    problems: Collector,
    progress: Progress,
) -> Sequence[Verification]:
    """Make, prove and place every output of one deck."""
    outputs = tuple(dict.fromkeys((*(order.outputs or blueprint.outputs), *((Output.WORKSHEET,) if pupils else ()))))
    alone = outputs == (Output.ANKI,)
    items, refusals = ((), ()) if alone else generate_items(project.bank, blueprint, frozenset(Kind))
    problems.extend(refusals)
    edition = Edition(
        blueprint=blueprint,
        bank=project.bank,
        items=items,
        alone=alone,
        workspace=workspace,
        now=order.now,
        pupils=pupils,
        workers=order.workers,
    )
    proofs: list[Verification] = []
    for output in outputs:
        product = maker_of(output)(edition, problems, progress)
        if product is not None:
            proofs += place(product, order.output, project, problems, progress)
    return proofs
