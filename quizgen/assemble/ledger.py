"""The ledger of a deck's sheets: every one there has been, so that a code on paper can always be told what it was."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from quizgen.assemble.code import SHEET_LIMIT
from quizgen.assemble.sheet import Entry, Sheet
from quizgen.model.ids import DeckName

HEADER = "# quizgen forms, format 1: every sheet that codes on printed forms stand for. Commit this file."

VERDICTS: Mapping[bool | None, str] = {True: "true", False: "false", None: "-"}


@dataclass(frozen=True, slots=True)
class Ledger:
    """Sheets by the number that their codes carry, the oldest first."""

    sheets: Mapping[int, Sheet] = field(default_factory=dict)


def record(ledger: Ledger, deck: DeckName, sheet: Sheet, taken: Iterable[int] = ()) -> tuple[int, Ledger]:
    """The sheet's number, and the ledger with it; the ledger as it was if it has the sheet already.

    A number follows from the sheet itself, passing over those that this ledger or another has `taken`.
    """
    for number, known in ledger.sheets.items():
        if known == sheet:
            return number, ledger
    digest = blake2b(f"{deck}\n{''.join(_lines(0, sheet))}".encode(), digest_size=8).digest()
    number = int.from_bytes(digest, "big") % SHEET_LIMIT
    used = {*ledger.sheets, *taken}
    while number in used and len(used) < SHEET_LIMIT:
        number = (number + 1) % SHEET_LIMIT
    return number, Ledger({**ledger.sheets, number: sheet})


def format_ledger(ledger: Ledger) -> str:
    """The ledger as text: a line for each sheet, below it one for each section, below that one for each item."""
    lines = (line for number, sheet in ledger.sheets.items() for line in _lines(number, sheet))
    return f"{HEADER}\n{''.join(lines)}"


def _lines(number: int, sheet: Sheet) -> Iterator[str]:
    yield f"sheet\t{number}\t{sheet.language}\t{sheet.seed}\t{sheet.options}\t{sheet.order.value}\n"
    for section in sheet.sections:
        yield f"section\t{section.kind.value}\t{section.points}\n"
        for entry in section.entries:
            yield f"item\t{_entry(entry)}\n"


def _entry(entry: Entry) -> str:
    return f"{entry.item}\t{entry.answer}\t{entry.wording}\t{VERDICTS[entry.verdict]}"
