"""Proofs of what only a note has: its guid, its one card, its tags, its speech, and a field for everything."""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind, Language
from quizgen.verify.anki.html import line_of, rows_of, text_of
from quizgen.verify.anki.items import PAIR
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.furigana import bare
from quizgen.verify.printed import HOLE, PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.words import KINDS, prompt_of

_GUID_LENGTH = 20
_SPEECH = re.compile(r"\[anki:tts lang=[a-z]{2}_[A-Z]{2}\](.*)\[/anki:tts\]", re.DOTALL)

_COMMON = frozenset(
    {
        *("Id", "Language", "Kind", "Task", "Stem", "Hedge", "Key", "Statement", "Source", "Paragraphs", "Certainty"),
        *("Remark", "Speech"),
    }
)
_SPARE = frozenset(f"Spare {number}" for number in range(2, 5))
_PICTURED = _COMMON | {"Picture"}
_OPTIONED = _PICTURED | {*(f"Option {letter}" for letter in "ABCDEF"), "Key letter"}
_FIELDS: Mapping[Kind, frozenset[str]] = {
    **dict.fromkeys((Kind.TYPED, Kind.REVERSED), _PICTURED | {"Typed", "Also"}),
    Kind.COMPUTED: _COMMON | {"Typed", "Also"},
    Kind.CLOZE: _PICTURED | {"Also"},
    Kind.CHOICE: _OPTIONED,
    Kind.TRUE_FALSE: _OPTIONED | {"Correction"},
    Kind.SET: _PICTURED,
    **dict.fromkeys((Kind.ORDERING, Kind.MATCHING), _COMMON | {"Items"}),
}
"""What each kind of item has something in."""

_EMPTY: Mapping[Kind, tuple[str, ...]] = {
    kind: tuple(sorted(frozenset().union(*_FIELDS.values(), _SPARE) - own)) for kind, own in _FIELDS.items()
}
"""What each kind of item has nothing in."""

_TYPED = frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED})

_NOTE_TYPES: Mapping[Kind, str] = {
    **dict.fromkeys((Kind.TYPED, Kind.REVERSED, Kind.COMPUTED), "quizgen · Recall"),
    Kind.CLOZE: "quizgen · Cloze",
    **dict.fromkeys((Kind.CHOICE, Kind.TRUE_FALSE), "quizgen · Choice"),
    **dict.fromkeys((Kind.SET, Kind.ORDERING, Kind.MATCHING), "quizgen · List"),
}

_PROMPTED = frozenset({Kind.CLOZE, Kind.CHOICE, Kind.TRUE_FALSE, Kind.SET})

_PAUSE = "…"
"""What a speech has in place of a blank."""


def prove_identity(note: PrintedNote, path: str, problems: Collector) -> None:
    """Report a guid that is not made of the item's id, and cards too many or too few."""
    id_ = note.field("Id")
    if note.guid != sha256(id_.encode()).hexdigest()[:_GUID_LENGTH]:
        problems.add_file(Rule.WRONG_GUID, f'{note.place} has not the guid of "{id_}"', path)
    if note.cards != (0,):
        problems.add_file(Rule.WRONG_CARDS, f'"{id_}" has {len(note.cards)} cards and wants one', path)


def prove_note(case: Case, note: PrintedNote, item: PrintedItem) -> None:
    """Prove what the note says beside the item."""
    if not (item.key or item.ordered or item.pairs):
        case.report(Rule.WRONG_KEY, "has no key", slot=case.id.slot)
    if not _offers(case.id.kind, item):
        case.report(Rule.WRONG_KEY, "offers nothing to choose from", slot=case.id.slot)
    for row in rows_of(note.field("Key"), *PAIR) if case.id.kind is Kind.MATCHING else ():
        if row[:2] not in item.left or row[2:] not in item.right:
            case.report(Rule.WRONG_KEY, "pairs other things than it offers", slot=case.id.slot)
    _prove_frame(case, note, item)
    if speech := note.field("Speech"):
        _prove_speech(case, speech, item.stem)


def _prove_frame(case: Case, note: PrintedNote, item: PrintedItem) -> None:
    """Prove what says of what kind the note is and what to do, and that nothing stands where nothing belongs."""
    kind, language = case.id.kind, case.id.language
    if note.note_type != _NOTE_TYPES[kind]:
        case.report(Rule.FOREIGN_LAYOUT, f'is of the note type "{note.note_type}", which is not for {kind.value} items')
    if note.field("Kind") != kind or note.field("Language") != language:
        case.report(Rule.UNKNOWN_ITEM, f"is shown as {note.field('Kind')} in {note.field('Language')}")
    task, wanted = text_of(note.field("Task")), _task(kind, language, len(item.key))
    if task != wanted:
        case.report(Rule.WRONG_STEM, f'says "{task}" where "{wanted}" should stand')
    if any(map(note.fields.get, _EMPTY[kind])):
        for name in filter(note.fields.get, _EMPTY[kind]):
            message = f'holds "{note.field(name)}" in its field "{name}", which should be empty'
            case.report(Rule.FOREIGN_MARKUP, message)
    if note.strays:
        case.report(Rule.FOREIGN_MARKUP, f"has {count_of(len(note.strays), 'field')} that its note type has not")
    typed = note.field("Typed") if kind in _TYPED else note.field("Key")
    if typed != note.field("Key") and _spaced(line_of(typed)) != _spaced(bare(item.key[0])):
        message = f'holds typed answers against "{typed}", but its key is "{item.key[0]}"'
        case.report(Rule.WRONG_KEY, message, slot=case.id.slot)


@cache
def _task(kind: Kind, language: Language, count: int) -> str:
    """What the card says over the question: what to do, or where the stem says that, of which kind it is."""
    return prompt_of(kind, language, count) if kind in _PROMPTED else KINDS[language][kind]


def _spaced(text: str) -> str:
    return " ".join(text.split())


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
    shown = bare(stem).replace(HOLE, _PAUSE)
    if match is None or "".join(line_of(match[1]).split()) != "".join(shown.split()):
        case.report(Rule.WRONG_STEM, "speaks other words than its stem")
