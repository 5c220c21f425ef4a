"""What is wrong with a file or with one question in it, before anything is proven."""

from collections.abc import Iterator
from contextlib import contextmanager

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule


class UnreadableExport(Exception):
    """The file as a whole cannot be read; the text says why."""


class MalformedQuestion(Exception):
    """One question of the file cannot be read; the text says why."""


@contextmanager
def one_question(place: str, shown: str, problems: Collector) -> Iterator[None]:
    """Read one question: where it cannot be read that is a finding, and the rest of the file is read all the same."""
    try:
        yield
    except MalformedQuestion as error:
        problems.add_file(Rule.MALFORMED_QUESTION, f"{place}: {error}", shown, help="build it again")
