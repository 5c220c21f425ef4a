"""A PDF of ours to the sheets in it."""

from collections.abc import Mapping

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.verify.paper.pdf.answers import read_answers
from quizgen.verify.paper.pdf.cards import read_cards
from quizgen.verify.paper.pdf.edges import Standing, read_edges
from quizgen.verify.paper.pdf.engine import read_pdf
from quizgen.verify.paper.pdf.forms import read_worksheets
from quizgen.verify.paper.pdf.ink import Document
from quizgen.verify.paper.pdf.keys import read_keys
from quizgen.verify.paper.pdf.told import read_study, read_timeline
from quizgen.verify.paper.sheet import Sheet, SheetFile, UnreadableSheet

_LANGUAGES: Mapping[str, Language] = {"ja-JP": JAPANESE, "en-US": ENGLISH}


def read_sheet_file(data: bytes, path: str) -> SheetFile:
    """Read a file of sheets; `path` is for messages.

    Raises:
        UnreadableSheet: it is none of ours.
    """
    document = read_pdf(data)
    language = _LANGUAGES.get(document.language)
    if language is None:
        raise UnreadableSheet(f'is in "{document.language}", and quizgen prints {" and ".join(_LANGUAGES)}')
    strays: list[str] = []
    sheets, standings = _read(document, language, path, strays)
    edges = read_edges(document, standings)
    return SheetFile(
        language=language,
        sheets=sheets,
        strays=(*strays, *edges.strays),
        misplaced=edges.misplaced,
        readings=edges.readings,
        headings=frozenset(text for standing in standings for text in standing.headings if text.strip()),
    )


def _read(
    document: Document, language: Language, path: str, strays: list[str]
) -> tuple[tuple[Sheet, ...], tuple[Standing, ...]]:
    match document.mark:
        case "quizgen worksheet":
            return read_worksheets(document.root, language, path, strays)
        case "quizgen answers":
            answers, standing = read_answers(document.root, language, path, strays)
            return (answers,), (standing,)
        case "quizgen key-table":
            columns, standing = read_keys(document.root, language, strays)
            return columns, (standing,)
        case "quizgen flashcards":
            size = document.pages[0].wide, document.pages[0].high
            cards, standing = read_cards(document.root, language, path, size, strays)
            return (cards,), (standing,)
        case "quizgen study":
            study, standing = read_study(document.root, language, path, strays)
            return (study,), (standing,)
        case "quizgen timeline":
            timeline, standing = read_timeline(document.root, language, path, strays)
            return (timeline,), (standing,)
    raise UnreadableSheet("does not say that it is a sheet of quizgen's")
