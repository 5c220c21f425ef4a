"""A build that reads back fewer items than it wrote places nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.pipeline import placing
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.verifying import prove_files

from ..authoring import Desk
from .built import PACKAGE


def test_a_lost_item_is_found_by_the_build(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose_one(*args: object, **options: object) -> object:
        proofs = prove_files(*args, **options)  # type: ignore[arg-type]
        return tuple(replace(proof, keys=proof.keys - 1) for proof in proofs)

    monkeypatch.setattr(placing, "prove_files", lose_one)
    findings = build_decks(desk.workspace, Order(decks=(), output=Path("dist"), now=1_700_000_000)).findings
    assert Rule.MISSING_ITEM in {finding.rule for finding in findings}
    assert not Path(PACKAGE).exists()
