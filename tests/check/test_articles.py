"""English articles before names that take the other one."""

import pytest
from inline_snapshot import snapshot

from quizgen.check.articles import takes_an

from ..authoring import TEMPLATES, Desk

STEM = "How long was {{ person }} at {{ employer }}?"


@pytest.mark.parametrize(
    "name", ["apple", "igloo", "hour", "honest man", "heir", "MRI scan", "X-ray", "81", "11", "uncle", "Élysée", "IBM"]
)
def test_an(name: str) -> None:
    assert takes_an(name)


@pytest.mark.parametrize(
    "name",
    [
        "tent",
        "unit",
        "union",
        "UFO",
        "euro",
        "European",
        "one-way street",
        "useful tool",
        "horse",
        "UK firm",
        "110",
        "yak",
    ],
)
def test_a(name: str) -> None:
    assert not takes_an(name)


def test_article_that_a_name_does_not_take(desk: Desk) -> None:
    assert desk.templates(STEM, "How long was {{ person }} at a {{ employer }}?") == snapshot("""\
warning[wrong-article]: the phrase gives "a OpenAI"
  --> questions/mini/templates.yaml:12:98
   |
12 | ...long was {{ person }} at a {{ employer }}?"}
   |                                  ^^^^^^^^
   = help: word it without the article, or let every name have its own: an apple
""")


@pytest.mark.parametrize("stem", [STEM, "How long was {{ person }} at {{ employer }} from a {{ start }} on?"])
def test_no_article_before_a_name(desk: Desk, stem: str) -> None:
    desk.replace(TEMPLATES, STEM, stem)
    assert desk.report() == ""
