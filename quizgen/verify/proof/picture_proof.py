"""Proof of the pictures beside an answer: those of its entities and no others, byte for byte the author's."""

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind
from quizgen.model.picture import Picture
from quizgen.model.schema import ValueType
from quizgen.model.topic import Fact
from quizgen.model.values import Entity
from quizgen.verify.printed import PrintedPicture
from quizgen.verify.proof.case import Case

_OF_AN_ANSWER = frozenset(Kind) - {Kind.COMPUTED, Kind.ORDERING, Kind.MATCHING}
"""Kinds whose answer is what their facts hold in the slot that is asked."""


def prove_pictures(case: Case, printed: tuple[PrintedPicture, ...], facts: tuple[Fact, ...]) -> None:
    """Report a picture that is not the answer's as the bank has it, and one that is missing.

    `facts` are those that the item rests on.
    """
    wanted = _pictured(case, facts) if case.id.kind in _OF_AN_ANSWER else {}
    if not (printed or wanted):
        return
    shown: list[PrintedPicture] = []
    for entity, picture in wanted.items():
        own = [one for one in printed if case.reader.says(one.name, ValueType.ENTITY, entity)]
        shown += own
        if len(own) != 1:
            message = f'has {len(own)} pictures of "{case.pick(entity.name)}", and should have one'
            case.report(Rule.WRONG_PICTURE, message, slot=case.id.slot)
        elif wrong := _what_is_wrong(case, own[0], picture):
            message = f'has a picture of "{case.pick(entity.name)}" {wrong}'
            case.report(Rule.WRONG_PICTURE, message, slot=case.id.slot)
    for one in printed:
        if one not in shown:
            message = f'has a picture of "{one.name}", which is no answer that has any'
            case.report(Rule.WRONG_PICTURE, message, slot=case.id.slot)


def _pictured(case: Case, facts: tuple[Fact, ...]) -> dict[Entity, Picture]:
    """The answers that have pictures, in the order of the facts."""
    answers = [fact.cells.get(case.id.slot) for fact in facts]
    return {answer: answer.picture for answer in answers if isinstance(answer, Entity) and answer.picture}


def _what_is_wrong(case: Case, printed: PrintedPicture, picture: Picture) -> str:
    """What the bank has otherwise, in words; empty where nothing is."""
    if printed.content != picture.content:
        return "that is not the bank's"
    credit = case.pick(picture.credit)
    if printed.credit != credit:
        return f'by "{printed.credit}", where the bank says "{credit}"'
    return ""
