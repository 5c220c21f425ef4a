"""JSON of which nothing is believed: every object has the names that it should have and no others, each of its type.

Every function here raises `MalformedQuestion` for what is not as it should be.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.furigana import annotate, plain
from quizgen.verify.printed import HOLE

_SEGMENTS = ({"text"}, {"text", "reading"}, {"gap"})
"""What a piece of a line has."""

T = TypeVar("T")


def without_doubles(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """The object with these members, of which no two have one name."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise MalformedQuestion("a key is there twice")
    return found


def mapping(value: object, *names: str) -> Mapping[str, Any]:
    """An object with exactly these names."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise MalformedQuestion(f"it has not exactly {', '.join(names)} where they should be")
    return value


def member(entry: Mapping[str, Any], name: str, type_: type[T]) -> T:
    """What the object has under a name, if it is of the very type."""
    value = entry.get(name)
    if type(value) is not type_:
        raise MalformedQuestion(f'its "{name}" is missing, or not of its type')
    return value


def texts(entry: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """A list of texts."""
    values = member(entry, name, list)
    if not all(isinstance(value, str) for value in values):
        raise MalformedQuestion(f'its "{name}" is no list of texts')
    return tuple(values)


def pair(value: object) -> tuple[str, str]:
    """A list of two texts."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        match value:
            case [one, other]:
                return one, other
    raise MalformedQuestion("it holds what is no pair of texts where one should be")


def objects(entry: Mapping[str, Any], name: str, *names: str) -> tuple[Mapping[str, Any], ...]:
    """A list of objects with exactly these names."""
    return tuple(mapping(value, *names) for value in member(entry, name, list))


def line(segments: object) -> str:
    """A line's text, with a HOLE for each gap and readings as `furigana` notes them."""
    if not isinstance(segments, list):
        raise MalformedQuestion("a line is no list of what it holds")
    return "".join(map(_said, segments))


def _said(segment: object) -> str:
    if not isinstance(segment, dict) or set(segment) not in _SEGMENTS:
        raise MalformedQuestion("a line holds what is no text and no gap")
    if not all(isinstance(value, str) for value in segment.values()):
        raise MalformedQuestion("a line holds what is no text")
    if any(HOLE in value for value in segment.values()):
        raise MalformedQuestion("a line holds a mark that stands for a gap")
    if "gap" in segment:
        return HOLE
    return annotate(segment["text"], segment["reading"]) if "reading" in segment else plain(segment["text"])
