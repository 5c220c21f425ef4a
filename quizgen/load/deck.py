"""A deck file to a blueprint."""

import re
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.load.files import read_source
from quizgen.load.members import as_choices, as_members
from quizgen.load.nodes import MappingNode, Node, compose
from quizgen.load.shape import as_distinct, as_flag, as_integer, as_localized, as_mapping, as_text, check_keys, require
from quizgen.load.worksheet import load_plan
from quizgen.model.blueprint import DEFAULT_OPTIONS, DEFAULT_OUTPUTS, AnkiOptions, Blueprint, Output, Subdeck
from quizgen.model.ids import DeckName, Kind, Language, TopicId
from quizgen.model.language import LANGUAGES

_KEYS = ("deck", "topics", "languages", "seed", "options", "to", "description", "anki", "worksheet")
_ANKI_KEYS = ("kinds", "subdecks", "tags", "tts")
_SEED_LIMIT = 2**63 - 1
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")


def load_blueprint(path: Path, problems: Collector) -> Blueprint | None:
    """Read a deck file; None where it does not say what to build."""
    if not _NAME.fullmatch(path.stem):
        problems.add_file(
            Rule.BAD_NAME, f'"{path.stem}" is no name for a deck file', path.as_posix(), help="use a-z, 0-9, - and _"
        )
    source = read_source(path, problems)
    root = as_mapping(compose(source, problems), "a deck file", problems) if source else None
    if root is None:
        return None
    check_keys(root, _KEYS, "a deck file", problems)
    title = _title(require(root, "deck", problems), problems)
    topics = _topics(require(root, "topics", problems), problems)
    languages = tuple(as_choices(require(root, "languages", problems), "language", LANGUAGES, Language, problems))
    seed = as_integer(require(root, "seed", problems), "seed", 0, _SEED_LIMIT, problems)
    options = as_integer(root.get("options"), "options", 2, 6, problems)
    outputs = tuple(as_members(root.get("to"), "output", Output, problems))
    anki = _anki(as_mapping(root.get("anki"), "anki", problems), problems)
    worksheet = load_plan(as_mapping(root.get("worksheet"), "worksheet", problems), problems)
    if title is None or not topics or not languages or seed is None:
        return None
    return Blueprint(
        name=DeckName(path.stem),
        title=title,
        topics=topics,
        languages=languages,
        seed=seed,
        options=options or DEFAULT_OPTIONS,
        outputs=outputs or DEFAULT_OUTPUTS,
        description=as_localized(root.get("description"), "description", problems) or {},
        anki=anki,
        worksheet=worksheet,
        span=root.span,
    )


def _topics(node: Node | None, problems: Collector) -> tuple[TopicId, ...]:
    return tuple(TopicId(text) for text, _ in as_distinct(node, "topic", problems, filled=True))


def _title(node: Node | None, problems: Collector) -> str | None:
    title = as_text(node, "deck", problems)
    if title is None or node is None or all(level.strip() for level in title.split("::")):
        return title
    problems.add(Rule.BAD_VALUE, f'an empty level in "{title}"', node.span, help="write a name on each side of `::`")
    return None


def _anki(body: MappingNode | None, problems: Collector) -> AnkiOptions:
    if body is None:
        return AnkiOptions()
    check_keys(body, _ANKI_KEYS, "anki", problems)
    kinds = tuple(as_members(body.get("kinds"), "kind", Kind, problems))
    subdecks = tuple(as_members(body.get("subdecks"), "subdeck", Subdeck, problems, filled=False))
    return AnkiOptions(
        kinds=kinds or tuple(Kind),
        subdecks=subdecks if body.get("subdecks") is not None else (Subdeck.LANGUAGE,),
        tags=tuple(text for text, _ in as_distinct(body.get("tags"), "tag", problems)),
        tts=as_flag(body.get("tts"), "tts", problems),
    )
