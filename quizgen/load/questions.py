"""The questions of a relation, its order and its pairings, from a template file's nodes."""

from collections.abc import Iterator

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.nodes import MappingNode, Node, Scalar
from quizgen.load.phrases import parse_expression
from quizgen.load.shape import as_distinct, as_integer, as_items, as_mapping, as_name, as_text, check_keys, require
from quizgen.load.slots import Slots, as_slot
from quizgen.load.wordings import as_phrases
from quizgen.model.ids import Kind, SlotName, UnitName
from quizgen.model.schema import Computation, Pairing, Question, Sequence

_ASKED = (Kind.TYPED, Kind.CHOICE, Kind.SET)
_COMPUTED = (Kind.COMPUTED, Kind.CHOICE)

_MOST_DIGITS = 12
"""Significant digits that a result may be rounded to; whoever wants more wants all."""


def load_questions(node: Node | None, slots: Slots, problems: Collector) -> Iterator[Question]:
    """Every question under `questions:`, a reverse right after the question it turns round."""
    for item in as_items(node, "questions", problems):
        body = as_mapping(item, "a question", problems)
        if body is None:
            continue
        check_keys(body, ("ask", "compute", "stem", "kinds", "reverse"), "a question", problems)
        forward = _question(body, slots, problems)
        if forward is None:
            continue
        yield forward
        reverse = as_mapping(body.get("reverse"), "reverse", problems)
        if reverse is not None:
            yield from _reverse(reverse, forward, slots, problems)


def load_sequence(node: Node | None, slots: Slots, problems: Collector) -> Sequence | None:
    """What `order:` says."""
    body = as_mapping(node, "order", problems)
    if body is None:
        return None
    check_keys(body, ("by", "label", "stem"), "order", problems)
    by = as_slot(require(body, "by", problems), slots, problems)
    label = as_phrases(require(body, "label", problems), "label", problems)
    stem = as_phrases(body.get("stem"), "stem", problems)
    return Sequence(by=by, label=label, stem=stem, span=body.span) if by else None


def load_pairings(node: Node | None, slots: Slots, problems: Collector) -> Iterator[Pairing]:
    """What `match:` says, once or several times."""
    for item in as_items(node, "match", problems, single=True):
        body = as_mapping(item, "match", problems)
        if body is None:
            continue
        check_keys(body, ("left", "right", "stem"), "match", problems)
        left = as_slot(require(body, "left", problems), slots, problems)
        right = as_slot(require(body, "right", problems), slots, problems)
        stem = as_phrases(require(body, "stem", problems), "stem", problems)
        if left and right:
            yield Pairing(left=left, right=right, stem=stem, span=body.span)


def _question(body: MappingNode, slots: Slots, problems: Collector) -> Question | None:
    asked = body.get("ask")
    computed = as_mapping(body.get("compute"), "compute", problems)
    if (asked is None) == (computed is None):
        problems.add(
            Rule.MISSING_KEY, "a question wants either `ask` or `compute`", body.span, help="write one of them"
        )
        return None
    asks = as_slot(asked, slots, problems) if computed is None else _computation(computed, problems)
    stem = as_phrases(require(body, "stem", problems), "stem", problems)
    allowed = _ASKED if computed is None else _COMPUTED
    kinds = tuple(_kinds(require(body, "kinds", problems), allowed, problems))
    if asks is None:
        return None
    span = asked.span if asked is not None else body.span
    return Question(asks=asks, stem=stem, kinds=kinds, span=span)


def _computation(body: MappingNode, problems: Collector) -> Computation | None:
    check_keys(body, ("name", "of", "unit", "digits"), "compute", problems)
    name = as_name(require(body, "name", problems), "a computed value's name", problems)
    source = require(body, "of", problems)
    text = as_text(source, "an expression", problems)
    unit = as_name(body.get("unit"), "unit", problems)
    digits = as_integer(body.get("digits"), "digits", 1, _MOST_DIGITS, problems)
    if name is None or text is None or not isinstance(source, Scalar):
        return None
    expression = parse_expression(source, problems)
    if expression is None:
        return None
    return Computation(
        name=SlotName(name),
        expression=expression,
        unit=UnitName(unit) if unit else None,
        digits=digits,
        span=source.span,
    )


def _reverse(body: MappingNode, forward: Question, slots: Slots, problems: Collector) -> Iterator[Question]:
    check_keys(body, ("ask", "stem"), "reverse", problems)
    asked = require(body, "ask", problems)
    slot = as_slot(asked, slots, problems)
    stem = as_phrases(require(body, "stem", problems), "stem", problems)
    if slot is not None and asked is not None:
        yield Question(asks=slot, stem=stem, kinds=(Kind.REVERSED,), reverses=forward.slot, span=asked.span)


def _kinds(node: Node | None, allowed: tuple[Kind, ...], problems: Collector) -> Iterator[Kind]:
    for text, item in as_distinct(node, "kind", problems, filled=True):
        if text in allowed:
            yield Kind(text)
        else:
            help_ = did_you_mean(text, (kind.value for kind in allowed))
            problems.add(Rule.WRONG_KIND, f'"{text}" is no kind for this question', item.span, help=help_)
