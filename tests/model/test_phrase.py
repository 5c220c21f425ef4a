"""Authored wording with branches, as it reads for a row."""

import pytest

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import Scalar, compose
from quizgen.load.phrases import parse_phrase
from quizgen.model.ids import SlotName
from quizgen.model.phrase import Phrase, Show, resolve
from quizgen.source import SourceText


def phrase(template: str) -> Phrase:
    """What the template means; there is nothing wrong with it."""
    problems = Collector()
    scalar = compose(SourceText("t.yaml", f"'{template}'\n"), problems)
    assert isinstance(scalar, Scalar)
    parsed = parse_phrase(scalar, problems)
    assert parsed is not None
    assert problems.findings == ()
    return parsed


def read(template: str, *filled: str) -> str:
    """How it reads for a row with these slots filled; a shown slot in brackets."""
    parts = resolve(phrase(template), {SlotName(slot): "" for slot in filled})
    return "".join(f"[{part.slot}]" if isinstance(part, Show) else part.text for part in parts)


TREE = "{% if city %}in {{ city }}{% elif not country %}somewhere{% else %}in {{ country }}{% endif %}."


@pytest.mark.parametrize(
    ("filled", "expected"),
    [
        (("city",), "in [city]."),
        (("city", "country"), "in [city]."),
        (("country",), "in [country]."),
        ((), "somewhere."),
    ],
)
def test_branch_is_taken(filled: tuple[str, ...], expected: str) -> None:
    assert read(TREE, *filled) == expected


@pytest.mark.parametrize(
    ("condition", "true_of", "false_of"),
    [
        ("a", [("a",), ("a", "b")], [(), ("b",)]),
        ("not a", [(), ("b",)], [("a",), ("a", "b")]),
        ("a and b", [("a", "b")], [(), ("a",), ("b",)]),
        ("a or b", [("a",), ("b",), ("a", "b")], [()]),
        ("not (a or b)", [()], [("a",), ("b",), ("a", "b")]),
        ("a and not b or c", [("a",), ("c",), ("a", "b", "c")], [("a", "b"), ("b",), ()]),
        ("not a and not b", [()], [("a",), ("b",), ("a", "b")]),
    ],
)
def test_condition(condition: str, true_of: list[tuple[str, ...]], false_of: list[tuple[str, ...]]) -> None:
    template = f"{{% if {condition} %}}yes{{% else %}}no{{% endif %}}"
    assert [read(template, *filled) for filled in true_of] == ["yes"] * len(true_of)
    assert [read(template, *filled) for filled in false_of] == ["no"] * len(false_of)


def test_branch_without_else_says_nothing() -> None:
    assert read("a{% if city %} in {{ city }}{% endif %}.") == "a."


def test_branches_within_branches() -> None:
    template = "{% if a %}{{ a }}{% if b %} and {{ b }}{% endif %}{% endif %}"
    assert [read(template, *filled) for filled in [(), ("a",), ("b",), ("a", "b")]] == ["", "[a]", "", "[a] and [b]"]


def test_shows_of_every_branch_are_listed_in_the_order_of_the_source() -> None:
    parsed = phrase("{{ who }} " + TREE + " {{ who }}")
    assert [show.slot for show in parsed.shows()] == ["who", "city", "country", "who"]
    assert parsed.slots() == {"who", "city", "country"}
