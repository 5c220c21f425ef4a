"""An answer proven beside its question: the key, and all that is printed to explain it."""

from collections.abc import Iterator, Mapping

from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind
from quizgen.model.topic import Fact
from quizgen.verify.furigana import bare, has_readings
from quizgen.verify.paper.sheet import Answer, Question
from quizgen.verify.paper.words import Words
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.prover import prove
from quizgen.verify.proof.spelling import level


def prove_answer(case: Case, answer: Answer, question: Question, words: Words) -> None:
    """Prove all that the answer says about what the question asks."""
    asked = question.item
    item = answer.item._replace(
        stem=asked.stem,
        options=asked.options,
        events=asked.events,
        left=asked.left,
        right=asked.right,
    )
    _check_marks(case, answer.offered, asked)
    _check_whole(case, item, question)
    prove(case, item)
    for text in filter(None, answer.also):
        if not says_all(case, text, words.between):
            case.report(Rule.WRONG_KEY, f'prints as also right "{text}"', slot=case.id.slot)


def _check_marks(case: Case, offered: Mapping[str, str], asked: PrintedItem) -> None:
    """Report what the answer calls by a letter that is another's on the worksheet."""
    marks = {**asked.options, **dict((*asked.events, *asked.left, *asked.right))}
    for mark, text in offered.items():
        there = marks.get(mark, "nothing")
        differs = has_readings(there) and has_readings(text) and level(there) != level(text)
        if differs or level(bare(there)) != level(bare(text)):
            message = f'calls {mark} "{text}" in its key, but {mark} is "{there}" on the worksheet'
            case.report(Rule.WRONG_KEY, message, slot=case.id.slot)


def _check_whole(case: Case, item: PrintedItem, question: Question) -> None:
    """Report a key that is missing, or has more or fewer parts than the question says."""
    if not (item.key or item.ordered or item.pairs):
        case.report(Rule.WRONG_KEY, "has no key", slot=case.id.slot)
    if case.id.kind is Kind.CHOICE and item.key_letter is None:
        case.report(Rule.WRONG_KEY, "has a key without its letter", slot=case.id.slot)
    if question.count is not None and question.count != len(item.key):
        message = f"asks for {count_of(question.count, 'answer')}, but its key has {len(item.key)}"
        case.report(Rule.WRONG_KEY, message, slot=case.id.slot)


def says_all(case: Case, text: str, between: str) -> bool:
    """Whether the text is one name after another for what is asked; a name may itself have what stands between."""
    values = [value for fact in _rows(case) if (value := fact.cells.get(case.id.slot)) is not None]

    def says(name: str) -> bool:
        return any(case.takes(name, value) for value in values)

    pieces = text.split(between)
    reached = {0}
    for end in range(1, len(pieces) + 1):
        if any(says(between.join(pieces[start:end])) for start in sorted(reached)):
            reached.add(end)
    return len(pieces) in reached


def _rows(case: Case) -> Iterator[Fact]:
    yield case.fact
    if case.id.kind is Kind.SET:
        question = case.question()
        phrase = question.stem.get(case.id.language) if question else None
        if phrase is not None:
            yield from case.alike(phrase, case.id.slot)
