"""An option that a grader would take for the key is found, though the bank has no such name."""

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId, Kind
from quizgen.model.values import Entity
from quizgen.verify.printed import PrintedItem
from tests.verify.conftest import Built
from tests.verify.test_bare_items import items_of, kind_of

from .items import prove_items


def about_a_person(deck: Built, item: PrintedItem) -> bool:
    id_ = ItemId.parse(item.id)
    facts = {fact.id: fact for fact in deck.bank.topics[id_.topic].facts}
    value = next((fact.cells.get(id_.slot) for name, fact in facts.items() if name == id_.anchor), None)
    return isinstance(value, Entity) and value.kind == "person"


def test_the_key_with_a_title_is_a_second_right_option(decks: tuple[Built, ...]) -> None:
    tried = 0
    for deck in decks:
        for item in items_of(deck):
            if kind_of(item) is not Kind.CHOICE or not about_a_person(deck, item) or item.key_letter is None:
                continue
            other = next(letter for letter in item.options if letter != item.key_letter)
            titled = f"Mr. {item.key[0]}" if item.key[0].isascii() else f"{item.key[0]}さん"
            changed = item._replace(options={**item.options, other: titled})
            findings = prove_items([changed], "sheet", deck.bank).findings
            assert Rule.TWO_RIGHT_OPTIONS in {finding.rule for finding in findings}, item.id
            tried += 1
    assert tried > 3
