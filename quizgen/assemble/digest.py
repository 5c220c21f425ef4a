"""What an item says, as short hashes: one of its answer, one of all that is printed of it as a question."""

from collections.abc import Iterator
from hashlib import blake2b

from quizgen.model.canonical import canonical
from quizgen.model.ids import Language
from quizgen.model.item import (
    Blank,
    Choice,
    Cloze,
    Item,
    Judgement,
    Listing,
    Matching,
    Ordering,
    Prose,
    Recall,
    Words,
)
from quizgen.model.values import Entity, Text, Value

DIGEST_LENGTH = 8
"""Hexadecimal digits: two versions of one item are compared, never two items."""


def digest_answer(item: Item) -> str:
    """The same as long as the same answer is right."""
    return _digest(_answer(item))


def digest_wording(item: Item) -> str:
    """The same as long as the question reads the same, whatever the order of its options."""
    return _digest(_wording(item))


def _answer(item: Item) -> Iterator[str]:
    match item.task:
        case Recall(key) | Cloze(key):
            yield canonical(key)
        case Choice(options, key):
            yield canonical(options[key])
        case Judgement(holds=holds, right=right):
            yield from (str(holds), canonical(right))
        case Listing(keys):
            yield from sorted(map(canonical, keys))
        case Ordering(events, order):
            yield from (f"{events[place].fact.id}={canonical(events[place].rank)}" for place in order)
        case Matching(left, right, pairs):
            yield from sorted(f"{canonical(a)}={canonical(right[b])}" for a, b in zip(left, pairs, strict=True))


def _wording(item: Item) -> Iterator[str]:
    language = item.id.language
    yield from (fact.according_to.get(language, "") for fact in item.facts if fact.according_to)
    yield from _prose(item.stem, language)
    match item.task:
        case Choice(options, _):
            yield from sorted(_say(option, language) for option in options)
        case Judgement(claim=claim):
            yield from _prose(claim, language)
        case Ordering(events, _):
            yield from sorted("".join(_prose(event.label, language)) for event in events)
        case Matching(left, right, _):
            yield from sorted(_say(value, language) for value in (*left, *right))


def _prose(prose: Prose, language: Language) -> Iterator[str]:
    for piece in prose:
        match piece:
            case Words(text):
                yield text
            case Blank(form=form):
                yield f"_{form}"
            case _:
                yield f"{_say(piece.value, language)} {piece.form}"


def _say(value: Value, language: Language) -> str:
    """What is to be seen of the value, apart from how the language writes numbers and dates."""
    match value:
        case Entity():
            return f"{value.name.get(language, value.id)} {value.reading.get(language, '')}"
        case Text():
            return value.by_language.get(language, "")
    return canonical(value)


def _digest(parts: Iterator[str]) -> str:
    return blake2b("\x1f".join(parts).encode(), digest_size=DIGEST_LENGTH // 2).hexdigest()
