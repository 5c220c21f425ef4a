"""Proofs of true/false items: what the claim says, read back, decides the verdict."""

from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import certainly_differs
from quizgen.model.phrase import Phrase
from quizgen.model.proof import falsity_is_provable
from quizgen.model.values import Value
from quizgen.verify.case import Case, type_of
from quizgen.verify.words import VERDICTS


def prove_judgement(case: Case) -> None:
    """Prove that the claim is the statement with at most one cell exchanged, and the verdict what follows from that."""
    phrase = case.relation.statement.get(case.id.language)
    right = case.fact.cells.get(case.id.slot)
    if phrase is None or right is None:
        case.report(Rule.UNKNOWN_ITEM, "judges what its fact does not hold", slot=case.id.slot)
        return
    truth = _truth(case, phrase)
    if truth is not None:
        _check_verdict(case, right, truth=truth)


def _truth(case: Case, phrase: Phrase) -> bool | None:
    """Whether the claim is true; None, and a finding, where it cannot be told."""
    claim = case.without_lead(case.text("Stem"), (case.fact,))
    if claim is None:
        case.report(Rule.WRONG_STEM, "does not say whose word its claim is")
        return None
    mismatch = case.reader.compare(claim, phrase, case.fact)
    if mismatch is None:
        return True
    for value in case.reader.fillings(claim, phrase, case.fact, case.id.slot):
        if _is_false(case, phrase, value):
            return False
    case.report_mismatch(Rule.WRONG_STEM, "claim", mismatch, case.fact)
    return None


def _is_false(case: Case, phrase: Phrase, value: Value) -> bool:
    shown = case.shown(phrase, case.id.slot)
    return falsity_is_provable(case.relation, case.id.slot, shown) and all(
        certainly_differs(value, answer) for answer in case.answers(phrase)
    )


def _check_verdict(case: Case, right: Value, *, truth: bool) -> None:
    words = VERDICTS[case.id.language]
    options = (case.text("Option A"), case.text("Option B"))
    letter = "A" if truth else "B"
    if options != words or case.text("Key letter") != letter or case.text("Key") != words[0 if truth else 1]:
        case.report(
            Rule.WRONG_KEY, f'calls its claim "{case.text("Key")}", but it is {str(truth).lower()}', slot=case.id.slot
        )
    correction = case.text("Correction")
    if truth and correction:
        case.report(Rule.WRONG_KEY, f'corrects a true claim to "{correction}"', slot=case.id.slot)
    elif not truth and not case.reader.says(correction, type_of(right), right):
        case.report(Rule.WRONG_KEY, f'corrects its claim to "{correction}"', slot=case.id.slot)
