"""Every rule about what authors write has a test in which an author breaks it."""

from pathlib import Path

import pytest

from quizgen.diagnostics.rules import Rule

TESTS = Path(__file__).parent.parent
ABOUT_BUILT_FILES = frozenset(list(Rule)[list(Rule).index(Rule.UNREADABLE_BUILD) :])


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule not in ABOUT_BUILT_FILES])
def test_rule_is_broken_somewhere(rule: Rule) -> None:
    texts = [path.read_text(encoding="utf-8") for folder in ("load", "check") for path in (TESTS / folder).glob("*.py")]
    assert any(f"{severity}[{rule.value}]" in text for text in texts for severity in ("error", "warning", "note"))
