"""Ordinal numbers in English: 19th, nineteenth, twenty-first."""

import re

from quizgen.grading.tables import words

_ONES = words(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = {
    ten: 10 * place for place, ten in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
_WORDS = {
    **{word: number for number, word in enumerate(_ONES) if number},
    **{f"{ten[:-1]}ieth": number for ten, number in _TENS.items()},
    **{
        f"{ten} {word}": number + place
        for ten, number in _TENS.items()
        for place, word in enumerate(_ONES[:10])
        if place
    },
}
_FIGURES = re.compile("([0-9]{1,4})(?:st|nd|rd|th)")


def read_ordinal(text: str) -> int | None:
    """The place that the whole lower-case text says; None where it says none."""
    if match := _FIGURES.fullmatch(text):
        return int(match[1])
    return _WORDS.get(text.replace("-", " "))
