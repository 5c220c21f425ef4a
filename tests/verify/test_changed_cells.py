"""Every cell of every fact of the real banks: changed after the build, the verifier names it."""

from quizgen.verify.anki.deck import verify_package
from tests.verify.changes import cells, other_value, with_cell
from tests.verify.conftest import Built


def test_unchanged_decks_are_proven_whole(decks: tuple[Built, ...]) -> None:
    assert decks
    for deck in decks:
        verification = verify_package(deck.data, "deck.apkg", deck.bank)
        assert verification.findings == ()
        assert verification.keys == verification.proven == len(deck.notes) > 0


def test_every_changed_cell_is_named(decks: tuple[Built, ...]) -> None:
    tried, missed = 0, []
    for deck in decks:
        for name, fact, slot in cells(deck.bank):
            if name not in deck.blueprint.topics:
                continue
            value = other_value(fact.cells[slot], deck.bank.topics[name])
            changed = with_cell(deck.bank, name, fact.id, slot, value)
            findings = verify_package(deck.data, "deck.apkg", changed).findings
            tried += 1
            if not any(finding.span == fact.cell_spans[slot] for finding in findings):
                missed.append(f"{name}/{fact.id}/{slot}")
    assert tried > 150
    assert missed == []
