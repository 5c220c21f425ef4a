"""A terminal's keyboard: one key at a time, or a line that is edited here."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from quizgen.console.quiz.editing import Draft
from quizgen.console.quiz.keys import Key, KeyReader, Motion
from quizgen.diagnostics.visible import count_columns

_CHUNK = 1024
_ERASE_LINE = "\r\x1b[K"


class Hangup(Exception):
    """The keyboard is gone: the terminal was closed, or the input has ended."""


class Terminal:
    """A keyboard and the screen that belongs to it."""

    def __init__(self, keyboard: int, screen: TextIO) -> None:
        self._keyboard = keyboard
        self._screen = screen
        self._reader = KeyReader()
        self._keys: list[Key] = []

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
        before = signal.signal(signal.SIGCONT, listen)  # back from the shell, which has its own settings
        try:
            yield
        finally:
            signal.signal(signal.SIGCONT, before)
            termios.tcsetattr(self._keyboard, termios.TCSADRAIN, was)

    def read_key(self) -> Key:
        """The next key.

        Raises:
            Hangup: there will be none.
            KeyboardInterrupt: Ctrl-C, where the terminal does not see to it.
        """
        while not self._keys:
            try:
                data = os.read(self._keyboard, _CHUNK)
            except OSError as error:
                raise Hangup from error
            if not data:
                raise Hangup
            self._keys.extend(self._reader.feed(data))
        key = self._keys.pop(0)
        if key is Motion.INTERRUPT:
            raise KeyboardInterrupt
        return key

    def read_line(self, prompt: str, columns: int) -> str | None:
        """A line, edited after the prompt; None for Ctrl-D on an empty one."""
        draft = Draft()
        while True:
            self._draw(prompt, draft, columns)
            key = self.read_key()
            if key is Motion.ENTER:
                self._screen.write("\n")
                return draft.text
            if key is Motion.END_OF_INPUT:
                if not draft.text:
                    self._screen.write("\n")
                    return None
                key = Motion.DELETE
            draft = draft.after(key)

    def show_hint(self, text: str) -> None:
        """A line below everything else, until it is erased."""
        self._screen.write(text)
        self._screen.flush()

    def erase_hint(self) -> None:
        """Take the hint away again."""
        self._screen.write(_ERASE_LINE)
        self._screen.flush()

    def _draw(self, prompt: str, draft: Draft, columns: int) -> None:
        width = max(columns - count_columns(prompt), 4)
        shown, cursor = draft.window(width)
        back = count_columns(shown) - cursor
        moved = f"\x1b[{back}D" if back else ""
        self._screen.write(f"{_ERASE_LINE}{prompt}{shown}{moved}")
        self._screen.flush()


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
