"""Formats that carry a part of an item only: what is there is proven, what is not there is not missed."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from quizgen.model.ids import ItemId, Kind
from quizgen.model.topic import Bank
from quizgen.verify.anki.items import ItemReader
from quizgen.verify.printed import HOLE, PrintedBackground, PrintedItem
from tests.verify.changes import cells, other_value, with_cell
from tests.verify.conftest import Built

from .items import prove_items
from .test_changed_packages import printed


def items_of(deck: Built) -> tuple[PrintedItem, ...]:
    """Every item with everything that a note has of it."""
    reader = ItemReader()
    return tuple(reader.read(note, ItemId.parse(note.field("Id")).kind) for note in printed(deck))


def bare(item: PrintedItem) -> PrintedItem:
    """The item as a worksheet has it, without any key."""
    return PrintedItem(
        id=item.id,
        place=item.place,
        stem=item.stem,
        options=item.options,
        events=item.events,
        left=item.left,
        right=item.right,
    )


def kind_of(item: PrintedItem) -> Kind:
    return ItemId.parse(item.id).kind


def unnamed(bank: Bank, items: Iterator[PrintedItem]) -> list[str]:
    """The items about which nothing is found."""
    missed = []
    for item in items:
        findings = prove_items([item], "sheet", bank).findings
        if item.id not in {finding.subject for finding in findings}:
            missed.append(item.id)
    return missed


def test_worksheets_without_keys_are_proven_whole(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        verification = prove_items([bare(item) for item in items_of(deck)], "sheet", deck.bank)
        assert verification.findings == ()
        assert verification.keys == verification.proven == len(deck.notes)


@pytest.mark.parametrize(
    "part",
    [
        PrintedBackground(certainty="明記"),
        PrintedBackground(hedge=""),
        PrintedBackground(),
    ],
)
def test_a_part_of_the_background_is_proven_alone(decks: tuple[Built, ...], part: PrintedBackground) -> None:
    for deck in decks:
        items = [
            bare(item)._replace(background=part)
            for item in items_of(deck)
            if item.background is not None and item.background.certainty == "明記"
        ]
        assert prove_items(items, "sheet", deck.bank).findings == ()


def test_another_part_of_the_background_is_named_alone(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        for part in (
            PrintedBackground(certainty="?"),
            PrintedBackground(hedge="?"),
            PrintedBackground(statements=("?",)),
            PrintedBackground(source="?"),
            PrintedBackground(paragraphs=(999,)),
        ):
            items = (bare(item)._replace(background=part) for item in items_of(deck)[::20])
            assert unnamed(deck.bank, items) == []


def test_keys_without_ranks_and_letters_without_keys(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        items = [
            item._replace(key=(), ordered=tuple((letter, label, "") for letter, label, _ in item.ordered))
            for item in items_of(deck)
            if kind_of(item) in {Kind.CHOICE, Kind.TRUE_FALSE, Kind.ORDERING}
        ]
        assert items
        assert prove_items(items, "sheet", deck.bank).findings == ()


def test_an_order_without_ranks_turned_round_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        turned = (
            item._replace(ordered=tuple((letter, label, "") for letter, label, _ in item.ordered[::-1]))
            for item in items_of(deck)
            if kind_of(item) is Kind.ORDERING
        )
        assert unnamed(deck.bank, turned) == []


def test_a_second_right_option_is_named_without_a_key(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        changes = [
            bare(item)._replace(options={**item.options, letter: item.key[0]})
            for item in items_of(deck)
            if kind_of(item) is Kind.CHOICE
            for letter in item.options
            if letter != item.key_letter
        ]
        assert len(changes) > 100
        assert unnamed(deck.bank, iter(changes)) == []


def test_no_right_option_is_named_without_a_key(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        changes = (
            bare(item)._replace(options={name: text for name, text in item.options.items() if name != item.key_letter})
            for item in items_of(deck)
            if kind_of(item) is Kind.CHOICE
        )
        assert unnamed(deck.bank, changes) == []


def test_blanks_that_stand_elsewhere_or_nowhere_are_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        clozes = [item for item in items_of(deck) if kind_of(item) is Kind.CLOZE]
        stems = {item.id.split("/")[1]: item for item in clozes}
        filled = (bare(item)._replace(stem=_fill(item)) for item in clozes)
        moved = (
            bare(item)._replace(stem=stems[fact].stem)
            for item in clozes
            if stems[fact := item.id.split("/")[1]].stem != item.stem
        )
        assert len(clozes) > 100
        assert unnamed(deck.bank, filled) == []
        assert unnamed(deck.bank, moved) == []


def test_blanks_that_hide_another_cell_are_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        clozes = [item for item in items_of(deck) if kind_of(item) is Kind.CLOZE]
        changes = (
            item._replace(hidden=other.hidden)
            for item, other in pairwise(clozes)
            if other.hidden != item.hidden and ItemId.parse(item.id).language == ItemId.parse(other.id).language
        )
        assert unnamed(deck.bank, changes) == []


def test_a_pair_that_lacks_its_partner_is_named_without_a_key(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        changes = (
            bare(item)._replace(right=tuple((mark, item.right[0][1]) for mark, _ in item.right))
            for item in items_of(deck)
            if kind_of(item) is Kind.MATCHING
        )
        assert unnamed(deck.bank, changes) == []


def test_most_changed_cells_are_named_even_without_keys(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        items = [bare(item) for item in items_of(deck)]
        tried, missed = 0, []
        for name, fact, slot in cells(deck.bank):
            if name in deck.blueprint.topics:
                value = other_value(fact.cells[slot], deck.bank.topics[name])
                findings = prove_items(items, "sheet", with_cell(deck.bank, name, fact.id, slot, value)).findings
                tried += 1
                if not any(finding.span == fact.cell_spans[slot] for finding in findings):
                    missed.append(f"{name}/{fact.id}/{slot}")
        # A cell that no stem shows has nothing to contradict it, nor has a claim whose verdict nobody tells.
        assert len(missed) < tried / 6


def test_an_item_that_is_there_twice_is_named(decks: tuple[Built, ...]) -> None:
    item = bare(items_of(decks[0])[0])
    (finding,) = prove_items([item, item._replace(place="sheet: page 2")], "sheet", decks[0].bank).findings
    assert finding.message == f'item "{item.id}" is there twice, again at sheet: page 2'


def _fill(item: PrintedItem) -> str:
    stem = item.stem
    for text in item.hidden:
        stem = stem.replace(HOLE, text, 1)
    return stem
