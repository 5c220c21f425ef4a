"""One cell of a row, from its node, as the slot's type wants it."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.entities import Entities
from quizgen.load.nodes import Node, Scalar
from quizgen.load.shape import as_localized, as_text
from quizgen.load.values import EXAMPLES, parse_value
from quizgen.model.ids import EntityId
from quizgen.model.partial import may_hold
from quizgen.model.schema import Slot, ValueType
from quizgen.model.values import Entity, Localized, Text, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a row may refer to by name."""

    entities: Entities
    attributions: Mapping[str, Localized]
    kinds: frozenset[str] = frozenset()
    """Those of the topic's entities and siblings."""


def load_cell(node: Node, slot: Slot, names: Names, problems: Collector) -> Value | None:
    """The cell's value; None, and a finding, where the node writes no value of the slot's type."""
    match slot.type:
        case ValueType.TEXT:
            texts = as_localized(node, f'"{slot.name}"', problems)
            return Text(by_language=texts) if texts else None
        case ValueType.ENTITY:
            return _load_entity(node, slot, names, problems)
    text = as_text(node, f'"{slot.name}"', problems)
    if text is None:
        return None
    value = parse_value(text, slot)
    if value is None:
        problems.add(
            Rule.BAD_VALUE, f'"{text}" is no {slot.type.value}', node.span, help=f"write {EXAMPLES[slot.type]}"
        )
    return value


def _load_entity(node: Node, slot: Slot, names: Names, problems: Collector) -> Entity | None:
    entities = names.entities
    text = as_text(node, f'"{slot.name}"', problems)
    if text is None or not isinstance(node, Scalar):
        return None
    entity = entities.get(EntityId(text))
    if entity is None:
        if may_hold(entities, text):
            return None
        problems.add(
            Rule.UNKNOWN_ENTITY,
            f'no entity "{text}"',
            node.span,
            help=did_you_mean(text, entities, "add it under `entities:`"),
        )
    elif entity.kind not in slot.entity_kinds and not slot.entity_kinds.isdisjoint(names.kinds):
        wanted = " or ".join(sorted(slot.entity_kinds))
        problems.add(
            Rule.WRONG_ENTITY_KIND,
            f'"{text}" is of kind "{entity.kind}"',
            node.span,
            help=f'"{slot.name}" takes: {wanted}',
        )
    else:
        return entity
    return None
