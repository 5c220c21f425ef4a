"""`quizgen form`: a printed form and its key again, from the code on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.assemble.arranging import letter_of
from quizgen.assemble.code import make_code, read_code, tidy_code
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.assemble.sheet import Change, find_changes
from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings, Severity
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import ItemId, Kind
from quizgen.model.item import Item
from quizgen.model.pupil import Pupil
from quizgen.model.topic import Bank
from quizgen.pipeline.ledgers import Found, Ledgers, read_ledgers
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.outputs.output import Product
from quizgen.pipeline.placing import place
from quizgen.pipeline.printing import Job, Matter, Page, Variant, print_here
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.verify.verification import Verification

_SUGGESTED = 3
"""Of the codes near a mistyped one, so many of the likeliest are told."""

_SAID = {
    Change.REMOVED: "is no longer there: its number is left out",
    Change.ANSWER: "has another answer now",
    Change.WORDING: "reads otherwise now",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """What became of a code."""

    files: tuple[Verification, ...]
    """The proof of each file, worksheet before answers."""
    findings: Findings


@without_collecting()
def reprint_form(
    workspace: Workspace, code: str, output: Path, progress: Progress = quiet_progress, *, pupil: Pupil | None = None
) -> Reprint:
    """Write the form and its key into the folder, as they were printed, and say what has changed since.

    A `pupil` stands on the form alone, as on the one that was printed for a class list.
    """
    problems = Collector()
    project = open_project(workspace)
    problems.extend(project.findings)
    ledgers = read_ledgers(workspace, problems)
    found = None if has_errors(problems.findings) else _find(code, ledgers, workspace, problems)
    if found is None:
        return Reprint(files=(), findings=problems.findings)
    blueprint = project.find(found.deck)
    if blueprint is None:
        project.report_unknown([found.deck], workspace.ledger(found.deck), problems)
        return Reprint(files=(), findings=problems.findings)
    items = _items(project.bank, blueprint, found)
    _report_changes(found, blueprint, project.bank, items, problems)
    matter = Matter(bank=project.bank, items=items, sheet=found.sheet, number=found.number, blueprint=blueprint)
    product = _print(matter, found.variant, pupil, ledgers, problems)
    proofs = () if product is None else place(product, output, project, problems, progress)
    return Reprint(files=proofs, findings=problems.findings)


def _find(code: str, ledgers: Ledgers, workspace: Workspace, problems: Collector) -> Found | None:
    """What the code stands for; None, and a finding with the codes near it that there are."""
    found = ledgers.find(code)
    if found is not None:
        return found
    folder, tidy = workspace.decks.as_posix(), tidy_code(code)
    if tidy is None:
        problems.add_file(Rule.BAD_FORM_CODE, f'"{code}" is no form code', folder, help="it has eight characters")
        return None
    if read_code(tidy) is None:
        near = [f'"{one}"' for one in ledgers.codes_near(tidy)[:_SUGGESTED]]
        help_ = f"did you mean {' or '.join(near)}?" if near else "read it again on the sheet: no form has one like it"
        problems.add_file(Rule.BAD_FORM_CODE, f'"{tidy}" is mistyped: its check character is wrong', folder, help=help_)
    else:
        help_ = "the ledger beside the deck may be older than the print"
        problems.add_file(Rule.UNKNOWN_FORM, f'no ledger has the form "{tidy}"', folder, help=help_)
    return None


def _items(bank: Bank, blueprint: Blueprint, found: Found) -> dict[ItemId, Item]:
    """The deck's items in the sheet's language, as the chance of that day makes them of today's bank."""
    sheet = found.sheet
    then = replace(blueprint, seed=sheet.seed, options=sheet.options, languages=(sheet.language,))
    items, _ = generate_items(bank, then, frozenset(Kind))
    return {item.id: item for item in items}


def _report_changes(
    found: Found, blueprint: Blueprint, bank: Bank, items: dict[ItemId, Item], problems: Collector
) -> None:
    for id_, change in find_changes(found.sheet, items):
        item = items.get(id_)
        message = f'"{id_}" {_SAID[change]}'
        help_ = "the form is printed with today's words"
        span = item.facts[0].span if item else blueprint.span
        problems.add(Rule.CHANGED_FORM, message, span, help=help_, severity=Severity.WARNING, subject=str(id_))
    added = _added(found, blueprint, bank, items.values())
    if added:
        message = f"a sheet of today would ask for others too: {', '.join(map(str, added))}"
        problems.add(Rule.CHANGED_FORM, message, blueprint.span, severity=Severity.NOTE)


def _added(found: Found, blueprint: Blueprint, bank: Bank, items: Iterable[Item]) -> list[ItemId]:
    language = found.sheet.language
    today = plan_sheet(tuple(items), blueprint, language, head_sheet(blueprint, bank, language), Collector())
    then = {entry.item for entry in found.sheet.entries()}
    return [entry.item for entry in today.entries() if entry.item not in then] if today else []


def _print(matter: Matter, variant: int, pupil: Pupil | None, ledgers: Ledgers, problems: Collector) -> Product | None:
    name = f"{matter.blueprint.name}-{letter_of(variant) or 'pupil'}-{make_code(matter.number, variant)}"
    own = Variant(number=variant, pupil=pupil)
    whose = {Page.WORKSHEET: own, Page.ANSWERS: Variant(number=variant)}
    jobs = [
        Job(path=Path(f"{name}-{page.name.lower()}.{ending}"), page=page, variants=(form,))
        for page, form in whose.items()
        for ending in ("pdf", "html")
    ]
    files, findings = print_here(matter, jobs)
    problems.extend(findings)
    made = {path: content for path, content in files if content is not None}

    def number(asked: str) -> Mapping[int, str] | None:
        numbers = ledgers.number_items(asked)
        return numbers and {number: id_ for number, id_ in numbers.items() if ItemId.parse(id_) in matter.items}

    return Product(files=made, numbering=number) if len(made) == len(jobs) else None
