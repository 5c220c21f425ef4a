"""What formats have in common that have no place for an item's id: it is found again by what the question says."""

from collections.abc import Callable
from typing import TypeVar

from quizgen.present.line import plain
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import Question

P = TypeVar("P")


def no_two_alike(render: Callable[[Question], P]) -> Callable[[Question], P]:
    """The same, but a question that asks in the words of an earlier one is left out: nothing would tell them apart."""
    asked: set[str] = set()

    def once(question: Question) -> P:
        piece = render(question)
        stem = plain(question.shown.stem)
        if stem in asked:
            raise Misfit("another question asks in the same words")
        asked.add(stem)
        return piece

    return once
