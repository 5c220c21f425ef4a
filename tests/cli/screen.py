"""A learner at a terminal: quizgen on a pseudo-terminal, what is on its screen, and keys pressed one by one."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pyte

from ..pipeline.built import environment

IUTF8 = 0x4000
PATIENCE = 30
"""Seconds until a test gives up on what it waits for."""

_START = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
for name in {without!r}:
    sys.modules[name] = None
from quizgen.__main__ import main
main()
"""

BACKSPACE = "\x7f"


def _environment() -> dict[str, str]:
    """Without what tells programs to believe in another width than the terminal's."""
    known = environment(TERM="xterm-256color", PYTHONIOENCODING="utf-8")
    return {name: value for name, value in known.items() if name not in {"COLUMNS", "LINES"}}


class Terminal:
    """One process on one terminal."""

    def __init__(
        self,
        *arguments: str,
        folder: Path,
        columns: int = 80,
        rows: int = 45,
        iutf8: bool = True,
        without: tuple[str, ...] = (),
        changes: Mapping[str, str] | None = None,
    ) -> None:
        self._screen = pyte.HistoryScreen(columns, rows, history=10_000)
        self._stream = pyte.ByteStream(self._screen)
        self.sent = b""
        """Everything that was written to the terminal."""
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        settings = termios.tcgetattr(slave)
        settings[0] = settings[0] | IUTF8 if iutf8 else settings[0] & ~IUTF8
        termios.tcsetattr(slave, termios.TCSANOW, settings)
        self._settings = termios.tcgetattr(slave)
        self._slave = slave
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-c", _START.format(without=without), *arguments],
            cwd=folder,
            env={**_environment(), **(changes or {})},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )

    def text(self) -> str:
        """What is on the screen, as far as it is not blank."""
        return "\n".join(line.rstrip() for line in self._screen.display).strip()

    def wait_until(self, holds: Callable[[str], bool]) -> str:
        """Read what the program writes until the screen is as wanted."""
        deadline = time.monotonic() + PATIENCE
        while not holds(self.text()):
            assert time.monotonic() < deadline, self.text()
            self._read(0.05)
        return self.text()

    def wait_for(self, wanted: str) -> str:
        """Read until the last lines of the screen have a text in them."""
        return self.wait_until(lambda text: wanted in "\n".join(text.splitlines()[-6:]))

    def press(self, keys: str) -> None:
        """Send keys, as they are or as a terminal would."""
        os.write(self._master, keys.encode())

    def resize(self, columns: int) -> None:
        """Make the window so wide, as by its edge."""
        rows = self._screen.lines
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def overwrite(self, text: str) -> None:
        """Have another program write something."""
        self._stream.feed(text.encode())

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        self._process.send_signal(number)

    def settings(self) -> tuple[object, object]:
        """How the terminal is set now, and how it was at first."""
        return termios.tcgetattr(self._slave), self._settings

    def end(self) -> int:
        """Wait for the program's end; its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            assert time.monotonic() < deadline, self.text()
            self._read(0.05)
        self._read(0.1)
        return self._process.returncode

    def hang_up(self) -> int:
        """Close the terminal, as its window is closed; the program's exit code."""
        os.close(self._slave)
        self._slave = -1
        os.close(self._master)
        self._master = -1
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        """End what is left."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait(PATIENCE)
        for descriptor in (self._master, self._slave):
            if descriptor >= 0:
                os.close(descriptor)

    def _read(self, seconds: float) -> None:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if ready:
            try:
                data = os.read(self._master, 65_536)
            except OSError:
                return
            self.sent += data
            self._stream.feed(data)
