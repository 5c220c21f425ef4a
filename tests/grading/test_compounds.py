"""Compound values in keys of mere words: the same value is right, no other figure is, and plain words stay plain."""

from dataclasses import replace

import pytest

from quizgen.grading.compounds.reader import read_compounds
from quizgen.grading.grade import Reason, Verdict
from quizgen.grading.grader import Grader
from quizgen.grading.keys import NOWHERE
from quizgen.grading.texts import meanings
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.values import Text

from .pairs import VECTORS, pairs_in

COMPOUNDS = next(path for path in VECTORS if path.stem == "compounds")
GRADER = Grader(NOWHERE, JAPANESE)


def reason(key: str, reply: str) -> Reason:
    return GRADER.grade(Text(by_language={JAPANESE: key}), reply).reason


def test_no_changed_digit_is_right() -> None:
    wrong = []
    for pair in pairs_in(COMPOUNDS):
        if pair.accept != "yes":
            continue
        for place, character in enumerate(pair.reply):
            for digit in "0123456789" if character.isdecimal() and character.isascii() else "":
                changed = pair.reply[:place] + digit + pair.reply[place + 1 :]
                grade = replace(pair, reply=changed).grade()
                if digit != character and grade.verdict is not Verdict.REJECT:
                    wrong.append((pair.key, changed, grade.reason))
    assert wrong == []


@pytest.mark.parametrize(
    "words",
    [
        "機械学習",
        "To be, or not to be",
        "E=mc²",
        "1, 2, 3",
        "5G",
        "half-life",
        "in the morning",
        "C++",
        "時代",
        "10",
        "sun",
        "top",
        "1分30秒",
        "5",
    ],
)
def test_mere_words_are_no_compound(words: str) -> None:
    assert read_compounds(words) == ()


@pytest.mark.parametrize("words", ["1/3", "2-3", "3-2"])
def test_a_key_that_may_be_of_two_kinds_stays_words(words: str) -> None:
    assert read_compounds(words)
    assert meanings(words) == ()
    assert reason(words, words) is Reason.SAME_TEXT
    assert reason(words, "3分の1") is Reason.OTHER_TEXT


def test_a_key_in_two_languages_is_read_in_both() -> None:
    key = Text(by_language={JAPANESE: "19世紀", ENGLISH: "the 19th century"})
    assert GRADER.grade(key, "十九世紀").reason is Reason.SAME_VALUE
    assert GRADER.grade(key, "the nineteenth century").reason is Reason.SAME_VALUE
    assert GRADER.grade(key, "the 18th century").reason is Reason.OTHER_VALUE


def test_why_a_reply_is_wrong() -> None:
    assert reason("2〜3週間", "2〜3") is Reason.NO_UNIT
    assert reason("2〜3週間", "2〜3日") is Reason.OTHER_UNIT
    assert reason("2〜3週間", "2〜4週間") is Reason.OTHER_VALUE
    assert reason("2〜3週間", "しばらく") is Reason.OTHER_TEXT
