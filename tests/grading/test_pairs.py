"""Every judged pair gets the verdict that a fair teacher gives."""

from collections import Counter
from pathlib import Path

import pytest

from .pairs import REFERENCE, VECTORS, pairs_in

WANTED = {"yes": "accept", "almost": "almost", "no": "reject"}


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_every_pair_is_judged_right(path: Path) -> None:
    judged = [(pair, pair.grade()) for pair in pairs_in(path)]
    wrong = [f"{pair} got {grade}" for pair, grade in judged if grade.verdict.value != WANTED[pair.accept]]
    assert judged
    assert wrong == []


def test_there_are_many_pairs_of_every_kind() -> None:
    pairs = [pair for path in VECTORS for pair in pairs_in(path)]
    kinds = Counter(pair.kind for pair in pairs)
    assert len(pairs) > 1000
    assert {"number", "date", "percent", "money", "duration", "person", "org", "place", "text"} <= kinds.keys()


@pytest.mark.skipif(not REFERENCE.is_file(), reason="the judged pairs we began with are not beside this checkout")
def test_the_pairs_we_began_with() -> None:
    """There, a slip counts as right: almost is as good as accept."""
    judged = [(pair, pair.grade().verdict.value) for pair in pairs_in(REFERENCE)]
    assert [pair for pair, verdict in judged if (pair.accept == "no") != (verdict == "reject")] == []
    assert sum(verdict == "almost" for _, verdict in judged) == 5
