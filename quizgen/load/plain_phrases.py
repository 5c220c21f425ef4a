"""Templates of words and cells alone, as nine in ten are: read ten times as fast as by Jinja2, to the same parts.

So is the arithmetic of two cells.
"""

import re

from quizgen.load.nodes import Scalar
from quizgen.load.places import Places
from quizgen.model.expression import Cell, Operation, Operator
from quizgen.model.ids import SlotName
from quizgen.model.phrase import Literal, Part, Show
from quizgen.model.values import Form

SIZE_LIMIT = 10_000
"""Characters of a phrase or expression; a sentence has a hundred or two."""

_CELL = re.compile(rf"\{{\{{ ?([a-z][a-z0-9_]*)(?: ?\| ?({'|'.join(Form)}))? ?\}}\}}")
"""A cell as most authors show it."""

_OPERATION = re.compile(r"([a-z][a-z0-9_]*) ?([-+*/]) ?([a-z][a-z0-9_]*)")

_RESERVED = frozenset(("true", "false", "none", "not", "and", "or", "if", "else", "is", "in"))
"""Names that may mean something else to Jinja2."""


def plain_parts(scalar: Scalar) -> tuple[Part, ...] | None:
    """The template's parts, no blanks at its ends; None where it may have more than words and cells, for Jinja2."""
    text = scalar.text
    if len(text) > SIZE_LIMIT:
        return None
    cells = tuple(_CELL.finditer(text))
    if not text.count("{") == text.count("}") == 2 * len(cells) or "\r" in text:
        return None
    places = Places(scalar)
    parts: list[Part] = []
    end, last = len(text) - len(text.lstrip()), len(text.rstrip())
    for cell in cells:
        name, form = cell.groups()
        if name in _RESERVED:
            return None
        if cell.start() > end:
            parts.append(Literal(text[end : cell.start()]))
        parts.append(Show(SlotName(name), Form(form) if form else None, places.at(cell.start(1), len(name))))
        end = cell.end()
    if end < last:
        parts.append(Literal(text[end:last]))
    return tuple(parts)


def plain_operation(scalar: Scalar) -> Operation | None:
    """The arithmetic of two cells; None where it may be anything else."""
    found = _OPERATION.fullmatch(scalar.text)
    if len(scalar.text) > SIZE_LIMIT or found is None or not _RESERVED.isdisjoint(found.groups()):
        return None
    places = Places(scalar)
    left, right = (Cell(SlotName(found[group]), places.at(found.start(group), len(found[group]))) for group in (1, 3))
    return Operation(Operator(found[2]), left, right)
