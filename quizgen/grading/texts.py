"""Replies against mere words: the same but for width, case, spaces and punctuation."""

import unicodedata
from functools import lru_cache

from quizgen.grading.grade import Reason
from quizgen.model.values import Text

_MEANS = frozenset("#%&@*+")
"""Signs that make another word of a word: C#, R&B."""


@lru_cache(maxsize=16_384)
def text_key(text: str) -> str:
    """What the text comes to without what people vary; what stands between digits or before them stays."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = []
    for place, character in enumerate(folded):
        before, after = folded[place - 1 : place], folded[place + 1 : place + 2]
        is_mark = unicodedata.category(character)[0] in "PZC" or character == "・"
        if not is_mark or character in _MEANS:
            kept.append(character)
        elif after.isdigit() and (before.isdigit() or (character in "-‐−–" and not before.strip())):
            kept.append("-" if character in "-‐−–" else character)
    return "".join(kept)


def judge_text(key: Text, reply: str) -> Reason:
    """The key's words in any language it has."""
    said = text_key(reply)
    is_same = bool(said) and any(text_key(words) == said for words in key.by_language.values())
    return Reason.SAME_TEXT if is_same else Reason.OTHER_TEXT
