"""Proofs of true/false items: what the claim says, read back, decides the verdict."""

from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import certainly_differs
from quizgen.model.phrase import Phrase
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import type_of
from quizgen.model.topic import Fact
from quizgen.model.values import Value
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.comparison import Mismatch
from quizgen.verify.proof.words import VERDICTS


def prove_judgement(case: Case, item: PrintedItem) -> tuple[Fact, ...]:
    """Prove that the claim is the statement with at most one cell exchanged, and the verdict what follows from that."""
    phrase = case.relation.statement.get(case.id.language)
    right = case.fact.cells.get(case.id.slot)
    if phrase is None or right is None:
        case.report(Rule.UNKNOWN_ITEM, "judges what its fact does not hold", slot=case.id.slot)
        return (case.fact,)
    _read_statements(case, item, phrase)
    truth = _truth(case, item.stem, phrase)
    if truth is not None:
        _check_verdict(case, item, truth=truth)
        _check_correction(case, item.correction, right, truth=truth)
    return (case.fact,)


def _read_statements(case: Case, item: PrintedItem, phrase: Phrase) -> None:
    """Have what the background tells of the fact read before the claim, of which most is the same."""
    for text in (item.background and item.background.statements) or ():
        case.mismatch(text, phrase, case.fact)


def _truth(case: Case, stem: str, phrase: Phrase) -> bool | None:
    """Whether the claim is true; None, and a finding, where it cannot be told."""
    claim = case.without_lead(stem, (case.fact,))
    if claim is None:
        case.report(Rule.WRONG_STEM, "does not say whose word its claim is")
        return None
    mismatch = case.reader.compare(claim, phrase, case.fact)
    if mismatch is None:
        return True
    for value in case.reader.fillings(claim, phrase, case.fact, case.id.slot):
        if is_false(case, phrase, value):
            return False
    case.report_mismatch(Rule.WRONG_STEM, "claim", _changed(case, claim, phrase) or mismatch, case.fact)
    return None


def _changed(case: Case, claim: str, phrase: Phrase) -> Mismatch | None:
    """The cell besides the one that the item is about in which claim and fact part; None where there is no other.

    A false claim has another value in the item's own cell, rightly: what else differs is what has changed.
    """
    return case.reader.compare_rest(claim, phrase, case.fact, case.id.slot)


def is_false(case: Case, phrase: Phrase, value: Value) -> bool:
    """Whether the value in the slot that the item is about makes the statement false for certain."""
    shown = dict(case.sight(phrase, case.id.slot))
    return falsity_is_provable(case.relation, case.id.slot, shown) and all(
        certainly_differs(value, answer) for answer in case.answers(phrase)
    )


def _check_verdict(case: Case, item: PrintedItem, *, truth: bool) -> None:
    words = VERDICTS[case.id.language]
    letter, word = ("A", words[0]) if truth else ("B", words[1])
    options_differ = bool(item.options) and item.options != {"A": words[0], "B": words[1]}
    if options_differ or item.key_letter not in {None, letter} or item.key not in {(), (word,)}:
        said = item.key[0] if item.key else item.key_letter
        case.report(Rule.WRONG_KEY, f'calls its claim "{said}", but it is {str(truth).lower()}', slot=case.id.slot)


def _check_correction(case: Case, correction: str | None, right: Value, *, truth: bool) -> None:
    if correction is None:
        return
    if truth and correction:
        case.report(Rule.WRONG_KEY, f'corrects a true claim to "{correction}"', slot=case.id.slot)
    elif not truth and not case.reader.says(correction, type_of(right), right):
        case.report(Rule.WRONG_KEY, f'corrects its claim to "{correction}"', slot=case.id.slot)
