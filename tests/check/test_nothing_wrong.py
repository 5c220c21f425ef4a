"""The project that the other tests spoil has nothing wrong with it."""

from ..authoring import Desk


def test_correct_project_has_no_findings(desk: Desk) -> None:
    assert desk.report() == ""
