"""What a computed question asks for, as written."""

from decimal import Decimal

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_concise
from quizgen.load.nodes import Scalar, compose
from quizgen.load.phrases import parse_expression
from quizgen.model.expression import Cell, Constant, Expression, Operation, Operator
from quizgen.model.ids import SlotName
from quizgen.source import SourceText

from ..authoring import Desk

COUNT, PRICE = Cell(SlotName("count")), Cell(SlotName("price"))


def parse(text: str) -> tuple[Expression | None, str]:
    problems = Collector()
    scalar = compose(SourceText("t.yaml", text), problems)
    assert isinstance(scalar, Scalar)
    return parse_expression(scalar, problems), render_concise(problems.findings)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("count", COUNT),
        ("count + price", Operation(Operator.ADD, COUNT, PRICE)),
        ("count - price", Operation(Operator.SUBTRACT, COUNT, PRICE)),
        ("count-price", Operation(Operator.SUBTRACT, COUNT, PRICE)),
        ("count * price", Operation(Operator.MULTIPLY, COUNT, PRICE)),
        ("count / price", Operation(Operator.DIVIDE, COUNT, PRICE)),
        (
            "count * 2 + price",
            Operation(Operator.ADD, Operation(Operator.MULTIPLY, COUNT, Constant(Decimal(2))), PRICE),
        ),
        (
            "count * (2 + price)",
            Operation(Operator.MULTIPLY, COUNT, Operation(Operator.ADD, Constant(Decimal(2)), PRICE)),
        ),
        ("0.1", Constant(Decimal("0.1"))),
        ("123456789012345", Constant(Decimal(123456789012345))),
        ("1_000", Constant(Decimal(1000))),
    ],
)
def test_arithmetic_is_read_as_written(text: str, expression: Expression) -> None:
    assert parse(text) == (expression, "")


def test_slot_is_found_where_it_stands() -> None:
    expression, _ = parse("'2 * (count + price)'")
    assert isinstance(expression, Operation)
    assert isinstance(expression.right, Operation)
    assert isinstance(expression.right.right, Cell)
    assert str(expression.right.right.span) == "t.yaml:1:15"


@pytest.mark.parametrize(
    "text",
    [
        *("-count", "+count", "- count", "count-", "count -", "count //2", "count % 2", "count ** 2", "count ~ price"),
        *(
            "count.price",
            "count()",
            "count | year",
            "count if price else 2",
            "count == 2",
            "[count]",
            "'\"x\"'",
            "true",
        ),
        *("count }} {{ price", "count }}", "1234567890123456", "0.000000000000001", "1e400", "1e-300", "9" * 5_000),
        *("0x" + "f" * 5_000, "+".join(["count"] * 1_000), "(" * 4_000 + "count" + ")" * 4_000),
    ],
)
def test_what_is_no_arithmetic_is_reported(text: str) -> None:
    expression, said = parse(text if text[0] == "'" else f'"{text}"')
    assert expression is None
    assert said.startswith("t.yaml:1:1: error[")
    assert said.count("error[") == 1


QUESTION = """\
    key: [buyer]
    questions:
      - compute: {name: bill, of: "count * price"}
        stem: {ja: "{{ buyer }}はいくら払ったか。", en: "What did {{ buyer }} pay?"}
        kinds: [computed]
"""


def test_computed_question_is_understood(desk: Desk) -> None:
    assert desk.templates("    key: [buyer]\n", QUESTION) == ""


def test_bad_expression_is_reported(desk: Desk) -> None:
    assert desk.templates("    key: [buyer]\n", QUESTION.replace("count * price", "count ** 2")) == snapshot("""\
error[bad-expression]: an expression cannot use `pow`
  --> questions/mini/templates.yaml:18:35
   |
18 |       - compute: {name: bill, of: "count ** 2"}
   |                                   ^^^^^^^^^^^^
   = help: use slots, numbers, + - * / and brackets
""")


def test_expression_that_is_no_syntax_is_reported(desk: Desk) -> None:
    assert desk.templates("    key: [buyer]\n", QUESTION.replace("count * price", "count *")) == snapshot("""\
error[template-syntax]: unexpected 'end of print statement'
  --> questions/mini/templates.yaml:18:35
   |
18 |       - compute: {name: bill, of: "count *"}
   |                                   ^^^^^^^^^
   = help: use slots, numbers, + - * / and brackets
""")
