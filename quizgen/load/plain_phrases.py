"""Templates of words and cells alone, as nine in ten are: read ten times as fast as Jinja2 does, and no otherwise.

So is arithmetic of two cells.
"""

import re

from quizgen.load.nodes import Scalar
from quizgen.load.places import place_in
from quizgen.model.expression import Cell, Operation, Operator
from quizgen.model.ids import SlotName
from quizgen.model.phrase import Literal, Part, Show
from quizgen.model.values import Form

SIZE_LIMIT = 10_000
"""Characters of a phrase or expression; a sentence has a hundred or two."""

_CELL = re.compile(rf"\{{\{{ ?([a-z][a-z0-9_]*)(?: ?\| ?({'|'.join(Form)}))? ?\}}\}}")
"""A cell as most authors show it."""

_MORE = re.compile(r"[{}\r]")
"""What may be more than an author's own words."""

_OPERATION = re.compile(r"([a-z][a-z0-9_]*) ?([-+*/]) ?([a-z][a-z0-9_]*)")

_RESERVED = frozenset(("true", "false", "none", "not", "and", "or", "if", "else", "is", "in"))
"""Names that may mean something else to Jinja2."""


def plain_parts(scalar: Scalar) -> tuple[Part, ...] | None:
    """The template's parts; None where it may have more than words and cells, so that Jinja2 is to read it."""
    text, end = scalar.text, 0
    if len(text) > SIZE_LIMIT:
        return None
    parts: list[Part] = []
    for cell in _CELL.finditer(text):
        name, form = cell.groups()
        words = text[end : cell.start()]
        if name in _RESERVED or _MORE.search(words):
            return None
        if words:
            parts.append(Literal(words))
        span = place_in(scalar, cell.start(1), len(name))
        parts.append(Show(SlotName(name), Form(form) if form else None, span))
        end = cell.end()
    rest = text[end:]
    if _MORE.search(rest):
        return None
    return (*parts, Literal(rest)) if rest else tuple(parts)


def plain_operation(scalar: Scalar) -> Operation | None:
    """The arithmetic of two cells; None where it may be anything else."""
    found = _OPERATION.fullmatch(scalar.text)
    if len(scalar.text) > SIZE_LIMIT or found is None or not _RESERVED.isdisjoint(found.groups()):
        return None
    left, right = (
        Cell(SlotName(found[group]), place_in(scalar, found.start(group), len(found[group]))) for group in (1, 3)
    )
    return Operation(Operator(found[2]), left, right)
