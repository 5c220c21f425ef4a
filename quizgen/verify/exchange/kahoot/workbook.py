"""Kahoot's spreadsheet read back by openpyxl: headings in row 8, a question a row; the item is found by its words."""

import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.exchange.finder import Finder
from quizgen.verify.exchange.kahoot.grammar import GRAMMARS, OTHERS, PREFIXES
from quizgen.verify.exchange.pieces import options_with_key, put_together
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.exchange.xml_grammar import hold_to
from quizgen.verify.exchange.xml_tree import parse_xml
from quizgen.verify.unzip import grows_beyond

_TITLE_CELL, _TITLE = "B2", "Quiz template"
_HEADING_ROW = 8
_HEADINGS = (
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_LONGEST = (120, 75, 75, 75, 75)
_LIMITS = (5, 10, 20, 30, 60, 90, 120, 240)
_FORMULA = "f"

_THINKING = 10
"""Seconds, besides those for reading once."""
_SPEED = {JAPANESE: 5, ENGLISH: 12}
"""Characters read in a second."""


def read_kahoot(data: bytes, shown: str, problems: Collector, finder: Finder) -> Export:
    """Every question of the spreadsheet; one that cannot be read, or that no item asks, is a finding."""
    book, odd = _open(data)
    for message in odd:
        problems.add_file(Rule.MALFORMED_QUESTION, f"{shown}: {message}", shown, help="build it again")
    rows = tuple(book.worksheets[0].iter_rows(max_col=len(_HEADINGS) + 1)) if book.worksheets else ()
    above, (heading, *below) = rows[: _HEADING_ROW - 1], rows[_HEADING_ROW - 1 :] or ((),)
    if tuple(cell.value for cell in heading[1:]) != _HEADINGS:
        raise UnreadableExport(f"its row {_HEADING_ROW} has not the headings of Kahoot's template")
    titles = {cell.coordinate: cell.value for row in above for cell in row if cell.value is not None}
    if titles != {_TITLE_CELL: _TITLE}:
        raise UnreadableExport("above its headings stands something else than in Kahoot's template")
    items: list[ExportedItem] = []
    for number, row in enumerate(below, _HEADING_ROW + 1):
        place = f"{shown}: row {number}"
        with one_question(place, shown, problems):
            items.append(_read(row, place, finder))
    return Export(items=finder.settle(items), title=str(book.properties.title or ""))


def _open(data: bytes) -> tuple[Any, Sequence[str]]:
    """The spreadsheet, and what is in its files that none of ours has."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            grown = grows_beyond(archive.infolist(), len(data))
            odd = () if grown else tuple(_odd(archive))
        book = None if grown else load_workbook(BytesIO(data))
    except Exception as error:  # noqa: BLE001 - whatever openpyxl meets in a damaged file
        raise UnreadableExport(f"it is no spreadsheet that can be read: {error}") from None
    if book is None:
        raise UnreadableExport("it grows beyond what any file of its size can hold")
    return book, odd


def _odd(archive: zipfile.ZipFile) -> Iterator[str]:
    """What is in the spreadsheet's files that none of ours has."""
    counts = Counter(archive.namelist())
    yield from (f"it holds {name} twice" for name, count in counts.items() if count > 1)
    for name in counts:
        if name in GRAMMARS:
            try:
                hold_to(parse_xml(archive.read(name), PREFIXES), GRAMMARS[name])
            except (MalformedQuestion, UnreadableExport) as error:
                yield f"{name}: {error}"
        elif name not in OTHERS:
            yield f"it holds {name}, which is no part of ours"


def _read(row: Sequence[Any], place: str, finder: Finder) -> ExportedItem:
    stem, *texts = [_text(cell, longest) for cell, longest in zip(row[1:], _LONGEST, strict=False)]
    if type(row[0].value) is not int:
        raise MalformedQuestion(f'it is numbered "{row[0].value}"')
    limit, right = row[-2].value, row[-1].value
    options = [text for text in texts if text]
    if texts[: len(options)] != options:
        raise MalformedQuestion("it has an answer after a gap")
    if not isinstance(right, int) or not 1 <= right <= len(options):
        raise MalformedQuestion(f'it names "{right}" as its correct answer')
    id_ = finder.find(stem, options, place)
    if limit != (wanted := _seconds(id_.language, sum(map(len, (stem, *options))))):
        raise MalformedQuestion(f'it has a time limit of "{limit}" seconds, and {wanted} are needed')
    return put_together(id_, place, {"stem": stem, **options_with_key(options, [right - 1])})


def _seconds(language: Language, characters: int) -> int:
    """The shortest time limit that leaves time to read everything once."""
    needed = _THINKING + characters // _SPEED[language]
    return next((limit for limit in _LIMITS if limit >= needed), _LIMITS[-1])


def _text(cell: Any, longest: int) -> str:  # noqa: ANN401 - openpyxl's cells are of several classes
    if cell.value is None:
        return ""
    if cell.data_type == _FORMULA or not isinstance(cell.value, str):
        raise MalformedQuestion(f"cell {cell.coordinate} holds no text")
    if len(cell.value.encode("utf-16-le", "surrogatepass")) // 2 > longest:
        raise MalformedQuestion(f"cell {cell.coordinate} is longer than {longest} characters")
    return cell.value
