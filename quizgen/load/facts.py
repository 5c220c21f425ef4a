"""The rows of a topic's relations, with their evidence, from the nodes of fact files and spreadsheets."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.attributions import as_lead
from quizgen.load.cells import Names, load_cell
from quizgen.load.nodes import MappingNode, Node, Scalar
from quizgen.load.shape import (
    as_distinct,
    as_integer,
    as_items,
    as_localized,
    as_mapping,
    as_name,
    as_text,
    check_keys,
    require,
)
from quizgen.load.slots import ROW_KEYS, Slots, as_slot
from quizgen.model.ids import EntityId, FactId, RelationName, SlotName
from quizgen.model.partial import is_partial, may_hold
from quizgen.model.schema import Relation
from quizgen.model.topic import Certainty, Erratum, Evidence, Fact, Quote, Resolution
from quizgen.model.values import Localized, Value
from quizgen.source import Span
from quizgen.wording.attribution import according_to_entity

PARAGRAPH_LIMIT = 100_000
"""More than any article has."""

R = TypeVar("R", Erratum, Resolution)


def load_facts(
    node: Node | None, relations: Mapping[RelationName, Relation], names: Names, problems: Collector
) -> Iterator[Fact]:
    """Every readable row under `facts:`."""
    tables = as_mapping(node, "facts", problems)
    for key, rows in tables.entries if tables else ():
        relation = relations.get(RelationName(key.text))
        if relation is None:
            if may_hold(relations, key.text):
                continue
            help_ = did_you_mean(key.text, relations, "declare it under `relations:` in `templates.yaml`")
            problems.add(Rule.UNKNOWN_RELATION, f'no relation "{key.text}"', key.span, help=help_)
            continue
        for row in as_items(rows, f'the facts of "{key.text}"', problems):
            body = as_mapping(row, "a fact", problems)
            if body is not None and (fact := load_fact(body, relation, names, problems)) is not None:
                yield fact


def load_fact(body: MappingNode, relation: Relation, names: Names, problems: Collector) -> Fact | None:
    """One row; None, and findings, where it has no id or a cell that cannot be read."""
    if not is_partial(relation.slots):
        check_keys(body, (*ROW_KEYS, *relation.slots), f'a fact of "{relation.name}"', problems)
    id_node = require(body, "id", problems)
    id_ = as_name(id_node, "id", problems)
    cells, spans, whole = _cells(body, relation, names, problems)
    certainty = _certainty(body.get("certainty"), problems)
    according_to = _according_to(body.get("according_to"), names, problems)
    span = id_node.span if id_node else body.span
    if certainty is not Certainty.STATED and body.get("according_to") is None:
        problems.add(
            Rule.MISSING_ATTRIBUTION,
            f'fact "{id_ or ""}" is {certainty.value}, but by whom?',
            span,
            help="add `according_to:` with an attribution, an entity or a text in each language",
        )
    fact = Fact(
        id=FactId(id_ or ""),
        relation=relation.name,
        cells=cells,
        evidence=tuple(_evidence(body, id_, span, problems)),
        certainty=certainty,
        according_to=according_to,
        errata=tuple(_remarks(Erratum, body.get("errata"), relation.slots, problems)),
        resolutions=tuple(_remarks(Resolution, body.get("resolved"), relation.slots, problems)),
        tags=tuple(text for text, _ in as_distinct(body.get("tags"), "tag", problems)),
        cell_spans=spans,
        span=span,
    )
    return fact if id_ and whole and fact.evidence else None


def _cells(
    body: MappingNode, relation: Relation, names: Names, problems: Collector
) -> tuple[dict[SlotName, Value], dict[SlotName, Span], bool]:
    """The cells that could be read, where each stands, and whether every cell that must be there is."""
    cells: dict[SlotName, Value] = {}
    spans: dict[SlotName, Span] = {}
    whole = True
    for slot in relation.slots.values():
        node = body.get(slot.name)
        if node is None:
            if not slot.optional:
                whole = False
                problems.add(
                    Rule.MISSING_CELL,
                    f'a fact of "{relation.name}" lacks "{slot.name}"',
                    body.span,
                    help="fill it, or make the slot optional",
                )
            continue
        value = load_cell(node, slot, names, problems)
        if value is None:
            whole = False
        else:
            cells[slot.name] = value
            spans[slot.name] = node.span
    return cells, spans, whole


def _evidence(body: MappingNode, id_: str | None, span: Span, problems: Collector) -> Iterator[Evidence]:
    items = as_items(body.get("evidence"), "evidence", problems, single=True)
    if not items:
        problems.add(
            Rule.MISSING_EVIDENCE,
            f'fact "{id_ or ""}" has no evidence',
            span,
            help="add `evidence:` with the paragraph it rests on",
        )
    for item in items:
        mapping = as_mapping(item, "evidence", problems)
        if mapping is None:
            continue
        check_keys(mapping, ("paragraph", "quote"), "evidence", problems)
        written = require(mapping, "paragraph", problems)
        paragraph = as_integer(written, "paragraph", 1, PARAGRAPH_LIMIT, problems)
        quotes = tuple(_quotes(mapping.get("quote"), problems))
        if paragraph is not None and written is not None:
            yield Evidence(paragraph=paragraph, quotes=quotes, span=written.span)


def _quotes(node: Node | None, problems: Collector) -> Iterator[Quote]:
    for item in as_items(node, "quote", problems, single=True):
        text = as_text(item, "a quote", problems)
        if text is not None:
            yield Quote(text=text, span=item.span)


def _certainty(node: Node | None, problems: Collector) -> Certainty:
    text = as_text(node, "certainty", problems)
    if text is None or node is None or text in list(Certainty):
        return Certainty(text or "stated")
    help_ = did_you_mean(text, (certainty.value for certainty in Certainty))
    problems.add(Rule.BAD_VALUE, f'"{text}" is no certainty', node.span, help=help_)
    return Certainty.STATED


def _according_to(node: Node | None, names: Names, problems: Collector) -> Localized | None:
    if not isinstance(node, Scalar):
        return as_lead(node, "according_to", problems)
    if node.text in names.attributions:
        return names.attributions[node.text]
    entity = names.entities.get(EntityId(node.text))
    if entity is not None:
        return {language: according_to_entity(name, language) for language, name in entity.name.items()}
    if may_hold(names.attributions, node.text) or may_hold(names.entities, node.text):
        return None
    help_ = did_you_mean(node.text, (*names.attributions, *names.entities), "declare it under `attributions:`")
    problems.add(Rule.UNKNOWN_ATTRIBUTION, f'no attribution or entity "{node.text}"', node.span, help=help_)
    return None


def _remarks(remark: type[R], node: Node | None, slots: Slots, problems: Collector) -> Iterator[R]:
    for item in as_items(node, "a list of remarks", problems, single=True):
        body = as_mapping(item, "a remark", problems)
        if body is None:
            continue
        check_keys(body, ("slot", "printed", "note"), "a remark", problems)
        slot = as_slot(require(body, "slot", problems), slots, problems)
        printed = as_text(require(body, "printed", problems), "printed", problems)
        note = as_localized(require(body, "note", problems), "note", problems)
        if slot is not None and printed is not None and note is not None:
            yield remark(slot=slot, printed=printed, note=note, span=body.span)
