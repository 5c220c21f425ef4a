"""Every check that needs nothing but what authors wrote."""

from collections.abc import Iterable

from quizgen.check.decks import check_blueprints
from quizgen.check.evidence import check_support
from quizgen.check.facts import check_facts
from quizgen.check.joints import check_joints
from quizgen.check.relations import check_relations
from quizgen.check.units import check_units
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.model.blueprint import Blueprint
from quizgen.model.topic import Bank


def check_bank(bank: Bank, blueprints: Iterable[Blueprint]) -> Findings:
    """Check the templates first, then the facts against them, then the decks against both."""
    problems = Collector()
    for topic in bank.topics.values():
        check_units(topic, problems)
        check_relations(topic, problems)
        check_joints(topic, problems)
        check_facts(topic, problems)
        check_support(topic, problems)
    check_blueprints(blueprints, bank, problems)
    return problems.findings
