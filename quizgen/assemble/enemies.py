"""Enemy items: two that must not stand on one form, because one of them gives away what the other asks."""

import re
from collections.abc import Iterable
from functools import lru_cache

from quizgen.assemble.exposure import Exposure
from quizgen.model.compare import day_range, same_value
from quizgen.model.ids import Language
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Value


def are_enemies(one: Exposure, other: Exposure, language: Language) -> bool:
    """Whether a learner who has both before them can answer one by looking at the other.

    Items of one row are enemies where both ask for the same cell, or where one shows a cell, or just the value of a
    cell, that the other asks. Items of different rows are where one says what the other asks beside all of the other's
    cues, or where an amount that the other asks for stands in it.
    """
    if one.topic != other.topic:
        return False
    if not one.rows.isdisjoint(other.rows):
        return (
            not one.asked.isdisjoint(other.asked)
            or _shows_answer(one, other, language)
            or _shows_answer(other, one, language)
        )
    return _says_answer(one, other, language) or _says_answer(other, one, language)


def _shows_answer(teller: Exposure, asker: Exposure, language: Language) -> bool:
    if any(secret <= teller.shown for secret in asker.secrets):
        return True
    return any(_is_told(answer, teller.values) or _is_named(answer, teller.words, language) for answer in asker.answers)


def _says_answer(teller: Exposure, asker: Exposure, language: Language) -> bool:
    for truth in teller.truths:
        for answer in asker.answers:
            if isinstance(answer, Number | Money | Percent | Duration):
                if _is_told(answer, truth):
                    return True
            elif asker.cues and all(
                _is_told(value, truth) or _is_named(value, teller.words, language) for value in (answer, *asker.cues)
            ):
                return True
    return False


def _is_told(value: Value, seen: Iterable[Value]) -> bool:
    return any(_tells(other, value) for other in seen)


def _tells(seen: Value, asked: Value) -> bool:
    """Whether whoever sees the one knows the other: its name in another spelling, or its year from its day."""
    match seen, asked:
        case Entity(), Entity():
            return seen.id == asked.id or not seen.comparison_keys.isdisjoint(asked.comparison_keys)
        case Date() | Period(), Date() | Period():
            (first, last), (begin, end) = day_range(seen), day_range(asked)
            return begin <= first and last <= end
    return same_value(seen, asked)


def _is_named(value: Value, words: str, language: Language) -> bool:
    """Whether authors name the entity in their own words."""
    if not words or not isinstance(value, Entity):
        return False
    names = (value.name.get(language, ""), *value.aliases.get(language, ()))
    return any(_pattern(name).search(words) for name in names if name)


@lru_cache(maxsize=4_096)
def _pattern(name: str) -> re.Pattern[str]:
    """The name where it stands by itself; Japanese has no spaces to tell by."""
    folded = name.casefold()
    edge = r"\b" if folded.isascii() else ""
    return re.compile(f"{edge if folded[0].isalnum() else ''}{re.escape(folded)}{edge if folded[-1].isalnum() else ''}")
