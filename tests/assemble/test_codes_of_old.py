"""The repository's own ledgers: whatever a sheet asks today, what codes of old stand for is what it was."""

from hashlib import sha256
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.assemble.arranging import make_form, number_items
from quizgen.assemble.code import make_code
from quizgen.assemble.ledger import format_ledger
from quizgen.assemble.ledger_reading import parse_ledger
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.assemble.sheet import Sheet
from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import DeckName

from ..generate.conftest import Made

ROOT = Path(__file__).parents[2]
VARIANTS = (0, 1, 25, 26, 123_456)
"""Letters, and pupils' own."""


def sheets_of(deck: DeckName) -> dict[int, Sheet]:
    path = ROOT / "decks" / f"{deck}.forms"
    text = path.read_text(encoding="utf-8")
    ledger, findings = parse_ledger(text, str(path))
    assert findings == ()
    assert format_ledger(ledger) == text
    return dict(ledger.sheets)


def layout(deck: DeckName, sheet: Sheet) -> str:
    """What stands where on the forms of a sheet, briefly; it depends on no fact."""
    numbered = [[f"{number} {id_}" for number, id_ in number_items(sheet, deck, v).items()] for v in VARIANTS]
    return sha256(repr(numbered).encode()).hexdigest()[:8]


@pytest.mark.parametrize("deck", ["neptune", "twitter-ai"])
def test_forms_that_were_printed_first_are_as_they_were(deck: str) -> None:
    first = list(sheets_of(DeckName(deck)).items())[:2]
    found = [(make_code(number, 0), str(sheet.language), layout(DeckName(deck), sheet)) for number, sheet in first]
    assert (
        found
        == {
            "neptune": snapshot([("TK71-G61H", "en", "f165055e"), ("W7QX-FXHP", "ja", "bbf0c7a8")]),
            "twitter-ai": snapshot([("EMTB-S6P1", "ja", "ce441826"), ("PDNF-RY32", "en", "0726cc7b")]),
        }[deck]
    )


def test_every_code_prints_all_of_its_questions_that_are_still_asked(decks: tuple[Made, ...]) -> None:
    for made in decks:
        items = {item.id: item for item in made.items}
        for number, sheet in sheets_of(made.blueprint.name).items():
            heading = head_sheet(made.blueprint, made.bank, sheet.language)
            forms = [make_form(sheet, number, variant, items, heading) for variant in VARIANTS]
            assert {len(form.questions) for form in forms} == {sum(entry.item in items for entry in sheet.entries())}


def test_todays_sheets_are_in_the_ledger(decks: tuple[Made, ...]) -> None:
    """Whoever changes what a sheet asks builds, and commits what the codes stand for."""
    for made in decks:
        known = sheets_of(made.blueprint.name).values()
        for language in made.blueprint.languages:
            heading = head_sheet(made.blueprint, made.bank, language)
            assert plan_sheet(made.items, made.blueprint, language, heading, Collector()) in known
