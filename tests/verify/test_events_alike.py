"""Orders in which an event may be that of either of two facts: named, with a key and without, whoever made them."""

from pathlib import Path

import pytest

from quizgen.diagnostics.collector import has_errors
from quizgen.verify.printed import PrintedItem
from tests.verify.items import prove_items

from ..authoring import FACTS, Desk
from ..towns import write_towns

NAMES = ("Alpha", "Beta", "Gamma", "Delta")
EVENTS = tuple((mark, f"{name} is founded") for mark, name in zip("ABC", NAMES, strict=False))
RANKS = "1900", "1903", "1906"
BARE = PrintedItem(
    id="mini/f0/year/ordering/en", place="sheet", stem="Put these events in order, earliest first.", events=EVENTS
)
KEYED = BARE._replace(ordered=tuple((*event, rank) for event, rank in zip(EVENTS, RANKS, strict=True)))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk()


def found(desk: Desk, item: PrintedItem) -> list[str]:
    project, findings = desk.check()
    assert not has_errors(findings)
    return [finding.message for finding in prove_items([item], "sheet", project.bank).findings]


@pytest.mark.parametrize("item", [BARE, KEYED])
def test_events_that_are_told_apart_are_proven(desk: Desk, item: PrintedItem) -> None:
    write_towns(desk, NAMES)
    assert found(desk, item) == []


@pytest.mark.parametrize("item", [BARE, KEYED])
@pytest.mark.parametrize("name", ["Beta", "BETA", "Ｂｅｔａ"])
def test_event_that_reads_like_another_is_named(desk: Desk, item: PrintedItem, name: str) -> None:
    write_towns(desk, (*NAMES[:3], name))
    message = 'orders an event that may be that of "f1" or of "f3", which has another "year"'
    assert found(desk, item) == [f'"mini/f0/year/ordering/en" {message}']


@pytest.mark.parametrize("item", [BARE, KEYED])
def test_event_that_reads_like_another_of_its_date_is_proven(desk: Desk, item: PrintedItem) -> None:
    write_towns(desk, (*NAMES[:3], "Beta"))
    text = FACTS.read_text(encoding="utf-8")
    desk.write(FACTS, text.replace("1909", "1903"))
    assert found(desk, item) == []


def test_two_lines_of_one_name_are_named(desk: Desk) -> None:
    write_towns(desk, (*NAMES[:2], "Beta"))
    events = (EVENTS[0], EVENTS[1], ("C", "Beta is founded"))
    messages = found(desk, BARE._replace(events=events))
    assert messages
    assert all('may be that of "f1" or of "f2"' in message for message in messages)
