"""Where parts of a scalar's text stand in its file."""

from quizgen.load.nodes import Scalar
from quizgen.source import Span


class Places:
    """The places of a scalar's parts; the scalar's start where the file writes it otherwise.

    Escapes and folded lines are what a file writes otherwise.
    """

    def __init__(self, scalar: Scalar) -> None:
        self._scalar = scalar
        written = scalar.source.text
        self._is_block = not scalar.plain and written.startswith(("|", ">"), scalar.start)
        begin = scalar.start if scalar.plain else scalar.start + 1
        self._begin = begin if written.startswith(scalar.text, begin) else None
        """Where the file has the text as it is; None where it has it nowhere."""

    def at(self, offset: int, width: int) -> Span:
        """The place of `width` characters, `offset` into the text."""
        if self._is_block:
            return self._at_in_block(offset, width)
        if self._begin is None:
            return self._scalar.span
        return self._scalar.source.span_at(self._begin + offset, width)

    def _at_in_block(self, offset: int, width: int) -> Span:
        scalar = self._scalar
        begin = scalar.text.rfind("\n", 0, offset) + 1
        line = scalar.span.line + 1 + scalar.text.count("\n", 0, offset)
        written = scalar.text[begin:].partition("\n")[0]
        found = scalar.source.line(line).find(written)
        if not written or found < 0:
            return scalar.span
        return Span(scalar.source, line, found + 1 + offset - begin, width)
