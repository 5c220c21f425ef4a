"""One topic's folder: its facts, its templates, its spreadsheets and, where it is there, its article."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.attributions import as_lead
from quizgen.load.cells import Names
from quizgen.load.entities import load_entities
from quizgen.load.facts import PARAGRAPH_LIMIT, load_fact, load_facts
from quizgen.load.files import path_inside, read_source
from quizgen.load.nodes import MappingNode, Node, compose
from quizgen.load.shape import as_integer, as_localized, as_mapping, as_name, as_text, check_keys, require
from quizgen.load.spreadsheet import rows_from_csv
from quizgen.load.templates import load_templates
from quizgen.model.ids import Language, RelationName, TopicId
from quizgen.model.language import LANGUAGES
from quizgen.model.partial import Partial, may_hold, what_was_read
from quizgen.model.schema import Relation
from quizgen.model.topic import Article, Fact, Topic
from quizgen.model.values import Localized
from quizgen.source import Span

_KEYS = ("topic", "source", "entities", "siblings", "attributions", "facts")
_SOURCE_KEYS = ("title", "publisher", "language", "published", "inferred", "paragraphs", "article")


def load_topic(folder: Path, problems: Collector) -> Topic | None:
    """Read a topic; None where its facts cannot be read as YAML or its head is incomplete."""
    path = Path(folder, "facts.yaml")
    templates = load_templates(Path(folder, "templates.yaml"), problems)
    source = read_source(path, problems)
    root = as_mapping(compose(source, problems), "a fact file", problems) if source else None
    if root is None:
        return None
    check_keys(root, _KEYS, "a fact file", problems)
    entities, siblings = load_entities(root, folder, problems)
    names = Names(
        entities=entities,
        attributions=_attributions(root.get("attributions"), problems),
        kinds=frozenset(entity.kind for entity in (*entities.values(), *siblings.values())),
    )
    title = as_localized(require(root, "topic", problems), "topic", problems)
    article = _article(require(root, "source", problems), folder, problems)
    facts = (
        *load_facts(root.get("facts"), templates.relations, names, problems),
        *_facts_from_csv(folder, templates.relations, names, problems),
    )
    if title is None or article is None:
        return None
    return Topic(
        id=TopicId(folder.name),
        title=title,
        article=article,
        entities=entities,
        siblings=siblings,
        units=templates.units,
        relations=templates.relations,
        facts=facts,
        span=root.span,
    )


def _attributions(node: Node | None, problems: Collector) -> Mapping[str, Localized]:
    mapping = as_mapping(node, "attributions", problems)
    if mapping is None:
        return {} if node is None else Partial({})
    texts: dict[str, Localized | None] = {}
    for key, value in mapping.entries:
        name = as_name(key, "attribution", problems)
        text = as_lead(value, f'attribution "{key.text}"', problems)
        texts[key.text] = text if name is not None else None
    return what_was_read(texts)


def _article(node: Node | None, folder: Path, problems: Collector) -> Article | None:
    body = as_mapping(node, "source", problems)
    if body is None:
        return None
    check_keys(body, _SOURCE_KEYS, "source", problems)
    title = as_localized(require(body, "title", problems), "title", problems)
    language = _language(require(body, "language", problems), problems)
    written = require(body, "paragraphs", problems)
    paragraphs = as_integer(written, "paragraphs", 1, PARAGRAPH_LIMIT, problems)
    path = _article_path(body.get("article"), folder, problems)
    if title is None or language is None or paragraphs is None:
        return None
    return Article(
        title=title,
        language=language,
        paragraphs=paragraphs,
        publisher=as_localized(body.get("publisher"), "publisher", problems),
        published=as_localized(body.get("published"), "published", problems),
        inferred=as_localized(body.get("inferred"), "inferred", problems),
        path=path.as_posix() if path else None,
        span=written.span if written else None,
    )


def _article_path(node: Node | None, folder: Path, problems: Collector) -> Path | None:
    name = as_text(node, "article", problems)
    if name is None or node is None:
        return None
    return path_inside(folder, name, node.span, problems)


def _language(node: Node | None, problems: Collector) -> Language | None:
    text = as_text(node, "language", problems)
    if text is None or node is None or text in LANGUAGES:
        return Language(text) if text else None
    help_ = did_you_mean(text, LANGUAGES)
    problems.add(Rule.UNKNOWN_LANGUAGE, f'quizgen cannot read "{text}"', node.span, help=help_)
    return None


def _facts_from_csv(
    folder: Path, relations: Mapping[RelationName, Relation], names: Names, problems: Collector
) -> Iterator[Fact]:
    for path in sorted(folder.glob("*.csv")):
        relation = relations.get(RelationName(path.stem))
        if relation is None and may_hold(relations, path.stem):
            continue
        source = read_source(path, problems)
        if relation is None:
            if source is not None:
                help_ = did_you_mean(path.stem, relations, "declare it in `templates.yaml`, or name the file after one")
                message = f'no relation "{path.stem}"'
                problems.add(Rule.UNKNOWN_RELATION, message, Span(source, 1, 1), help=help_)
            continue
        for row in rows_from_csv(source, problems).items if source else ():
            if isinstance(row, MappingNode) and (fact := load_fact(row, relation, names, problems)) is not None:
                yield fact
