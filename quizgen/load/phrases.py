"""Jinja2 source to phrases and expressions: parsed by Jinja2's sandbox, translated to data, never run."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.nodes import Node, Scalar
from quizgen.load.shape import as_mapping, as_text, by_language
from quizgen.model.expression import Cell, Constant, Expression, Operation, Operator
from quizgen.model.ids import SlotName
from quizgen.model.language import LANGUAGES
from quizgen.model.phrase import All, AnyOf, Branch, Condition, Has, Literal, Not, Part, Phrase, Phrases, Show
from quizgen.model.values import Form
from quizgen.source import Span

_ENVIRONMENT = ImmutableSandboxedEnvironment(keep_trailing_newline=True)

_OPERATORS: dict[type[nodes.BinExpr], Operator] = {
    nodes.Add: Operator.ADD,
    nodes.Sub: Operator.SUBTRACT,
    nodes.Mul: Operator.MULTIPLY,
    nodes.Div: Operator.DIVIDE,
}

_ALLOWED = "a phrase may show slots and ask whether an optional one is there, nothing else"


def parse_phrase(scalar: Scalar, problems: Collector) -> Phrase | None:
    """Translate an authored template; None where it is not one, which is then among the problems."""
    translation = _Translation(scalar, scalar.text, 0, problems)
    tree = translation.parse()
    if tree is None:
        return None
    try:
        parts = tuple(part for node in tree.body for part in translation.parts(node))
    except _UnsupportedError as error:
        problems.add(Rule.UNSUPPORTED_TEMPLATE, error.message, error.span, help=_ALLOWED)
        return None
    return None if translation.failed else Phrase(parts, scalar.span)


def parse_expression(scalar: Scalar, problems: Collector) -> Expression | None:
    """Translate arithmetic over slots, such as `count * unit_price`; None where it is something else."""
    translation = _Translation(scalar, "{{" + scalar.text + "}}", 2, problems)
    tree = translation.parse()
    if tree is None:
        return None
    try:
        return translation.whole_expression(tree)
    except _UnsupportedError as error:
        problems.add(Rule.BAD_EXPRESSION, error.message, error.span, help="use slots, numbers, + - * / and brackets")
        return None


class _UnsupportedError(Exception):
    """More Jinja2 than we take."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message, self.span = message, span


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    line: int
    offset: int
    """Into the scalar's value."""


