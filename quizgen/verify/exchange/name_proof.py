"""Answers to be written, called as the bank calls them: by their own name first, and by each other name beside it."""

from collections.abc import Collection

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind
from quizgen.model.phrase import Show, resolve
from quizgen.model.schema import type_of
from quizgen.model.values import Duration, Entity, Text, Value
from quizgen.verify.exchange.exported import ExportedItem
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.comparison import split, splits_once
from quizgen.verify.proof.spelling import level

_WRITTEN = frozenset({Kind.TYPED, Kind.REVERSED, Kind.COMPUTED, Kind.CLOZE})


def prove_names(case: Case, item: ExportedItem) -> None:
    """Report a key that does not come first in its own words, and other names that are missing or none of its own."""
    if case.id.kind is Kind.SET:
        _prove_listed(case, item)
    elif case.id.kind in _WRITTEN:
        _prove_written(case, item)


def _prove_written(case: Case, item: ExportedItem) -> None:
    value, printed = case.fact.cells.get(case.id.slot), item.printed
    if not item.is_spelled:
        _prove_alone(case, printed.also, _other_names(case, value))
        return
    first = printed.key or (*printed.hidden[:1], *printed.also[:1])
    own, others = _own_words(case, printed, value), _other_names(case, value)
    is_own_first = not own or not set(own).isdisjoint(first)
    if not is_own_first:
        said = '" or "'.join(own)
        case.report(Rule.WRONG_KEY, f'does not take "{said}" as right before all others', slot=case.id.slot)
    elif value is not None and not any(case.reader.says(text, type_of(value), value) for text in first):
        case.check_value(Rule.WRONG_KEY, "the key", first[0], value)
    _prove_taken(case, (*first, *printed.also), (*own, *others) if is_own_first else others)


def _prove_listed(case: Case, item: ExportedItem) -> None:
    keys = tuple((text, _listed(case, text)) for text in item.printed.key)
    for text, value in keys:
        if item.is_spelled and isinstance(value, Entity) and text != case.pick(value.name):
            message = f'lists "{text}", whose own name is "{case.pick(value.name)}"'
            case.report(Rule.WRONG_KEY, message, slot=case.id.slot)
    if not item.others:
        _prove_alone(case, item.printed.also, [name for _, value in keys for name in _other_names(case, value)])
    for (_, value), others in zip(keys, item.others, strict=False):
        if not item.is_spelled:
            _prove_alone(case, others, _other_names(case, value))
        elif value is not None:
            _prove_taken(case, others, _other_names(case, value))
            for text in others:
                case.check_taken("as also right", text, value)


def _listed(case: Case, text: str) -> Value | None:
    """The answer that the text says, of all that fit the question."""
    question = case.question()
    phrase = question.stem.get(case.id.language) if question else None
    answers = case.answers(phrase) if phrase is not None else ()
    return next((one for one in answers if case.reader.says(text, type_of(one), one)), None)


def _prove_taken(case: Case, taken: Collection[str], names: Collection[str]) -> None:
    """Prove that every one of the names is taken, letter by letter, among whatever other spellings."""
    for name in names:
        if name not in taken:
            case.report(Rule.WRONG_KEY, f'does not take "{name}" as right', slot=case.id.slot)


def _prove_alone(case: Case, printed: Collection[str], names: Collection[str]) -> None:
    """Prove that the other names are printed, and nothing beside them."""
    if set(map(level, printed)) != set(map(level, names)):
        message = f'has "{", ".join(printed)}" as also right, but the bank has "{", ".join(names)}"'
        case.report(Rule.WRONG_KEY, message, slot=case.id.slot)


def _other_names(case: Case, value: Value | None) -> tuple[str, ...]:
    """The aliases that an entity has in the language; nothing else has any."""
    if not isinstance(value, Entity):
        return ()
    own = case.pick(value.name)
    return tuple(alias for alias in value.aliases.get(case.id.language, ()) if alias != own)


def _own_words(case: Case, item: PrintedItem, value: Value | None) -> tuple[str, ...]:
    """The name of an entity; of a date or an amount what the item's full statement has; nothing where nothing tells."""
    match value:
        case Entity():
            return (case.pick(value.name),)
        case None | Text():
            return ()
    phrase = case.relation.statement.get(case.id.language)
    statements = item.background.statements if item.background is not None else None
    sentence = case.without_lead(statements[0], (case.fact,)) if statements else None
    if phrase is None or sentence is None:
        return ()
    parts = resolve(phrase, case.fact.cells)
    pieces = split(sentence, parts)
    if pieces is None or not splits_once(sentence, parts):
        return ()
    shown = [piece for piece, part in zip(pieces, parts, strict=True) if part == Show(case.id.slot)]
    return _alone_and_before_words(shown[0], value) if shown else ()


def _alone_and_before_words(text: str, value: Value) -> tuple[str, ...]:
    """The text as it stands for itself, and as a statement may have it: 50日 in 50日後 is 50日間."""
    if isinstance(value, Duration) and text.endswith("日"):
        return f"{text}間", text
    return (text,)
