"""A topic's `templates.yaml`, and the files that it includes, to units and relations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.load.files import path_inside, read_source
from quizgen.load.nodes import MappingNode, Scalar, compose
from quizgen.load.questions import load_pairings, load_questions, load_sequence
from quizgen.load.shape import as_distinct, as_flag, as_mapping, as_name, check_keys
from quizgen.load.slots import as_key, as_slots, load_slots, load_units
from quizgen.load.wordings import as_phrases
from quizgen.model.ids import RelationName, UnitName
from quizgen.model.partial import Partial
from quizgen.model.schema import Relation, Unit
from quizgen.source import Span

_RELATION_KEYS = ("slots", "key", "complete", "statement", "cloze", "true_false", "questions", "order", "match")


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """Everything that a topic's templates declare, the included files' share among it."""

    units: Mapping[UnitName, Unit] = field(default_factory=dict)
    relations: Mapping[RelationName, Relation] = field(default_factory=dict)


def load_templates(path: Path, problems: Collector) -> Templates:
    """Read a template file and what it includes; a name declared twice is a finding, and the first one holds."""
    units: dict[UnitName, Unit] = {}
    relations: dict[RelationName, Relation] = {}
    documents = tuple(_documents(path, problems))
    lacks_unit = lacks_relation = None in documents
    for root in filter(None, documents):
        for unit in load_units(root.get("units"), problems):
            if unit is None:
                lacks_unit = True
            elif units.setdefault(unit.name, unit) is not unit:
                _report_twice("unit", unit.name, unit.span, problems)
        for relation in _relations(root, problems):
            if relation is None:
                lacks_relation = True
            elif relations.setdefault(relation.name, relation) is not relation:
                _report_twice("relation", relation.name, relation.span, problems)
    return Templates(
        units=Partial(units) if lacks_unit else units, relations=Partial(relations) if lacks_relation else relations
    )


def _documents(path: Path, problems: Collector) -> Iterator[MappingNode | None]:
    """The mappings of the included files, then the file's own; None for one that cannot be read.

    Included files include nothing further.
    """
    root = _document(path, ("include", "units", "relations"), "a template file", problems)
    for name, item in as_distinct(root.get("include"), "file", problems) if root is not None else ():
        included = path_inside(path.parent, name, item.span, problems)
        if included is None:
            yield None
        else:
            yield _document(included, ("units", "relations"), "an included file", problems)
    yield root


def _document(path: Path, keys: tuple[str, ...], what: str, problems: Collector) -> MappingNode | None:
    source = read_source(path, problems)
    root = as_mapping(compose(source, problems), what, problems) if source else None
    if root is not None:
        check_keys(root, keys, what, problems)
    return root


def _relations(root: MappingNode, problems: Collector) -> Iterator[Relation | None]:
    """The relations under `relations:`; None for one that cannot be read."""
    written = root.get("relations")
    mapping = as_mapping(written, "relations", problems)
    if written is not None and mapping is None:
        yield None
    for key, node in mapping.entries if mapping else ():
        name = as_name(key, "relation", problems)
        body = as_mapping(node, f'relation "{key.text}"', problems)
        if name is None or body is None:
            yield None
            continue
        check_keys(body, _RELATION_KEYS, f'relation "{name}"', problems)
        yield _relation(RelationName(name), key, body, problems)


def _relation(name: RelationName, key: Scalar, body: MappingNode, problems: Collector) -> Relation:
    slots = load_slots(body.get("slots"), problems)
    if body.get("slots") is None:
        problems.add(Rule.MISSING_KEY, f'relation "{name}" has no slots', key.span, help="add `slots:`")
    return Relation(
        name=name,
        slots=slots,
        key=as_key(body.get("key"), slots, problems),
        complete=as_flag(body.get("complete"), "complete", problems),
        statement=as_phrases(body.get("statement"), "statement", problems),
        cloze=as_slots(body.get("cloze"), slots, problems),
        true_false=as_slots(body.get("true_false"), slots, problems),
        questions=tuple(load_questions(body.get("questions"), slots, problems)),
        sequence=load_sequence(body.get("order"), slots, problems),
        pairings=tuple(load_pairings(body.get("match"), slots, problems)),
        span=key.span,
    )


def _report_twice(what: str, name: str, span: Span | None, problems: Collector) -> None:
    problems.add(Rule.DUPLICATE_ID, f'{what} "{name}" is declared twice', span, help="remove or rename one of them")
