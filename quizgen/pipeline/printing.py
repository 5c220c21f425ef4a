"""Forms to files: each page of each form made by itself, by as many processes as there is work for."""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import Enum, auto
from multiprocessing import get_context
from pathlib import Path

from quizgen.assemble.arranging import make_form
from quizgen.assemble.form import Form
from quizgen.assemble.planning import head_sheet
from quizgen.assemble.sheet import Sheet
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import ItemId
from quizgen.model.item import Item
from quizgen.model.pupil import Pupil
from quizgen.model.topic import Bank
from quizgen.present.presenter import Presenter
from quizgen.write.paper.answers import answers_pdf
from quizgen.write.paper.html.answers import answers_html
from quizgen.write.paper.html.keys import keys_html
from quizgen.write.paper.html.worksheet import worksheet_html
from quizgen.write.paper.key_table import keys_pdf
from quizgen.write.paper.press import Press
from quizgen.write.paper.worksheet import CLASS_SET, class_set_pdf

_BATCH = CLASS_SET
"""Forms that one process sets before it takes on others."""

_HTML = ".html"


class Page(Enum):
    """What a file holds of its forms."""

    WORKSHEET = auto()
    ANSWERS = auto()
    KEYS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Which form of a sheet, and whose."""

    number: int
    pupil: Pupil | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file to be made: one form's, or of several forms together."""

    path: Path
    """Its ending says the format."""
    page: Page
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What all files of one sheet are made from."""

    bank: Bank
    items: Mapping[ItemId, Item]
    sheet: Sheet
    number: int
    """The sheet's in the ledger."""
    blueprint: Blueprint

    def form(self, variant: Variant) -> Form:
        """One form of the sheet."""
        heading = head_sheet(self.blueprint, self.bank, self.sheet.language)
        return make_form(self.sheet, self.number, variant.number, self.items, heading, pupil=variant.pupil)


Printed = tuple[tuple[tuple[Path, bytes | None], ...], Findings]
"""Files by their paths, None for one that could not be made, and what is wrong with those."""


def print_jobs(matter: Matter, jobs: Sequence[Job], workers: int | None = None) -> Printed:
    """Make every file; the same ones whatever the number of `workers`, which is that of the processors by default."""
    batches = list(_batches(jobs))
    count = min(workers or os.cpu_count() or 1, len(batches))
    if count <= 1:
        return print_here(matter, jobs)
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        done = list(pool.map(print_here, [matter] * len(batches), batches))
    return tuple(file for files, _ in done for file in files), tuple(f for _, findings in done for f in findings)


def print_here(matter: Matter, jobs: Sequence[Job]) -> Printed:
    """Make every file in this process."""
    problems = Collector()
    presenter, press = Presenter(matter.bank), open_press(matter.blueprint, problems)
    files = tuple((job.path, _print(job, [*map(matter.form, job.variants)], presenter, press)) for job in jobs)
    return files, problems.findings


def open_press(blueprint: Blueprint, problems: Collector) -> Press:
    """A press for the deck's sheets, which reports to `problems`."""
    plan = blueprint.worksheet
    return Press(problems, plan.span or blueprint.span, plan.font_span)


def _print(job: Job, forms: Sequence[Form], presenter: Presenter, press: Press) -> bytes | None:
    match job.page, job.path.suffix == _HTML:
        case Page.WORKSHEET, True:
            return worksheet_html(forms[0], presenter)
        case Page.WORKSHEET, False:
            return class_set_pdf(forms, presenter, press)
        case Page.ANSWERS, True:
            return answers_html(forms[0], presenter)
        case Page.ANSWERS, False:
            return answers_pdf(forms[0], presenter, press)
        case Page.KEYS, True:
            return keys_html(forms, presenter)
        case _:
            return keys_pdf(forms, presenter, press)


def _batches(jobs: Sequence[Job]) -> Iterator[Sequence[Job]]:
    """The jobs in their order, cut where a process has had enough of them."""
    batch: list[Job] = []
    forms = 0
    for job in jobs:
        batch.append(job)
        forms += len(job.variants)
        if forms >= _BATCH:
            yield batch
            batch, forms = [], 0
    if batch:
        yield batch
