"""Asking by single keys, on a terminal."""

from collections.abc import Sequence
from functools import partial

from rich.text import Text

from quizgen.console.quiz.commands import Command, asked_command, command_of, fold, line_command
from quizgen.console.quiz.front import Screen
from quizgen.console.quiz.hints import fit
from quizgen.console.quiz.keys import Motion, Typed
from quizgen.console.quiz.question_page import how_to_reply
from quizgen.console.quiz.terminal import Foot, Terminal
from quizgen.console.quiz.text import MARGIN, block
from quizgen.console.quiz.words import Words
from quizgen.diagnostics.visible import count_columns
from quizgen.model.ids import Kind
from quizgen.present.presentation import Listing, Options
from quizgen.study.drill import Question
from quizgen.study.memory import Rating
from quizgen.study.replies import option_of, read_reply, verdict_of
from quizgen.study.reply import GaveUp, Named, Picked, Reply

_PROMPT = "  › "


class Keyboard:
    """A learner at a terminal: choices by one key, everything else on a line that is edited here."""

    plainly = False

    def __init__(self, terminal: Terminal, screen: Screen) -> None:
        self._terminal = terminal
        self._screen = screen

    def ask(self, question: Question, words: Words) -> Reply | Command | Rating:
        """See `Front`."""
        presentation = question.presentation
        hint = how_to_reply(presentation, words, plainly=False)
        match presentation.response:
            case Options(options=options):
                judged = presentation.item.id.kind is Kind.TRUE_FALSE
                return self._pick(len(options), hint, words, judged=judged)
            case Listing(keys=keys):
                self._say(hint)
                return self._list(len(keys), words)
        self._say(hint)
        return self._type(question, words)

    def confirm(self, words: Words) -> bool | Command:
        """See `Front`."""
        self._hint(f"{words.is_right}  {words.yes_no}", words.more)
        try:
            while True:
                match self._terminal.read_key():
                    case Typed(character) if fold(character) in {"y", "n"}:
                        return fold(character) == "y"
                    case Typed(character) if command := asked_command(character):
                        return command
                    case Motion.END_OF_INPUT:
                        return Command.QUIT
        finally:
            self._terminal.erase_foot()

    def follow(self, words: Words, *, is_last: bool) -> Command | Rating:  # noqa: ARG002 - as in `Front`
        """See `Front`."""
        self._hint(*words.after)
        try:
            while True:
                match self._terminal.read_key():
                    case Motion.ENTER | Typed(" " | "\u3000"):
                        return Command.NEXT
                    case Motion.END_OF_INPUT:
                        return Command.QUIT
                    case Typed(character) if command := command_of(character):
                        return command
        finally:
            self._terminal.erase_foot()

    def _pick(self, count: int, hint: str, words: Words, *, judged: bool) -> Reply | Command:
        self._hint(hint, words.more)
        gave_up = False
        try:
            while True:
                match self._terminal.read_key():
                    case Motion.ENTER if gave_up:
                        return GaveUp()
                    case Motion.ENTER:
                        gave_up = True
                        self._hint(words.give_up, words.more)
                    case Motion.END_OF_INPUT:
                        return Command.QUIT
                    case Typed(character):
                        option = verdict_of(character) if judged else option_of(character, count)
                        if option is not None:
                            return Picked(option)
                        if command := asked_command(character):
                            return command
        finally:
            self._terminal.erase_foot()

    def _type(self, question: Question, words: Words) -> Reply | Command | Rating:
        while True:
            line = self._read(words)
            if not isinstance(line, str):
                return line
            reply = read_reply(question.presentation, line)
            if reply is not None:
                return reply
            self._say(words.numbers)

    def _list(self, count: int, words: Words) -> Reply | Command | Rating:
        """One answer after the other; an empty line ends what is known."""
        texts: list[str] = []
        while len(texts) < count:
            line = self._read(words, f"  {len(texts) + 1}/{count} › ", insist=not texts)
            if not isinstance(line, str):
                return line
            if not line.strip():
                break
            texts.append(line.strip())
        return Named(tuple(texts)) if texts else GaveUp()

    def _read(self, words: Words, prompt: str = _PROMPT, *, insist: bool = True) -> str | Command | Rating:
        """A line that is no command; an empty one only if it is meant."""
        empty = False
        while True:
            line = self._terminal.read_line(prompt)
            if line is None:
                return Command.QUIT
            if command := line_command(line):
                return command
            if line.strip() or empty or not insist:
                return line
            empty = True
            self._say(words.give_up)

    def _say(self, text: str) -> None:
        self._screen.show(block(Text(text, "dim"), self._screen.width, MARGIN))

    def _hint(self, *parts: str) -> None:
        self._terminal.show_foot(partial(_compose_hint, parts))


def _compose_hint(parts: Sequence[str], columns: int) -> Foot:
    shown = fit(parts, columns)
    return Foot(shown, count_columns(shown))
