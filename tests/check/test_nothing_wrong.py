"""The project that the other tests spoil has nothing wrong with it."""

from pathlib import Path

from ..authoring import Desk


def test_correct_project_is_checked_and_built(desk: Desk) -> None:
    assert desk.report() == ""
    assert desk.build() == ""
    assert Path("dist/mini.apkg").is_file()
    assert Path("decks/mini.lock").is_file()
