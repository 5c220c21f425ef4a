"""A reply held against an item's key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from quizgen.grading.grade import Grade, Reason, SetGrade, Verdict
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall
from quizgen.model.values import Value
from quizgen.study.memory import Rating
from quizgen.study.reply import Arranged, GaveUp, Named, Picked, Reply, Written


class Grades(Protocol):
    """Whatever tells what replies are worth; the grader itself is loaded for the first answer that wants it."""

    def grade(self, key: Value, reply: str) -> Grade:
        """Whether the reply says the key."""

    def grade_set(self, keys: Sequence[Value], replies: Sequence[str]) -> SetGrade:
        """Which replies say which keys."""


RATINGS = {Verdict.ACCEPT: Rating.GOOD, Verdict.ALMOST: Rating.AGAIN, Verdict.REJECT: Rating.AGAIN}
"""What an answer counts as until the learner says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of a reply."""

    verdict: Verdict
    reason: Reason | None = None
    """Where the grader had something to read."""


def judge(item: Item, reply: Reply, grader: Grades) -> Judged:
    """The verdict on a reply of the form that the item asks for; any other form is no answer to it."""
    match item.task, reply:
        case _, GaveUp():
            return Judged(verdict=Verdict.REJECT)
        case ((Recall(key) | Cloze(key)), Written(text)):
            grade = grader.grade(key, text)
            return Judged(verdict=grade.verdict, reason=grade.reason)
        case Listing(keys), Named(texts):
            return _judge_set(grader, keys, texts)
        case Choice(key=key), Picked(option):
            return _judged(option == key)
        case Judgement(holds=holds), Picked(option):
            return _judged((option == 0) == holds)
        case Ordering(order=order), Arranged(places):
            return _judged(places == order)
        case Matching(pairs=pairs), Arranged(places):
            return _judged(places == pairs)
    return Judged(verdict=Verdict.REJECT)


def _judge_set(grader: Grades, keys: tuple[Value, ...], texts: tuple[str, ...]) -> Judged:
    graded = grader.grade_set(keys, texts)
    told = next((grade.reason for grade in graded.grades if grade.verdict is graded.verdict), None)
    return Judged(verdict=graded.verdict, reason=told)


def _judged(right: bool) -> Judged:
    return Judged(verdict=Verdict.ACCEPT if right else Verdict.REJECT)
