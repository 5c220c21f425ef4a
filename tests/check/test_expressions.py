"""Computations whose types and units do not go together, found before any fact is read."""

import pytest
from inline_snapshot import snapshot

from ..authoring import FACTS, TEMPLATES, Desk

RELATION = """\
  sale:
    slots:
      item: thing
      count: {{type: number, unit: chip}}
      years: {{type: number, unit: year}}
      rate: number
      price: money
      share: percent
      time: duration
    key: [item]
    statement: >-
      {{{{ item }}}} {{{{ count }}}} {{{{ years }}}} {{{{ rate }}}}
      {{{{ price }}}} {{{{ share }}}} {{{{ time }}}}.
    cloze: [item]
    true_false: []
    questions:
      - compute: {{name: result, of: "{}"{}}}
        stem: "How much is it for {{{{ item }}}}?"
        kinds: [computed]
"""

ROW = """\
  sale:
    - id: widget-sale
      item: widget
      count: 5
      years: 2
      rate: 3
      price: 10 USD
      share: 50%
      time: 3 months
      evidence: {paragraph: 1, quote: ["5", "2", "3", 10 USD, 50%, 3カ月]}
"""


def said_of(expression: str, desk: Desk, unit: str = "") -> str:
    """What is found of the expression, in a relation with a slot of every type."""
    relation = RELATION.format(expression, f", unit: {unit}" if unit else "")
    units = '  year: {ja: "{}年", en: "{} yr"}\nrelations:\n'
    desk.replace(TEMPLATES, "relations:\n", units + relation)
    desk.replace(FACTS, "entities:\n", "entities:\n  widget: {kind: thing, name: Widget}\n")
    return desk.facts("facts:\n", "facts:\n" + ROW)


@pytest.mark.parametrize(
    "expression",
    [
        *("count + count * 2", "rate + 3", "price - price / 2", "share + share", "time * 2 - time", "100 - rate"),
        *("count * price", "price * count", "price * share", "share * share", "time * rate", "2 * count"),
        *("price / count", "price / price", "time / time", "count / count", "share / 2", "1 / count", "count / share"),
        *("(rate + 1) * price", "rate - rate * 2"),
    ],
)
def test_what_goes_together_is_computed(desk: Desk, expression: str) -> None:
    assert said_of(expression, desk) == ""


@pytest.mark.parametrize("expression", ["years * count", "count / years", "count * count", "rate + 1", "years + years"])
def test_units_meet_where_that_of_the_result_is_named(desk: Desk, expression: str) -> None:
    assert said_of(expression, desk, "year") == ""


@pytest.mark.parametrize("expression", ["count + count", "count * 2", "3 * count", "count", "count * share"])
def test_unit_that_a_result_has_is_no_other(desk: Desk, expression: str) -> None:
    said = said_of(expression, desk, "year")
    assert 'error[bad-expression]: this comes to a number of "chip", and not to one of "year"' in said


def test_only_a_number_has_a_unit(desk: Desk) -> None:
    said = said_of("price * count", desk, "year")
    assert 'error[bad-expression]: "year" is a unit of numbers, and this comes to money' in said


def test_unit_of_a_result_has_to_be_declared(desk: Desk) -> None:
    assert 'error[unknown-unit]: no unit "yeer"' in said_of("rate * rate", desk, "yeer")


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("years + 3", 'joins a number of "year" and a number without a unit'),
        ("count + years", 'joins a number of "chip" and a number of "year"'),
        ("count + price", 'joins a number of "chip" and money'),
        ("price + 1", "joins money and a number without a unit"),
        ("100 - share", "joins a number without a unit and a percentage"),
        ("time - rate", "joins a length of time and a number without a unit"),
        ("time * price", "joins a length of time and money"),
        ("price * price", "joins money and money"),
        ("years * count", 'joins a number of "year" and a number of "chip"'),
        ("count / years", 'joins a number of "chip" and a number of "year"'),
        ("count * count", 'joins a number of "chip" and a number of "chip"'),
        ("count / price", 'joins a number of "chip" and money'),
        ("share / time", "joins a percentage and a length of time"),
    ],
)
def test_what_does_not_go_together_is_reported(desk: Desk, expression: str, what: str) -> None:
    said = said_of(expression, desk)
    assert said.startswith(f'error[bad-expression]: "{expression}" {what}\n')
    assert said.count("error[") == 1


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("rate / (rate - rate)", "divides by zero in every row"),
        ("rate / 0", "divides by zero in every row"),
        ("rate / (0 * rate)", "divides by zero in every row"),
        ("price - price", "the expression is zero whatever the row"),
        ("2 * 3", "the expression reads no slot"),
    ],
)
def test_what_comes_to_nothing_is_reported(desk: Desk, expression: str, what: str) -> None:
    said = said_of(expression, desk)
    assert said.startswith("error[bad-expression]: ")
    assert what in said.splitlines()[0]
    assert said.count("error[") == 1


def test_the_expression_is_pointed_at(desk: Desk) -> None:
    assert said_of("(count + price) * 2", desk) == snapshot("""\
error[bad-expression]: "count + price" joins a number of "chip" and money
  --> questions/mini/templates.yaml:21:37
   |
21 |       - compute: {name: result, of: "(count + price) * 2"}
   |                                     ^^^^^^^^^^^^^^^^^^^^^
   = help: both sides want one type and one unit; a number written in the expression has none
""")


def test_the_slot_is_pointed_at(desk: Desk) -> None:
    assert said_of("count * item", desk) == snapshot("""\
error[bad-expression]: "item" is of type entity and cannot be counted with
  --> questions/mini/templates.yaml:21:46
   |
21 |       - compute: {name: result, of: "count * item"}
   |                                              ^^^^
   = help: use numbers, money, percent and durations
""")


def test_currencies_that_do_not_go_together_are_the_row_s_own(desk: Desk) -> None:
    desk.replace(TEMPLATES, "price: money}", "price: money, other: money}")
    desk.replace(TEMPLATES, "at {{ price }} each", "at {{ price }} each, not {{ other }}")
    desk.replace(TEMPLATES, "1個{{ price }}で", "1個{{ price }}（{{ other }}でなく）で")
    desk.replace(FACTS, "      price: 10000 USD\n", "      price: 10000 USD\n      other: 2 EUR\n")
    desk.replace(FACTS, "1万ドル]", "1万ドル, 2ユーロ]")
    question = (
        "    key: [buyer]\n    questions:\n      - compute: {name: sum, of: price + other}\n"
        '        stem: "What did {{ buyer }} pay?"\n        kinds: [computed]\n'
    )
    said = desk.templates("    key: [buyer]\n", question)
    assert said.count("note[uncomputable]") == 2
    assert "error[" not in said


@pytest.mark.parametrize(
    ("digits", "is_right"), [("2", True), ("12", True), ("0", False), ("13", False), ("two", False)]
)
def test_digits_of_a_result_are_a_few(desk: Desk, digits: str, *, is_right: bool) -> None:
    said = said_of("count / rate", desk, f"year, digits: {digits}")
    assert ("error[wrong-type]: digits must be a whole number" not in said) is is_right
