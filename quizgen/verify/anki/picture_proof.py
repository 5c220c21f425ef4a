"""The pictures on a card: those of its answer, byte for byte the author's, with their names and credits."""

from collections.abc import Mapping
from hashlib import sha256

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind
from quizgen.model.picture import Picture
from quizgen.model.schema import ValueType
from quizgen.model.topic import Fact
from quizgen.model.values import Entity
from quizgen.verify.anki.html import ForeignMarkup, PrintedPicture, pictures_of
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.anki.package import PrintedPackage
from quizgen.verify.proof.case import Case

_FIELD = "Picture"

_OF_AN_ANSWER = frozenset(Kind) - {Kind.COMPUTED, Kind.ORDERING, Kind.MATCHING}
"""Kinds whose answer is what their facts hold in the slot that is asked."""

_HASH_LENGTH = 20
"""Hexadecimal digits of a picture's hash in its file's name, without which Anki would keep an older picture."""


def prove_pictures(case: Case, note: PrintedNote, facts: tuple[Fact, ...], media: Mapping[str, bytes]) -> None:
    """Report a picture that is not the answer's as the bank has it, and one that is missing.

    `facts` are those that the item rests on; of none, nothing can be told.

    Raises:
        ForeignMarkup: the field shows something else.
    """
    printed = pictures_of(note.field(_FIELD))
    wanted = _pictured(case, facts) if case.id.kind in _OF_AN_ANSWER else {}
    if not facts or not (printed or wanted):
        return
    shown: list[PrintedPicture] = []
    for entity, picture in wanted.items():
        own = [one for one in printed if case.reader.says(one.name, ValueType.ENTITY, entity)]
        shown += own
        if len(own) != 1:
            message = f'has {len(own)} pictures of "{case.pick(entity.name)}", and should have one'
            case.report(Rule.WRONG_PICTURE, message, slot=case.id.slot)
        elif wrong := _what_is_wrong(case, own[0], picture, media):
            message = f'has a picture of "{case.pick(entity.name)}" {wrong}'
            case.report(Rule.WRONG_PICTURE, message, slot=case.id.slot)
    for one in printed:
        if one not in shown:
            message = f'has a picture of "{one.name}", which is no answer that has any'
            case.report(Rule.WRONG_PICTURE, message, slot=case.id.slot)


def shown_files(package: PrintedPackage) -> frozenset[str]:
    """The names of the media that the package's notes show."""
    fields = {note.field(_FIELD) for note in package.notes} if package.media else set()
    return frozenset(name for html in fields for name in _files(html))


def _files(html: str) -> list[str]:
    try:
        return [picture.file for picture in pictures_of(html)]
    except ForeignMarkup:  # which the note's own proof reports
        return []


def _pictured(case: Case, facts: tuple[Fact, ...]) -> dict[Entity, Picture]:
    """The answers that have pictures, in the order of the facts."""
    answers = [fact.cells.get(case.id.slot) for fact in facts]
    return {answer: answer.picture for answer in answers if isinstance(answer, Entity) and answer.picture}


def _what_is_wrong(case: Case, printed: PrintedPicture, picture: Picture, media: Mapping[str, bytes]) -> str:
    """What the bank has otherwise, in words; empty where nothing is."""
    if media.get(printed.file) != picture.content:
        return "that is not the bank's"
    if sha256(picture.content).hexdigest()[:_HASH_LENGTH] not in printed.file:
        return "in a file that an older one could stand for"
    credit = case.pick(picture.credit)
    if printed.credit != credit:
        return f'by "{printed.credit}", where the bank says "{credit}"'
    return ""
