"""Proofs of cloze items: the sentence is the statement, and its blanks stand where the asked cell does."""

from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import same_value
from quizgen.model.phrase import Phrase, Show, resolve
from quizgen.model.schema import type_of
from quizgen.model.topic import Fact
from quizgen.model.values import Value
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.row_proofs import check_key


def prove_cloze(case: Case, item: PrintedItem) -> tuple[Fact, ...]:
    """Prove that the sentence is the statement with the asked cell blank, and the key what is blanked out."""
    phrase = case.relation.statement.get(case.id.language)
    value = case.fact.cells.get(case.id.slot)
    if phrase is None or value is None:
        case.report(Rule.UNKNOWN_ITEM, "blanks out what its fact does not hold", slot=case.id.slot)
        return (case.fact,)
    _prove_sentence(case, item.stem, phrase)
    _prove_hidden(case, item.hidden, phrase, value)
    if not all(same_value(value, other) for other in case.answers(phrase)):
        case.report(Rule.WRONG_KEY, "has several right answers: another row fits its sentence too", slot=case.id.slot)
    check_key(case, item, value)
    return (case.fact,)


def _prove_sentence(case: Case, sentence: str, phrase: Phrase) -> None:
    mismatch = case.mismatch(sentence, phrase, case.fact, case.id.slot)
    if mismatch is None:
        return
    if mismatch.slot == case.id.slot:
        message = f'prints "{mismatch.printed}" where its sentence is to have a blank'
        case.report(Rule.WRONG_STEM, message, slot=case.id.slot)
    else:
        case.report_mismatch(Rule.WRONG_STEM, "sentence", mismatch, case.fact)


def _prove_hidden(case: Case, hidden: tuple[str, ...], phrase: Phrase, value: Value) -> None:
    """Prove what the blanks hide, as far as the file says it."""
    parts = resolve(phrase, case.fact.cells)
    forms = [part.form for part in parts if isinstance(part, Show) and part.slot == case.id.slot]
    if not forms:
        case.report(Rule.WRONG_KEY, "blanks out nothing", slot=case.id.slot)
    elif hidden and len(hidden) != len(forms):
        case.report(
            Rule.WRONG_KEY, f"blanks out {count_of(len(hidden), 'place')} instead of {len(forms)}", slot=case.id.slot
        )
    for text, form in zip(hidden, forms, strict=False):
        if not case.reader.says(text, type_of(value), value, form):
            case.report(Rule.WRONG_KEY, f'blanks out "{text}", which is not its key', slot=case.id.slot)
