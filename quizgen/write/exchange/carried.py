"""Questions to a format's own pieces, and an account of those that the format cannot carry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from quizgen.model.ids import ItemId, Kind
from quizgen.write.exchange.misfit import Misfit
from quizgen.write.exchange.question import Booklet, Question

P = TypeVar("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What a booklet became in one format."""

    data: bytes
    count: int
    """How many questions are in the file."""
    losses: Mapping[tuple[Kind, str], tuple[ItemId, ...]]
    """The items that are not, by their kind and the reason."""


def carry(
    booklet: Booklet, render: Callable[[Question], P]
) -> tuple[list[P], Mapping[tuple[Kind, str], tuple[ItemId, ...]]]:
    """Every question that can be rendered, in order, and the others by kind and reason."""
    pieces: list[P] = []
    losses: dict[tuple[Kind, str], tuple[ItemId, ...]] = {}
    for question in booklet.questions:
        try:
            pieces.append(render(question))
        except Misfit as misfit:
            key = question.kind, str(misfit)
            losses[key] = (*losses.get(key, ()), question.id)
    return pieces, losses
