"""A session held: question, reply, verdict, explanation, until nothing is left or the learner has had enough."""

from collections.abc import Callable, Iterable, Iterator

from rich.text import Text

from quizgen.console.quiz.answer_page import background_lines, key_lines, standing_line, verdict_line
from quizgen.console.quiz.commands import Command
from quizgen.console.quiz.front import Front, Screen
from quizgen.console.quiz.question_page import question_page
from quizgen.console.quiz.reasons import say_reason
from quizgen.console.quiz.text import FURTHER, MARGIN, block, said
from quizgen.console.quiz.words import WORDS, Words
from quizgen.diagnostics.visible import count_columns
from quizgen.grading.grade import Verdict
from quizgen.study.drill import Drill, Outcome, Question
from quizgen.study.memory import Rating
from quizgen.study.moment import Moment
from quizgen.study.reply import Reply
from quizgen.study.saying import say_key
from quizgen.study.session import Flagging, Turn
from quizgen.wording.phrasebook import PHRASEBOOKS

_KEYS = "bold cyan"

Clock = Callable[[], Moment]


class Runner:
    """Leads a learner through a drill."""

    def __init__(self, drill: Drill, front: Front, screen: Screen, clock: Clock) -> None:
        self._drill = drill
        self._front = front
        self._screen = screen
        self._clock = clock

    def run(self) -> None:
        """Ask until nothing is left, or the learner wants to stop.

        Raises:
            Hangup: there is nobody to ask any more.
            KeyboardInterrupt: Ctrl-C.
            HistoryFailed: an answer could not be kept.
        """
        undecided = self._drill.undecided
        going = undecided is None or self._decide(undecided, self._show(undecided.question))
        while going:
            question = self._drill.question()
            going = self._close() if question is None else self._ask(question, self._show(question))
        if self._drill.question() is None:
            self._drill.finish(self._clock())

    def _close(self) -> bool:
        """Nothing is left to ask; False if that is all right with the learner."""
        last = self._drill.session.last
        return last is not None and self._follow(last.item, WORDS[self._drill.language_of(last.item)])

    def _show(self, question: Question) -> Words:
        """Put the question on the screen; the words of its language."""
        words = WORDS[question.presentation.item.id.language]
        self._screen.show(question_page(question, words, self._screen.width, cram=self._drill.cram))
        return words

    def _ask(self, question: Question, words: Words) -> bool:
        """Ask until the question is answered, or another is to be shown; False to stop."""
        began = self._clock().at
        while True:
            action = self._front.ask(question, words)
            match action:
                case Command.QUIT:
                    return False
                case Command.UNDO:
                    if self._undo(words):
                        return True
                case Command.FLAG:
                    self._flag(question.id, words)
                    return True
                case Command() | Rating():
                    self._obey(action, question.id, words)
                    if self._drill.session.current != question.id:
                        return True
                case _:
                    return self._answered(question, action, words, began)

    def _answered(self, question: Question, reply: Reply, words: Words, began: int) -> bool:
        moment = self._clock()
        outcome = self._drill.answer(question, reply, moment, max(0, moment.at - began))
        if outcome.judged.verdict is Verdict.ALMOST:
            return self._decide(outcome, words)
        self._screen.show(self._verdict(outcome, words))
        if outcome.answer.verdict is not Verdict.ACCEPT or outcome.answer.reply != say_key(question.presentation):
            self._screen.show(key_lines(question.presentation, words, self._screen.width))
        self._screen.show(self._explanation(outcome, words))
        return self._follow(question.id, words)

    def _decide(self, outcome: Outcome, words: Words) -> bool:
        """Have the learner say whether a reply that is nearly right counts; False to stop."""
        self._screen.show(self._verdict(outcome, words))
        self._screen.show(key_lines(outcome.question.presentation, words, self._screen.width))
        while True:
            action = self._front.confirm(words)
            match action:
                case bool() as right:
                    decided = self._drill.overrule(outcome, self._clock(), right=right)
                    self._say(words.overruled_right if right else words.overruled_wrong)
                    self._screen.show(self._explanation(decided, words))
                    return self._follow(outcome.question.id, words)
                case Command.QUIT:
                    return False
                case Command.UNDO:
                    if isinstance(self._undo(words), Turn):
                        return True
                case _:
                    self._obey(action, outcome.question.id, words)

    def _follow(self, id_: str, words: Words) -> bool:
        """What the learner has to say of what was done with an item; False to stop, or where nothing is left to ask."""
        while True:
            action = self._front.follow(words, is_last=self._drill.session.current is None)
            match action:
                case Command.NEXT:
                    return self._drill.session.current is not None
                case Command.QUIT:
                    return False
                case Command.UNDO:
                    if isinstance(self._undo(words), Turn):
                        return True
                case _:
                    self._obey(action, id_, words)
                    if isinstance(action, Rating) and not self._front.plainly:
                        return self._drill.session.current is not None

    def _obey(self, action: Command | Rating, id_: str, words: Words) -> None:
        """Do what leads to no other question by itself."""
        match action:
            case Command.FLAG:
                self._flag(id_, words)
            case Command.HELP:
                self._help(words)
            case Command.OVERRULE:
                self._overrule(words)
            case Rating():
                self._rate(action, words)

    def _verdict(self, outcome: Outcome, words: Words) -> Iterator[Text]:
        reason = say_reason(outcome.judged.reason, outcome.question.presentation.item.id.language)
        yield from verdict_line(outcome, words, self._screen.width, reason)

    def _explanation(self, outcome: Outcome, words: Words) -> Iterator[Text]:
        presentation = outcome.question.presentation
        width = self._screen.width
        yield Text()
        yield from background_lines(presentation.background, PHRASEBOOKS[presentation.item.id.language], width)
        yield from standing_line(outcome, words, self._clock().day, width)

    def _undo(self, words: Words) -> Turn | Flagging | None:
        undone = self._drill.undo(self._clock())
        match undone:
            case None:
                self._say(words.nothing_to_undo)
            case Turn():
                self._say(words.undone)
            case Flagging(flagged=flagged):
                self._say(words.unflagged if flagged else words.flagged)
        return undone

    def _flag(self, id_: str, words: Words) -> None:
        flagged = self._drill.flag(id_, self._clock())
        self._say(words.flagged if flagged else words.unflagged)

    def _overrule(self, words: Words) -> None:
        last = self._drill.last
        if last is None:
            self._say(words.nothing_to_overrule)
            return
        right = last.answer.verdict is not Verdict.ACCEPT
        outcome = self._drill.overrule(last, self._clock(), right=right)
        self._say(words.overruled_right if right else words.overruled_wrong)
        self._screen.show(standing_line(outcome, words, self._clock().day, self._screen.width))

    def _rate(self, rating: Rating, words: Words) -> None:
        last = self._drill.last
        if last is None:
            self._say(words.nothing_to_overrule)
            return
        outcome = self._drill.rate(last, rating, self._clock())
        self._screen.show(standing_line(outcome, words, self._clock().day, self._screen.width))

    def _help(self, words: Words) -> None:
        self._screen.show(_table(words.plain_help if self._front.plainly else words.help, self._screen.width))

    def _say(self, text: str) -> None:
        self._screen.show(block(said(text, "bold"), self._screen.width, MARGIN))


def _table(rows: Iterable[tuple[str, str]], width: int) -> Iterator[Text]:
    """Keys and what they do, side by side; one below the other where there is no room."""
    listed = list(rows)
    column = max(count_columns(keys) for keys, _ in listed) + 4
    yield Text()
    for keys, what in listed:
        label = Text(f"  {keys}{' ' * (column - count_columns(keys) - 2)}", _KEYS)
        if 2 * column > width:
            yield Text(f"  {keys}", _KEYS)
            label = FURTHER
        yield from block(said(what), width, label)
    yield Text()
