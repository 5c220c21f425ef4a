"""Templates of words and cells alone, as nine in ten are: read ten times as fast as Jinja2 does, and no otherwise."""

import re

from quizgen.load.nodes import Scalar
from quizgen.load.places import place_in
from quizgen.model.ids import SlotName
from quizgen.model.phrase import Literal, Part, Show
from quizgen.model.values import Form

_CELL = re.compile(rf"\{{\{{ ?([a-z][a-z0-9_]*)(?: ?\| ?({'|'.join(Form)}))? ?\}}\}}")
"""A cell as most authors show it."""

_MORE = re.compile(r"[{}\r]")
"""What may be more than an author's own words."""

_RESERVED = frozenset(("true", "false", "none", "not", "and", "or", "if", "else", "is", "in"))
"""Names that may mean something else to Jinja2."""


def plain_parts(scalar: Scalar) -> tuple[Part, ...] | None:
    """The template's parts; None where it may have more than words and cells, so that Jinja2 is to read it."""
    text, end = scalar.text, 0
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
