"""Records a session for the README: the real program on a pseudo-terminal, its screen drawn as SVG.

Run as part of `make pictures`; wants a POSIX system. Keys are a learner's, each sent once the screen asks for it.
"""

import fcntl
import html
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from pathlib import Path

import pyte

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COLUMNS, ROWS = 84, 60
CELL_WIDTH, CELL_HEIGHT, MARGIN = 9, 20, 16
PATIENCE = 30

INK, PAPER = "#d8dee9", "#1e222a"
COLOURS = {
    "default": INK,
    "cyan": "#56b6c2",
    "green": "#98c379",
    "red": "#e06c75",
    "brown": "#e5c07b",
    "magenta": "#c678dd",
}
FONTS = "ui-monospace, 'Noto Sans Mono CJK JP', 'Osaka-Mono', 'MS Gothic', monospace"


REPLIES = {"›": "大規模言語モデ\r", "y：正解": "y", "の数字で選ぶ": "2", "Enter：次へ": "\r"}
"""What the learner does where the screen's last line has this: a slip of the pen, and a choice."""

COMMAND = (
    *("quiz", "twitter-ai", "--lang", "ja", "--tag", "language-model", "--kind", "reversed", "--kind", "choice"),
    *("--seed", "3"),  # the choice first, on any day
)


RULES = {"━": 3, "─": 1}
"""Drawn as lines, so thick."""


@dataclass
class Stretch:
    """Neighbouring characters of one style."""

    colour: str
    bold: bool
    ruled: bool
    text: str
    start: int
    end: int

    def draw(self, row: int) -> str:
        """As SVG."""
        x, width = MARGIN + self.start * CELL_WIDTH, (self.end - self.start) * CELL_WIDTH
        fill, top = COLOURS.get(self.colour, INK), MARGIN + row * CELL_HEIGHT
        if self.ruled:
            return f'<rect x="{x}" y="{top + 9}" width="{width}" height="{RULES[self.text[0]]}" fill="{fill}"/>'
        weight = ' class="b"' if self.bold else ""
        size = f'x="{x}" y="{top + 15}" textLength="{width}" lengthAdjust="spacingAndGlyphs"'
        return f'<text {size} fill="{fill}"{weight}>{html.escape(self.text)}</text>'


def record() -> pyte.Screen:
    """The screen after the second answer."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    with tempfile.TemporaryDirectory() as folder:
        child, terminal = pty.fork()
        if not child:
            os.chdir(ROOT)
            os.environ.update(TERM="xterm-256color", QUIZGEN_DATA=folder)
            os.execv(sys.executable, [sys.executable, "-m", "quizgen", *COMMAND])  # noqa: S606 - our own program
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        answered, done = 0, ""
        while answered < 2:  # noqa: PLR2004 - items
            last = wait(terminal, screen, stream, done)
            asked = next(prompt for prompt in REPLIES if prompt in last)
            answered += asked == "Enter：次へ"
            done = last
            if answered < 2:  # noqa: PLR2004 - as above
                os.write(terminal, REPLIES[asked].encode())
        os.close(terminal)
        os.waitpid(child, 0)
    return screen


def wait(terminal: int, screen: pyte.Screen, stream: pyte.ByteStream, done: str) -> str:
    """The last line of the screen, once it asks for something else than what was done."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            stream.feed(os.read(terminal, 65_536))
            continue
        lines = [line for line in screen.display if line.strip()]
        if lines and lines[-1] != done and any(prompt in lines[-1] for prompt in REPLIES):
            return lines[-1]
    sys.exit("the session asks for nothing:\n" + "\n".join(screen.display))


def draw(screen: pyte.Screen) -> str:
    """The screen as SVG: each stretch of one style is a text of its own."""
    rows = max(row for row in range(ROWS) if screen.display[row].strip()) + 1
    width, height = COLUMNS * CELL_WIDTH + 2 * MARGIN, rows * CELL_HEIGHT + 2 * MARGIN
    texts = [text for row in range(rows) for text in draw_row(screen, row)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    style = f"<style>text {{ font: 15px {FONTS}; white-space: pre }} .b {{ font-weight: bold }}</style>"
    paper = f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>'
    return "\n".join([head, style, paper, *texts, "</svg>", ""])


def draw_row(screen: pyte.Screen, row: int) -> list[str]:
    """The row in stretches of one style without blanks, each as wide as its columns."""
    stretches: list[Stretch] = []
    for column in range(COLUMNS):
        cell = screen.buffer[row][column]
        last = stretches[-1] if stretches else None
        if not cell.data.strip():
            if last and not cell.data and last.end == column:
                last.end = column + 1
        elif (
            last
            and last.end == column
            and (last.colour, last.bold, last.ruled)
            == (
                cell.fg,
                cell.bold,
                cell.data in RULES,
            )
        ):
            last.text, last.end = last.text + cell.data, column + 1
        else:
            stretches.append(Stretch(cell.fg, cell.bold, cell.data in RULES, cell.data, column, column + 1))
    return [stretch.draw(row) for stretch in stretches]


if __name__ == "__main__":
    (HERE / "session-ja.svg").write_text(draw(record()), encoding="utf-8")
