"""Quizgen's own words, and remarks on the source: another prompt, another order, an invented erratum is named."""

from dataclasses import replace

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.printed import PrintedBackground, PrintedRemark
from tests.verify.conftest import Built
from tests.verify.test_bare_items import items_of
from tests.verify.test_changed_packages import printed, unnamed, with_field

from .items import prove_items

ERRATUM = '<p class="erratum"><q>$10,000</q> The right price is $3,000.</p>'


def of_kind(deck: Built, *kinds: Kind) -> list[PrintedNote]:
    return [note for note in printed(deck) if note.field("Kind") in kinds]


@pytest.mark.parametrize("task", ["Choose the WRONG answer.", "誤っているものを一つ選べ。", "", "<bdi></bdi>"])
def test_another_prompt_is_named(decks: tuple[Built, ...], task: str) -> None:
    for deck in decks:
        assert unnamed(deck, (with_field(note, "Task", task) for note in printed(deck))) == []


def test_a_set_that_asks_for_another_number_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        sets = of_kind(deck, Kind.SET)
        assert sets
        for task in ("すべて挙げよ（答えは3つ）。", "Name all 3.", "Name the only one."):
            changes = (with_field(note, "Task", task) for note in sets if note.field("Task") != task)
            assert unnamed(deck, changes) == []


@pytest.mark.parametrize("stem", ["Put these events in order, latest first.", "次の出来事を新しい順に並べよ。", "1999"])
def test_a_timeline_that_asks_otherwise_is_named(decks: tuple[Built, ...], stem: str) -> None:
    for deck in decks:
        assert unnamed(deck, (with_field(note, "Stem", stem) for note in of_kind(deck, Kind.ORDERING))) == []


def test_an_invented_remark_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        notes = printed(deck)
        assert unnamed(deck, (with_field(note, "Remark", note.field("Remark") + ERRATUM) for note in notes)) == []
        remarked = [note for note in notes if note.field("Remark")]
        assert remarked or deck.blueprint.name != "twitter-ai"
        assert unnamed(deck, (with_field(note, "Remark", "") for note in remarked)) == []
        twice = (with_field(note, "Remark", note.field("Remark") * 2) for note in remarked)
        assert unnamed(deck, twice) == []
        turned = (
            with_field(note, "Remark", note.field("Remark").replace("resolution", "x").replace("erratum", "resolution"))
            for note in remarked
        )
        assert unnamed(deck, turned) == []
        longer = (with_field(note, "Remark", note.field("Remark").replace("</p>", " Or not.</p>")) for note in remarked)
        assert unnamed(deck, longer) == []


def test_a_source_with_more_to_it_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        more = (with_field(n, "Source", n.field("Source") + '<span class="inferred">x</span>') for n in printed(deck))
        assert unnamed(deck, more) == []


def test_prompts_and_remarks_of_any_format_are_proven(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        for item in items_of(deck)[::15]:
            background = item.background or PrintedBackground()
            remark = PrintedRemark("erratum", "x\ny")
            changes = (
                (item._replace(prompt="Choose the WRONG answer."), Rule.WRONG_STEM),
                (item._replace(background=replace(background, remarks=(remark,))), Rule.WRONG_SOURCE),
            )
            for changed, rule in changes:
                findings = prove_items([changed], "sheet", deck.bank).findings
                assert rule in {finding.rule for finding in findings}, item.id


def test_decks_as_built_are_proven(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        assert verify_package(deck.data, "deck.apkg", deck.bank).findings == ()
