"""Proofs of items about one row: the stem shows what the row holds, and the key is the hidden cell."""

from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import same_value
from quizgen.model.expression import Uncomputable, slots_of
from quizgen.model.ids import Kind
from quizgen.model.phrase import Phrase
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import Computation, Question
from quizgen.model.topic import Fact
from quizgen.model.values import Value
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.option_proof import prove_options


def prove_answer(case: Case, item: PrintedItem) -> tuple[Fact, ...]:
    """Prove a typed, reversed, computed or choice item."""
    question = case.question()
    phrase = question.stem.get(case.id.language) if question else None
    if question is None or phrase is None:
        case.report(Rule.UNKNOWN_ITEM, "asks what no question of the templates asks")
        return (case.fact,)
    case.check_sentence(Rule.WRONG_STEM, "stem", item.stem, phrase)
    answers = _answers(case, question, phrase)
    if not answers:
        case.report(Rule.WRONG_KEY, "asks for what its fact does not hold", slot=case.id.slot)
        return (case.fact,)
    if not all(same_value(answers[0], other) for other in answers):
        case.report(Rule.WRONG_KEY, "has several right answers: another row fits its stem too", slot=case.id.slot)
    check_key(case, item, answers[0])
    if case.id.kind is Kind.CHOICE:
        prove_options(case, item, answers, provable=_is_provable(case, question, phrase))
    return (case.fact,)


def check_key(case: Case, item: PrintedItem, value: Value) -> None:
    """Report a key that is not the value, and what is taken as right beside it that no fair grader would take."""
    if len(item.key) > 1:
        case.report(Rule.WRONG_KEY, f"has {len(item.key)} keys and wants one", slot=case.id.slot)
    for text in item.key:
        case.check_value(Rule.WRONG_KEY, "the key", text, value)
    for text in item.also:
        case.check_taken("as also right", text, value)


def _answers(case: Case, question: Question, phrase: Phrase) -> tuple[Value, ...]:
    """The fact's own answer, then those of the other rows that fit; empty where the fact has none."""
    if not isinstance(question.asks, Computation):
        own = case.fact.cells.get(case.id.slot)
        return (own, *[other for other in case.answers(phrase) if other is not own]) if own is not None else ()
    rows = case.alike(phrase, None)
    try:
        return tuple(question.asks.value(row.cells) for row in (case.fact, *rows))
    except Uncomputable:
        return ()


def _is_provable(case: Case, question: Question, phrase: Phrase) -> bool:
    shown = dict(case.sight(phrase, case.id.slot)).keys()
    if isinstance(question.asks, Computation) and slots_of(question.asks.expression) <= shown:
        return True
    return falsity_is_provable(case.relation, case.id.slot, shown)
