"""Proofs of sets and orders: items about several rows, each read back whole."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import certainly_differs, order_key, same_value
from quizgen.model.ids import SlotName
from quizgen.model.schema import type_of
from quizgen.model.topic import Certainty, Fact
from quizgen.model.values import Value
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.saying import say_value
from quizgen.verify.proof.spelling import level
from quizgen.verify.proof.words import TIMELINES


def prove_set(case: Case, item: PrintedItem) -> tuple[Fact, ...]:
    """Prove that the key lists every value that fits, each once; the rows it rests on."""
    question = case.question()
    phrase = question.stem.get(case.id.language) if question else None
    if phrase is None:
        case.report(Rule.UNKNOWN_ITEM, "asks what no question of the templates asks")
        return ()
    case.check_sentence(Rule.WRONG_STEM, "stem", item.stem, phrase)
    if not case.relation.complete:
        case.report(Rule.WRONG_KEY, "asks for all, but the bank does not claim to have every row")
    if item.key:
        _prove_listed(case, item.key, item.also, case.answers(phrase))
    return case.alike(phrase, case.id.slot)


def _prove_listed(case: Case, printed: tuple[str, ...], also: tuple[str, ...], answers: tuple[Value, ...]) -> None:
    wanted: list[Value] = []
    for answer in answers:
        if not any(same_value(answer, value) for value in wanted):
            wanted.append(answer)
    for value in wanted:
        if sum(case.reader.says(text, type_of(value), value) for text in printed) != 1:
            case.report(Rule.WRONG_KEY, f'does not list "{_name(case, value)}" once', slot=case.id.slot)
    for text in (*printed, *also):
        if not any(
            case.reader.says(text, type_of(value), value)
            or (text not in printed and case.reader.is_taken_for(text, value))
            for value in wanted
        ):
            case.report(Rule.WRONG_KEY, f'lists "{text}", which does not fit its stem', slot=case.id.slot)


def prove_ordering(case: Case, item: PrintedItem) -> tuple[Fact, ...]:
    """Prove that every event is a fact's, with its date or amount, and that the key puts them in order."""
    sequence = case.relation.sequence
    if sequence is None:
        case.report(Rule.UNKNOWN_ITEM, "orders what no relation of the templates orders")
        return ()
    if case.id.language in sequence.stem:
        case.check_sentence(Rule.WRONG_STEM, "stem", item.stem, sequence.stem[case.id.language])
    elif sequence.stem:
        case.report(Rule.UNKNOWN_ITEM, "asks what no relation of the templates asks in its language")
    elif level(item.stem) != (wanted := TIMELINES[case.id.language]):
        case.report(Rule.WRONG_STEM, f'asks "{item.stem}" of its events, and should ask "{wanted}"')
    lines = item.ordered or tuple((letter, label, "") for letter, label in item.events)
    events = [event for _, label, rank in lines if (event := _event(case, label, rank)) is not None]
    if not events or len(events) < len(lines):
        return ()
    if item.ordered:
        _prove_order(case, events)
        ordered = sorted((mark, level(label)) for mark, label, _ in item.ordered)
        if item.events and sorted((mark, level(label)) for mark, label in item.events) != ordered:
            case.report(Rule.WRONG_KEY, "orders other events than it offers")
    for fact in events:
        _check_place(case, fact)
    if case.fact not in events:
        case.report(Rule.WRONG_KEY, "orders events of which its own fact is none")
    return tuple(events)


def _prove_order(case: Case, events: Sequence[Fact]) -> None:
    ranks = [fact.cells[_by(case, fact)] for fact in events]
    for earlier, later in pairwise(ranks):
        if not certainly_differs(earlier, later) or order_key(earlier) >= order_key(later):
            case.report(Rule.WRONG_KEY, "puts its events in another order than the bank", slot=case.id.slot)
            return


def _check_place(case: Case, fact: Fact) -> None:
    """Report an event of which nobody could tell where it belongs."""
    other = case.reader.events.elsewhere(fact)
    if other is not None:
        slot = _by(case, fact)
        message = f'orders an event that may be that of "{fact.id}" or of "{other.id}", which has another "{slot}"'
        case.report(Rule.WRONG_KEY, message, fact=fact, slot=slot)


def _event(case: Case, label: str, rank: str) -> Fact | None:
    """The fact that has the label, and the rank where one is printed; None, and a finding, where none has both."""
    labelled = []
    for fact in _candidates(case):
        if _is_labelled(case, fact, label):
            value = fact.cells[_by(case, fact)]
            if not rank or case.reader.says(rank, type_of(value), value):
                return fact
            labelled.append(fact)
    message = f'orders "{label}" by "{rank}", which no fact says' if rank else f'orders "{label}", which no fact says'
    if labelled:
        case.report(Rule.WRONG_KEY, message, fact=labelled[0], slot=_by(case, labelled[0]))
    else:
        _report_label(case, label, rank, message)
    return None


def _report_label(case: Case, label: str, rank: str, message: str) -> None:
    """Name the cell in which a label and the fact of its rank part; the item's own fact where none has that rank.

    Where no rank is printed, it is the fact that would have the label if one of its cells were another.
    """
    for fact in _candidates(case):
        value, relation = fact.cells[_by(case, fact)], case.reader.topic.relations[fact.relation]
        phrase = relation.sequence.label.get(case.id.language) if relation.sequence else None
        mismatch = case.reader.compare(label, phrase, fact) if phrase is not None else None
        if phrase is None or mismatch is None or mismatch.slot is None:
            continue
        if (
            case.reader.says(rank, type_of(value), value)
            if rank
            else next(case.reader.fillings(label, phrase, fact, mismatch.slot), None) is not None
        ):
            case.report_mismatch(Rule.WRONG_KEY, "label", mismatch, fact)
            return
    case.report(Rule.WRONG_KEY, message)


def _candidates(case: Case) -> Iterator[Fact]:
    """Facts that may stand in the order: the relation's own, or everything that the timeline takes."""
    own = case.relation.sequence is not None and bool(case.relation.sequence.stem)
    for fact in case.reader.rows.ordered_from(case.fact):
        sequence = case.reader.topic.relations[fact.relation].sequence
        if fact.relation == case.relation.name if own else sequence is not None and not sequence.stem:
            yield fact


def _is_labelled(case: Case, fact: Fact, label: str) -> bool:
    relation = case.reader.topic.relations[fact.relation]
    phrase = relation.sequence.label.get(case.id.language) if relation.sequence else None
    return (
        phrase is not None and fact.certainty is Certainty.STATED and case.reader.compare(label, phrase, fact) is None
    )


def _by(case: Case, fact: Fact) -> SlotName:
    sequence = case.reader.topic.relations[fact.relation].sequence
    return sequence.by if sequence else case.id.slot


def _name(case: Case, value: Value) -> str:
    return say_value(value, case.id.language, case.reader.topic.units)
