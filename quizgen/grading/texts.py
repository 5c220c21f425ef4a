"""Replies against mere words: the same but for width, case, spaces and punctuation."""

import unicodedata
from functools import lru_cache

from quizgen.grading.grade import Reason
from quizgen.grading.spelling import without_marks
from quizgen.model.values import Text


@lru_cache(maxsize=16_384)
def text_key(text: str) -> str:
    """What the text comes to without what people vary; what stands between digits or before them stays."""
    return without_marks(unicodedata.normalize("NFKC", text).casefold())


def judge_text(key: Text, reply: str) -> Reason:
    """The key's words in any language it has."""
    said = text_key(reply)
    is_same = bool(said) and any(text_key(words) == said for words in key.by_language.values())
    return Reason.SAME_TEXT if is_same else Reason.OTHER_TEXT
