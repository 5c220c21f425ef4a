"""Where a part of a scalar's text stands in its file."""

from quizgen.load.nodes import Scalar
from quizgen.source import Span


def place_in(scalar: Scalar, offset: int, width: int) -> Span:
    """The place of `width` characters, `offset` into the text; the scalar's start where the file writes it otherwise.

    Escapes and folded lines are what a file writes otherwise.
    """
    text = scalar.span.source.text
    if not scalar.plain and text[scalar.index : scalar.index + 1] in {"|", ">"}:
        return _place_in_block(scalar, offset, width)
    quote = 0 if scalar.plain else 1
    if not text.startswith(scalar.text, scalar.index + quote):
        return scalar.span
    return Span(scalar.span.source, scalar.span.line, scalar.span.column + quote + offset, width)


def _place_in_block(scalar: Scalar, offset: int, width: int) -> Span:
    begin = scalar.text.rfind("\n", 0, offset) + 1
    line = scalar.span.line + 1 + scalar.text.count("\n", 0, offset)
    written = scalar.text[begin:].partition("\n")[0]
    found = scalar.span.source.line(line).find(written)
    if not written or found < 0:
        return scalar.span
    return Span(scalar.span.source, line, found + 1 + offset - begin, width)
