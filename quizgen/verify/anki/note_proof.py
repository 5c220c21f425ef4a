"""Proofs of what only a note has: its guid, its one card, its tags, its speech, and a field for everything."""

import re
from hashlib import sha256

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind
from quizgen.model.topic import Fact
from quizgen.verify.anki.html import rows_of, text_of
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.printed import HOLE, PrintedItem
from quizgen.verify.proof.case import Case

_GUID_LENGTH = 20
_SPEECH = re.compile(r"\[anki:tts lang=[a-z]{2}_[A-Z]{2}\](.*)\[/anki:tts\]", re.DOTALL)

_PAUSE = "…"
"""What a speech has in place of a blank."""


def prove_identity(note: PrintedNote, path: str, problems: Collector) -> None:
    """Report a guid that is not made of the item's id, and cards too many or too few."""
    id_ = note.field("Id")
    if note.guid != sha256(id_.encode()).hexdigest()[:_GUID_LENGTH]:
        problems.add_file(Rule.WRONG_GUID, f'{note.place} has not the guid of "{id_}"', path)
    if note.cards != (0,):
        problems.add_file(Rule.WRONG_CARDS, f'"{id_}" has {len(note.cards)} cards and wants one', path)


def prove_note(case: Case, note: PrintedNote, item: PrintedItem, facts: tuple[Fact, ...]) -> None:
    """Prove what the note says beside the item; `facts` are the rows that the item rests on."""
    if not (item.key or item.ordered or item.pairs):
        case.report(Rule.WRONG_KEY, "has no key", slot=case.id.slot)
    if not _offers(case.id.kind, item):
        case.report(Rule.WRONG_KEY, "offers nothing to choose from", slot=case.id.slot)
    for row in rows_of(note.field("Key"), 4) if case.id.kind is Kind.MATCHING else ():
        if row[:2] not in item.left or row[2:] not in item.right:
            case.report(Rule.WRONG_KEY, "pairs other things than it offers", slot=case.id.slot)
    for fact in facts:
        if f"quizgen::certainty::{fact.certainty.value}" not in note.tags:
            case.report(Rule.WRONG_SOURCE, f"lacks the tag of a {fact.certainty.value} fact", fact=fact)
    if speech := note.field("Speech"):
        _prove_speech(case, speech, item.stem)


def _offers(kind: Kind, item: PrintedItem) -> bool:
    """Whether there is what the learner is to choose from, put in order or pair."""
    match kind:
        case Kind.CHOICE | Kind.TRUE_FALSE:
            return bool(item.options)
        case Kind.ORDERING:
            return bool(item.events)
        case Kind.MATCHING:
            return bool(item.left)
    return True


def _prove_speech(case: Case, speech: str, stem: str) -> None:
    match = _SPEECH.fullmatch(speech)
    shown = stem.replace(HOLE, _PAUSE)
    if match is None or "".join(text_of(match[1]).split()) != "".join(shown.split()):
        case.report(Rule.WRONG_STEM, "speaks other words than its stem")
