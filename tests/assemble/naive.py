"""What a form may not do, said again in the plainest way, to hold the assembling against."""

from collections.abc import Iterator

from quizgen.model.ids import FactId, SlotName
from quizgen.model.item import Choice, Item, Judgement, Matching, Ordering, Prose, Shown
from quizgen.model.topic import Fact
from quizgen.model.values import Value

Cell = tuple[FactId, SlotName]


def hidden(item: Item) -> set[Cell]:
    """The cells of the bank that a learner is asked for, one by one."""
    match item.task:
        case Ordering(events=events):
            return {(event.fact.id, slot) for event in events for slot in slots_of(event.fact, event.rank)}
        case Matching():
            return set()
    return {(fact.id, item.id.slot) for fact in item.facts}


def seen(item: Item) -> set[Cell]:
    """The cells that stand on the sheet as they are in the bank, wherever the item puts them."""
    match item.task:
        case Judgement(claim=claim, slot=slot):
            return {cell for cell in told(claim, item.facts[0]) if cell[1] != slot}
        case Ordering(events=events):
            return {cell for event in events for cell in told(event.label, event.fact)}
        case Matching(left=left, right=right):
            values = (*left, *right)
            return {(fact.id, slot) for fact in item.facts for slot, cell in fact.cells.items() if cell in values}
    return {cell for fact in item.facts for cell in told(item.stem, fact)}


def offered(item: Item) -> tuple[Value, ...]:
    """What there is to choose from."""
    return item.task.options if isinstance(item.task, Choice) else ()


def told(prose: Prose, fact: Fact) -> Iterator[Cell]:
    yield from ((fact.id, piece.slot) for piece in prose if isinstance(piece, Shown) and piece.slot in fact.cells)


def slots_of(fact: Fact, value: Value) -> list[SlotName]:
    return [slot for slot, cell in fact.cells.items() if cell == value]


def gives_away(teller: Item, asker: Item) -> bool:
    """Whether the one shows a cell that the other asks of the same row, in its words or among its options."""
    if hidden(asker) & (seen(teller) | hidden(teller)):
        return True
    rows = {fact.id: fact for fact in (*teller.facts, *asker.facts)}
    shared = {fact.id for fact in teller.facts} & {fact.id for fact in asker.facts}
    return any(rows[fact].cells.get(slot) in offered(teller) for fact, slot in hidden(asker) if fact in shared)
