"""Relations and their questions, checked before any fact is read."""

from collections.abc import Iterable

from quizgen.check.expressions import MEASURES, check_computation
from quizgen.check.phrases import check_bare, check_hidden, check_phrases
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.model.ids import Kind, SlotName
from quizgen.model.partial import is_partial, may_hold
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import Computation, Pairing, Question, Relation, Sequence, Slot, ValueType
from quizgen.model.topic import Topic
from quizgen.source import Span

_TYPE = f"write one of {', '.join(type_.value for type_ in ValueType)}, or give an entity this kind"
_ORDERED = (ValueType.DATE, *MEASURES)
_PROVE = "show the relation's key, or declare `complete: true` if every row is there"


def check_relations(topic: Topic, problems: Collector) -> None:
    """Everything that can be said about a topic's relations without their rows."""
    kinds = frozenset(entity.kind for entity in (*topic.entities.values(), *topic.siblings.values()))
    for relation in topic.relations.values():
        _check_slots(relation, topic, kinds, problems)
        _check_units(relation, topic, problems)
        if not is_partial(relation.slots):  # or it is not known what may be shown and asked
            _check_relation(relation, problems)


def _check_relation(relation: Relation, problems: Collector) -> None:
    _check_statement(relation, problems)
    seen: dict[tuple[SlotName, Kind], Question] = {}
    for question in relation.questions:
        _check_question(question, relation, problems)
        for kind in question.kinds:
            if seen.setdefault((question.slot, kind), question) is not question:
                message = f'"{question.slot}" is asked twice as {kind.value}'
                problems.add(
                    Rule.DUPLICATE_QUESTION, message, question.span, help="an item's identity is its slot and kind"
                )
    if relation.sequence is not None:
        _check_sequence(relation.sequence, relation, problems)
    lefts: dict[SlotName, Pairing] = {}
    for pairing in relation.pairings:
        _check_pairing(pairing, relation, problems)
        if lefts.setdefault(pairing.left, pairing) is not pairing:
            message = f'"{pairing.left}" is matched twice'
            help_ = "an item's identity is its left slot and kind: turn one of them round"
            problems.add(Rule.DUPLICATE_QUESTION, message, pairing.span, help=help_)


def _check_units(relation: Relation, topic: Topic, problems: Collector) -> None:
    """Every unit that a slot or a computation names is declared."""
    computed = (question.asks for question in relation.questions if isinstance(question.asks, Computation))
    named = [(slot.unit, slot.span) for slot in relation.slots.values()]
    named += [(asks.unit, asks.span) for asks in computed]
    for unit, span in named if not is_partial(topic.units) else ():
        if unit is not None and unit not in topic.units:
            help_ = did_you_mean(unit, topic.units, "declare it under `units:`")
            problems.add(Rule.UNKNOWN_UNIT, f'no unit "{unit}"', span, help=help_)


def _check_slots(relation: Relation, topic: Topic, kinds: frozenset[str], problems: Collector) -> None:
    for slot in relation.slots.values():
        for kind in sorted(slot.entity_kinds - kinds) if not is_partial(topic.entities) else ():
            message = f'"{kind}" is neither a type nor a kind of any entity'
            types = (*kinds, *(type_.value for type_ in ValueType))
            problems.add(Rule.UNKNOWN_SLOT_TYPE, message, slot.span, help=did_you_mean(kind, types, _TYPE))
        if slot.unit is not None and slot.type is not ValueType.NUMBER:
            message = f'"{slot.name}" is of type {slot.type.value} and takes no unit'
            problems.add(Rule.UNKNOWN_UNIT, message, slot.span, help="remove the unit")
        if slot.below is not None:
            _check_bound(slot, slot.below, relation, problems)
    if relation.key and relation.slots and set(relation.key) >= set(relation.slots):
        message = f'the key of "{relation.name}" leaves no slot to determine'
        problems.add(Rule.BAD_KEY, message, relation.span, help="leave out the slots that the others determine")


def _check_bound(slot: Slot, below: SlotName, relation: Relation, problems: Collector) -> None:
    """The slot that the other one's values stay below is there, and of a type with an order."""
    bound = relation.slots.get(below)
    if bound is None:
        if not may_hold(relation.slots, below):
            help_ = did_you_mean(below, relation.slots)
            problems.add(Rule.UNKNOWN_SLOT, f'the relation has no slot "{below}"', slot.span, help=help_)
    elif bound is slot or (bound.type, bound.unit) != (slot.type, slot.unit) or slot.type not in _ORDERED:
        message = f'"{slot.name}" cannot be below "{below}"'
        problems.add(Rule.BAD_ORDER, message, slot.span, help="name another slot of the same type, a date or an amount")


