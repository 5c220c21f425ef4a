"""Judged pairs, each as a teacher would judge it."""

from quizgen.grading import Grader, Verdict
from quizgen.grading.keys import language_of, read_key, split_aliases


def _verdict(kind: str, key: str, reply: str, aliases: str = "") -> Verdict:
    known = read_key(kind, key, split_aliases(aliases))
    assert known is not None
    return Grader(known.topic, language_of(key)).grade(known.value, reply).verdict


def test_a_count_without_its_counter_is_right() -> None:
    assert _verdict("number", "約1万個", "1万") is Verdict.ACCEPT


def test_another_counter_is_wrong() -> None:
    assert _verdict("number", "約1万個", "1万人") is Verdict.REJECT


def test_a_slip_is_almost_right() -> None:
    assert _verdict("org", "Microsoft", "Mircosoft") is Verdict.ALMOST
