"""Proofs of matching items: every pair is a row's, and no other pairing of what is offered is."""

from collections.abc import Iterator

from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import same_value
from quizgen.model.ids import SlotName
from quizgen.model.schema import Pairing, type_of
from quizgen.model.topic import Fact
from quizgen.model.values import Value
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case

Pair = tuple[str, str]
"""The texts of a pair, left and right."""


def prove_matching(case: Case, item: PrintedItem) -> tuple[Fact, ...]:
    """Prove that every pair is a row's, and that no other pairing is.

    Where the file has no key, each text on the left has to make a pair with one on the right all the same.
    """
    pairing = next((p for p in case.relation.pairings if p.left == case.id.slot), None)
    if pairing is None or case.id.language not in pairing.stem:
        case.report(Rule.UNKNOWN_ITEM, "pairs what no relation of the templates pairs")
        return ()
    case.check_sentence(Rule.WRONG_STEM, "stem", item.stem, pairing.stem[case.id.language])
    pairs = _keyed(case, item) if item.pairs else tuple(_found(case, pairing, item))
    facts = [fact for pair in pairs if (fact := _pair(case, pairing, pair)) is not None]
    for pair in pairs:
        for other in pairs:
            if pair != other and _row_of(case, pairing, pair[0], other[1]) is not None:
                message = f'leaves room for another pair, "{pair[0]}" and "{other[1]}"'
                case.report(Rule.TWO_RIGHT_OPTIONS, message, slot=case.id.slot)
    return tuple(facts)


def _keyed(case: Case, item: PrintedItem) -> tuple[Pair, ...]:
    """The pairs that the key makes of what is offered."""
    left, right = dict(item.left), dict(item.right)
    if sorted(one for one, _ in item.pairs) != sorted(left) or sorted(other for _, other in item.pairs) != sorted(
        right
    ):
        case.report(Rule.WRONG_KEY, "pairs other things than it offers", slot=case.id.slot)
    return tuple((left[one], right[other]) for one, other in item.pairs if one in left and other in right)


def _found(case: Case, pairing: Pairing, item: PrintedItem) -> Iterator[Pair]:
    """The pairs that the bank makes of what is offered, each text taken once."""
    waiting = [text for _, text in item.right]
    for _, text in item.left:
        partner = next((other for other in waiting if _row_of(case, pairing, text, other) is not None), None)
        if partner is None:
            half, slot = _half_pair(case, pairing, (text, ""))
            case.report(Rule.WRONG_OPTION, f'offers nothing that belongs to "{text}"', fact=half, slot=slot)
        else:
            waiting.remove(partner)
            yield text, partner


def _pair(case: Case, pairing: Pairing, pair: Pair) -> Fact | None:
    """The fact whose two cells the printed pair names; None, and a finding, where no fact has both."""
    fact = _row_of(case, pairing, *pair)
    if fact is not None and _says_both(case, pairing, pair, fact):
        return fact
    half, slot = _half_pair(case, pairing, pair)
    message = f'pairs "{pair[0]}" with "{pair[1]}", which no fact does'
    case.report(Rule.WRONG_KEY, message, fact=half, slot=slot)
    return None


def _half_pair(case: Case, pairing: Pairing, pair: Pair) -> tuple[Fact, SlotName]:
    """A fact that has one side of the printed pair, and the slot of the other side; the item's own fact at worst."""
    sides = ((pairing.left, pair[0], pairing.right), (pairing.right, pair[1], pairing.left))
    for slot, text, other in sides:
        for value in case.reader.values(text, case.relation.slots[slot].type):
            for fact in case.reader.rows.fitting(case.relation.name, {slot: value}):
                return fact, other
    return case.fact, pairing.right


def _says_both(case: Case, pairing: Pairing, pair: Pair, fact: Fact) -> bool:
    left, right = fact.cells[pairing.left], fact.cells[pairing.right]
    return case.reader.says(pair[0], type_of(left), left) and case.reader.says(pair[1], type_of(right), right)


def _row_of(case: Case, pairing: Pairing, left: str, right: str) -> Fact | None:
    """A row that a learner may take the pair for."""
    slots = case.relation.slots
    for value in case.reader.values(left, slots[pairing.left].type):
        for other in case.reader.values(right, slots[pairing.right].type):
            rows = case.reader.rows.fitting(case.relation.name, {pairing.left: value, pairing.right: other})
            if rows:
                return next((row for row in rows if _holds(row, pairing, value, other)), rows[0])
    return None


def _holds(row: Fact, pairing: Pairing, left: Value, right: Value) -> bool:
    return same_value(row.cells[pairing.left], left) and same_value(row.cells[pairing.right], right)
