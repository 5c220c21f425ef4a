"""Proofs of items about several rows: sets, orders and pairs, each read back whole."""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.diagnostics.rules import Rule
from quizgen.model.canonical import canonical
from quizgen.model.compare import certainly_differs, order_key, same_value
from quizgen.model.ids import SlotName
from quizgen.model.schema import Pairing
from quizgen.model.topic import Certainty, Fact
from quizgen.model.values import Entity, Value
from quizgen.verify.case import Case, type_of
from quizgen.verify.html import items_of, rows_of

_ORDER_COLUMNS = 3
_PAIR_COLUMNS = 4


def prove_set(case: Case) -> tuple[Fact, ...]:
    """Prove that the key lists every value that fits, each once; the rows it rests on."""
    question = case.question()
    phrase = question.stem.get(case.id.language) if question else None
    if phrase is None:
        case.report(Rule.UNKNOWN_ITEM, "asks what no question of the templates asks")
        return ()
    case.check_sentence(Rule.WRONG_STEM, "stem", case.text("Stem"), phrase, case.fact)
    if not case.relation.complete:
        case.report(Rule.WRONG_KEY, "asks for all, but the bank does not claim to have every row")
    wanted: list[Value] = []
    for answer in case.answers(phrase):
        if not any(same_value(answer, value) for value in wanted):
            wanted.append(answer)
    printed = items_of(case.note.field("Key"))
    for value in wanted:
        if sum(case.reader.says(text, type_of(value), value) for text in printed) != 1:
            case.report(Rule.WRONG_KEY, f'does not list "{_name(value)}" once', slot=case.id.slot)
    for text in printed:
        if not any(case.reader.says(text, type_of(value), value) for value in wanted):
            case.report(Rule.WRONG_KEY, f'lists "{text}", which does not fit its stem', slot=case.id.slot)
    return case.rows.fitting(case.relation.name, case.shown(phrase, case.id.slot))


def prove_ordering(case: Case) -> tuple[Fact, ...]:
    """Prove that every event is a fact's, with its date or amount, and that the key puts them in order."""
    sequence = case.relation.sequence
    if sequence is None:
        case.report(Rule.UNKNOWN_ITEM, "orders what no relation of the templates orders")
        return ()
    if case.id.language in sequence.stem:
        case.check_sentence(Rule.WRONG_STEM, "stem", case.text("Stem"), sequence.stem[case.id.language], case.fact)
    printed = rows_of(case.note.field("Key"))
    facts = tuple(_event(case, row) for row in printed)
    if any(fact is None for fact in facts) or not facts:
        return ()
    events = tuple(fact for fact in facts if fact is not None)
    ranks = [fact.cells[_by(case, fact)] for fact in events]
    for earlier, later in pairwise(ranks):
        if not certainly_differs(earlier, later) or order_key(earlier) >= order_key(later):
            case.report(Rule.WRONG_KEY, "puts its events in another order than the bank", slot=case.id.slot)
            break
    offered = [row[:2] for row in rows_of(case.note.field("Items"))]
    if sorted(offered) != sorted(row[:2] for row in printed):
        case.report(Rule.WRONG_KEY, "orders other events than it offers")
    if case.fact not in events:
        case.report(Rule.WRONG_KEY, "orders events of which its own fact is none")
    return events


def prove_matching(case: Case) -> tuple[Fact, ...]:
    """Prove that every pair is a row's, and that no other pairing is."""
    pairing = next((p for p in case.relation.pairings if p.left == case.id.slot), None)
    if pairing is None or case.id.language not in pairing.stem:
        case.report(Rule.UNKNOWN_ITEM, "pairs what no relation of the templates pairs")
        return ()
    case.check_sentence(Rule.WRONG_STEM, "stem", case.text("Stem"), pairing.stem[case.id.language], case.fact)
    printed = [row for row in rows_of(case.note.field("Key")) if len(row) == _PAIR_COLUMNS]
    offered = [row for row in rows_of(case.note.field("Items")) if len(row) == _PAIR_COLUMNS]
    left, right = {row[:2] for row in offered}, {row[2:] for row in offered}
    if not printed or {row[:2] for row in printed} != left or {row[2:] for row in printed} != right:
        case.report(Rule.WRONG_KEY, "pairs other things than it offers")
    facts = [fact for row in printed if (fact := _pair(case, pairing, row)) is not None]
    for row in printed:
        for other in printed:
            if row != other and _row_of(case, pairing, row[1], other[3]) is not None:
                message = f'leaves room for another pair, "{row[1]}" and "{other[3]}"'
                case.report(Rule.TWO_RIGHT_OPTIONS, message, slot=case.id.slot)
    return tuple(facts)


