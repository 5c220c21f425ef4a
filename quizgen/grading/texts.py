"""Replies against mere words: the same but for width, case, spaces and punctuation, or the same compound value."""

from functools import lru_cache

from quizgen.grading.compounds.compound import Compound, compare
from quizgen.grading.compounds.reader import read_compounds
from quizgen.grading.grade import Reason
from quizgen.grading.in_figures import in_figures
from quizgen.grading.near_texts import is_near
from quizgen.grading.replies import tidy, ways
from quizgen.grading.spelling import fold_british, fold_kana, strip_article, without_marks
from quizgen.model.names import fold_case_and_width
from quizgen.model.values import Text

_ORDER = (Reason.SAME_VALUE, Reason.NO_UNIT, Reason.OTHER_UNIT, Reason.OTHER_VALUE)
"""From the best that one of several readings may find to the worst."""


@lru_cache(maxsize=16_384)
def text_key(text: str) -> str:
    """What the text comes to without what people vary; what stands between digits or before them stays."""
    return without_marks(fold_kana(fold_british(fold_case_and_width(text))))


def judge_text(key: Text, reply: str) -> Reason:
    """The key's words in any language it has; where they say a compound value, whatever says the same."""
    texts = tuple(key.by_language.values())
    if any(_is_same(text, reply) for text in texts):
        return Reason.SAME_TEXT
    meant = tuple(dict.fromkeys(compound for text in texts for compound in meanings(text)))
    if meant:
        return _compare(meant, tuple(compound for text in ways(reply) for compound in read_compounds(text)))
    if any(_is_so_numbered(text, reply) for text in texts):
        return Reason.SAME_TEXT
    return Reason.NEARLY_SPELLED if any(is_near(text, reply) for text in texts) else Reason.OTHER_TEXT


def meanings(text: str) -> tuple[Compound, ...]:
    """What a key says as a compound value; nothing where it may be of several kinds: 1/3, 2-3."""
    found = read_compounds(tidy(text))
    return found if len({compound.kind for compound in found}) == 1 else ()


def _is_same(text: str, reply: str) -> bool:
    """Whether they are the same words; an article may be left off or added, but not exchanged."""
    said = text_key(reply)
    if not said:
        return False
    bare, other = strip_article(text), strip_article(reply)
    return said == text_key(text) or (text_key(bare) == text_key(other) and (bare == text or other == reply))


def _is_so_numbered(text: str, reply: str) -> bool:
    """Whether they are the same words but for how a number is written."""
    said = in_figures(reply, typed=True)
    return any(map(str.isdigit, said)) and _is_same(in_figures(text), said)


def _compare(meant: tuple[Compound, ...], said: tuple[Compound, ...]) -> Reason:
    reasons = {compare(key, compound) for key in meant for compound in said}
    return next((reason for reason in _ORDER if reason in reasons), Reason.OTHER_TEXT)
