"""The real decks in print, and ways to change a PDF that is already there."""

import ctypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from quizgen.assemble.arranging import make_form, number_items
from quizgen.assemble.code import read_code
from quizgen.assemble.form import Form
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.assemble.sheet import Sheet
from quizgen.diagnostics.collector import Collector
from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind, Language
from quizgen.model.item import Item
from quizgen.model.topic import Bank
from quizgen.pipeline.verifying import prove_files
from quizgen.pipeline.workspace import Project, Workspace, open_project
from quizgen.present.presenter import Presenter
from quizgen.verify.verification import Verification
from quizgen.write.paper.answers import answers_pdf
from quizgen.write.paper.flashcards import Flip, flashcards_pdf
from quizgen.write.paper.key_table import keys_pdf
from quizgen.write.paper.press import Press
from quizgen.write.paper.study import study_pdf
from quizgen.write.paper.timeline import timeline_pdf
from quizgen.write.paper.worksheet import class_set_pdf

ROOT = Path(__file__).parents[2]
NUMBER = 4_242
FORMS = 3


@dataclass(frozen=True)
class Matter:
    """One deck's sheets in one language: their forms, and their files."""

    bank: Bank
    blueprint: Blueprint
    sheet: Sheet
    items: tuple[Item, ...]
    forms: tuple[Form, ...]
    files: Mapping[str, bytes]
    headings: frozenset[str]

    @property
    def count(self) -> int:
        """How many questions each form has."""
        return sum(1 for _ in self.sheet.entries())

    def prove(self, files: Mapping[str, bytes], bank: Bank | None = None) -> dict[str, Verification]:
        """The proof of each file, against the bank or another one."""
        proofs = prove_files(files, bank or self.bank, numbering=self.number_items, headings=self.headings)
        return {proof.path: proof for proof in proofs}

    def number_items(self, code: str) -> dict[int, str] | None:
        """As a ledger has it."""
        numbers = read_code(code)
        if numbers is None or numbers[0] != NUMBER:
            return None
        return {n: str(id_) for n, id_ in number_items(self.sheet, self.blueprint.name, numbers[1]).items()}

    def print_form(self, form: Form) -> dict[str, bytes]:
        """A form's worksheet and answer key, whatever has been done to it."""
        presenter, press = Presenter(self.bank), Press(Collector())
        worksheet, answers = class_set_pdf([form], presenter, press), answers_pdf(form, presenter, press)
        assert worksheet is not None
        assert answers is not None
        return {f"worksheet-{form.letter}.pdf": worksheet, f"answers-{form.letter}.pdf": answers}


def print_decks() -> Iterator[Matter]:
    """Every deck in every language, three forms of each, and everything else there is on paper."""
    project = open_project(Workspace(root=ROOT))
    for blueprint in project.blueprints:
        items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
        for language in blueprint.languages:
            yield _print_deck(project, blueprint, items, language)


def _print_deck(project: Project, blueprint: Blueprint, items: tuple[Item, ...], language: Language) -> Matter:
    bank = project.bank
    heading = head_sheet(blueprint, bank, language)
    sheet = plan_sheet(items, blueprint, language, heading, Collector())
    assert sheet is not None
    by_id = {item.id: item for item in items}
    forms = tuple(make_form(sheet, NUMBER, variant, by_id, heading) for variant in range(FORMS))
    matter = Matter(bank, blueprint, sheet, items, forms, {}, project.headings)
    presenter, press = Presenter(bank), Press(Collector())
    own = [item for item in items if item.id.language == language]
    topic = bank.topics[blueprint.topics[0]]
    made = {
        "keys.pdf": keys_pdf(forms, presenter, press),
        "study.pdf": study_pdf(topic, language, press),
        "timeline.pdf": timeline_pdf(topic, language, press),
        **{f"cards-{flip.value}.pdf": flashcards_pdf(heading.title, own, presenter, press, flip) for flip in Flip},
    }
    files = {path: data for form in forms for path, data in matter.print_form(form).items()}
    files |= {path: data for path, data in made.items() if data is not None}
    assert len(files) == 2 * FORMS + len(made)
    return Matter(bank, blueprint, sheet, items, forms, files, project.headings)


def rules(proof: Verification) -> set[str]:
    return {finding.rule.value for finding in proof.findings}


def edited(data: bytes, edit: "Edit") -> bytes:
    """The PDF after something was done to it, its tags as they were."""
    document = pypdfium2.PdfDocument(data)
    edit(document)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


class Edit:
    """Something to do to a PDF."""

    def __call__(self, document: Any) -> None:
        raise NotImplementedError


class AddText(Edit):
    """Print a text on a page, counted from 0, in a place and a colour."""

    def __init__(self, text: str, *, top: float = 400, gray: int = 0, size: float = 10, page: int = 0) -> None:
        self._text, self._top, self._gray, self._size, self._page = text, top, gray, size, page

    def __call__(self, document: Any) -> None:
        page = document[self._page]
        thing = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", self._size)
        units = self._text.encode("utf-16-le") + b"\0\0"
        pdfium.FPDFText_SetText(thing, (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units))
        pdfium.FPDFPageObj_SetFillColor(thing, self._gray, self._gray, self._gray, 255)
        pdfium.FPDFPageObj_Transform(thing, 1, 0, 0, 1, 100, page.get_height() - self._top)
        pdfium.FPDFPage_InsertObject(page, thing)
        pdfium.FPDFPage_GenerateContent(page)


class AddNote(Edit):
    """Stick a note on the first page."""

    def __call__(self, document: Any) -> None:
        annotation = pdfium.FPDFPage_CreateAnnot(document[0], pdfium.FPDF_ANNOT_TEXT)
        pdfium.FPDFPage_CloseAnnot(annotation)


class MovePage(Edit):
    """Put the last page first."""

    def __call__(self, document: Any) -> None:
        last = (ctypes.c_int * 1)(len(document) - 1)
        assert pdfium.FPDF_MovePages(document, last, 1, 0)


class DropPage(Edit):
    """Take the second page out."""

    def __call__(self, document: Any) -> None:
        del document[1]
