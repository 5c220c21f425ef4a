"""Proofs of options: one is right, and it is the key; every other is wrong."""

from collections.abc import Collection, Iterable
from string import ascii_uppercase

from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.model.compare import certainly_differs
from quizgen.model.ids import Kind
from quizgen.model.schema import ValueType, type_of
from quizgen.model.values import Number, Value
from quizgen.verify.furigana import bare, has_readings
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case


def prove_options(case: Case, item: PrintedItem, answers: tuple[Value, ...], *, provable: bool) -> None:
    """Prove that the option that the key names is right, and every other one wrong.

    Where the file names none, one option has to be right all the same.
    """
    letter = _key_letter(case, item, answers[0])
    if not provable:
        case.report(Rule.WRONG_OPTION, "has options that nothing proves false", slot=case.id.slot)
    if _are_alike(item.options.values()):
        case.report(Rule.WRONG_OPTION, "has an option twice", slot=case.id.slot)
    if "".join(item.options) != ascii_uppercase[: len(item.options)]:
        case.report(Rule.WRONG_OPTION, f"has the options {', '.join(item.options)}", slot=case.id.slot)
    if item.correction:
        case.report(Rule.WRONG_KEY, f'corrects what is no claim to "{item.correction}"', slot=case.id.slot)
    for name, text in item.options.items():
        if name != letter:
            _prove_wrong(case, name, text, answers)


def _are_alike(texts: Collection[str]) -> bool:
    """Whether two are the same, however they are read."""
    return len(set(texts)) < len(texts) or (has_readings("".join(texts)) and len(set(map(bare, texts))) < len(texts))


def prove_count(case: Case, item: PrintedItem, wanted: int) -> None:
    """Report a choice that has not as many options as its deck's choices have."""
    if case.id.kind is Kind.CHOICE and len(item.options) != wanted:
        case.report(
            Rule.WRONG_OPTION, f"has {count_of(len(item.options), 'option')} instead of {wanted}", slot=case.id.slot
        )


def _key_letter(case: Case, item: PrintedItem, answer: Value) -> str | None:
    """The letter of the option that is said to be the key, or else of one that is right; findings where none is."""
    type_ = type_of(answer)
    if item.key_letter is None:
        letter = next((name for name, text in item.options.items() if case.reader.says(text, type_, answer)), None)
        if letter is None:
            case.report(Rule.WRONG_OPTION, "has no right option", slot=case.id.slot)
        return letter
    letter, text = item.key_letter, item.options.get(item.key_letter)
    if text is None or (item.key and tuple(map(bare, item.key)) != (bare(text),)):
        case.report(Rule.WRONG_KEY, f'names option "{letter}" as the key, which does not say it', slot=case.id.slot)
    elif not case.reader.says(text, type_, answer):
        case.report(Rule.WRONG_KEY, f'names option {letter} "{text}" as the key', slot=case.id.slot)
    return letter


def _prove_wrong(case: Case, name: str, text: str, answers: tuple[Value, ...]) -> None:
    reader, type_ = case.reader, type_of(answers[0])
    taken = type_ is ValueType.ENTITY and any(reader.would_accept(text, answer) for answer in answers)
    if not taken and _is_other(reader.values(text, type_), answers):
        return
    if taken or any(reader.says(text, type_, answer) for answer in answers):
        case.report(Rule.TWO_RIGHT_OPTIONS, f'has a second right option, {name} "{text}"', slot=case.id.slot)
    else:
        case.report(Rule.WRONG_OPTION, f'has option {name} "{text}", which nothing proves false', slot=case.id.slot)


def _is_other(values: Iterable[Value], answers: tuple[Value, ...]) -> bool:
    """Whether a text that may say these values certainly says none of the answers."""
    said = [value for value in values if _same_unit(value, answers[0])]
    return bool(said) and all(certainly_differs(value, answer) for value in said for answer in answers)


def _same_unit(value: Value, key: Value) -> bool:
    """Whether a count is of what the key counts; units may be written alike."""
    return not (isinstance(value, Number) and isinstance(key, Number)) or value.unit == key.unit
