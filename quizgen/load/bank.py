"""Everything that authors wrote: every topic under `questions/`, every deck under `decks/`."""

from collections.abc import Collection
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.load.deck import load_blueprint
from quizgen.load.shape import NAME
from quizgen.load.topic import load_topic
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import TopicId
from quizgen.model.topic import Bank, Topic

SHARED = "shared"
"""The folder under `questions/` that holds no topic but what topics include."""


def load_bank(questions: Path, only: Collection[TopicId] | None = None) -> tuple[Bank, Findings]:
    """Read every topic folder, or `only` some.

    A topic that cannot be read is missing from the bank, and the findings say why.
    """
    problems = Collector()
    topics: dict[TopicId, Topic] = {}
    if not questions.is_dir():
        problems.add_file(Rule.MISSING_FILE, "no such folder", questions.as_posix(), help="make it, with a topic in it")
        return Bank(topics={}), problems.findings
    for folder in _folders(questions, problems):
        if only is not None and folder.name not in only:
            continue
        if not NAME.fullmatch(folder.name):
            message = f'"{folder.name}" is no name for a topic'
            problems.add_file(Rule.BAD_NAME, message, folder.as_posix(), help="use a-z, 0-9, - and _")
        elif (topic := load_topic(folder, problems)) is not None:
            topics[topic.id] = topic
    return Bank(topics=topics), problems.findings


def _folders(questions: Path, problems: Collector) -> list[Path]:
    """Every folder that should be a topic's; other files may lie beside them."""
    try:
        paths = sorted(questions.iterdir())
    except OSError as error:
        problems.add_file(Rule.UNREADABLE_FILE, error.strerror or str(error), questions.as_posix())
        return []
    return [path for path in paths if path.is_dir() and path.name != SHARED and not path.name.startswith(".")]


def load_blueprints(decks: Path) -> tuple[tuple[Blueprint, ...], Findings]:
    """Read every deck file, in the order of their names."""
    problems = Collector()
    if not decks.is_dir():
        problems.add_file(Rule.MISSING_FILE, "no such folder", decks.as_posix(), help="make it, with a deck in it")
    for path in sorted(decks.glob("*.yml")):
        message = f'"{path.name}" is no name for a deck file'
        problems.add_file(Rule.BAD_NAME, message, path.as_posix(), help="end it with .yaml")
    blueprints = [load_blueprint(path, problems) for path in sorted(decks.glob("*.yaml"))]
    return tuple(blueprint for blueprint in blueprints if blueprint is not None), problems.findings
