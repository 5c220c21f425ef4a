"""The worksheets of a deck, their keys, and the ledger that keeps what their codes stand for."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.assemble.arranging import letter_of
from quizgen.assemble.ledger import Ledger, format_ledger, record
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.assemble.pupils import assign_variants
from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.progress import Progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language
from quizgen.pipeline.ledgers import Ledgers, read_ledger, read_ledgers
from quizgen.pipeline.leftovers import Kin
from quizgen.pipeline.outputs.output import Edition, Product
from quizgen.pipeline.outputs.pupils import pupil_jobs
from quizgen.pipeline.printing import Job, Matter, Page, Variant, print_jobs

_NAMES = re.compile(
    r"[a-z]{2}/(?:(?:worksheet|answers)-[A-Z]\.(?:pdf|html)|keys\.(?:pdf|html)|class-[0-9]+[^/]*\.pdf|pupils/[^/]+\.pdf)"
)
"""What files are called, below the deck's folder."""


def make_worksheets(edition: Edition, problems: Collector, progress: Progress) -> Product | None:
    """Every form, its key and the table of all keys, in every language of the deck, as PDF and as HTML.

    None, and findings, where the plan cannot be met in some language, or something cannot be printed.
    """
    name = edition.blueprint.name
    ledger = read_ledger(edition.workspace, name, problems)
    # Another deck's ledger that is damaged is that deck's business.
    ledgers = read_ledgers(edition.workspace, Collector())
    matters: list[Matter] = []
    for language in edition.blueprint.languages:
        if ledger is not None:
            matter, ledger = _plan(edition, language, ledger, ledgers, problems)
            matters += [] if matter is None else [matter]
    if ledger is None or len(matters) < len(edition.blueprint.languages):
        return None
    files, series = _print(edition, matters, problems, progress)
    if files is None:
        return None
    path = edition.workspace.ledger(name)
    return Product(
        files=files,
        kin=Kin(
            folder=Path(name),
            names=_NAMES,
            series=series,
            current=frozenset() if edition.pupils else frozenset(str(matter.number) for matter in matters),
        ),
        beside={path: format_ledger(ledger).encode()},
        numbering=ledgers.replaced(name, ledger).number_items,
    )


def _plan(
    edition: Edition, language: Language, ledger: Ledger, ledgers: Ledgers, problems: Collector
) -> tuple[Matter | None, Ledger]:
    blueprint = edition.blueprint
    found = Collector()
    heading = head_sheet(blueprint, edition.bank, language)
    sheet = plan_sheet(edition.items, blueprint, language, heading, found)
    problems.extend(found.findings)
    if sheet is None:
        if not has_errors(found.findings):
            message = f'deck "{blueprint.name}" has no items for a worksheet in {language}'
            problems.add(Rule.EMPTY_DECK, message, blueprint.span, help="plan its sections under `worksheet:`")
        return None, ledger
    number, ledger = record(ledger, blueprint.name, sheet, ledgers.taken(blueprint.name))
    matter = Matter(
        bank=edition.bank,
        items={item.id: item for item in edition.items if item.id.language == language},
        sheet=sheet,
        number=number,
        blueprint=blueprint,
    )
    return matter, ledger


def _print(
    edition: Edition, matters: Sequence[Matter], problems: Collector, progress: Progress
) -> tuple[dict[Path, bytes] | None, dict[Path, str]]:
    """Every file, or None; and for those that a class list is needed for, the number of their sheet."""
    made: dict[Path, bytes] = {}
    series: dict[Path, str] = {}
    whole = True
    with progress(f"printing {edition.blueprint.name}", len(matters)) as advance:
        for matter in matters:
            folder = Path(edition.blueprint.name, matter.sheet.language)
            variants = assign_variants(edition.pupils, matter.sheet.seed)
            own = list(pupil_jobs(folder, edition.pupils, variants))
            series |= {job.path: str(matter.number) for job in own}
            jobs = [*_form_jobs(folder, edition.blueprint.worksheet.forms), *own]
            files, findings = print_jobs(matter, jobs, edition.workers)
            problems.extend(findings)
            whole = whole and all(content is not None for _, content in files)
            made |= {path: content for path, content in files if content is not None}
            advance(1)
    return made if whole else None, series


def _form_jobs(folder: Path, forms: int) -> Iterator[Job]:
    variants = tuple(Variant(number=number) for number in range(forms))
    for ending in ("pdf", "html"):
        for variant in variants:
            letter = letter_of(variant.number)
            yield Job(path=folder / f"worksheet-{letter}.{ending}", page=Page.WORKSHEET, variants=(variant,))
            yield Job(path=folder / f"answers-{letter}.{ending}", page=Page.ANSWERS, variants=(variant,))
        yield Job(path=folder / f"keys.{ending}", page=Page.KEYS, variants=variants)
