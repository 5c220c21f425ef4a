"""The text that chance and content hashes see of a value: the same for ever."""

import pytest

from quizgen.model.canonical import canonical
from quizgen.model.values import Value

from .typed import CHIP, day, person, text, typed


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (person("hotz", "George Hotz"), "hotz"),
        (day("2022"), "2022---"),
        (day("2022-10"), "2022-10--"),
        (day("2022-10-28"), "2022-10-28-"),
        (day("late 2022-10"), "2022-10--late"),
        (day("2022 to 2023-10"), "2022---/2023-10--"),
        (typed("number", "10_000"), "exact 10000 "),
        (typed("number", "about 3.50", CHIP), "about 3.5 chip"),
        (typed("money", "tens of millions USD"), "order 10000000 USD"),
        (typed("percent", "0.5%"), "exact 0.5 %"),
        (typed("duration", "12 months"), "exact 12 month"),
        (text(ja="長", en="chief"), "en:chief\nja:長"),
    ],
)
def test_canonical_text(value: Value, written: str) -> None:
    assert canonical(value) == written
