"""Every check that needs nothing but what authors wrote."""

from collections.abc import Iterable

from quizgen.check.articles import check_articles
from quizgen.check.decks import check_blueprints
from quizgen.check.evidence import check_support
from quizgen.check.facts import check_facts
from quizgen.check.relations import check_relation
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.model.blueprint import Blueprint
from quizgen.model.topic import Bank


def check_bank(bank: Bank, blueprints: Iterable[Blueprint]) -> Findings:
    """Check the templates first, then the facts against them, then the decks against both."""
    problems = Collector()
    for topic in bank.topics.values():
        for relation in topic.relations.values():
            check_relation(relation, topic, problems)
            check_articles(relation, topic, problems)
        check_facts(topic, problems)
        check_support(topic, problems)
    check_blueprints(blueprints, bank, problems)
    return problems.findings
