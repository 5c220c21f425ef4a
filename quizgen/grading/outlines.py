"""Names as slips of the pen are measured from them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizgen.grading.roman import roman_in
from quizgen.grading.spelling import split_name

_HIRAGANA = re.compile("[\u3041-\u3096]+")


@dataclass(frozen=True)
class Outline:
    """A name laid out to be measured."""

    parts: tuple[str, ...]
    hiragana: str
    """The hiragana in it, in which nobody slips."""
    numerals: tuple[str, ...] = ()
    """The Roman numerals in it, in which nobody slips either."""

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every letter in its parts."""
        return frozenset().union(*self.parts)


@lru_cache(maxsize=65_536)
def outline_of(name: str) -> Outline:
    """A name laid out to be measured."""
    hiragana = "".join(_HIRAGANA.findall(unicodedata.normalize("NFKC", name)))
    return Outline(split_name(name), hiragana, roman_in(name))
