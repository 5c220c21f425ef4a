"""What a learner did, one event after another; nothing that was done is ever taken out again."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from quizgen.grading.grade import Verdict
from quizgen.study.memory import Memory, Rating
from quizgen.study.moment import Moment


class Deed(StrEnum):
    """What was done. The values stand in histories: never rename one."""

    ANSWER = "answer"
    REVISE = "revise"
    """The learner gave an answer another verdict or rating."""
    UNDO = "undo"
    """The learner took an answer back, or a flag, or the taking away of one."""
    FLAG = "flag"
    """The learner called an item bad."""
    UNFLAG = "unflag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A reply to an item and what was made of it."""

    reply: str
    verdict: Verdict
    rating: Rating
    duration: int
    """Milliseconds from the question to the reply."""
    mark: str
    """Of the key that it was held against; see `answer_mark`."""
    cram: bool = False
    """Given outside the schedule: it moves nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an item stands with the learner after an event."""

    memory: Memory | None = None
    """None for an item that is new."""
    mark: str = ""
    """Of the key that the last answer was held against, cramming aside: it teaches nothing that lasts."""
    flagged: bool = False


NEW = Standing()
"""Where an item stands that was never met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing done to one item."""

    number: int
    """Counted up by the history; tells what came first."""
    session: int
    item: str
    """The item's id as text: it may be one that the bank no longer has."""
    deed: Deed
    moment: Moment
    about: int | None = None
    """For a revision and an undoing: the number of what it is about."""
    answer: Answer | None = None
    """For an answer, and for a revision what it is afterwards."""
    standing: Standing = NEW
    """Where the item stands after it."""


def effective_answers(events: Iterable[Event]) -> Iterator[Event]:
    """The answers that still hold, in the order they were given, each as it was last revised."""
    answers: dict[int, Event] = {}
    for event in events:
        match event.deed:
            case Deed.ANSWER:
                answers[event.number] = event
            case Deed.REVISE if event.about in answers:
                answers[event.about] = replace(answers[event.about], answer=event.answer)
            case Deed.UNDO if event.about is not None:
                answers.pop(event.about, None)
    yield from answers.values()


def is_flagged(events: Collection[Event]) -> bool:
    """Whether the learner calls the item bad by now."""
    undone = {event.about for event in events if event.deed is Deed.UNDO}
    deeds = [event.deed for event in events if event.number not in undone]
    return next((deed is Deed.FLAG for deed in reversed(deeds) if deed in {Deed.FLAG, Deed.UNFLAG}), False)
