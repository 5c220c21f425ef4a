"""A problem found in what somebody wrote or built, with its place and what to do about it."""

from dataclasses import dataclass, field
from enum import IntEnum

from quizgen.diagnostics.rules import Rule
from quizgen.source import Span


class Severity(IntEnum):
    """How much a finding matters."""

    NOTE = 0
    """Worth knowing: an item that could not be made."""
    WARNING = 1
    """Worth mending; nothing wrong is built."""
    ERROR = 2
    """Nothing is built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding. Findings of one run are reported together, in the order of the files."""

    rule: Rule
    message: str
    """One line, naming the thing in double quotes, without a full stop."""
    span: Span | None = None
    """The key or the scalar at fault; None for a finding about a whole file."""
    path: str = ""
    """The file, where there is no span."""
    help: str = ""
    """What to do, one line; empty where the message says it."""
    severity: Severity = Severity.ERROR
    subject: str = field(default="")
    """The id of the item or fact that it is about, for machines; empty where it is about neither."""

    @property
    def location(self) -> str:
        """`path:line:column`, or the path alone where there is no span."""
        return str(self.span) if self.span else self.path


Findings = tuple[Diagnostic, ...]
"""What a stage found, beside what it made."""
