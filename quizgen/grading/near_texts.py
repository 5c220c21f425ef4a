"""Whether a reply is a slip in a key of mere words: one letter of one long word, and no other word by it."""

import unicodedata

from quizgen.grading.known_things import CONFUSED
from quizgen.grading.roman import roman_in
from quizgen.grading.slips import SLIP, slips
from quizgen.grading.spelling import spell, split_name
from quizgen.grading.suffixes import are_other_substances
from quizgen.grading.tables import entries

_LONG = 8
"""Letters of a word; in a shorter one a slip too often makes another word."""

_LONG_KANA = 6
WORDS = frozenset(
    spelled for names in entries(CONFUSED) for name in names if len(spelled := spell(name)) >= min(_LONG, _LONG_KANA)
)
"""Words that a slip would turn into each other."""


def is_near(key: str, reply: str) -> bool:
    """Whether the two differ by one slip in one word."""
    words, said = split_name(key), split_name(reply)
    if len(words) != len(said) or _hiragana(key) != _hiragana(reply) or roman_in(key) != roman_in(reply):
        return False
    unlike = [(word, one) for word, one in zip(words, said, strict=True) if word != one]
    if len(unlike) != 1:
        return False
    word, one = unlike[0]
    if min(len(word), len(one)) < (_LONG if word.isascii() else _LONG_KANA) or one in WORDS:
        return False
    return slips((one,), (word,)) == SLIP and not are_other_substances(one, word)


def _hiragana(text: str) -> str:
    """Nobody slips in hiragana, which split_name makes katakana of."""
    return "".join(one for one in unicodedata.normalize("NFKC", text) if "\u3041" <= one <= "\u3096")
