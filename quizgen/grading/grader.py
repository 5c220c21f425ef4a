"""The one door to grading: a reply against a key, with the names and units of a topic at hand."""

from collections.abc import Sequence
from functools import cached_property

from quizgen.grading.dates import judge_date
from quizgen.grading.grade import Grade, Reason, SetGrade, Verdict, grade_for
from quizgen.grading.names import NameBook
from quizgen.grading.quantities import judge_duration, judge_money, judge_number, judge_percent
from quizgen.grading.replies import tidy
from quizgen.grading.sets import match_replies
from quizgen.grading.texts import judge_text
from quizgen.grading.units import lexicon_of
from quizgen.model.ids import Language
from quizgen.model.topic import Topic
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Text, Value
from quizgen.reading import Lexicon


class Grader:
    """Tells whether replies say their keys, for the items of one topic in one language.

    A reply in another language than the item's is as right as one in its own.
    """

    def __init__(self, topic: Topic, language: Language, lexicon: Lexicon | None = None) -> None:
        self.language = language
        self._topic = topic
        self._lexicon = lexicon or lexicon_of(topic)

    @cached_property
    def _names(self) -> NameBook:
        """Laid out when a name is asked for: no date and no amount needs them."""
        return NameBook.of(self._topic)

    def grade(self, key: Value, reply: str) -> Grade:
        """Whether the reply says the key; any text at all gets a grade."""
        text = tidy(reply)
        return grade_for(self._judge(key, text) if text else Reason.EMPTY)

    def grade_set(self, keys: Sequence[Value], replies: Sequence[str]) -> SetGrade:
        """Each key taken once, in any order; the best matching counts."""
        grades = [[self.grade(key, reply) for key in keys] for reply in replies]
        takes = match_replies(grades, len(keys))
        chosen = tuple(row[take] if take is not None else _best(row) for row, take in zip(grades, takes, strict=True))
        missing = tuple(place for place in range(len(keys)) if place not in takes)
        verdicts = {
            grade.verdict if take is not None else Verdict.REJECT for grade, take in zip(chosen, takes, strict=True)
        }
        return SetGrade(verdict=_overall(verdicts, missing=missing), grades=chosen, takes=takes, missing=missing)

    def _judge(self, key: Value, reply: str) -> Reason:
        match key:
            case Entity():
                return self._names.judge(key, reply)
            case Date() | Period():
                return judge_date(key, reply, self._lexicon)
            case Number():
                return judge_number(key, reply, self._lexicon)
            case Money():
                return judge_money(key, reply, self._lexicon)
            case Percent():
                return judge_percent(key, reply, self._lexicon)
            case Duration():
                return judge_duration(key, reply, self._lexicon)
            case Text():
                return judge_text(key, reply)


def _best(row: Sequence[Grade]) -> Grade:
    """Of what a reply is worth against each key."""
    return min(row, key=lambda grade: grade.verdict.rank, default=grade_for(Reason.OTHER_TEXT))


def _overall(verdicts: set[Verdict], *, missing: tuple[int, ...]) -> Verdict:
    if missing or Verdict.REJECT in verdicts:
        return Verdict.REJECT
    return Verdict.ALMOST if Verdict.ALMOST in verdicts else Verdict.ACCEPT
