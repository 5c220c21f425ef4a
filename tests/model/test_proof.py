"""When another value than the bank's is false, and not merely absent."""

import pytest

from quizgen.model.ids import RelationName, SlotName
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import Relation


def relation(key: str, *, complete: bool) -> Relation:
    names = tuple(map(SlotName, key.split()))
    return Relation(name=RelationName("internship"), slots={}, key=names, complete=complete)


@pytest.mark.parametrize(
    ("key", "complete", "hidden", "shown", "provable"),
    [
        ("person employer", False, "planned", "person employer", True),
        ("person employer", False, "planned", "person employer start", True),
        ("person employer", False, "planned", "person", False),
        ("person employer", False, "planned", "", False),
        ("person employer", False, "person", "employer planned", False),
        ("person employer", False, "person", "person employer planned", False),
        ("", False, "planned", "person employer", False),
        ("", False, "planned", "", False),
        ("person employer", True, "planned", "", True),
        ("person employer", True, "person", "employer", True),
        ("", True, "planned", "person", True),
    ],
)
def test_falsity(key: str, hidden: str, shown: str, *, complete: bool, provable: bool) -> None:
    slots = map(SlotName, shown.split())
    assert falsity_is_provable(relation(key, complete=complete), SlotName(hidden), slots) is provable
