"""Every note of the real decks: one thing printed otherwise, the verifier names the item."""

import html
from collections.abc import Iterator

import pytest

from quizgen.model.ids import Kind
from quizgen.verify.anki.deck import NoteProver
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.anki.package import read_package
from tests.verify.conftest import Built

OPTIONS = tuple(f"Option {letter}" for letter in "ABCDEF")


def printed(deck: Built) -> tuple[PrintedNote, ...]:
    """Every note, in the order of the collection."""
    package = read_package(deck.data, "deck.apkg")
    return tuple(map(package.note, range(len(package.rows))))


def with_field(note: PrintedNote, name: str, value: str) -> PrintedNote:
    return note._replace(fields={**note.fields, name: value})


def unnamed(deck: Built, changes: Iterator[PrintedNote]) -> list[str]:
    """The items whose change no finding names."""
    prover = NoteProver(deck.bank, read_package(deck.data, "deck.apkg"))
    missed = []
    for note in changes:
        findings = prover.prove(note)
        if note.field("Id") not in {finding.subject for finding in findings}:
            missed.append(note.field("Id"))
    return missed


def other_keys(deck: Built) -> Iterator[PrintedNote]:
    """Every note with the key of another note of its kind and language that does not say the same."""
    notes = printed(deck)
    for note in notes:
        kind, language = note.field("Kind"), note.field("Language")
        others = (n for n in notes if (n.field("Kind"), n.field("Language")) == (kind, language))
        key = next((n.field("Key") for n in others if n.field("Key") != note.field("Key")), None)
        if key is not None:
            yield with_field(note, "Key", key)


def test_every_key_exchanged_for_another_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        changes = list(other_keys(deck))
        assert len(changes) > 0.9 * len(deck.notes)
        assert unnamed(deck, iter(changes)) == []


def test_every_typed_answer_changed_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        notes = [note for note in printed(deck) if note.field("Typed")]
        assert notes
        assert unnamed(deck, (with_field(note, "Typed", note.field("Typed") + "x") for note in notes)) == []


def test_every_distractor_made_right_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        changes = [
            with_field(note, option, note.field("Key"))
            for note in printed(deck)
            if note.field("Kind") == Kind.CHOICE
            for option in OPTIONS
            if note.field(option) not in {"", note.field("Key")}
        ]
        assert len(changes) > 100
        assert unnamed(deck, iter(changes)) == []


def test_every_distractor_made_another_name_of_the_key_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        changes = []
        for note in printed(deck):
            topic, anchor, slot, kind, language = note.field("Id").split("/")
            fact = next(f for f in deck.bank.topics[topic].facts if f.id == anchor)  # type: ignore[index]
            aliases = getattr(fact.cells.get(slot), "aliases", {}).get(language, ())  # type: ignore[call-overload]
            wrong = [option for option in OPTIONS if note.field(option) not in {"", note.field("Key")}]
            if kind == Kind.CHOICE and aliases:
                changes += [with_field(note, option, html.escape(aliases[0])) for option in wrong]
        assert changes
        assert unnamed(deck, iter(changes)) == []


def test_every_other_key_letter_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        changes = [
            with_field(note, "Key letter", letter)
            for note in printed(deck)
            if note.field("Key letter")
            for letter in "ABCDEF"
            if letter != note.field("Key letter")
        ]
        assert len(changes) > 100
        assert unnamed(deck, iter(changes)) == []


@pytest.mark.parametrize("field", ["Stem", "Statement", "Paragraphs", "Certainty", "Source"])
def test_every_sentence_and_source_of_another_note_is_named(decks: tuple[Built, ...], field: str) -> None:
    for deck in decks:
        notes = printed(deck)
        changes = []
        for note in notes:
            others = (n.field(field) for n in notes if n.field("Language") == note.field("Language"))
            different = next((value for value in others if value != note.field(field)), None)
            if different is not None and not (field == "Stem" and note.field("Kind") == Kind.ORDERING):
                changes.append(with_field(note, field, different))
        assert unnamed(deck, iter(changes)) == []


@pytest.mark.parametrize(
    "markup",
    ["<script>x</script>", '<span style="display:none">x</span>', "<img src=x>", "<s>", "<!-- x -->", "<q onclick=x>"],
)
def test_markup_that_could_hide_or_run_something_is_named(decks: tuple[Built, ...], markup: str) -> None:
    deck = decks[0]
    changes = [with_field(note, "Key", note.field("Key") + markup) for note in printed(deck)]
    assert unnamed(deck, iter(changes)) == []


@pytest.mark.parametrize("fields", [("Key",), ("Items",), OPTIONS, ("Key letter",), ("Typed",)])
def test_every_emptied_field_is_named(decks: tuple[Built, ...], fields: tuple[str, ...]) -> None:
    for deck in decks:
        changes = []
        for note in printed(deck):
            if any(note.field(name) for name in fields):
                emptied = note
                for name in fields:
                    emptied = with_field(emptied, name, "")
                changes.append(emptied)
        assert changes
        assert unnamed(deck, iter(changes)) == []


def test_a_correction_of_what_is_no_claim_is_named(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        choices = (note for note in printed(deck) if note.field("Kind") == Kind.CHOICE)
        assert unnamed(deck, (with_field(note, "Correction", "x") for note in choices)) == []
