"""Where a part of a scalar's text stands in its file."""

from quizgen.load.nodes import Scalar
from quizgen.source import Span


def place_in(scalar: Scalar, offset: int, width: int) -> Span:
    """The place of `width` characters, `offset` into the text; the scalar's start where the file writes it otherwise.

    Escapes and folded lines are what a file writes otherwise.
    """
    written = scalar.source.text
    if not scalar.plain and written[scalar.start : scalar.start + 1] in {"|", ">"}:
        return _place_in_block(scalar, offset, width)
    begin = scalar.start if scalar.plain else scalar.start + 1
    if not written.startswith(scalar.text, begin):
        return scalar.span
    return scalar.source.span_at(begin + offset, width)


def _place_in_block(scalar: Scalar, offset: int, width: int) -> Span:
    begin = scalar.text.rfind("\n", 0, offset) + 1
    line = scalar.span.line + 1 + scalar.text.count("\n", 0, offset)
    written = scalar.text[begin:].partition("\n")[0]
    found = scalar.source.line(line).find(written)
    if not written or found < 0:
        return scalar.span
    return Span(scalar.source, line, found + 1 + offset - begin, width)
