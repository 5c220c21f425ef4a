"""Asking by lines: for pipes, for programs that read aloud, and for terminals that cannot do more."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from quizgen.console.quiz.commands import Command, fold, line_command
from quizgen.console.quiz.front import Screen
from quizgen.console.quiz.question_page import how_to_reply
from quizgen.console.quiz.terminal import Hangup
from quizgen.console.quiz.text import MARGIN, block, said
from quizgen.console.quiz.words import Words
from quizgen.study.drill import Question
from quizgen.study.memory import Rating
from quizgen.study.replies import read_reply
from quizgen.study.reply import Reply

_IUTF8 = 0x4000
"""Linux, macOS and FreeBSD agree on it, Python has no name for it: an erased character may have several bytes."""


class Lines:
    """A learner who sends lines: one for each answer, or a command after a colon."""

    plainly = True

    def __init__(self, source: TextIO, screen: Screen) -> None:
        self._source = source
        self._screen = screen

    def ask(self, question: Question, words: Words) -> Reply | Command | Rating:
        """See `Front`."""
        self._say(how_to_reply(question.presentation, words, plainly=True))
        while True:
            line = self._read()
            if command := line_command(line):
                return command
            reply = read_reply(question.presentation, line)
            if reply is not None:
                return reply
            self._say(words.numbers)

    def confirm(self, words: Words) -> bool | Command:
        """See `Front`."""
        self._say(f"{words.is_right}  {words.yes_no}")
        while True:
            line = self._read()
            if fold(line) in {"y", "n", "yes", "no", "はい", "いいえ"}:
                return fold(line) in {"y", "yes", "はい"}
            command = line_command(line)
            if isinstance(command, Command) and command is not Command.OVERRULE:
                return command
            self._say(words.yes_no)

    def follow(self, words: Words, *, is_last: bool) -> Command | Rating:
        """Go on: what a learner has to say of an answer comes with the next question, if there is one."""
        while is_last:
            self._say("  ".join(part.replace(" ", "\u00a0") for part in words.plain_after))
            try:
                line = self._read()
            except Hangup:
                break
            if not line.strip():
                break
            if command := line_command(line):
                return command
        return Command.NEXT

    def _read(self) -> str:
        if self._source.isatty():
            self._screen.stream.write("  > ")
        self._screen.stream.flush()
        line = self._source.readline()
        if not line:
            raise Hangup
        return line.rstrip("\n")

    def _say(self, text: str) -> None:
        self._screen.show(block(said(text), self._screen.width, MARGIN))


@contextmanager
def whole_characters(source: TextIO) -> Iterator[None]:
    """Have a terminal that edits its lines itself erase whole characters, not bytes."""
    if not source.isatty() or sys.platform == "win32":
        yield
        return
    import termios

    was = termios.tcgetattr(source.fileno())
    now = termios.tcgetattr(source.fileno())
    now[0] |= _IUTF8
    termios.tcsetattr(source.fileno(), termios.TCSADRAIN, now)
    try:
        yield
    finally:
        termios.tcsetattr(source.fileno(), termios.TCSADRAIN, was)
