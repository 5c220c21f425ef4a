"""Where a session meets the learner: keys on a terminal, or lines."""

from collections.abc import Iterable
from os import environ
from typing import Protocol, TextIO

from rich.console import Console
from rich.text import Text

from quizgen.console.quiz.commands import Command
from quizgen.console.quiz.words import Words
from quizgen.console.screen import open_console
from quizgen.console.streams import wants_colour
from quizgen.study.drill import Question
from quizgen.study.memory import Rating
from quizgen.study.reply import Reply

_WIDEST = 92
"""Columns; longer lines are hard to read."""

_NARROWEST = 20


class Screen:
    """Writes lines of text as they are."""

    def __init__(self, console: Console, stream: TextIO) -> None:
        self.stream = stream
        self._console = console

    @property
    def columns(self) -> int:
        """As many as the terminal has; 80 where there is none."""
        return self._console.width

    @property
    def width(self) -> int:
        """How long a line may be."""
        return max(_NARROWEST, min(self.columns - 1, _WIDEST))

    def show(self, lines: Iterable[Text]) -> None:
        """Write the lines, none of which is wrapped or cut."""
        for line in lines:
            self._console.print(line, soft_wrap=True)


def open_screen(stream: TextIO) -> Screen:
    """What to write on: as wide as the terminal, and in colour where that is wanted."""
    return Screen(open_console(stream, coloured=wants_colour(stream, environ), bounded=True), stream)


class Front(Protocol):
    """How a learner is asked."""

    plainly: bool
    """Whether there are lines only, and no keys."""

    def ask(self, question: Question, words: Words) -> Reply | Command | Rating:
        """A reply to the question that is shown, or what is wanted instead.

        Raises:
            Hangup: there is nobody to ask any more.
        """

    def confirm(self, words: Words) -> bool | Command:
        """Whether a reply that is nearly right is to count as right, or what is wanted before that is said."""

    def follow(self, words: Words, *, is_last: bool) -> Command | Rating:
        """What the learner wants once an answer was judged; `is_last` where no other question is to come."""