def _event(case: Case, row: tuple[str, ...]) -> Fact | None:
    """The fact that the printed event tells of; None, and a finding, where no fact has that label and that rank."""
    if len(row) != _ORDER_COLUMNS:
        case.report(Rule.WRONG_KEY, "orders something without its date or amount")
        return None
    _, label, rank = row
    labelled = []
    for fact in _candidates(case):
        if _is_labelled(case, fact, label):
            value = fact.cells[_by(case, fact)]
            if case.reader.says(rank, type_of(value), value):
                return fact
            labelled.append(fact)
    message = f'orders "{label}" by "{rank}", which no fact says'
    if labelled:
        case.report(Rule.WRONG_KEY, message, fact=labelled[0], slot=_by(case, labelled[0]))
    else:
        _report_label(case, label, rank, message)
    return None


def _report_label(case: Case, label: str, rank: str, message: str) -> None:
    """Name the cell in which a label and the fact of its rank part; the item's own fact where none has that rank."""
    for fact in _candidates(case):
        value, relation = fact.cells[_by(case, fact)], case.reader.topic.relations[fact.relation]
        phrase = relation.sequence.label.get(case.id.language) if relation.sequence else None
        if phrase is not None and case.reader.says(rank, type_of(value), value):
            mismatch = case.reader.compare(label, phrase, fact)
            if mismatch is not None and mismatch.slot is not None:
                case.report_mismatch(Rule.WRONG_KEY, "label", mismatch, fact)
                return
    case.report(Rule.WRONG_KEY, message)


def _candidates(case: Case) -> Iterator[Fact]:
    """Facts that may stand in the order: the relation's own, or everything that the timeline takes."""
    own = case.relation.sequence is not None and bool(case.relation.sequence.stem)
    for fact in case.rows.ordered_from(case.fact):
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


def _pair(case: Case, pairing: Pairing, row: tuple[str, ...]) -> Fact | None:
    """The fact whose two cells the printed pair names; None, and a finding, where no fact has both."""
    fact = _row_of(case, pairing, row[1], row[3])
    if fact is not None and _says_both(case, pairing, row, fact):
        return fact
    half, slot = _half_pair(case, pairing, row)
    message = f'pairs "{row[1]}" with "{row[3]}", which no fact does'
    case.report(Rule.WRONG_KEY, message, fact=half, slot=slot)
    return None


def _half_pair(case: Case, pairing: Pairing, row: tuple[str, ...]) -> tuple[Fact, SlotName]:
    """A fact that has one side of the printed pair, and the slot of the other side; the item's own fact at worst."""
    sides = ((pairing.left, row[1], pairing.right), (pairing.right, row[3], pairing.left))
    for slot, text, other in sides:
        for value in case.reader.values(text, case.relation.slots[slot].type):
            for fact in case.rows.fitting(case.relation.name, {slot: value}):
                return fact, other
    return case.fact, pairing.right


def _says_both(case: Case, pairing: Pairing, row: tuple[str, ...], fact: Fact) -> bool:
    left, right = fact.cells[pairing.left], fact.cells[pairing.right]
    return case.reader.says(row[1], type_of(left), left) and case.reader.says(row[3], type_of(right), right)


def _row_of(case: Case, pairing: Pairing, left: str, right: str) -> Fact | None:
    """A row that a learner may take the pair for."""
    slots = case.relation.slots
    for value in case.reader.values(left, slots[pairing.left].type):
        for other in case.reader.values(right, slots[pairing.right].type):
            rows = case.rows.fitting(case.relation.name, {pairing.left: value, pairing.right: other})
            if rows:
                return next((row for row in rows if _holds(row, pairing, value, other)), rows[0])
    return None


def _holds(row: Fact, pairing: Pairing, left: Value, right: Value) -> bool:
    return same_value(row.cells[pairing.left], left) and same_value(row.cells[pairing.right], right)


def _name(value: Value) -> str:
    return next(iter(value.name.values())) if isinstance(value, Entity) else canonical(value)
