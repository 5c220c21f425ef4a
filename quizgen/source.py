"""Where authored text came from: a file's text, and a place in it that a person can be pointed to."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple


@dataclass(frozen=True, eq=False)
class SourceText:
    """A file as it was read: its path as the user would type it, and its whole text."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text's lines without their ends, split at line feeds only, as YAML's positions count them."""
        return tuple(line.removesuffix("\r") for line in self.text.split("\n"))

    def line(self, number: int) -> str:
        """Line `number`, counted from 1; empty where the file has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def span_at(self, index: int, width: int = 1) -> "Span":
        """The place `index` characters into the text."""
        line = bisect_right(self._starts, index)
        return Span(self, line, index - self._starts[line - 1] + 1, width)

    def span_between(self, start: int, end: int) -> "Span":
        """The place of the characters from `start` up to `end`; of the first alone where they go on in another line."""
        goes_on = self.text.find("\n", start, end) >= 0
        return self.span_at(start, 1 if goes_on else max(1, end - start))

    def start_of(self, line: int) -> int:
        """How many characters into the text line `line`, counted from 1, begins."""
        return self._starts[line - 1]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each line begins."""
        return (0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1]))


class Span(NamedTuple):
    """A stretch of one line of a source. Never part of a value's identity: hold it in fields with `compare=False`."""

    source: SourceText
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in characters."""
    width: int = 1
    """In characters; at least 1."""

    @property
    def path(self) -> str:
        """The file's path, as the user would type it."""
        return self.source.path

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
