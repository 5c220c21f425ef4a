"""Which files a learner's decks are read from."""

from pathlib import Path

import pytest

from quizgen.diagnostics.render import render_concise
from quizgen.diagnostics.rules import Rule
from quizgen.pipeline.studying import open_course

from ..authoring import DECK, Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Beside the deck `mini`, one whose topic cannot be read."""
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    desk.write("questions/broken/facts.yaml", "topic: [")
    desk.write("decks/other.yaml", "deck: Other\ntopics: [broken]\nlanguages: [ja]\nseed: 1\n")
    return desk


def open_decks(desk: Desk, *names: str) -> tuple[int, str]:
    """How many items there are to study, and what is wrong."""
    course, findings = open_course(desk.workspace, names)
    return len(course.items) if course else 0, render_concise(findings)


def test_topic_of_another_deck_is_not_even_read(desk: Desk) -> None:
    items, findings = open_decks(desk, "mini")
    assert items
    assert findings == ""


@pytest.mark.parametrize("names", [(), ("other",), ("mini", "other")])
def test_every_topic_that_is_asked_for_is_read(desk: Desk, names: tuple[str, ...]) -> None:
    items, findings = open_decks(desk, *names)
    assert items == 0
    assert "questions/broken/facts.yaml:1:9: error[yaml-syntax]" in findings


def test_topic_that_there_is_not_is_sought_among_all(desk: Desk) -> None:
    desk.replace(DECK, "[mini]", "[mimi]")
    _, findings = open_course(desk.workspace, ["mini"])
    (help_,) = (
        finding.help for finding in findings if finding.rule is Rule.UNKNOWN_TOPIC and "mimi" in finding.message
    )
    assert help_ == 'did you mean "mini"?'
