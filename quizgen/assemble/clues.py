"""Printed sentences as a clever pupil searches them: for a name in any spelling, for the words of a description."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.assemble.figures import find_figures
from quizgen.model.ids import Language
from quizgen.model.names import fold_case_and_width
from quizgen.model.values import Entity, Text, Value, written
from quizgen.reading.amounts import Amount

_KANJI = "㐀-䶿一-鿿々"
_WORD = re.compile(rf"[ァ-ヺー]+|[{_KANJI}]+|[0-9]+|[^\W\d_ぁ-ゖァ-ヺー{_KANJI}]+")
"""A run of one script. Hiragana are left out: in names and descriptions they are what joins the words."""

_JOINED = re.compile(f"[ぁ-ゖ{_KANJI}]")

_LITTLE = """
a an the of and or in on at to by for from with as into over about after before when where while that this these those
which who whom whose what how it its he she his her they their is are was were be been being has have had do does did
not no one than then so such may might can could would will s t d
"""
_IDLE = frozenset(_LITTLE.split())
"""English words that say nothing of what is meant."""

_ENDINGS = ("ing", "ion", "ed", "er", "or", "e", "s", "y")
_SHORTEST_STEM = 3
_DESCRIPTION = 3
"""With so many words a name says enough of its thing to be known by fewer."""
_TELLING = 2
"""So many words of a description are enough to know it by."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A name or description, ready to be looked for in many sentences."""

    words: frozenset[str]
    """What it comes to, at least one."""

    def is_in(self, sentence: "Sentence") -> bool:
        """Whether the sentence has all of its words, or of a description enough of them."""
        if len(self.words) < _DESCRIPTION:
            return all(map(sentence.has, self.words))
        return sum(map(sentence.has, self.words)) >= _TELLING


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing that an item says or lists: the values in it, and all that is printed of it."""

    values: tuple[Value, ...]
    text: str
    """In lower case and one width."""
    figures: frozenset[Amount]
    """What numbers stand in the text, apart from the values that are numbers themselves."""
    words: frozenset[str]
    """What it says, and what its names are in other languages: French and France are フランス both."""

    @property
    def marks(self) -> frozenset[str]:
        """Its words without mere signs and figures."""
        return frozenset(filter(_is_mark, self.words))

    def has(self, word: str) -> bool:
        """Whether the word stands in it; of kanji and hiragana, within a longer run too, for no spaces part them."""
        return word in self.words or (word in self.text and _runs_on(word))


def write_sentence(values: Iterable[Value], words: Iterable[str], language: Language) -> Sentence:
    """The sentence of these values and of the authors' own words around them."""
    values = tuple(values)
    text = fold_case_and_width("\n".join((*words, *(say for value in values if (say := written(value, language))))))
    return Sentence(values, text, find_figures(text, language), _words_of(text).union(*map(_names, values)))


@lru_cache(maxsize=65_536)
def _words_of(text: str) -> frozenset[str]:
    """The words of a folded text that say something, each without its ending; all of them where none does."""
    found = _WORD.findall(text)
    return frozenset(map(_stem, [word for word in found if word not in _IDLE] or found))


def clues_to(value: Value) -> tuple[Clue, ...]:
    """Every name of an entity and every wording of a text, in every language; nothing for a date or an amount."""
    match value:
        case Entity():
            return _clues(tuple(value.names()), tuple(value.reading.values()))
        case Text():
            return _clues(tuple(value.by_language.values()), ())
    return ()


def marks_of(value: Value) -> frozenset[str]:
    """The words that a name or wording can be told by, in every language."""
    return frozenset(filter(_is_mark, _names(value)))


@lru_cache(maxsize=16_384)
def _clues(spellings: tuple[str, ...], readings: tuple[str, ...]) -> tuple[Clue, ...]:
    """A reading has to be there as it is: its hiragana join nothing."""
    found = [_words_of(text) or frozenset({text}) for text in map(fold_case_and_width, spellings)]
    found += [frozenset({text}) for text in map(fold_case_and_width, readings)]
    return tuple(map(Clue, dict.fromkeys(found)))


def _is_mark(word: str) -> bool:
    return len(word) > 1 and not word.isdigit()


def _names(value: Value) -> frozenset[str]:
    match value:
        case Entity(name=texts) | Text(by_language=texts):
            return frozenset().union(*map(_words_of, map(fold_case_and_width, texts.values())))
    return frozenset()


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    """Closing, closed and close come to the same."""
    if word.isascii():
        while ending := next(_endings(word), ""):
            word = word.removesuffix(ending)
    return word


def _endings(word: str) -> Iterator[str]:
    return (ending for ending in _ENDINGS if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM)


@lru_cache(maxsize=16_384)
def _runs_on(word: str) -> bool:
    return len(word) > 1 and _JOINED.search(word) is not None
