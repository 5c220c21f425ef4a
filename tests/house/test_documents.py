"""Whatever a user meets is written down."""

import re

from typer.main import get_command

from quizgen.cli.app import make_app
from quizgen.diagnostics.rules import Rule

from .project import ROOT, read_pyproject

RULE = re.compile(r"^#{2,4} +`?([a-z][a-z-]*)`? *$", re.MULTILINE)


def read_document(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_every_rule_has_its_paragraph_and_every_paragraph_its_rule() -> None:
    parts = RULE.split(read_document("docs/rules.md"))[1:]
    paragraphs = dict(zip(parts[::2], parts[1::2], strict=True))
    assert sorted(paragraphs) == sorted(rule.value for rule in Rule)
    assert [rule for rule, text in paragraphs.items() if not re.search(r"\w", text)] == []


def test_every_command_is_in_the_readme() -> None:
    commands = getattr(get_command(make_app()), "commands", {})
    assert commands
    readme = read_document("README.md")
    assert [command for command in commands if not re.search(rf"quizgen {command}\b", readme)] == []


def test_changelog_has_the_version() -> None:
    version = re.escape(read_pyproject()["project"]["version"])
    assert re.search(rf"^## \[{version}\]|^What will be {version}\.$", read_document("CHANGELOG.md"), re.MULTILINE)
