"""A session from its first word to its last, on a terminal, on a pipe, on a terminal that is gone."""

from contextlib import ExitStack, suppress
from datetime import timedelta
from typing import TextIO

from rich.text import Text

from quizgen.console.quiz.front import Front, Screen, open_screen
from quizgen.console.quiz.keyboard import Keyboard
from quizgen.console.quiz.lines import Lines, whole_characters
from quizgen.console.quiz.runner import Clock, Runner
from quizgen.console.quiz.summary_page import summary_page
from quizgen.console.quiz.terminal import Hangup, Terminal, has_keyboard
from quizgen.console.quiz.text import MARGIN, block, said
from quizgen.console.quiz.words import Words
from quizgen.console.streams import is_screen
from quizgen.study.drill import Drill


def hold_session(
    drill: Drill, words: Words, clock: Clock, source: TextIO, stream: TextIO, *, plain: bool, resumed: bool
) -> None:
    """Ask everything that the drill has, and sum up at the end, which may come early.

    Raises:
        KeyboardInterrupt: Ctrl-C, after summing up.
        HistoryFailed: an answer could not be kept.
    """
    screen = open_screen(stream)
    with ExitStack() as stack:
        if not plain and has_keyboard(source) and is_screen(stream):
            terminal = Terminal(source.fileno(), stream, lambda: screen.columns)
            stack.enter_context(terminal.listening())
            front: Front = Keyboard(terminal, screen)
        else:
            stack.enter_context(whole_characters(source))
            front = Lines(source, screen)
        if resumed:
            done = drill.session.asked
            told = said(words.resumed.format(done, drill.session.size), "bold")
            screen.show(block(told, screen.width, MARGIN))
        runner = Runner(drill, front, screen, clock)
        try:
            with suppress(Hangup):
                runner.run()
        except KeyboardInterrupt:
            screen.show([Text()])
            _sum_up(drill, words, clock, screen)
            raise
    with suppress(OSError):  # the terminal may be closed: everything is kept all the same
        _sum_up(drill, words, clock, screen)


def tell_nothing(words: Words, stream: TextIO, *, met: int, held_back: int) -> None:
    """Say that there is nothing to ask, and what could be."""
    screen = open_screen(stream)
    told = [words.nothing] + ([words.nothing_new.format(met, held_back)] if held_back else [])
    for text in told:
        screen.show(block(said(text), screen.width, Text()))


def _sum_up(drill: Drill, words: Words, clock: Clock, screen: Screen) -> None:
    tomorrow = clock().day + timedelta(days=1)
    missed = [drill.present(id_) for id_ in drill.session.missed]
    screen.show(summary_page(drill.session, missed, words, screen.width, tomorrow=drill.count_due(tomorrow)))
