"""The columns of a relation and the units they count in, from a template file's nodes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.nodes import MappingNode, Node, Scalar
from quizgen.load.shape import as_distinct, as_flag, as_mapping, as_name, as_text, by_language, check_keys
from quizgen.model.ids import SlotName, UnitName
from quizgen.model.partial import Partial, may_hold, what_was_read
from quizgen.model.schema import Slot, Unit, ValueType

ROW_KEYS = ("id", "evidence", "certainty", "according_to", "errata", "resolved", "tags")
"""Keys of a row that are not slots."""

_RESERVED = (*ROW_KEYS, "paragraph", "quote")
"""Those, and columns of a spreadsheet that are not slots either."""

VALUE_TYPES = frozenset(type_.value for type_ in ValueType)
"""What a slot's type may be, unless it is a kind of entity."""

_OR = re.compile(r"\s*\|\s*")

_NO_VARIABLE = frozenset(("not", "true", "false", "none"))
"""Names that a phrase would take for something else: for an operator or a constant."""

_PLURALS = ("zero", "one", "two", "few", "many", "other")
"""CLDR's plural categories."""

Slots = Mapping[SlotName, Slot]


def load_slots(node: Node | None, problems: Collector) -> Slots:
    """The slots under a relation's `slots:`, by name."""
    mapping = as_mapping(node, "slots", problems)
    if mapping is None:
        return Partial({})
    slots = [_slot(key, value, problems) for key, value in mapping.entries]
    read = {slot.name: slot for slot in slots if slot is not None}
    return read if None not in slots else Partial(read)


def as_slot(node: Node | None, slots: Slots, problems: Collector) -> SlotName | None:
    """A slot of the relation, by name."""
    name = as_text(node, "a slot's name", problems)
    return None if name is None or node is None else _find_slot(name, node, slots, problems)


def _find_slot(name: str, node: Node, slots: Slots, problems: Collector) -> SlotName | None:
    if SlotName(name) in slots:
        return SlotName(name)
    if not may_hold(slots, name):
        _report_unknown(name, node, slots, problems)
    return None


def _report_unknown(name: str, node: Node, slots: Slots, problems: Collector) -> None:
    problems.add(
        Rule.UNKNOWN_SLOT,
        f'the relation has no slot "{name}"',
        node.span,
        help=did_you_mean(name, slots, "declare it under `slots:`"),
    )


def as_slots(node: Node | None, slots: Slots, problems: Collector) -> tuple[SlotName, ...] | None:
    """A list of the relation's slots, or one of them; None where nothing is written."""
    if node is None:
        return None
    named = as_distinct(node, "slot", problems)
    return tuple(slot for text, item in named if (slot := _find_slot(text, item, slots, problems)) is not None)


def as_key(node: Node | None, slots: Slots, problems: Collector) -> tuple[SlotName, ...]:
    """A list of slots as it is written: those that the relation lacks are reported, and stay in it."""
    named = list(as_distinct(node, "slot", problems))
    for text, item in named:
        _find_slot(text, item, slots, problems)
    return tuple(SlotName(text) for text, _ in named)


def load_units(node: Node | None, problems: Collector) -> Iterator[Unit | None]:
    """The units under `units:`; None for one that cannot be read."""
    mapping = as_mapping(node, "units", problems)
    if node is not None and mapping is None:
        yield None
    for key, value in mapping.entries if mapping else ():
        name = as_name(key, "unit", problems)
        languages = as_mapping(value, f'unit "{key.text}"', problems)
        if name is None or languages is None:
            yield None
            continue
        forms = {
            language: _plural_forms(written, problems)
            for language, written in by_language(languages, f'unit "{name}"', problems)
        }
        yield Unit(name=UnitName(name), forms=what_was_read(forms), span=key.span)


def _slot(key: Scalar, node: Node, problems: Collector) -> Slot | None:
    name = as_name(key, "slot", problems)
    if name is None:
        return None
    if name in _RESERVED:
        problems.add(Rule.BAD_NAME, f'a slot cannot be called "{name}"', key.span, help="a row has a key of that name")
        return None
    if "-" in name or name in _NO_VARIABLE:
        message = f'a slot cannot be called "{name}"'
        problems.add(Rule.BAD_NAME, message, key.span, help="no phrase could show it: use another word, or _ for -")
        return None
    if isinstance(node, Scalar) and not node.is_null:
        return _typed_slot(SlotName(name), node, None)
    mapping = (
        MappingNode({}, key.source, key.start)
        if isinstance(node, Scalar)
        else as_mapping(node, f'slot "{name}"', problems)
    )
    if mapping is None:
        return None
    check_keys(mapping, ("type", "unit", "optional", "below"), f'slot "{name}"', problems)
    type_ = mapping.get("type")
    if not isinstance(type_, Scalar):
        problems.add(Rule.MISSING_KEY, f'slot "{name}" has no type', key.span, help="add `type:`")
        return None
    unit = as_name(mapping.get("unit"), "unit", problems)
    optional = as_flag(mapping.get("optional"), "optional", problems)
    below = as_text(mapping.get("below"), "below", problems)
    slot = _typed_slot(SlotName(name), type_, UnitName(unit) if unit else None)
    return replace(slot, optional=optional, below=SlotName(below) if below else None)


def _typed_slot(name: SlotName, type_: Scalar, unit: UnitName | None) -> Slot:
    """A slot of one of the value types, or else of the entity kinds that the author names."""
    known = type_.text in VALUE_TYPES
    return Slot(
        name=name,
        type=ValueType(type_.text) if known else ValueType.ENTITY,
        entity_kinds=frozenset() if known else frozenset(_OR.split(type_.text)),
        unit=unit,
        span=type_.span,
    )


def _plural_forms(node: Node, problems: Collector) -> dict[str, str] | None:
    if isinstance(node, Scalar):
        forms = {"other": as_text(node, "a unit's form", problems) or ""}
    else:
        mapping = as_mapping(node, "a unit's forms", problems)
        if mapping is None:
            return None
        check_keys(mapping, _PLURALS, "a unit", problems)
        forms = {key.text: as_text(value, "a unit's form", problems) or "" for key, value in mapping.entries}
    if "other" in forms and all(text.count("{}") == 1 for text in forms.values()):
        return forms
    problems.add(
        Rule.BAD_VALUE, "a unit wants a form `other`, and one `{}` in each", node.span, help='as in "{} chips"'
    )
    return None
