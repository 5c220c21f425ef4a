"""Lines of a presentation as Rich's text: nothing in them acts, and every width is one that was asked for."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from quizgen.console.quiz.wrapping import wrap
from quizgen.diagnostics.visible import show_controls
from quizgen.present.line import Gap, Line, Run

_GAP = "bold cyan"
_READING = "dim"
_DOT = "\u00a0· "
"""Between parts of a line; it never begins one."""
MARGIN = Text("  ")
FURTHER = Text("    ")
"""What lines begin with: those of a page, and those that belong below one of them."""
_UNDERSCORE = "_"


def text_of(line: Line, style: str = "") -> Text:
    """The line without its readings; a gap as a blank."""
    text = Text(style=style)
    for part in line:
        if isinstance(part, Gap):
            text.append(_UNDERSCORE * 4, _GAP)
        else:
            text.append(show_controls(part.text))
    return text


def name_of(line: Line, style: str = "") -> Text:
    """A name, and in brackets behind it how all of it is read, where that is told of any part of it."""
    text = text_of(line, style)
    if any(isinstance(part, Run) and part.reading for part in line):
        read = "".join(part.reading or part.text for part in line if isinstance(part, Run))
        text.append(f"（{show_controls(read)}）", _READING)
    return text


def said(text: str, style: str = "") -> Text:
    """Words of our own, or a fact's."""
    return Text(show_controls(text), style)


def chain(*parts: Text) -> Text:
    """The parts one after the other, each in its own style."""
    return Text.assemble(*parts)


def joined(parts: Iterable[Text | str], separator: str = _DOT) -> Text:
    """The parts that there are, on one line."""
    shown = (said(part) if isinstance(part, str) else part for part in parts)
    return Text(separator).join(part for part in shown if part)


def block(text: Text, width: int, first: Text, later: Text | None = None) -> Iterator[Text]:
    """The text in lines of that width, `first` before the first of them and `later`, or room for it, before others."""
    indent = first.cell_len
    hanging = Text(" " * indent) if later is None else later
    for number, (start, end) in enumerate(wrap(text.plain, width - indent)):
        yield chain(hanging if number else first, text[start:end])
