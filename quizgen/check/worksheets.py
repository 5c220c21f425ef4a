"""Plans of worksheets held against the bank: what sections choose by has to be there."""

from collections.abc import Collection, Iterator

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.model.blueprint import Blueprint
from quizgen.model.partial import is_partial
from quizgen.model.topic import Bank, Topic
from quizgen.model.worksheet import SectionPlan

_NONE = {
    Rule.UNKNOWN_TOPIC: "add it under `topics:`",
    Rule.UNKNOWN_RELATION: "declare it in the topic's `templates.yaml`",
    Rule.UNKNOWN_TAG: "give it to a fact under `tags:`",
}
"""What would help where the deck has nothing of the kind."""


def check_worksheet(blueprint: Blueprint, bank: Bank, problems: Collector) -> None:
    """Check the deck's plan."""
    plan = blueprint.worksheet
    for key, texts in (("title", plan.title), ("instructions", plan.instructions)):
        for language in blueprint.languages:
            if texts and language not in texts:
                message = f"`{key}` of the worksheet is not written in {language}"
                problems.add(Rule.MISSING_LANGUAGE, message, plan.span, help=f"add `{language}:`")
    topics = [bank.topics[name] for name in blueprint.topics if name in bank.topics]
    for section in plan.sections:
        chosen = [topic for topic in topics if not section.topics or topic.id in section.topics] or topics
        for rule, what, name, known in _unknown(section, blueprint, chosen):
            span = section.name_spans.get(name, section.span)
            problems.add(rule, f'no {what} "{name}" in the deck', span, help=did_you_mean(name, known, _NONE[rule]))


def _unknown(
    section: SectionPlan, blueprint: Blueprint, topics: list[Topic]
) -> Iterator[tuple[Rule, str, str, Collection[str]]]:
    """Everything that the section names and that is not there: its rule, what it is, its name, and what there is."""
    relations = {name for topic in topics for name in topic.relations}
    tags = {tag for topic in topics for fact in topic.facts for tag in fact.tags}
    read = len(topics) == len(blueprint.topics) and not any(is_partial(topic.relations) for topic in topics)
    named: tuple[tuple[Rule, str, Collection[str], Collection[str]], ...] = (
        (Rule.UNKNOWN_TOPIC, "topic", section.topics, blueprint.topics),
        (Rule.UNKNOWN_RELATION, "relation", section.relations, relations),
        (Rule.UNKNOWN_TAG, "tag", section.tags, tags),
    )
    for rule, what, names, known in named if read else named[:1]:
        yield from ((rule, what, name, known) for name in names if name not in known)
