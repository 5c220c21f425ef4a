"""Words that stand for one of a few things, in lists and alone."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.load.nodes import Node
from quizgen.load.shape import as_distinct, as_text

E = TypeVar("E", bound=StrEnum)
C = TypeVar("C")


def as_member(node: Node | None, what: str, enum: type[E], problems: Collector) -> E | None:
    """One of the enumeration's members, by its value; None, and a finding, for anything else."""
    text = as_text(node, f"a {what}", problems)
    if text is None or node is None:
        return None
    known = tuple(member.value for member in enum)
    if text in known:
        return enum(text)
    problems.add(Rule.BAD_VALUE, f'"{text}" is no {what}', node.span, help=did_you_mean(text, known))
    return None


def as_members(node: Node | None, what: str, enum: type[E], problems: Collector, *, filled: bool = True) -> Iterator[E]:
    """Members of the enumeration in a list, each once."""
    return as_choices(node, what, tuple(member.value for member in enum), enum, problems, filled=filled)


def as_choices(
    node: Node | None,
    what: str,
    known: tuple[str, ...],
    build: Callable[[str], C],
    problems: Collector,
    *,
    filled: bool = True,
) -> Iterator[C]:
    """What `build` makes of the known words in a list; another word is a finding."""
    for text, item in as_distinct(node, what, problems, filled=filled):
        if text in known:
            yield build(text)
        else:
            problems.add(Rule.BAD_VALUE, f'"{text}" is no {what}', item.span, help=did_you_mean(text, known))
