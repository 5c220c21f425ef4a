"""`quizgen build`: decks made, proven, and only then put in the place of what was there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.generate.items import generate_items
from quizgen.load.files import read_source
from quizgen.model.blueprint import Blueprint
from quizgen.model.topic import Bank
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.workspace import Project, Workspace, open_project
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.verification import Verification
from quizgen.write.anki.description import describe
from quizgen.write.anki.lock import Lock, format_lock, parse_lock, stamp
from quizgen.write.anki.notes import render_notes
from quizgen.write.anki.package import pack
from quizgen.write.files import replace_files

_STEPS = 3
"""Of making a deck, for the progress bar: items, notes, package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built, and where to."""

    decks: tuple[str, ...]
    """Names of decks; empty for all of them."""
    output: Path
    """The folder for built files; made if it is not there."""
    now: int
    """Seconds since 1970: the time of whatever changed since the lock was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What became of an order."""

    files: tuple[Verification, ...]
    """The proof of each file built, in the order of the decks."""
    findings: Findings


@without_collecting()
def build_decks(workspace: Workspace, order: Order, progress: Progress = quiet_progress) -> Build:
    """Build the decks, each whole or not at all; where authors' files have errors, none.

    A deck's package and its lock are replaced together, after every key in the package has been proven.
    """
    project = open_project(workspace)
    problems = Collector()
    problems.extend(project.findings)
    _check_names(project, order, problems)
    if has_errors(problems.findings):
        return Build(files=(), findings=problems.findings)
    files = []
    for blueprint in project.select(order.decks):
        verification = _build_deck(blueprint, project.bank, workspace, order, problems, progress)
        if verification is not None:
            files.append(verification)
            problems.extend(verification.findings)
    return Build(files=tuple(files), findings=problems.findings)


def _build_deck(
    blueprint: Blueprint, bank: Bank, workspace: Workspace, order: Order, problems: Collector, progress: Progress
) -> Verification | None:
    """Make, prove and place one deck; None, and findings, where it cannot be made."""
    lock_path = workspace.lock(blueprint.name)
    lock = _read_lock(lock_path, problems)
    with progress(f"making {blueprint.name}", _STEPS) as advance:
        items, refusals = generate_items(bank, blueprint, frozenset(blueprint.anki.kinds))
        problems.extend(refusals)
        advance(1)
        if not items:
            message = f'deck "{blueprint.name}" has no items'
            problems.add(Rule.EMPTY_DECK, message, blueprint.span, help="ask for more kinds")
        if lock is None or not items:
            return None
        rendered = render_notes(items, bank, blueprint)
        advance(1)
        notes, lock = stamp(rendered, lock, order.now)
        package = pack(blueprint, notes, description=describe(blueprint, bank))
        advance(1)
    path = Path(order.output, f"{blueprint.name}.apkg")
    return _place(package, path, {lock_path: format_lock(lock).encode()}, bank, problems, progress)


def _place(
    package: bytes, path: Path, beside: dict[Path, bytes], bank: Bank, problems: Collector, progress: Progress
) -> Verification | None:
    """Prove the package as the disk has it, and only then put it and what goes `beside` it in place.

    None, and a finding, where it cannot be written.
    """
    proofs: list[Verification] = []

    def accept(written: Mapping[Path, bytes]) -> bool:
        proofs.append(verify_package(written[path], path.as_posix(), bank, progress))
        return not has_errors(proofs[0].findings)

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_files({path: package, **beside}, accept)
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        help_ = "what was there before is as it was"
        problems.add_file(Rule.UNWRITABLE_FILE, message, _name_unwritable(error, (path, *beside)), help=help_)
        return None
    return proofs[0]


def _name_unwritable(error: OSError, paths: Sequence[Path]) -> str:
    """The path at fault as the user would type it; a file in the making has its final name within its own."""
    named = Path(error.filename or paths[0])
    return next((path for path in paths if path.name in named.name), named).as_posix()


def _read_lock(path: Path, problems: Collector) -> Lock | None:
    """The deck's lock, an empty one before the first build; None, and findings, where it cannot be read."""
    if not path.exists():
        return Lock()
    source = read_source(path, problems)
    if source is None:
        return None
    lock, findings = parse_lock(source.text, source.path)
    problems.extend(findings)
    return None if has_errors(findings) else lock


def _check_names(project: Project, order: Order, problems: Collector) -> None:
    known = [blueprint.name for blueprint in project.blueprints]
    for name in _unknown(order.decks, known):
        problems.add_file(Rule.UNKNOWN_DECK, f'no deck "{name}"', "decks", help=did_you_mean(name, known))


def _unknown(names: Iterable[str], known: Iterable[str]) -> list[str]:
    return sorted(set(names) - set(known))
