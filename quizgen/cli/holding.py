"""A quiz session between the command line and a terminal; loaded only when one is held."""

import gc
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

import typer

from quizgen.cli.options import CLEAN
from quizgen.cli.studying import history_file, now
from quizgen.console.quiz.words import WORDS
from quizgen.console.streams import tolerate_bytes
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.render import Format
from quizgen.pipeline.studying import Beginning, Course, begin_session, open_course
from quizgen.pipeline.workspace import Workspace
from quizgen.study.history import History, HistoryFailed, open_history
from quizgen.study.selection import Wish

_ENDED_BY_SIGNAL = 128
"""What a shell adds to the number of the signal that ended a program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a learner asked for."""

    root: Path
    decks: tuple[str, ...]
    history: Path | None
    wish: Wish
    anew: bool
    plain: bool
    machine: bool


def hold(order: Order) -> NoReturn:
    """Hold the session, and exit: with 0 at its end, or where the learner left it; with 130 after Ctrl-C."""
    course, findings = open_course(Workspace(root=order.root), order.decks, order.wish.kinds, order.wish.tags)
    if course is None:
        _give_up(findings)
    problems = Collector()
    history = open_history(history_file(order.history), problems)
    if history is None:
        _give_up(problems.findings)
    try:
        _begin(order, course, history)
    except HistoryFailed as failure:
        _give_up(failure.findings)
    except KeyboardInterrupt:
        raise typer.Exit(_ENDED_BY_SIGNAL + signal.SIGINT) from None
    finally:
        history.close()
    raise typer.Exit(CLEAN)


def _give_up(findings: Findings) -> NoReturn:
    from quizgen.cli.report import finish  # most sessions come to nothing that is to be reported

    finish(findings, Format.FULL)


def _begin(order: Order, course: Course, history: History) -> None:
    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, _leave)
    tolerate_bytes(sys.stdin)
    beginning = begin_session(course, history, order.wish, now(), anew=order.anew)
    if order.machine:
        from quizgen.console.quiz.machine import Machine

        _collect_again()
        Machine(beginning.drill, now, sys.stdin, sys.stdout).run()
    else:
        _ask(order, course, beginning)


def _ask(order: Order, course: Course, beginning: Beginning) -> None:
    from quizgen.console.quiz.session import hold_session, tell_nothing

    words = WORDS[course.language(order.wish)]
    if beginning.drill.session.current is None:
        tell_nothing(words, sys.stdout, met=beginning.met, held_back=beginning.held_back)
        return
    _collect_again()
    hold_session(beginning.drill, words, now, sys.stdin, sys.stdout, plain=order.plain, resumed=beginning.resumed)


def _collect_again() -> None:
    """Wake the cycle collector, which `main` put to rest: a session may last. What is loaded by now stays."""
    gc.freeze()
    gc.enable()


def _leave(number: int, _: FrameType | None) -> NoReturn:
    """End as if by itself, so that the terminal is left as it was."""
    sys.exit(_ENDED_BY_SIGNAL + number)
