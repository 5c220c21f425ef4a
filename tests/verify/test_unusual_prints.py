"""Sheets that are larger, longer or fuller than most: proven as printed, and still caught when not."""

from dataclasses import replace

import pytest

from quizgen.model.worksheet import Layout

from .paper import Matter, print_decks


@pytest.fixture(scope="module")
def matters() -> tuple[Matter, ...]:
    return tuple(print_decks())


def test_large_print_is_proven(matters: tuple[Matter, ...]) -> None:
    for matter in matters:
        proofs = matter.prove(matter.print_form(replace(matter.forms[0], layout=Layout.LARGE)))
        for proof in proofs.values():
            assert proof.findings == ()
            assert proof.keys == proof.proven == matter.count
