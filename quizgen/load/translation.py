"""Jinja2 source to phrases and expressions: parsed by Jinja2's sandbox, translated to data, never run."""

from collections import deque
from collections.abc import Iterator
from decimal import Decimal

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.nodes import Scalar
from quizgen.load.places import Places
from quizgen.load.plain_phrases import SIZE_LIMIT
from quizgen.load.shape import UNPRINTABLE
from quizgen.load.trimming import trim_end, trim_start
from quizgen.model.expression import Cell, Constant, Expression, Operation, Operator
from quizgen.model.ids import SlotName
from quizgen.model.phrase import All, AnyOf, Branch, Condition, Has, Literal, Not, Part, Show
from quizgen.model.values import Form
from quizgen.source import Span

_ENVIRONMENT = ImmutableSandboxedEnvironment(keep_trailing_newline=True)

_OPERATORS: dict[type[nodes.BinExpr], Operator] = {
    nodes.Add: Operator.ADD,
    nodes.Sub: Operator.SUBTRACT,
    nodes.Mul: Operator.MULTIPLY,
    nodes.Div: Operator.DIVIDE,
}

_DEPTH_LIMIT = 100
"""Levels of a syntax tree, and branches of one condition: no sentence has so many, and no stack is exhausted."""

_DIGIT_LIMIT = 15
"""Of a number in an expression: more could be lost in arithmetic."""

_ARITHMETIC = "use slots, numbers, + - * / and brackets"
_CLOSE = "close every `{{`, `{%` and bracket, and end every `{% if %}` with `{% endif %}`"
_ALLOWED = "a phrase may show slots and ask whether an optional one is there, nothing else"


def translate_parts(scalar: Scalar, problems: Collector) -> tuple[Part, ...] | None:
    """A phrase's parts, no blanks at its ends; None where it is not one, which is then among the problems."""
    translation = _Translation(scalar, scalar.text, 0, problems)
    try:
        tree = translation.parse()
        parts = translation.all_parts(tree.body) if tree is not None else None
    except _UnsupportedError as error:
        problems.add(Rule.UNSUPPORTED_TEMPLATE, error.message, error.span, help=_ALLOWED)
        return None
    return None if parts is None or translation.failed else trim_end(trim_start(parts))


def translate_expression(scalar: Scalar, problems: Collector) -> Expression | None:
    """The arithmetic as an expression; None where it is something else, which is then among the problems."""
    # Blanks inside the braces: beside them, Jinja2 would take a minus for the sign that swallows blanks.
    translation = _Translation(scalar, "{{ " + scalar.text + " }}", 3, problems)
    try:
        tree = translation.parse()
        return translation.whole_expression(tree) if tree is not None else None
    except _UnsupportedError as error:
        problems.add(Rule.BAD_EXPRESSION, error.message, error.span, help=_ARITHMETIC)
        return None


