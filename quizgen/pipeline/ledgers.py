"""The ledgers beside the decks: read, looked up, and told which item stands where on a form."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.assemble.arranging import number_items
from quizgen.assemble.code import make_code, read_code
from quizgen.assemble.ledger import Ledger
from quizgen.assemble.ledger_reading import parse_ledger
from quizgen.assemble.sheet import Sheet
from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import DeckName, FormCode
from quizgen.model.worksheet import MOST_FORMS
from quizgen.pipeline.keeping import read_kept
from quizgen.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a code stands for."""

    deck: DeckName
    number: int
    """Of the sheet in the deck's ledger."""
    sheet: Sheet
    variant: int


@dataclass(frozen=True, slots=True)
class Ledgers:
    """Every deck's ledger."""

    by_deck: Mapping[DeckName, Ledger]

    def find(self, code: str) -> Found | None:
        """What the code stands for; None for one that no ledger knows."""
        numbers = read_code(code)
        if numbers is None:
            return None
        number, variant = numbers
        for deck, ledger in self.by_deck.items():
            sheet = ledger.sheets.get(number)
            if sheet is not None:
                return Found(deck=deck, number=number, sheet=sheet, variant=variant)
        return None

    def number_items(self, code: str) -> Mapping[int, str] | None:
        """The id of the item under each number of the form; None for a code that no ledger knows."""
        found = self.find(code)
        if found is None:
            return None
        return {number: str(item) for number, item in number_items(found.sheet, found.deck, found.variant).items()}

    def taken(self, deck: DeckName) -> frozenset[int]:
        """The numbers that other decks' sheets have."""
        return frozenset(n for name, ledger in self.by_deck.items() if name != deck for n in ledger.sheets)

    def replaced(self, deck: DeckName, ledger: Ledger) -> "Ledgers":
        """The ledgers with one deck's another."""
        return Ledgers({**self.by_deck, deck: ledger})

    def known_codes(self) -> tuple[FormCode, ...]:
        """The codes of every lettered form of every sheet, the latest sheets first."""
        sheets = (number for ledger in self.by_deck.values() for number in reversed(tuple(ledger.sheets)))
        return tuple(make_code(number, variant) for number in sheets for variant in range(MOST_FORMS))


def read_ledgers(workspace: Workspace, problems: Collector) -> Ledgers:
    """Every ledger there is; one that cannot be read is missing, and findings say what is wrong with it."""
    decks = [DeckName(path.stem) for path in sorted(workspace.decks.glob("*.forms"))]
    ledgers = {deck: read_ledger(workspace, deck, problems) for deck in decks}
    return Ledgers({deck: ledger for deck, ledger in ledgers.items() if ledger is not None})


def read_ledger(workspace: Workspace, deck: DeckName, problems: Collector) -> Ledger | None:
    """One deck's ledger; None, and findings, where it cannot be read."""
    return read_kept(workspace.ledger(deck), parse_ledger, problems)
