"""The ledgers beside the decks: read, looked up, and told which item stands where on a form."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.assemble.arranging import number_items
from quizgen.assemble.code import codes_near, read_code
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

    def codes_near(self, code: str) -> tuple[FormCode, ...]:
        """What a mistyped code may stand for: forms of sheets that are known, whoever they are for, a slip away.

        Those that have a letter come first; which pupils' there are, no ledger knows.
        """
        near = [(one, found) for one in codes_near(code) if (found := self.find(one)) is not None]
        return tuple(one for one, _ in sorted(near, key=lambda pair: pair[1].variant >= MOST_FORMS))


def read_ledgers(workspace: Workspace, problems: Collector) -> Ledgers:
    """Every ledger there is; one that cannot be read is missing, and findings say what is wrong with it."""
    decks = [DeckName(path.stem) for path in sorted(workspace.decks.glob("*.forms"))]
    ledgers = {deck: read_ledger(workspace, deck, problems) for deck in decks}
    return Ledgers({deck: ledger for deck, ledger in ledgers.items() if ledger is not None})


def read_ledger(workspace: Workspace, deck: DeckName, problems: Collector) -> Ledger | None:
    """One deck's ledger; None, and findings, where it cannot be read."""
    return read_kept(workspace.ledger(deck), parse_ledger, problems)