class _Translation:
    """One template on its way from Jinja2's syntax tree to our parts."""

    def __init__(self, scalar: Scalar, source: str, prefix: int, problems: Collector) -> None:
        self._scalar = scalar
        self._source = source
        self._prefix = prefix
        self._problems = problems
        self._names: list[_Name] = []
        self.failed = False

    def parse(self) -> nodes.Template | None:
        """Jinja2's tree; None, and a finding, where the source is no template."""
        try:
            tree = _ENVIRONMENT.parse(self._source)
        except TemplateSyntaxError as error:
            self._problems.add(
                Rule.TEMPLATE_SYNTAX, (error.message or "no template").rstrip("."), self._line_span(error.lineno)
            )
            return None
        except RecursionError:
            self._problems.add(Rule.TEMPLATE_SYNTAX, "nested too deeply", self._scalar.span)
            return None
        self._names = list(self._lex())
        return tree

    def parts(self, node: nodes.Node) -> Iterator[Part]:
        """The parts that a statement of the template amounts to."""
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
                return Constant(Decimal(str(value)))
            case nodes.Add() | nodes.Sub() | nodes.Mul() | nodes.Div():
                return Operation(_OPERATORS[type(node)], self._expression(node.left), self._expression(node.right))
        raise _UnsupportedError(f"an expression cannot use `{_word(node)}`", self._scalar.span)

    def _shown(self, node: nodes.Expr) -> Iterator[Part]:
        match node:
            case nodes.TemplateData(data=text):
                yield Literal(text)
            case nodes.Const(value=str() as text):
                yield Literal(text)
            case nodes.Name(name=name):
                yield Show(SlotName(name), span=self._find(name))
            case nodes.Filter(node=nodes.Name(name=name), name=filter_, args=[], kwargs=[]):
                yield Show(SlotName(name), self._form(filter_), self._find(name))
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                otherwise = tuple(self._shown(other)) if other is not None else ()
                yield Branch(self._condition(test), tuple(self._shown(one)), otherwise)
            case _:
                raise _UnsupportedError(f"a phrase cannot use `{_word(node)}`", self._line_span(node.lineno))

    def _branch(self, node: nodes.If) -> Branch:
        otherwise = tuple(part for child in node.else_ for part in self.parts(child))
        for alternative in reversed(node.elif_):
            otherwise = (self._arm(alternative, otherwise),)
        return self._arm(node, otherwise)

    def _arm(self, node: nodes.If, otherwise: tuple[Part, ...]) -> Branch:
        condition = self._condition(node.test)
        return Branch(condition, tuple(part for child in node.body for part in self.parts(child)), otherwise)

    def _condition(self, node: nodes.Node) -> Condition:
        match node:
            case nodes.Name(name=name) | nodes.Test(node=nodes.Name(name=name), name="defined"):
                return Has(SlotName(name))
            case nodes.Not(node=operand):
                return Not(self._condition(operand))
            case nodes.And(left=left, right=right):
                return All((self._condition(left), self._condition(right)))
            case nodes.Or(left=left, right=right):
                return AnyOf((self._condition(left), self._condition(right)))
        raise _UnsupportedError(f"a condition cannot use `{_word(node)}`", self._line_span(node.lineno))

    def _form(self, name: str) -> Form | None:
        if name in list(Form):
            return Form(name)
        self.failed = True
        known = [form.value for form in Form]
        self._problems.add(Rule.UNKNOWN_FILTER, f'no filter "{name}"', self._find(name), help=did_you_mean(name, known))
        return None

    def _lex(self) -> Iterator[_Name]:
        offset = -self._prefix
        for line, kind, text in _ENVIRONMENT.lex(self._source):
            if kind == "name":
                yield _Name(text, line, offset)
            offset += len(text)

    def _find(self, name: str) -> Span:
        """Where the next use of the name stands; each use is found once, in the order of the source."""
        for place, candidate in enumerate(self._names):
            if candidate.text == name:
                del self._names[place]
                return self._span_at(candidate.offset, len(name))
        return self._scalar.span

    def _line_span(self, line: int) -> Span:
        offset = sum(len(text) + 1 for text in self._source.split("\n")[: line - 1]) - self._prefix
        return self._span_at(max(offset, 0), 1) if line > 1 else self._scalar.span

    def _span_at(self, offset: int, width: int) -> Span:
        """Where a place in the value stands in the file; the scalar's start if the file writes the value otherwise."""
        scalar, text = self._scalar, self._scalar.span.source.text
        quote = 0 if scalar.plain else 1
        start = scalar.index + quote
        if text[start : start + len(scalar.text)] != scalar.text:
            return self._span_in_block(offset, width)
        before = scalar.text[:offset]
        if "\n" in before:
            return scalar.span
        return Span(scalar.span.source, scalar.span.line, scalar.span.column + quote + offset, width)

    def _span_in_block(self, offset: int, width: int) -> Span:
        scalar = self._scalar
        before, _, _ = scalar.text[:offset].rpartition("\n")
        line = scalar.span.line + 1 + scalar.text[:offset].count("\n")
        written = scalar.text.split("\n")[scalar.text[:offset].count("\n")]
        column = scalar.span.source.line(line).find(written)
        if not written or column < 0:
            return scalar.span
        inside = offset - (len(before) + 1 if before or scalar.text[:offset].startswith("\n") else 0)
        return Span(scalar.span.source, line, column + 1 + inside, width)


def _word(node: nodes.Node) -> str:
    return type(node).__name__.lower()


def as_phrases(node: Node | None, what: str, problems: Collector) -> Phrases:
    """One phrase in each language; a text without a language is the phrase in all of them."""
    if node is None:
        return {}
    if isinstance(node, Scalar):
        phrase = _as_phrase(node, what, problems)
        return {} if phrase is None else dict.fromkeys(LANGUAGES, phrase)
    mapping = as_mapping(node, what, problems)
    if mapping is None:
        return {}
    return {
        language: phrase
        for language, value in by_language(mapping, what, problems)
        if (phrase := _as_phrase(value, f"{what} in {language}", problems)) is not None
    }


def _as_phrase(node: Node, what: str, problems: Collector) -> Phrase | None:
    text = as_text(node, what, problems)
    return parse_phrase(node, problems) if text is not None and isinstance(node, Scalar) else None
