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
        """Ask until nothing is left, the program quits, or its lines end; sum up at the end."""
        self._tell({"type": "session", "size": self._drill.session.size, "asked": self._drill.session.asked})
        going = True
        while going and (question := self._drill.question()) is not None:
            self._tell(question_document(question))
            going = self._ask(question)
        if going:
            self._drill.finish(self._clock())
        self._tell(summary_document(self._drill.session))

    def _ask(self, question: Question) -> bool:
        """Read lines until one leads to another question; False where there are no more, or one says to stop."""
        began = self._clock().at
        for line in iter(self._source.readline, ""):
            if not line.strip():
                continue
            try:
                asked = _parse(line)
                if "answer" in asked:
                    self._answer(question, _reply(question, asked["answer"]), began)
                    return True
                if asked.get("command") == Command.QUIT.value:
                    return False
                if self._obey(question, asked):
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
        match asked.get("command"):
            case Command.UNDO.value:
                if not self._drill.undo(self._clock()):
                    raise Misunderstood("there is no answer to take back")
                return True
            case Command.FLAG.value:
                self._drill.flag(question.id, self._clock())
                return True
            case Command.OVERRULE.value:
                last = self._last()
                right = asked.get("right", last.answer.verdict is not Verdict.ACCEPT)
                self._tell(answer_document(self._drill.overrule(last, self._clock(), right=bool(right))))
            case "rate":
                rating = asked.get("rating")
                if not isinstance(rating, int) or rating not in set(Rating):
                    raise Misunderstood('"rating" is 1, 2, 3 or 4')
                self._tell(answer_document(self._drill.rate(self._last(), Rating(rating), self._clock())))
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
    if not isinstance(document, dict):
        raise Misunderstood("not an object")
    return document


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