class _UnsupportedError(Exception):
    """More Jinja2 than we take."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message, self.span = message, span


class _Translation:
    """One template on its way from Jinja2's syntax tree to our parts."""

    def __init__(self, scalar: Scalar, source: str, prefix: int, problems: Collector) -> None:
        self._scalar = scalar
        self._places = Places(scalar)
        self._source = source
        self._prefix = prefix
        self._problems = problems
        self._names: dict[str, deque[int]] = {}
        self.failed = False

    def parse(self) -> nodes.Template | None:
        """Jinja2's tree; None, and a finding, where the source is no template."""
        if len(self._source) > SIZE_LIMIT:
            raise _UnsupportedError(f"more than {SIZE_LIMIT:,} characters", self._scalar.span)
        try:
            tree = _ENVIRONMENT.parse(self._source)
        except TemplateSyntaxError as error:
            help_ = _ARITHMETIC if self._prefix else _CLOSE
            message = (error.message or "no template").rstrip(".")
            self._problems.add(Rule.TEMPLATE_SYNTAX, message, self._line_span(error.lineno), help=help_)
            return None
        except RecursionError:
            raise self._too_deep() from None
        except ValueError:  # Python reads no whole number of thousands of digits
            raise _UnsupportedError("a number of thousands of digits", self._scalar.span) from None
        if _is_deep(tree):
            raise self._too_deep()
        for name, offset in self._lex():
            self._names.setdefault(name, deque()).append(offset)
        return tree

    def _too_deep(self) -> _UnsupportedError:
        return _UnsupportedError("nested too deeply", self._scalar.span)

    def all_parts(self, body: list[nodes.Node]) -> tuple[Part, ...]:
        """The parts that statements of the template amount to."""
        return tuple(part for child in body for part in self._parts(child))

    def _parts(self, node: nodes.Node) -> Iterator[Part]:
        match node:
            case nodes.Output(nodes=children):
                for child in children:
                    yield from self._shown(child)
            case nodes.If():
                yield self._branch(node)
            case _:
                raise _UnsupportedError(f"a phrase cannot use `{_word(node)}`", self._line_span(node.lineno))

    def whole_expression(self, tree: nodes.Template) -> Expression:
        """The one expression that the template outputs."""
        match tree.body:
            case [nodes.Output(nodes=[expression])]:
                return self._expression(expression)
        raise _UnsupportedError("no single expression", self._scalar.span)

    def _expression(self, node: nodes.Node) -> Expression:
        match node:
            case nodes.Name(name=name):
                return Cell(SlotName(name), self._find(name))
            case nodes.Const(value=int() | float() as value) if not isinstance(value, bool):
                return self._constant(value)
            case nodes.Add() | nodes.Sub() | nodes.Mul() | nodes.Div():
                return Operation(_OPERATORS[type(node)], self._expression(node.left), self._expression(node.right))
        raise _UnsupportedError(f"an expression cannot use `{_word(node)}`", self._scalar.span)

    def _constant(self, value: float) -> Constant:
        amount = Decimal(str(value)) if value < 10**_DIGIT_LIMIT else None
        if amount is not None and sum(map(str.isdigit, f"{amount:f}")) <= _DIGIT_LIMIT:
            return Constant(amount)
        message = f"an expression cannot use a number of more than {_DIGIT_LIMIT} digits"
        raise _UnsupportedError(message, self._scalar.span)

    def _shown(self, node: nodes.Expr) -> Iterator[Part]:
        match node:
            case nodes.TemplateData(data=text):
                yield Literal(text)
            case nodes.Const(value=str() as text) if not UNPRINTABLE.search(text):
                yield Literal(text)
            case nodes.Name(name=name):
                yield Show(SlotName(name), span=self._find(name))
            case nodes.Filter(node=nodes.Name(name=name), name=filter_, args=[], kwargs=[]):
                span = self._find(name)
                yield Show(SlotName(name), self._form(filter_), span)
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                # In the order of the source, in which names are found.
                then = tuple(self._shown(one))
                condition = self._condition(test)
                yield Branch(condition, then, tuple(self._shown(other)) if other is not None else ())
            case _:
                raise _UnsupportedError(f"a phrase cannot use `{_word(node)}`", self._line_span(node.lineno))

    def _branch(self, node: nodes.If) -> Branch:
        arms = [(self._condition(arm.test), self.all_parts(arm.body)) for arm in (node, *node.elif_)]
        otherwise = self.all_parts(node.else_)
        for condition, then in reversed(arms[1:]):
            otherwise = (Branch(condition, then, otherwise),)
        return Branch(*arms[0], otherwise)

    def _condition(self, node: nodes.Node) -> Condition:
        match node:
            case nodes.Name(name=name) | nodes.Test(node=nodes.Name(name=name), name="defined"):
                self._find(name)
                return Has(SlotName(name))
            case nodes.Not(node=operand):
                return Not(self._condition(operand))
            case nodes.And(left=left, right=right):
                return All((self._condition(left), self._condition(right)))
            case nodes.Or(left=left, right=right):
                return AnyOf((self._condition(left), self._condition(right)))
        raise _UnsupportedError(f"a condition cannot use `{_word(node)}`", self._line_span(node.lineno))

    def _form(self, name: str) -> Form | None:
        span = self._find(name)
        if name in list(Form):
            return Form(name)
        self.failed = True
        known = [form.value for form in Form]
        self._problems.add(Rule.UNKNOWN_FILTER, f'no filter "{name}"', span, help=did_you_mean(name, known))
        return None

    def _lex(self) -> Iterator[tuple[str, int]]:
        """Every name in the source, and how far into the scalar's value it stands."""
        offset = 0
        for _, kind, text in _ENVIRONMENT.lex(self._source):
            # A dash beside the braces swallows the blanks before them.
            offset = max(self._source.find(text, offset), offset)
            if kind == "name":
                yield text, offset - self._prefix
            offset += len(text)

    def _find(self, name: str) -> Span:
        """Where the next use of the name stands; each use is found once, in the order of the source."""
        offsets = self._names.get(name)
        return self._places.at(offsets.popleft(), len(name)) if offsets else self._scalar.span

    def _line_span(self, line: int) -> Span:
        offset = sum(len(text) + 1 for text in self._source.split("\n")[: line - 1]) - self._prefix
        return self._places.at(max(offset, 0), 1) if line > 1 else self._scalar.span


def _is_deep(tree: nodes.Node) -> bool:
    """Whether the tree is deeper than any author needs; found without recursion."""
    rest = [(tree, 0)]
    while rest:
        node, depth = rest.pop()
        if depth > _DEPTH_LIMIT:
            return True
        branches = len(node.elif_) if isinstance(node, nodes.If) else 0
        rest.extend((child, depth + branches + 1) for child in node.iter_child_nodes())
    return False


def _word(node: nodes.Node) -> str:
    return type(node).__name__.lower()
