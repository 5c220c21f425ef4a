"""What a teacher hands out beside worksheets: flashcards, study sheets and timelines."""

import re
from collections.abc import Iterator
from pathlib import Path

from quizgen.assemble.planning import head_sheet
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language
from quizgen.pipeline.leftovers import Kin
from quizgen.pipeline.outputs.output import Edition, Product
from quizgen.pipeline.printing import open_press
from quizgen.present.presenter import Presenter
from quizgen.write.paper.flashcards import FLASHCARD_KINDS, Flip, flashcards_pdf
from quizgen.write.paper.press import Press
from quizgen.write.paper.study import study_pdf
from quizgen.write.paper.timeline import timeline_pdf

Sheets = Iterator[tuple[Path, bytes | None]]
"""Files below the output folder; None for one that could not be made."""


_CARDS = re.compile(r"[a-z]{2}/flashcards-[a-z-]+\.pdf")
_TOLD = re.compile(r"[a-z]{2}/(?:study|timeline)(?:-[^/]+)?\.pdf")
"""What files are called, below the deck's folder."""


def make_flashcards(edition: Edition, problems: Collector, progress: Progress) -> Product | None:
    """The deck's cards in every language, once for each way of turning sheets over."""
    press = open_press(edition.blueprint, problems)
    if not any(item.id.kind in FLASHCARD_KINDS for item in edition.items):
        message = f'deck "{edition.blueprint.name}" has nothing to put on flashcards'
        problems.add(Rule.EMPTY_DECK, message, edition.blueprint.span, help="ask something as `typed`")
        return None
    return _collect(edition, _flashcards(edition, press), progress, "flashcards", press, _CARDS)


def make_study_sheets(edition: Edition, problems: Collector, progress: Progress) -> Product | None:
    """A study sheet for each topic in every language, and a timeline where its facts are dated."""
    press = open_press(edition.blueprint, problems)
    return _collect(edition, _study_sheets(edition, press), progress, "study sheets", press, _TOLD)


def _collect(
    edition: Edition, sheets: Sheets, progress: Progress, what: str, press: Press, names: re.Pattern[str]
) -> Product | None:
    with progress(f"printing {what} of {edition.blueprint.name}", 1) as advance:
        files = {path: content for path, content in sheets if content is not None}
        advance(1)
    kin = Kin(folder=Path(edition.blueprint.name), names=names)
    return None if press.failed or not files else Product(files=files, kin=kin)


def _flashcards(edition: Edition, press: Press) -> Sheets:
    presenter, font = Presenter(edition.bank), edition.blueprint.worksheet.font
    for language in edition.blueprint.languages:
        items = [item for item in edition.items if item.id.language == language]
        title = head_sheet(edition.blueprint, edition.bank, language).title
        for flip in Flip:
            content = flashcards_pdf(title, items, presenter, press, flip, font=font)
            yield _folder(edition, language) / f"flashcards-{flip.value}.pdf", content


def _study_sheets(edition: Edition, press: Press) -> Sheets:
    font = edition.blueprint.worksheet.font
    several = len(edition.blueprint.topics) > 1
    for language in edition.blueprint.languages:
        folder = _folder(edition, language)
        for name in edition.blueprint.topics:
            topic, ending = edition.bank.topics[name], f"-{name}" if several else ""
            yield folder / f"study{ending}.pdf", study_pdf(topic, language, press, font=font)
            yield folder / f"timeline{ending}.pdf", timeline_pdf(topic, language, press, font=font)


def _folder(edition: Edition, language: Language) -> Path:
    return Path(edition.blueprint.name, language)
