"""What learners read of each item before they answer: no two items of one kind may read the same."""

from collections.abc import Iterator

from quizgen.diagnostics.rules import Rule
from quizgen.generate.refusal import Refusal
from quizgen.model.ids import ItemId, Language
from quizgen.model.item import Item, Judgement, Matching, Ordering, Prose, Shown, Words
from quizgen.model.topic import Fact
from quizgen.model.values import Entity, Value

_Front = tuple[object, ...]

_BLANK = object()


class Fronts:
    """The fronts of a topic's items so far; of two that read the same, the first one stays."""

    def __init__(self) -> None:
        self._taken: dict[_Front, ItemId] = {}

    def take(self, item: Item) -> None:
        """Keep the item's front from others.

        Raises:
            Refusal: an item has it already.
        """
        first = self._taken.setdefault(_front_of(item), item.id)
        if first is not item.id:
            raise Refusal(Rule.REPEATED_ITEM, f'it reads like "{first}"', "show in it what tells the two facts apart")

    def has_claim(self, id_: ItemId, fact: Fact, claim: Prose) -> bool:
        """Whether another item claims just this."""
        return self._taken.get(_claim_front(id_, (fact,), claim), id_) != id_


def _front_of(item: Item) -> _Front:
    match item.task:
        case Judgement(claim=claim):
            return _claim_front(item.id, item.facts, claim)
        case Ordering(events=events):
            labels = frozenset(tuple(_pieces(event.label, item.id.language)) for event in events)
            return item.id.kind, item.id.language, *_pieces(item.stem, item.id.language), labels
        case Matching(left=left, right=right):
            sides = frozenset(_written(value, item.id.language) for value in (*left, *right))
            return item.id.kind, item.id.language, *_pieces(item.stem, item.id.language), sides
    return item.id.kind, item.id.language, *_leads(item.facts, item.id), *_pieces(item.stem, item.id.language)


def _claim_front(id_: ItemId, facts: tuple[Fact, ...], claim: Prose) -> _Front:
    return id_.kind, id_.language, *_leads(facts, id_), *_pieces(claim, id_.language)


def _leads(facts: tuple[Fact, ...], id_: ItemId) -> tuple[str, ...]:
    leads = [fact.according_to.get(id_.language, "") for fact in facts if fact.according_to]
    return tuple(dict.fromkeys(leads))


def _pieces(prose: Prose, language: Language) -> Iterator[object]:
    """The sentence's pieces as far as they are to be told apart by who reads them: what a blank hides is not."""
    for piece in prose:
        if isinstance(piece, Words):
            yield piece.text
        elif isinstance(piece, Shown):
            yield _written(piece.value, language)
            yield piece.form
        else:
            yield _BLANK


def _written(value: Value, language: Language) -> object:
    return value.name.get(language, value.id) if isinstance(value, Entity) else value
