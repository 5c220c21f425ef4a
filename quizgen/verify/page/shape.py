"""JSON of which nothing is believed, taken piece by piece: every piece is of the type that it should be, or refused.

Every function here raises `UnreadablePage` for what is not as it should be.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from quizgen.verify.furigana import annotate, plain
from quizgen.verify.page.document import UnreadablePage
from quizgen.verify.printed import HOLE

T = TypeVar("T")


def mapping(value: object, *keys: str, maybe: str | None = None) -> dict[str, object]:
    """A mapping with exactly these keys, and perhaps `maybe`."""
    if not isinstance(value, dict) or set(value) - {maybe} != set(keys):
        raise UnreadablePage(f"holds a part that has more or less than {', '.join(keys)}")
    return value


def text(value: object) -> str:
    """A text."""
    if not isinstance(value, str):
        raise UnreadablePage(f"holds {type(value).__name__} where a text should be")
    return value


def index(value: object, below: int) -> int:
    """A whole number from 0 to less than `below`."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < below:
        raise UnreadablePage(f"holds {value!r} where a number below {below} should be")
    return value


def number(value: object) -> int:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise UnreadablePage(f"holds {type(value).__name__} where a number should be")
    return value


def each(value: object, read: Callable[[object], T]) -> tuple[T, ...]:
    """A list, each of its members read."""
    if not isinstance(value, list):
        raise UnreadablePage(f"holds {type(value).__name__} where a list should be")
    return tuple(map(read, value))


def line(value: object, gap: str | None = None) -> str:
    """A line's text: readings as `furigana` notes them, every gap filled in or shown as `gap`."""
    return "".join(shown if gap is None or not is_gap else gap for shown, is_gap in each(value, _part))


def gaps(value: object) -> tuple[str, ...]:
    """What a line's gaps hide."""
    return tuple(shown for shown, is_gap in each(value, _part) if is_gap)


def permutation(value: object, length: int) -> tuple[int, ...]:
    """The numbers from 0 to less than `length`, each once."""
    found = each(value, lambda one: index(one, length))
    if sorted(found) != list(range(length)):
        raise UnreadablePage("holds an order that leaves something out")
    return found


def same_length(*lists: Sequence[object]) -> None:
    """Refuse lists that are not of one length."""
    if len(set(map(len, lists))) > 1:
        raise UnreadablePage("holds lists of different lengths")


def _part(value: object) -> tuple[str, bool]:
    """A part's text, and whether it is a gap."""
    if isinstance(value, list):
        match each(value, text):
            case (shown, reading):
                return annotate(shown, reading), False
        raise UnreadablePage("holds a text with other than one reading")
    if isinstance(value, dict):
        return _said(mapping(value, "gap")["gap"]), True
    return _said(value), False


def _said(value: object) -> str:
    """A text in which nothing looks like a mark of ours."""
    said = text(value)
    if HOLE in said:
        raise UnreadablePage("holds a text with a mark that stands for a gap")
    return plain(said)
