"""What a form may not do, said again in the plainest way, to hold the assembling against."""

from collections.abc import Iterator

from quizgen.model.ids import FactId, SlotName
from quizgen.model.item import Choice, Cloze, Item, Judgement, Matching, Ordering, Prose, Recall, Shown
from quizgen.model.topic import Fact
from quizgen.model.values import Entity, Value
from quizgen.present.line import plain
from quizgen.present.presentation import Pairs, Sequence
from quizgen.present.presenter import Presenter

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


def prints(item: Item, presenter: Presenter) -> tuple[str, ...]:
    """What stands on the sheet of the item apart from options: its question or claim, its events, its two columns."""
    shown = presenter.present(item)
    stem = plain(shown.stem, "")
    match shown.response:
        case Sequence(events=events):
            return stem, *map(plain, events)
        case Pairs(left=left, right=right):
            return ("\n".join((stem, *map(plain, (*left, *right)))),)
    return (stem,)


def says(teller: Item, asker: Item, presenter: Presenter) -> bool:
    """Whether a sentence of the one has in it, letter by letter, the other's key and a name that the other goes by."""
    if teller.id.topic != asker.id.topic or not isinstance(asker.task, Recall | Cloze | Choice):
        return False
    key = asker.task.options[asker.task.key] if isinstance(asker.task, Choice) else asker.task.key
    cues = [piece.value for piece in asker.stem if isinstance(piece, Shown)]
    name, *names = (
        value.name.get(asker.id.language, "") if isinstance(value, Entity) else "" for value in (key, *cues)
    )
    return len(name) > 1 and any(
        name in sentence and any(len(cue) > 1 and cue in sentence for cue in names)
        for sentence in prints(teller, presenter)
    )