def _check_statement(relation: Relation, problems: Collector) -> None:
    if not relation.statement and not is_partial(relation.statement):
        message = f'relation "{relation.name}" has no statement'
        problems.add(
            Rule.MISSING_KEY, message, relation.span, help="add `statement:`, a sentence that shows every slot"
        )
    check_phrases(relation.statement, relation, problems)
    for phrase in relation.statement.values():
        shown = phrase.slots()
        for slot in relation.slots if _is_known(shown, relation) else ():
            if slot not in shown:
                message = f'the statement does not show "{slot}"'
                problems.add(Rule.HIDDEN_SLOT, message, phrase.span, help="a cell that nothing shows cannot be proven")


def _check_question(question: Question, relation: Relation, problems: Collector) -> None:
    asked = None if isinstance(question.asks, Computation) else question.asks
    check_phrases(question.stem, relation, problems, asked=asked)
    check_hidden(question.stem, question.slot, "the stem", problems)
    if isinstance(question.asks, Computation):
        _check_computation(question.asks, question.span, relation, problems)
    elif question.reverses is not None:
        _check_reverse(question, question.reverses, relation, problems)
    if Kind.SET in question.kinds and not relation.complete:
        message = f'a set of "{question.slot}" may lack members'
        problems.add(Rule.INCOMPLETE_SET, message, question.span, help="declare `complete: true` if every row is there")
    if Kind.CHOICE in question.kinds and asked is not None:
        _check_choice(asked, question, relation, problems)


def _check_choice(asked: SlotName, question: Question, relation: Relation, problems: Collector) -> None:
    if relation.slots[asked].type is ValueType.TEXT:
        message = f'"{asked}" holds text, and no other words can be proven false'
        problems.add(Rule.UNPROVABLE_CHOICE, message, question.span, help="make an entity of what it holds")
        return
    for phrase in question.stem.values():
        shown = phrase.slots()
        if not _is_known((*relation.key, *shown), relation):
            continue
        if not falsity_is_provable(relation, asked, shown):
            message = f'the stem leaves room for other right answers to "{asked}"'
            problems.add(Rule.UNPROVABLE_CHOICE, message, phrase.span, help=_PROVE)


def _check_computation(asks: Computation, span: Span | None, relation: Relation, problems: Collector) -> None:
    if asks.name in relation.slots:
        message = f'"{asks.name}" is a slot already'
        problems.add(Rule.DUPLICATE_ID, message, span, help="give the computed value a name of its own")
    check_computation(asks, relation, problems)


def _check_reverse(question: Question, forward: SlotName, relation: Relation, problems: Collector) -> None:
    for phrase in question.stem.values():
        if forward not in phrase.slots() and _is_known(phrase.slots(), relation):
            message = f'the reverse does not show "{forward}", which its question asks'
            problems.add(
                Rule.BAD_REVERSE, message, phrase.span, help="show it, and ask for a slot that the question shows"
            )
    stems = [other.stem for other in relation.questions if other.slot == forward and Kind.REVERSED not in other.kinds]
    shown = any(question.slot in phrase.slots() for stem in stems for phrase in stem.values())
    whole = all(
        not is_partial(stem) and all(_is_known(phrase.slots(), relation) for phrase in stem.values()) for stem in stems
    )
    if not shown and whole:
        message = f'the reverse asks for "{question.slot}", which its question does not show'
        problems.add(Rule.BAD_REVERSE, message, question.span, help="ask for a slot that the question shows")


def _is_known(slots: Iterable[SlotName], relation: Relation) -> bool:
    """Whether they are all there: of a misspelt one, nothing else is to be said."""
    return relation.slots.keys() >= set(slots)


def _check_sequence(sequence: Sequence, relation: Relation, problems: Collector) -> None:
    check_phrases(sequence.label, relation, problems)
    check_hidden(sequence.label, sequence.by, "the label", problems)
    check_bare(sequence.stem, "the stem", problems)
    type_ = relation.slots[sequence.by].type
    if type_ not in _ORDERED:
        message = f'"{sequence.by}" is of type {type_.value}, which has no order'
        problems.add(Rule.BAD_ORDER, message, sequence.span, help="order by a date or an amount")
    elif type_ is not ValueType.DATE and not sequence.stem and not is_partial(sequence.stem):
        message = f'an order by "{sequence.by}" joins no timeline'
        problems.add(Rule.BAD_ORDER, message, sequence.span, help="add `stem:`")


def _check_pairing(pairing: Pairing, relation: Relation, problems: Collector) -> None:
    check_bare(pairing.stem, "the stem", problems)
    if pairing.left == pairing.right:
        problems.add(Rule.BAD_PAIRING, "the two sides are one slot", pairing.span, help="name two slots")
    for slot in (pairing.left, pairing.right):
        if relation.slots[slot].type is ValueType.TEXT:
            message = f'"{slot}" holds text, and no other words can be proven false'
            problems.add(Rule.UNPROVABLE_CHOICE, message, pairing.span, help="make an entity of what it holds")
    determined = any(relation.key == (slot,) for slot in (pairing.left, pairing.right))
    if not relation.complete and not determined and _is_known(relation.key, relation):
        message = f'nothing says that "{pairing.left}" and "{pairing.right}" pair in one way only'
        problems.add(Rule.UNPROVABLE_CHOICE, message, pairing.span, help=_PROVE)
