"""A ledger's text to its sheets; every line that is none of a ledger's is reported."""

from dataclasses import dataclass, field

from quizgen.assemble.code import SHEET_LIMIT
from quizgen.assemble.digest import DIGEST_LENGTH
from quizgen.assemble.ledger import HEADER, VERDICTS, Ledger
from quizgen.assemble.sheet import Entry, Sheet, SheetSection
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId, Kind, Language
from quizgen.model.language import LANGUAGES
from quizgen.model.worksheet import Arrangement
from quizgen.source import SourceText, Span

_VERDICTS = {text: verdict for verdict, text in VERDICTS.items()}

_MOST_DIGITS = 19

_BELOW = {"sheet": ("section", "item"), "section": ("item",)}
"""What is lost with a line that cannot be read, and not reported again."""


@dataclass(slots=True)
class _OpenSection:
    kind: Kind
    points: int
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class _OpenSheet:
    number: int
    language: Language
    seed: int
    options: int
    order: Arrangement
    sections: list[_OpenSection] = field(default_factory=list)

    def close(self) -> Sheet:
        return Sheet(
            language=self.language,
            seed=self.seed,
            options=self.options,
            order=self.order,
            sections=tuple(
                SheetSection(kind=section.kind, points=section.points, entries=tuple(section.entries))
                for section in self.sections
            ),
        )


def parse_ledger(text: str, path: str) -> tuple[Ledger, Findings]:
    """Read a ledger back. An empty text is an empty ledger."""
    problems = Collector()
    source = SourceText(path, text)
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if lines and lines[0].removesuffix("\r") != HEADER:
        _report(problems, source, 1, "the first line is not the one that this version of quizgen writes")
    sheets: dict[int, _OpenSheet] = {}
    lost = ""
    for number, line in enumerate(lines[1:], start=2):
        fields = line.removesuffix("\r").split("\t")
        if fields[0] in _BELOW.get(lost, ()):
            continue
        try:
            _read_line(fields, sheets)
            lost = ""
        except ValueError as error:
            _report(problems, source, number, str(error))
            lost = fields[0]
    return Ledger({number: sheet.close() for number, sheet in sheets.items()}), problems.findings


def _read_line(fields: list[str], sheets: dict[int, _OpenSheet]) -> None:
    """Add what the line says to what stands before it.

    Raises:
        ValueError: the line says nothing that can stand here; the text says what is wrong.
    """
    match fields:
        case ["sheet", number, language, seed, options, order]:
            _open_sheet(
                sheets, _OpenSheet(_whole(number), _language(language), _whole(seed), _whole(options), _order(order))
            )
        case ["section", kind, points]:
            _last(sheets).sections.append(_OpenSection(_kind(kind), _whole(points)))
        case ["item", id_, answer, wording, verdict]:
            sections = _last(sheets).sections
            if not sections:
                raise ValueError("an item stands outside of any section")
            sections[-1].entries.append(_read_entry(id_, answer, wording, verdict))
        case _:
            raise ValueError("no line of a ledger: a sheet, a section or an item, with tabs between")


def _open_sheet(sheets: dict[int, _OpenSheet], sheet: _OpenSheet) -> None:
    if sheet.number in sheets:
        raise ValueError(f"sheet {sheet.number} stands here twice")
    if sheet.number >= SHEET_LIMIT:
        raise ValueError(f"{sheet.number} is no number of a sheet")
    sheets[sheet.number] = sheet


def _last(sheets: dict[int, _OpenSheet]) -> _OpenSheet:
    if not sheets:
        raise ValueError("nothing can stand before the first sheet")
    return next(reversed(sheets.values()))


def _read_entry(id_: str, answer: str, wording: str, verdict: str) -> Entry:
    if verdict not in _VERDICTS:
        raise ValueError(f'"{verdict}" is no verdict')
    try:
        item = ItemId.parse(id_)
    except ValueError:
        raise ValueError(f'"{id_}" is no item') from None
    return Entry(item=item, answer=_hash(answer), wording=_hash(wording), verdict=_VERDICTS[verdict])


def _hash(text: str) -> str:
    if len(text) != DIGEST_LENGTH or not set(text) <= set("0123456789abcdef"):
        raise ValueError(f'"{text}" is no hash')
    return text


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or len(text) > _MOST_DIGITS:
        raise ValueError(f'"{text}" is no whole number')
    return int(text)


def _kind(text: str) -> Kind:
    if text not in list(Kind):
        raise ValueError(f'"{text}" is no kind')
    return Kind(text)


def _order(text: str) -> Arrangement:
    if text not in list(Arrangement):
        raise ValueError(f'"{text}" is no order')
    return Arrangement(text)


def _language(text: str) -> Language:
    if text not in LANGUAGES:
        raise ValueError(f'"{text}" is no language')
    return Language(text)


def _report(problems: Collector, source: SourceText, line: int, message: str) -> None:
    span = Span(source, line, 1, max(1, len(source.line(line))))
    problems.add(Rule.BAD_LEDGER, message, span, help="restore the file from version control")
