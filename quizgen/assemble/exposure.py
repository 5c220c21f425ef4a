"""What an item lets a learner see of the facts it rests on, and what it asks: all of it as typed values."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from quizgen.model.ids import FactId, SlotName, TopicId
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Prose, Recall, Shown, Words
from quizgen.model.reduce import reduce
from quizgen.model.topic import Fact
from quizgen.model.values import Value

Row = tuple[TopicId, FactId]
CellName = tuple[TopicId, FactId, SlotName]
"""A cell of the bank, or a value computed from a row's cells."""

Secret = frozenset[CellName]
"""Cells of one row that are an answer together: whoever sees all of them knows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """What one item shows and hides."""

    topic: TopicId
    rows: frozenset[Row]
    """Every row the item rests on."""
    secrets: tuple[Secret, ...]
    answers: tuple[Value, ...]
    """What is to be supplied, as values; empty where values are only to be put together."""
    shown: frozenset[CellName]
    """Cells that are to be seen, in whole or in part, and are what the row holds."""
    values: tuple[Value, ...]
    """Everything to be seen, options among it."""
    cues: tuple[Value, ...]
    """What the stem gives to find the answer by."""
    truths: tuple[tuple[Value, ...], ...]
    """Values that the item says belong together, sentence by sentence."""
    words: str
    """The authors' own words around the values, in lower case."""
    asked: frozenset[CellName] = field(init=False)
    """Every cell of every secret."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", frozenset().union(*self.secrets))


def expose(item: Item) -> Exposure:
    """Look at the item as a learner with the sheet in hand does."""
    match item.task:
        case Recall(key) | Cloze(key):
            return _expose_stem(item, (key,), ())
        case Choice(options, key):
            return _expose_stem(item, (options[key],), options)
        case Listing(keys):
            return _expose_stem(item, keys, ())
        case Judgement():
            return _expose_claim(item, item.task)
        case Ordering():
            return _expose_order(item, item.task)
        case Matching():
            return _expose_pairs(item, item.task)


def _expose_stem(item: Item, keys: Sequence[Value], options: Sequence[Value]) -> Exposure:
    shown = tuple(_shown(item.stem))
    seen = tuple(reduce(piece.value, piece.form) for piece in shown)
    slots = {piece.slot for piece in shown}
    return _exposure(
        item,
        secrets=tuple(frozenset({_name(item, fact, item.id.slot)}) for fact in item.facts),
        answers=tuple(keys),
        shown=frozenset(_name(item, fact, slot) for fact in item.facts for slot in slots if slot in fact.cells),
        values=(*seen, *options),
        cues=seen,
        truths=(seen,),
        prose=(item.stem,),
    )


def _expose_claim(item: Item, task: Judgement) -> Exposure:
    """Whether the judged cell holds what the claim says is what is asked: all else the claim tells for free."""
    shown = [piece for piece in _shown(task.claim) if piece.slot != task.slot]
    seen = tuple(reduce(piece.value, piece.form) for piece in shown)
    return _exposure(
        item,
        secrets=tuple(frozenset({_name(item, fact, task.slot)}) for fact in item.facts),
        answers=(task.right,),
        shown=frozenset(_name(item, fact, piece.slot) for fact in item.facts for piece in shown),
        values=tuple(reduce(piece.value, piece.form) for piece in _shown(task.claim)),
        cues=seen,
        truths=(seen,),
        prose=(task.claim,),
    )


def _expose_order(item: Item, task: Ordering) -> Exposure:
    labels = [(event.fact, tuple(_shown(event.label))) for event in task.events]
    seen = tuple(tuple(reduce(piece.value, piece.form) for piece in shown) for _, shown in labels)
    return _exposure(
        item,
        secrets=tuple(
            frozenset({_name(item, event.fact, slot)})
            for event in task.events
            for slot in _slots_of(event.fact, event.rank)
        ),
        answers=tuple(event.rank for event in task.events),
        shown=frozenset(_name(item, fact, piece.slot) for fact, shown in labels for piece in shown),
        values=tuple(value for values in seen for value in values),
        cues=(),
        truths=seen,
        prose=(item.stem, *(event.label for event in task.events)),
    )


def _expose_pairs(item: Item, task: Matching) -> Exposure:
    """Both columns are to be seen, whatever belongs to what: each pair is a secret that takes both to tell."""
    secrets = []
    for place, left in enumerate(task.left):
        right = task.right[task.pairs[place]]
        for fact in item.facts:
            if fact.cells.get(item.id.slot) == left:
                slots = (item.id.slot, *(slot for slot in _slots_of(fact, right) if slot != item.id.slot))
                secrets.append(frozenset(_name(item, fact, slot) for slot in slots))
    return _exposure(
        item,
        secrets=tuple(secrets),
        answers=(),
        shown=frozenset().union(*secrets),
        values=(*task.left, *task.right),
        cues=(),
        truths=(),
        prose=(item.stem,),
    )


def _exposure(  # noqa: PLR0913 - an exposure has as many sides
    item: Item,
    *,
    secrets: tuple[Secret, ...],
    answers: tuple[Value, ...],
    shown: frozenset[CellName],
    values: tuple[Value, ...],
    cues: tuple[Value, ...],
    truths: tuple[tuple[Value, ...], ...],
    prose: Iterable[Prose],
) -> Exposure:
    return Exposure(
        topic=item.id.topic,
        rows=frozenset((item.id.topic, fact.id) for fact in item.facts),
        secrets=secrets,
        answers=answers,
        shown=shown,
        values=values,
        cues=cues,
        truths=truths,
        words="\n".join(_words(item, prose)).casefold(),
    )


def _words(item: Item, prose: Iterable[Prose]) -> Iterator[str]:
    yield from (piece.text for sentence in prose for piece in sentence if isinstance(piece, Words))
    for fact in item.facts:
        if fact.according_to:
            yield fact.according_to.get(item.id.language, "")


def _shown(prose: Prose) -> Iterator[Shown]:
    return (piece for piece in prose if isinstance(piece, Shown))


def _slots_of(fact: Fact, value: Value) -> tuple[SlotName, ...]:
    return tuple(slot for slot, cell in fact.cells.items() if cell == value)


def _name(item: Item, fact: Fact, slot: SlotName) -> CellName:
    return item.id.topic, fact.id, slot
