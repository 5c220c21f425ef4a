"""The entities of a topic, those of its facts and their siblings, from a fact file's nodes."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.nodes import MappingNode, Node, Scalar
from quizgen.load.pictures import load_picture
from quizgen.load.shape import (
    as_items,
    as_localized,
    as_mapping,
    as_name,
    as_text,
    by_language,
    check_keys,
    require,
)
from quizgen.load.slots import VALUE_TYPES
from quizgen.model.ids import EntityId, Language
from quizgen.model.partial import Partial, join, like, may_hold, what_was_read
from quizgen.model.values import Entity
from quizgen.source import Span

Entities = Mapping[EntityId, Entity]

_KEYS = ("kind", "name", "reading", "aliases", "part_of", "picture")


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entity whose wholes are still only names."""

    entity: Entity
    wholes: tuple[tuple[EntityId, Span], ...]


def load_entities(root: MappingNode, folder: Path, problems: Collector) -> tuple[Entities, Entities]:
    """The entities under `entities:` and those under `siblings:`, by id; the two share one space of ids.

    Their pictures lie in the topic's `folder`.
    """
    drafts = _drafts(root.get("entities"), "entities", folder, problems)
    siblings = _drafts(root.get("siblings"), "siblings", folder, problems)
    for id_ in drafts.keys() & siblings.keys():
        span = siblings[id_].entity.span
        problems.add(Rule.DUPLICATE_ID, f'"{id_}" is an entity already', span, help="remove the sibling")
    everyone = join(siblings, drafts)
    return (
        like(drafts, {id_: _settle(draft, everyone, problems) for id_, draft in drafts.items()}),
        {id_: _settle(draft, everyone, problems) for id_, draft in siblings.items() if id_ not in drafts},
    )


def _drafts(node: Node | None, what: str, folder: Path, problems: Collector) -> Mapping[EntityId, _Draft]:
    mapping = as_mapping(node, what, problems)
    if mapping is None:
        return {} if node is None else Partial({})
    return what_was_read({EntityId(key.text): _draft(key, value, folder, problems) for key, value in mapping.entries})


def _draft(key: Scalar, node: Node, folder: Path, problems: Collector) -> _Draft | None:
    id_ = as_name(key, "entity", problems)
    body = as_mapping(node, f'entity "{key.text}"', problems)
    if id_ is None or body is None:
        return None
    check_keys(body, _KEYS, f'entity "{id_}"', problems)
    kind = _kind(require(body, "kind", problems), problems)
    name = as_localized(require(body, "name", problems), "name", problems)
    if kind is None or name is None:
        return None
    entity = Entity(
        id=EntityId(id_),
        kind=kind,
        name=name,
        reading=as_localized(body.get("reading"), "reading", problems) or {},
        aliases=_aliases(body.get("aliases"), problems),
        picture=load_picture(body.get("picture"), folder, problems),
        span=key.span,
    )
    wholes = tuple(
        (EntityId(text), item.span)
        for item in as_items(body.get("part_of"), "part_of", problems, single=True)
        if (text := as_text(item, "part_of", problems)) is not None
    )
    return _Draft(entity, wholes)


def _kind(node: Node | None, problems: Collector) -> str | None:
    name = as_name(node, "kind", problems)
    if name is None or node is None or name not in VALUE_TYPES:
        return name
    problems.add(Rule.BAD_NAME, f'a kind cannot be called "{name}"', node.span, help="slots have a type of that name")
    return None


def _aliases(node: Node | None, problems: Collector) -> dict[Language, tuple[str, ...]]:
    mapping = as_mapping(node, "aliases", problems)
    if mapping is None:
        return {}
    return {
        language: tuple(
            text
            for item in as_items(value, "aliases", problems, single=True)
            if (text := as_text(item, "an alias", problems)) is not None
        )
        for language, value in by_language(mapping, "aliases", problems)
    }


def _settle(draft: _Draft, everyone: Mapping[EntityId, _Draft], problems: Collector) -> Entity:
    """Give the entity every whole it lies in, directly or not; report wholes that nothing is, and circles."""
    for whole, span in draft.wholes:
        if whole not in everyone and not may_hold(everyone, whole):
            problems.add(
                Rule.UNKNOWN_ENTITY,
                f'no entity "{whole}"',
                span,
                help=did_you_mean(whole, everyone, "add it under `entities:`"),
            )
    wholes: dict[EntityId, None] = {}
    rest = deque(whole for whole, _ in draft.wholes)
    while rest:
        whole = rest.popleft()
        if whole == draft.entity.id:
            problems.add(
                Rule.CIRCULAR_PART, f'"{whole}" is part of itself', draft.wholes[0][1], help="break the circle"
            )
        elif whole in everyone and whole not in wholes:
            wholes[whole] = None
            rest.extend(further for further, _ in everyone[whole].wholes)
    return replace(draft.entity, part_of=tuple(wholes)) if wholes else draft.entity
