"""A session at work: asks, judges, keeps every answer before anything is said about it, and knows what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from quizgen.grading.grade import Verdict
from quizgen.model.ids import Language, TopicId
from quizgen.model.item import Item
from quizgen.model.topic import Bank
from quizgen.present.presentation import Presentation
from quizgen.present.presenter import Presenter
from quizgen.study.content import answer_mark
from quizgen.study.event import Answer, Event, effective_answers
from quizgen.study.history import History
from quizgen.study.judging import RATINGS, Grades, Judged, judge
from quizgen.study.memory import Rating
from quizgen.study.moment import Moment
from quizgen.study.replies import read_reply
from quizgen.study.reply import Reply
from quizgen.study.saying import say_reply
from quizgen.study.selection import due_day
from quizgen.study.session import Flagging, Session, Turn, is_passed


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked now."""

    presentation: Presentation
    place: int
    """Which of the session's items it is, counted from 1."""
    size: int
    """How many items the session has."""
    repeated: bool
    """It was missed before."""

    @property
    def id(self) -> str:
        """The item's id as the history has it."""
        return str(self.presentation.item.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question answered, and how it stands by now."""

    question: Question
    judged: Judged
    """What the grader said; `answer` has what the learner made of it."""
    event: Event
    """The answer as it was first kept."""
    answer: Answer
    """The answer as it counts now."""
    after: Event
    """The latest event about it; its standing tells when the item is due."""


class Drill:
    """One learner's session over some items."""

    def __init__(
        self, *, history: History, bank: Bank, items: Mapping[str, Item], number: int, session: Session, cram: bool
    ) -> None:
        self._history = history
        self._bank = bank
        self._items = items
        self._number = number
        self._presenter = Presenter(bank)
        self._graders: dict[tuple[TopicId, Language], Grades] = {}
        self.cram = cram
        self.session = session
        self.last: Outcome | None = None
        """The answer that can be revised; None before the first, and after it was taken back."""

    @property
    def undecided(self) -> Outcome | None:
        """The last answer, if it is nearly right and the learner has not said yet whether it counts."""
        return self.last if self.last and self.last.answer.verdict is Verdict.ALMOST else None

    def question(self) -> Question | None:
        """What to ask now; None at the end."""
        id_ = self.session.current
        if id_ is None:
            return None
        repeated = self.session.is_repetition(id_)
        return Question(
            presentation=self.present(id_),
            place=self.session.asked + (not repeated),
            size=self.session.size,
            repeated=repeated,
        )

    def present(self, id_: str) -> Presentation:
        """An item of the session as the learner meets it."""
        return self._presenter.present(self._items[id_])

    def language_of(self, id_: str) -> Language:
        """The language that an item of the session speaks."""
        return self._items[id_].id.language

    def answer(self, question: Question, reply: Reply, moment: Moment, duration: int) -> Outcome:
        """Judge a reply and keep it."""
        item = question.presentation.item
        judged = judge(item, reply, self._grades(item))
        answer = Answer(
            reply=say_reply(reply, question.presentation),
            verdict=judged.verdict,
            rating=RATINGS[judged.verdict],
            duration=duration,
            mark=answer_mark(item),
            cram=self.cram,
        )
        event = self._history.answer(self._number, question.id, answer, moment)
        self.session = self.session.answered(question.id, event.number, passed=is_passed(answer.rating))
        self.last = Outcome(question=question, judged=judged, event=event, answer=answer, after=event)
        return self.last

    def overrule(self, outcome: Outcome, moment: Moment, *, right: bool) -> Outcome:
        """The learner says that the reply was right, or that it was not."""
        nearly = outcome.judged.verdict is Verdict.ALMOST
        rating = (Rating.HARD if nearly else Rating.GOOD) if right else Rating.AGAIN
        verdict = Verdict.ACCEPT if right else Verdict.REJECT
        return self._revise(outcome, replace(outcome.answer, verdict=verdict, rating=rating), moment)

    def rate(self, outcome: Outcome, rating: Rating, moment: Moment) -> Outcome:
        """The learner says how hard it was."""
        return self._revise(outcome, replace(outcome.answer, rating=rating), moment)

    def undo(self, moment: Moment) -> Turn | Flagging | None:
        """Take back what was done last: an answer, whose item is asked again, or a flag; None where nothing was."""
        done = self.session.last
        if done is not None:
            self._history.undo(self._number, done.item, done.number, moment)
            self.session = self.session.undone(done.number)
        if isinstance(done, Turn):
            self.last = None
        return done

    def flag(self, id_: str, moment: Moment) -> bool:
        """Flag an item as bad, or take its flag away, whenever it got it; whether it is flagged now."""
        flagged = not self._history.standing(id_).flagged
        event = self._history.flag(self._number, id_, moment, flagged=flagged)
        self.session = self.session.flagged(id_, event.number, flagged=flagged)
        return flagged

    def take_up(self, events: Sequence[Event]) -> None:
        """Have the last answer of the session's earlier run at hand, as if it had just been given."""
        counted = next(reversed(tuple(effective_answers(events))), None)
        if counted is None or counted.answer is None or counted.item not in self._items:
            return
        if counted.answer.mark != answer_mark(self._items[counted.item]):
            return
        question = Question(
            presentation=self.present(counted.item),
            place=self.session.asked,
            size=self.session.size,
            repeated=sum(turn.item == counted.item for turn in self.session.turns) > 1,
        )
        given = next(event for event in events if event.number == counted.number)
        self.last = Outcome(
            question=question,
            judged=self._judged(question, given),
            event=given,
            answer=counted.answer,
            after=next(event for event in reversed(events) if event.item == counted.item),
        )

    def count_due(self, day: date) -> int:
        """How many of the items will be due by a study day, as things stand now."""
        standings = self._history.standings()
        held = [(item, standing) for id_, item in self._items.items() if (standing := standings.get(id_))]
        return sum(due_day(item, standing, day) == day for item, standing in held if not standing.flagged)

    def finish(self, moment: Moment) -> None:
        """Keep that there is nothing left to ask."""
        self._history.finish(self._number, moment)

    def _judged(self, question: Question, given: Event) -> Judged:
        """What the grader said of an answer; why is found out anew where the learner is still to decide on it."""
        verdict = given.answer.verdict if given.answer else Verdict.REJECT
        if (
            verdict is Verdict.ALMOST
            and given.answer
            and (reply := read_reply(question.presentation, given.answer.reply))
        ):
            item = question.presentation.item
            return replace(judge(item, reply, self._grades(item)), verdict=verdict)
        return Judged(verdict=verdict)

    def _revise(self, outcome: Outcome, answer: Answer, moment: Moment) -> Outcome:
        after = self._history.revise(self._number, outcome.event, answer, moment)
        self.session = self.session.revised(outcome.event.number, passed=is_passed(answer.rating))
        self.last = replace(outcome, answer=answer, after=after)
        return self.last

    def _grades(self, item: Item) -> Grades:
        from quizgen.grading.grader import Grader  # slow to load, and no question is shown by it
        from quizgen.grading.responses import grade_response

        key = item.id.topic, item.id.language
        if key not in self._graders:
            grader = Grader(self._bank.topics[item.id.topic], item.id.language)
            self._graders[key] = partial(grade_response, grader=grader)
        return self._graders[key]
