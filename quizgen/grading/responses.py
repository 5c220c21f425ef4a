"""Replies to items of any kind, each typed as one text: a value, a letter, ○ or ×, a list, an order."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import combinations
from string import ascii_uppercase

from quizgen.grading.grade import Grade, Reason, Verdict, grade_for
from quizgen.grading.grader import Grader
from quizgen.grading.tables import words
from quizgen.model.item import Blank, Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall
from quizgen.model.reduce import reduce
from quizgen.model.values import Value

_TRUE = frozenset(words("○ 〇 ◯ o t true yes y 正 真 正しい 正解 はい まる マル ✓ ✔ ○正しい 〇正しい"))
_FALSE = frozenset(words("× ✕ ✗ ✖ x f false no n 誤 偽 誤り 間違い 正しくない いいえ ばつ バツ ×誤り"))
_SEPARATORS = ("\n", "[;；]", "、", "[,，]", "[/／]", " and | & |と", "[・･]")
"""What may part a list. Names may have most of them inside, so that a list is tried by any choice of those it has."""

_SPARE = 3
"""A list may have so many times as many parts as keys; one that is longer says nothing."""

_LETTER = re.compile("[A-Z]")
_PAIR = re.compile("([0-9]{1,2})[^0-9A-Z]*([A-Z])")
_BETWEEN_LETTERS = re.compile(r"[A-Z\s,、.・/>→⇒~\-–—=:;()|]*")


def grade_response(item: Item, reply: str, grader: Grader) -> Grade:
    """Whether the typed reply answers the item."""
    if not reply.strip():
        return grade_for(Reason.EMPTY)
    match item.task:
        case Recall(key):
            return grader.grade(key, reply)
        case Cloze(key):
            return _best(grader.grade(shown, reply) for shown in _shown(item, key))
        case Listing(keys):
            return _grade_listing(keys, reply, grader)
        case Choice(options, key):
            return _grade_choice(options, key, reply, grader)
        case Judgement(holds=holds):
            said = _judgement(reply)
            return grade_for(Reason.UNREADABLE) if said is None else _chosen(right=said is holds)
        case Ordering(order=order):
            letters = _order(reply, len(order))
            return grade_for(Reason.UNREADABLE) if letters is None else _chosen(right=letters == order)
        case Matching(pairs=pairs):
            pairing = _pairing(reply, len(pairs))
            return grade_for(Reason.UNREADABLE) if pairing is None else _chosen(right=pairing == pairs)


def _chosen(*, right: bool) -> Grade:
    return grade_for(Reason.RIGHT_CHOICE if right else Reason.WRONG_CHOICE)


def _best(grades: Iterator[Grade]) -> Grade:
    return min(grades, key=lambda grade: grade.verdict.rank)


def _shown(item: Item, key: Value) -> tuple[Value, ...]:
    """What a blank hides: the key as far as the sentence shows it."""
    blanks = [piece for piece in item.stem if isinstance(piece, Blank)]
    return tuple(dict.fromkeys((*(reduce(key, blank.form) for blank in blanks), key)))


def _grade_listing(keys: Sequence[Value], reply: str, grader: Grader) -> Grade:
    """By whatever separators the reply fits best, each reply on its own line or not."""
    graded = [grader.grade_set(keys, parts) for parts in _splits(reply, _SPARE * len(keys))]
    if not graded:
        return grade_for(Reason.OTHER_TEXT)
    best = min(graded, key=lambda one: (one.verdict.rank, len(one.missing)))
    if best.verdict is Verdict.REJECT:
        return grade_for(Reason.IN_PART if len(best.missing) < len(keys) else Reason.OTHER_TEXT)
    return next(grade for grade in best.grades if grade.verdict is best.verdict)


def _splits(reply: str, most: int) -> tuple[tuple[str, ...], ...]:
    """The reply in parts, by every choice of the separators that it has, where that does not make too many parts."""
    found = [by for by in _SEPARATORS if 0 < len(re.findall(by, reply)) < most]
    choices = (choice for size in range(len(found) + 1) for choice in combinations(found, size))
    splits = (re.split("|".join(choice), reply) if choice else [reply] for choice in choices)
    parts = (tuple(part for part in map(str.strip, split) if part) for split in splits)
    return tuple(dict.fromkeys(split for split in parts if 0 < len(split) <= most))


def _grade_choice(options: Sequence[Value], key: int, reply: str, grader: Grader) -> Grade:
    """An option's own words, or else its letter."""
    said = [place for place, option in enumerate(options) if grader.grade(option, reply).verdict is Verdict.ACCEPT]
    if len(said) == 1:
        return _chosen(right=said[0] == key)
    letter = _fold(reply).strip("().[]")
    if len(letter) == 1 and letter in ascii_uppercase[: len(options)]:
        return _chosen(right=ascii_uppercase.index(letter) == key)
    near = grader.grade(options[key], reply)
    return near if near.verdict is Verdict.ALMOST else grade_for(Reason.UNREADABLE)


def _judgement(reply: str) -> bool | None:
    """Whether the reply says true or false; None where it says neither."""
    said = "".join(_fold(reply).lower().split()).strip("。.!()")
    if said in _TRUE:
        return True
    return False if said in _FALSE else None


def _order(reply: str, count: int) -> tuple[int, ...] | None:
    """The events in the order that the letters give; None where a letter is missing, or something else is there."""
    text = _fold(reply)
    if _BETWEEN_LETTERS.fullmatch(text) is None:
        return None
    places = tuple(ascii_uppercase.index(letter) for letter in _LETTER.findall(text))
    return places if sorted(places) == list(range(count)) else None


def _pairing(reply: str, count: int) -> tuple[int, ...] | None:
    """The right side's letters for the left side's numbers, from 1B 2A or from BA."""
    text = _fold(reply)
    pairs = {int(number): ascii_uppercase.index(letter) for number, letter in _PAIR.findall(text)}
    if not pairs:
        return _order(reply, count)
    places = tuple(pairs.get(number, -1) for number in range(1, count + 1))
    return places if sorted(places) == list(range(count)) and len(pairs) == count else None


def _fold(reply: str) -> str:
    return unicodedata.normalize("NFKC", reply).strip().upper()
