"""A reply held against an item's key."""

from collections.abc import Callable
from dataclasses import dataclass

from quizgen.grading.grade import Grade, Reason, Verdict
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall
from quizgen.study.memory import Rating
from quizgen.study.reply import Arranged, GaveUp, Named, Picked, Reply, Written

Grades = Callable[[Item, str], Grade]
"""Whatever tells what typed replies are worth; the grader itself is loaded for the first answer that wants it."""

RATINGS = {Verdict.ACCEPT: Rating.GOOD, Verdict.ALMOST: Rating.AGAIN, Verdict.REJECT: Rating.AGAIN}
"""What an answer counts as until the learner says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of a reply."""

    verdict: Verdict
    reason: Reason | None = None
    """Where the grader had something to read."""


def judge(item: Item, reply: Reply, grades: Grades) -> Judged:
    """The verdict on a reply of the form that the item asks for; any other form is no answer to it."""
    match item.task, reply:
        case _, GaveUp():
            return Judged(verdict=Verdict.REJECT)
        case ((Recall() | Cloze()), Written(text)):
            return _graded(grades(item, text))
        case Listing(), Named(texts):
            return _graded(grades(item, "\n".join(texts)))
        case Choice(key=key), Picked(option):
            return _judged(option == key)
        case Judgement(holds=holds), Picked(option):
            return _judged((option == 0) == holds)
        case Ordering(order=order), Arranged(places):
            return _judged(places == order)
        case Matching(pairs=pairs), Arranged(places):
            return _judged(places == pairs)
    return Judged(verdict=Verdict.REJECT)


def _graded(grade: Grade) -> Judged:
    return Judged(verdict=grade.verdict, reason=grade.reason)


def _judged(right: bool) -> Judged:
    return Judged(verdict=Verdict.ACCEPT if right else Verdict.REJECT)
