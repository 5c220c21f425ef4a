"""A session for a program: an object a line, questions and verdicts out, answers and commands in."""

import json
from collections.abc import Mapping
from typing import TextIO

from quizgen.console.quiz.commands import Command
from quizgen.console.quiz.documents import answer_document, question_document, summary_document
from quizgen.console.quiz.runner import Clock
from quizgen.grading.grade import Verdict
from quizgen.study.drill import Drill, Outcome, Question
from quizgen.study.memory import Rating
from quizgen.study.replies import read_reply
from quizgen.study.reply import GaveUp, Reply

Document = Mapping[str, object]


class Misunderstood(ValueError):
    """A line that asks for nothing known."""


class Machine:
    """Leads a program through a drill."""

    def __init__(self, drill: Drill, clock: Clock, source: TextIO, stream: TextIO) -> None:
        self._drill = drill
        self._clock = clock
        self._source = source
        self._stream = stream

    def run(self) -> None:
        """Ask until nothing is left, the program quits, or its lines end; sum up at the end.

        Once nothing is left to ask, commands are obeyed all the same: the last answer can be revised as any other.
        """
        self._tell({"type": "session", "size": self._drill.session.size, "asked": self._drill.session.asked})
        while self._lead():
            pass
        if self._drill.question() is None:
            self._drill.finish(self._clock())

    def _lead(self) -> bool:
        """Show what is to be asked, or the end, and see to what comes of it; whether there is more to show."""
        question = self._drill.question()
        if question is None:
            self._tell(summary_document(self._drill.session))
            return self._drill.session.last is not None and self._attend(None)
        self._tell(question_document(question))
        going = self._attend(question)
        if not going:
            self._tell(summary_document(self._drill.session))
        return going

    def _attend(self, question: Question | None) -> bool:
        """Read lines until one leads on from the question, or the end; False where one stops, or none is left."""
        began = self._clock().at
        for line in iter(self._source.readline, ""):
            if not line.strip() and question is not None:
                continue
            try:
                asked = _parse(line) if line.strip() else {"command": Command.NEXT.value}
                if asked.get("command") == Command.QUIT.value:
                    return False
                if question is None:
                    if asked.get("command") == Command.NEXT.value:
                        return False
                    self._revise(asked)
                    return True
                if "answer" in asked:
                    self._answer(question, _reply(question, asked["answer"]), began)
                    return True
                if self._obey(question, asked) or self._drill.session.current != question.id:
                    return True
            except Misunderstood as error:
                self._tell({"type": "error", "message": str(error)})
        return False

    def _answer(self, question: Question, reply: Reply, began: int) -> None:
        moment = self._clock()
        outcome = self._drill.answer(question, reply, moment, max(0, moment.at - began))
        self._tell(answer_document(outcome))

    def _obey(self, question: Question, asked: Document) -> bool:
        """Do as the command says; whether another question is to be shown."""
        if asked.get("command") == Command.FLAG.value:
            self._drill.flag(question.id, self._clock())
            return True
        return self._revise(asked)

    def _revise(self, asked: Document) -> bool:
        """Do as a command about the last answer says; whether it takes something back."""
        match asked.get("command"):
            case Command.UNDO.value:
                if not self._drill.undo(self._clock()):
                    raise Misunderstood("there is nothing to take back")
                return True
            case Command.FLAG.value:
                self._drill.flag(self._last().question.id, self._clock())
            case Command.OVERRULE.value:
                last = self._last()
                right = asked.get("right", last.answer.verdict is not Verdict.ACCEPT)
                if not isinstance(right, bool):
                    raise Misunderstood('"right" is true or false')
                self._tell(answer_document(self._drill.overrule(last, self._clock(), right=right)))
            case "rate":
                self._tell(answer_document(self._drill.rate(self._last(), _rating(asked), self._clock())))
            case _:
                raise Misunderstood('give "answer", or "command": undo, flag, overrule, rate or quit')
        return False

    def _last(self) -> Outcome:
        if self._drill.last is None:
            raise Misunderstood("there is no answer to revise")
        return self._drill.last

    def _tell(self, document: Document) -> None:
        self._stream.write(json.dumps(document, ensure_ascii=False) + "\n")
        self._stream.flush()


def _parse(line: str) -> Document:
    try:
        document = json.loads(line)
    except ValueError as error:
        raise Misunderstood(f"not JSON: {error}") from error
    except RecursionError as error:
        raise Misunderstood("nested too deep") from error
    if not isinstance(document, dict):
        raise Misunderstood("not an object")
    if document.keys() >= {"answer", "command"}:
        raise Misunderstood('give "answer" or "command", not both')
    return document


def _rating(asked: Document) -> Rating:
    rating = asked.get("rating")
    if not isinstance(rating, int) or isinstance(rating, bool) or rating not in set(Rating):
        raise Misunderstood('"rating" is 1, 2, 3 or 4')
    return Rating(rating)


def _reply(question: Question, given: object) -> Reply:
    """Null is a reply too: not known."""
    if given is None:
        return GaveUp()
    if isinstance(given, list) and all(isinstance(part, str) for part in given):
        given = ("\n" if "answers" in question_document(question) else " ").join(given)
    reply = read_reply(question.presentation, given) if isinstance(given, str) else None
    if reply is None:
        raise Misunderstood("not an answer to this kind of question")
    return reply
