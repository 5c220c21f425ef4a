"""Phrases held against their relation: slots it has, filters that fit, optional slots asked for first."""

from collections.abc import Iterator

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.model.ids import SlotName
from quizgen.model.phrase import All, AnyOf, Branch, Condition, Has, Literal, Not, Part, Phrases, Show
from quizgen.model.schema import Relation, ValueType
from quizgen.model.values import Form
from quizgen.source import Span

_FITS: dict[Form, frozenset[ValueType]] = {
    Form.YEAR: frozenset({ValueType.DATE}),
    Form.MONTH: frozenset({ValueType.DATE}),
    Form.BARE: frozenset({ValueType.NUMBER}),
    Form.CAPITAL: frozenset({ValueType.ENTITY, ValueType.TEXT}),
}

_DECLARE = "declare it under `slots:`"


def check_phrases(phrases: Phrases, relation: Relation, problems: Collector, *, asked: SlotName | None = None) -> None:
    """Check one wording in every language it has; `asked` is there in every row the phrase is used for."""
    given = frozenset(name for name, slot in relation.slots.items() if not slot.optional or name == asked)
    for phrase in phrases.values():
        for show in phrase.shows():
            _check_show(show, relation, problems)
        for condition in _conditions(phrase.parts):
            for slot in _slots_of(condition):
                if slot not in relation.slots:
                    _report_unknown(slot, phrase.span, relation, problems)
        for show in _unguarded(phrase.parts, given):
            if show.slot in relation.slots:
                message = f'"{show.slot}" is optional and may be missing here'
                help_ = f"write {{% if {show.slot} %}}…{{% endif %}} around it"
                problems.add(Rule.UNGUARDED_SLOT, message, show.span, help=help_)


def check_bare(phrases: Phrases, what: str, problems: Collector) -> None:
    """Check a wording that stands over several rows and so can show no cell."""
    for phrase in phrases.values():
        for show in phrase.shows():
            message = f'{what} stands over several rows and cannot show "{show.slot}"'
            problems.add(Rule.UNKNOWN_SLOT, message, show.span, help="say it in words")
        for condition in _conditions(phrase.parts):
            for slot in _slots_of(condition):
                message = f'{what} stands over several rows and cannot ask for "{slot}"'
                problems.add(Rule.UNKNOWN_SLOT, message, phrase.span, help="say it in words")


def check_hidden(phrases: Phrases, slot: SlotName, what: str, problems: Collector) -> None:
    """Check that a wording does not show what is asked for."""
    for phrase in phrases.values():
        for show in phrase.shows():
            if show.slot == slot:
                message = f'{what} shows "{slot}", which it asks for'
                problems.add(Rule.ANSWER_SHOWN, message, show.span, help="leave it out, or ask for another slot")


def _check_show(show: Show, relation: Relation, problems: Collector) -> None:
    slot = relation.slots.get(show.slot)
    if slot is None:
        _report_unknown(show.slot, show.span, relation, problems)
    elif show.form is not None and slot.type not in _FITS[show.form]:
        wanted = " or ".join(sorted(type_.value for type_ in _FITS[show.form]))
        message = f'filter "{show.form.value}" does not fit "{show.slot}"'
        problems.add(Rule.FILTER_TYPE, message, show.span, help=f"it fits the type {wanted}, not {slot.type.value}")


def _report_unknown(name: SlotName, span: Span | None, relation: Relation, problems: Collector) -> None:
    message = f'relation "{relation.name}" has no slot "{name}"'
    problems.add(Rule.UNKNOWN_SLOT, message, span, help=did_you_mean(name, relation.slots, _DECLARE))


def _conditions(parts: tuple[Part, ...]) -> Iterator[Condition]:
    for part in parts:
        if isinstance(part, Branch):
            yield part.condition
            yield from _conditions(part.then)
            yield from _conditions(part.otherwise)


def _slots_of(condition: Condition) -> Iterator[SlotName]:
    match condition:
        case Has(slot):
            yield slot
        case Not(operand):
            yield from _slots_of(operand)
        case All(operands) | AnyOf(operands):
            for operand in operands:
                yield from _slots_of(operand)


def _unguarded(parts: tuple[Part, ...], given: frozenset[SlotName]) -> Iterator[Show]:
    """The shows of slots that nothing around them makes sure of."""
    for part in parts:
        match part:
            case Show():
                if part.slot not in given:
                    yield part
            case Branch():
                yield from _unguarded(part.then, given | _ensured(part.condition))
                yield from _unguarded(part.otherwise, given | _ensured(Not(part.condition)))
            case Literal():
                pass


def _ensured(condition: Condition) -> frozenset[SlotName]:
    """The slots that are certainly filled where the condition is true."""
    match condition:
        case Has(slot):
            return frozenset({slot})
        case All(operands):
            return frozenset().union(*map(_ensured, operands))
        case Not(Not(operand)):
            return _ensured(operand)
        case Not(AnyOf(operands)):
            return frozenset().union(*(_ensured(Not(operand)) for operand in operands))
    return frozenset()
