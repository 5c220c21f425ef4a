"""What a learner can ask for besides answering, and how it is typed."""

from enum import Enum

from quizgen.model.names import fold_case_and_width
from quizgen.study.memory import Rating


class Command(Enum):
    """Something other than an answer."""

    NEXT = "next"
    UNDO = "undo"
    FLAG = "flag"
    OVERRULE = "overrule"
    HELP = "help"
    QUIT = "quit"


_LETTERS = {"u": Command.UNDO, "!": Command.FLAG, "o": Command.OVERRULE, "?": Command.HELP, "q": Command.QUIT}
_RATINGS = {str(rating.value): rating for rating in Rating}
_BARE = frozenset("?!")
"""Commands that need no colon, for nobody's answer is one of these."""


def fold(text: str) -> str:
    """The text as it would be if its width and capitals had been those of a command."""
    return fold_case_and_width(text).strip()


def command_of(character: str) -> Command | Rating | None:
    """The command that a key stands for once an answer was given; None for any other key."""
    folded = fold(character)
    return _RATINGS.get(folded) or _LETTERS.get(folded)


def asked_command(character: str) -> Command | None:
    """The command that a key stands for while a choice is to be made; there, digits and some letters choose."""
    command = _LETTERS.get(fold(character))
    return None if command is Command.OVERRULE else command


def line_command(line: str) -> Command | Rating | None:
    """The command that a typed line is: `:u`, `:3`, `?`; None for an answer."""
    folded = fold(line)
    if folded in _BARE:
        return _LETTERS[folded]
    return command_of(folded[1:]) if folded.startswith(":") and folded[1:] else None
