"""`quizgen check`: everything wrong with what the authors wrote, and every item that cannot be made of it."""

from collections.abc import Iterable
from pathlib import Path

from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.check.evidence import check_article, split_paragraphs
from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings, Severity
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.generate.items import generate_items
from quizgen.load.files import read_source
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import FactId, Kind, TopicId
from quizgen.model.topic import Bank, Topic
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.workspace import Project, Workspace, open_project


@without_collecting()
def check_project(
    workspace: Workspace, articles: Iterable[tuple[str, Path]], progress: Progress = quiet_progress
) -> tuple[Project, Findings]:
    """Check facts, templates and decks, each topic against its article where there is one.

    Args:
        workspace: the folders to check.
        articles: readers' own copies, each with the topic it is the article of, or "" to tell by the file's name.
        progress: told of each deck whose items are tried.
    """
    project = open_project(workspace)
    problems = Collector()
    problems.extend(project.findings)
    _check_articles(project.bank, articles, problems)
    if not has_errors(problems.findings):
        _check_items(project, problems, progress)
    return project, problems.findings


def _check_items(project: Project, problems: Collector, progress: Progress) -> None:
    """Try to make every item of every deck; a fact that none of them asks about is in no built file."""
    asked: set[tuple[TopicId, FactId]] = set()
    with progress("items", len(project.blueprints)) as advance:
        for blueprint in project.blueprints:
            items, refusals = generate_items(project.bank, blueprint, _kinds(blueprint))
            asked.update((item.id.topic, fact.id) for item in items for fact in item.facts)
            problems.extend(refusals)
            for language in blueprint.languages if blueprint.worksheet.sections else ():
                plan_sheet(items, blueprint, language, head_sheet(blueprint, project.bank, language), problems)
            advance(1)
    for name in sorted({name for blueprint in project.blueprints for name in blueprint.topics}):
        for fact in project.bank.topics[name].facts:
            if (name, fact.id) not in asked:
                problems.add(
                    Rule.IDLE_FACT,
                    f'no deck asks about fact "{fact.id}"',
                    fact.span,
                    help="ask about it, or let its statement give a cloze",
                    severity=Severity.WARNING,
                    subject=fact.id,
                )


def _kinds(blueprint: Blueprint) -> frozenset[Kind]:
    """Those that become notes, and all others where sheets may ask for them."""
    return frozenset(Kind if blueprint.worksheet.sections else blueprint.anki.kinds)


def _check_articles(bank: Bank, articles: Iterable[tuple[str, Path]], problems: Collector) -> None:
    for topic in bank.topics.values():
        if topic.article.path is not None:
            _check_article(topic, Path(topic.article.path), problems)
    for name, path in articles:
        found = bank.topics.get(TopicId(name)) if name else _guess_topic(bank, path)
        if found is None:
            message = f'no topic "{name}"' if name else "no telling which topic this is the article of"
            help_ = did_you_mean(name, bank.topics) if name else "write `--article TOPIC=FILE`"
            problems.add_file(Rule.UNKNOWN_TOPIC, message, path.as_posix(), help=help_)
        else:
            _check_article(found, path, problems)


def _check_article(topic: Topic, path: Path, problems: Collector) -> None:
    source = read_source(path, problems)
    if source is not None:
        check_article(topic, split_paragraphs(source.text), problems)


def _guess_topic(bank: Bank, path: Path) -> Topic | None:
    """The topic that the file is named after, else the only one that keeps no article of its own."""
    named = bank.topics.get(TopicId(path.name.partition(".")[0]))
    without = [topic for topic in bank.topics.values() if topic.article.path is None]
    return named or (without[0] if len(without) == 1 else None)
