"""Proofs of items about one row: the stem shows what the row holds, and the key is the hidden cell."""

from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import certainly_differs, same_value
from quizgen.model.expression import Uncomputable, cells_of, evaluate
from quizgen.model.ids import Kind
from quizgen.model.phrase import Phrase
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import Computation, Question
from quizgen.model.values import Number, Value
from quizgen.verify.case import Case, type_of
from quizgen.verify.html import cloze_of, items_of

LETTERS = "ABCDEF"


def prove_answer(case: Case) -> None:
    """Prove a typed, reversed, computed or choice item."""
    question = case.question()
    phrase = question.stem.get(case.id.language) if question else None
    if question is None or phrase is None:
        case.report(Rule.UNKNOWN_ITEM, "asks what no question of the templates asks")
        return
    case.check_sentence(Rule.WRONG_STEM, "stem", case.text("Stem"), phrase, case.fact)
    answers = _answers(case, question, phrase)
    if not answers:
        case.report(Rule.WRONG_KEY, "asks for what its fact does not hold", slot=case.id.slot)
        return
    if not all(same_value(answers[0], other) for other in answers):
        case.report(Rule.WRONG_KEY, "has several right answers: another row fits its stem too", slot=case.id.slot)
    case.check_value(Rule.WRONG_KEY, "the key", case.text("Key"), answers[0])
    if case.id.kind is Kind.CHOICE:
        prove_options(case, answers, provable=_is_provable(case, question, phrase))
    else:
        case.check_value(Rule.WRONG_KEY, "the typed answer", case.text("Typed"), answers[0])
        check_also(case, answers[0])


def prove_cloze(case: Case) -> None:
    """Prove that the sentence is the statement, and that what is blanked out is the cell."""
    phrase = case.relation.statement.get(case.id.language)
    value = case.fact.cells.get(case.id.slot)
    if phrase is None or value is None:
        case.report(Rule.UNKNOWN_ITEM, "blanks out what its fact does not hold", slot=case.id.slot)
        return
    sentence, hidden = cloze_of(case.note.field("Stem"))
    case.check_sentence(Rule.WRONG_STEM, "sentence", sentence, phrase, case.fact)
    forms = [show.form for show in phrase.shows() if show.slot == case.id.slot]
    type_ = type_of(value)
    for text in hidden:
        if not any(case.reader.says(text, type_, value, form) for form in forms):
            case.report(Rule.WRONG_KEY, f'blanks out "{text}", which is not its key', slot=case.id.slot)
    if not hidden:
        case.report(Rule.WRONG_KEY, "blanks out nothing", slot=case.id.slot)
    if not all(same_value(value, other) for other in case.answers(phrase)):
        case.report(Rule.WRONG_KEY, "has several right answers: another row fits its sentence too", slot=case.id.slot)
    case.check_value(Rule.WRONG_KEY, "the key", case.text("Key"), value)
    check_also(case, value)


def check_also(case: Case, value: Value) -> None:
    """Report other names that are not names of the key."""
    for name in items_of(case.note.field("Also")):
        case.check_value(Rule.WRONG_KEY, "as also right", name, value)


def prove_options(case: Case, answers: tuple[Value, ...], *, provable: bool) -> None:
    """Prove that the option with the key's letter is right, and every other one wrong."""
    options = {letter: text for letter in LETTERS if (text := case.text(f"Option {letter}"))}
    letter = case.text("Key letter")
    type_ = type_of(answers[0])
    if letter not in options or options[letter] != case.text("Key"):
        case.report(Rule.WRONG_KEY, f'names option "{letter}" as the key, which does not say it', slot=case.id.slot)
    elif not case.reader.says(options[letter], type_, answers[0]):
        case.report(Rule.WRONG_KEY, f'names option {letter} "{options[letter]}" as the key', slot=case.id.slot)
    if not provable:
        case.report(Rule.WRONG_OPTION, "has options that nothing proves false", slot=case.id.slot)
    if len(set(options.values())) < len(options):
        case.report(Rule.WRONG_OPTION, "has an option twice", slot=case.id.slot)
    for name, text in options.items():
        if name != letter:
            _prove_wrong(case, name, text, answers)


def _prove_wrong(case: Case, name: str, text: str, answers: tuple[Value, ...]) -> None:
    type_ = type_of(answers[0])
    if any(case.reader.says(text, type_, answer) for answer in answers):
        case.report(Rule.TWO_RIGHT_OPTIONS, f'has a second right option, {name} "{text}"', slot=case.id.slot)
        return
    said = tuple(value for value in case.reader.values(text, type_) if _same_unit(value, answers[0]))
    if not said or not all(certainly_differs(value, answer) for value in said for answer in answers):
        case.report(Rule.WRONG_OPTION, f'has option {name} "{text}", which nothing proves false', slot=case.id.slot)


def _same_unit(value: Value, key: Value) -> bool:
    """Whether a count is of what the key counts; units may be written alike."""
    return not (isinstance(value, Number) and isinstance(key, Number)) or value.unit == key.unit


def _answers(case: Case, question: Question, phrase: Phrase) -> tuple[Value, ...]:
    """The fact's own answer, then those of the other rows that fit; empty where the fact has none."""
    if not isinstance(question.asks, Computation):
        own = case.fact.cells.get(case.id.slot)
        return (own, *case.answers(phrase)) if own is not None else ()
    rows = case.rows.fitting(case.relation.name, case.shown(phrase, None))
    try:
        return tuple(evaluate(question.asks.expression, row.cells) for row in (case.fact, *rows))
    except Uncomputable:
        return ()


def _is_provable(case: Case, question: Question, phrase: Phrase) -> bool:
    shown = case.shown(phrase, case.id.slot).keys()
    operands = set(cells_of(question.asks.expression)) if isinstance(question.asks, Computation) else None
    return (operands is not None and operands <= shown) or falsity_is_provable(case.relation, case.id.slot, shown)
