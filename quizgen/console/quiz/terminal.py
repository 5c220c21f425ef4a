"""A terminal's keyboard and its last row: one key at a time, or a line that is edited here."""

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TextIO

from quizgen.console.quiz.editing import Draft
from quizgen.console.quiz.keys import Key, KeyReader, Motion
from quizgen.diagnostics.visible import count_columns

_CHUNK = 1024
_ESCAPE = 0.1
"""Seconds after which an escape is a key of its own: what terminals send for other keys comes at once."""
_ERASE = "\r\x1b[J"


class Hangup(Exception):
    """The keyboard is gone: the terminal was closed, or the input has ended."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands on the last row, below everything else."""

    text: str
    cursor: int
    """Columns before it."""


Compose = Callable[[int], Foot]
"""Says what the last row holds where the terminal has so many columns."""


class Terminal:
    """A keyboard and the last row of the screen that belongs to it.

    The row is remembered as what composes it, and so drawn again for a window of another width, and when the program
    was stopped and goes on.
    """

    def __init__(self, keyboard: int, screen: TextIO, columns: Callable[[], int]) -> None:
        self._keyboard = keyboard
        self._screen = screen
        self._columns = columns
        self._reader = KeyReader()
        self._keys: list[Key] = []
        self._compose: Compose | None = None
        self._cursor = 0
        self._watched = [keyboard]
        """What to wait for: the keyboard, and a pipe that signals write to."""

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Have every key delivered at once and none shown, until the end; Ctrl-C and Ctrl-Z go on to work."""
        import termios

        was = termios.tcgetattr(self._keyboard)
        raw = termios.tcgetattr(self._keyboard)
        raw[0] &= ~(termios.ICRNL | termios.INLCR | termios.ISTRIP)
        raw[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
        raw[6][termios.VMIN], raw[6][termios.VTIME] = 1, 0

        def listen(*_: object) -> None:
            termios.tcsetattr(self._keyboard, termios.TCSADRAIN, raw)

        listen()
        # SIGCONT: back from the shell, which has its own settings. Both signals are only to wake `read_key` besides.
        handlers = {signal.SIGCONT: listen, signal.SIGWINCH: lambda *_: None}
        before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        try:
            with self._waking():
                yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            termios.tcsetattr(self._keyboard, termios.TCSADRAIN, was)

    @contextmanager
    def _waking(self) -> Iterator[None]:
        """Have signals interrupt the waiting for a key, which Python would go on with by itself."""
        woken, wake = os.pipe()
        os.set_blocking(wake, False)
        before = signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        self._watched = [self._keyboard, woken]
        try:
            yield
        finally:
            self._watched = [self._keyboard]
            signal.set_wakeup_fd(before)
            os.close(woken)
            os.close(wake)

    def read_key(self) -> Key:
        """The next key.

        Raises:
            Hangup: there will be none.
            KeyboardInterrupt: Ctrl-C, where the terminal does not see to it.
        """
        while True:
            while not self._keys:
                self._keys.extend(self._wait())
            match self._keys.pop(0):
                case Motion.INTERRUPT:
                    raise KeyboardInterrupt
                case Motion.REDRAW:
                    self._draw_again()
                case key:
                    return key

    def read_line(self, prompt: str) -> str | None:
        """A line, edited after the prompt; None for Ctrl-D on an empty one."""
        draft = Draft()
        while True:
            self.show_foot(partial(_compose_line, prompt, draft))
            key = self.read_key()
            if key is Motion.ENTER:
                self._leave_foot()
                return draft.text
            if key is Motion.END_OF_INPUT:
                if not draft.text:
                    self._leave_foot()
                    return None
                key = Motion.DELETE
            draft = draft.after(key)

    def show_foot(self, compose: Compose) -> None:
        """Have the last row hold this, until it is erased, or holds something else."""
        self._compose = compose
        foot = compose(self._columns())
        back = count_columns(foot.text) - foot.cursor
        moved = f"\x1b[{back}D" if back else ""
        self._screen.write(f"{_ERASE}{foot.text}{moved}")
        self._screen.flush()
        self._cursor = foot.cursor

    def erase_foot(self) -> None:
        """Have nothing on the last row any more."""
        self._compose = None
        self._screen.write(_ERASE)
        self._screen.flush()

    def _leave_foot(self) -> None:
        """Leave the row as it is, and go below it."""
        self._compose = None
        self._screen.write("\n")

    def _draw_again(self) -> None:
        """Draw the last row anew; a window made narrow has broken it into several."""
        if self._compose is not None:
            above = self._cursor // self._columns()
            if above:
                self._screen.write(f"\x1b[{above}A")
            self.show_foot(self._compose)

    def _wait(self) -> Iterator[Key]:
        """The keys that come next: none yet, maybe, where a signal came."""
        ready, _, _ = select.select(self._watched, [], [], _ESCAPE if self._reader.waits else None)
        if not ready:
            return self._reader.settle()
        if self._keyboard not in ready:
            os.read(self._watched[-1], _CHUNK)
            self._draw_again()
            return iter(())
        try:
            data = os.read(self._keyboard, _CHUNK)
        except OSError as error:
            raise Hangup from error
        if not data:
            raise Hangup
        return self._reader.feed(data)


def _compose_line(prompt: str, draft: Draft, columns: int) -> Foot:
    before = count_columns(prompt)
    shown, cursor = draft.window(max(columns - before, 4))
    return Foot(f"{prompt}{shown}", before + cursor)


def has_keyboard(keyboard: TextIO) -> bool:
    """Whether single keys can be read: a terminal, on a system that knows how to ask it."""
    if not keyboard.isatty() or sys.platform == "win32":
        return False
    try:
        import termios
    except ImportError:
        return False
    try:
        termios.tcgetattr(keyboard.fileno())
    except (termios.error, OSError):
        return False
    return True
