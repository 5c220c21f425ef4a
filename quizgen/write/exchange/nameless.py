"""What formats have in common that have no place for an item's id: it is found again by what the question says."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from quizgen.model.ids import Kind
from quizgen.present.line import plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import Booklet, Question

P = TypeVar("P")

Words = tuple[bool, str]
"""Whether something is claimed, which options tell from what is asked; and in which words."""

Answer = tuple[str, ...]
"""The texts that are right together."""

_TRUE, _FALSE = ("true",), ("false",)


def told_apart(booklet: Booklet, render: Callable[[Question], P]) -> Callable[[Question], P]:
    """The same, but without questions whose words say nothing of which item they are.

    Where all that ask in the same words have one answer, the first stays; where they have several, none does.
    """
    answers: dict[Words, set[Answer]] = {}
    for question in booklet.questions:
        for words, answer in _said(question):
            answers.setdefault(words, set()).add(answer)
    asked: set[Words] = set()

    def once(question: Question) -> P:
        piece = render(question)
        words = _words(question)
        if len(answers[words]) > 1:
            raise Misfit("another question asks in the same words, and has another answer")
        if words in asked:
            raise Misfit("another question asks in the same words")
        asked.add(words)
        return piece

    return once


def _words(question: Question) -> Words:
    return question.kind is Kind.TRUE_FALSE, plain(question.shown.stem)


def _said(question: Question) -> Iterator[tuple[Words, Answer]]:
    """What the question asks or claims, and what its facts state, each with what is right of it."""
    yield from (((True, plain(statement)), _TRUE) for statement in question.shown.background.statements)
    if question.kind is not Kind.CLOZE:
        yield _words(question), _answer(question.shown)


def _answer(shown: Presentation) -> Answer:
    response = shown.response
    match response:
        case Recall():
            return (plain(response.key),)
        case Options() if shown.item.id.kind is Kind.TRUE_FALSE:
            return _TRUE if response.key == 0 else _FALSE
        case Options():
            return (plain(response.options[response.key]),)
        case Listing():
            return tuple(map(plain, response.keys))
        case Sequence():
            return tuple(plain(response.events[place]) for place in response.order)
        case Pairs():
            return tuple(plain(response.right[place]) for place in response.pairs)
