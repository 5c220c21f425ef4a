"""Wrong options that are proven wrong: same type, same form, and no row that fits the stem holds them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, tee

from quizgen.generate.chance import Chance, Ring
from quizgen.generate.shifts import roundness, shifted
from quizgen.generate.table import Table
from quizgen.grading.options import OptionJudge
from quizgen.model.canonical import canonical
from quizgen.model.compare import certainly_differs, is_below, order_key
from quizgen.model.ids import EntityId, ItemId, RelationName, SlotName
from quizgen.model.schema import Relation, Slot
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Quantity, Text, Value

_SAME_AGE = 25
"""Years; a date farther off belongs to another story, and nobody takes it for the right one."""

_SAME_SCALE = 10
"""How many times the right amount one of another relation may be: a coffee costs no 781 billion."""

_SPARE = 12
"""Candidates of the side that has enough; after so many, the other side is taken to have none."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The cells of a row that another one stays between, as its slots' `below` says."""

    above: tuple[Value, ...] = ()
    """It is above all of these."""
    below: tuple[Value, ...] = ()
    """It is below all of these."""

    def hold(self, value: Value) -> bool:
        """Whether the value is where the row's own would have to be: another would give itself away."""
        return all(is_below(low, value) for low in self.above) and all(is_below(value, high) for high in self.below)


def bounds_of(relation: Relation, slot: SlotName, fact: Fact) -> Bounds:
    """What the row's other cells say of its cell in the slot."""
    higher = relation.slots[slot].below
    lower = [other.name for other in relation.slots.values() if other.below == slot]
    return Bounds(
        above=tuple(fact.cells[name] for name in lower if name in fact.cells),
        below=(fact.cells[higher],) if higher is not None and higher in fact.cells else (),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One hidden cell as a learner meets it."""

    hidden: Value
    slot: Slot | None
    """The hidden slot; None for a computed value."""
    shown: tuple[Value, ...]
    """What the stem shows: never a distractor."""
    excluded: tuple[Value, ...]
    """The hidden cell of every row that fits the stem: a distractor certainly differs from each."""
    bounds: Bounds = Bounds()


class Distractors:
    """The wrong options that a topic has to offer, drawn from its rows, its entities, its siblings and shifts."""

    def __init__(self, topic: Topic, tables: Mapping[RelationName, Table], seed: int) -> None:
        self._topic = topic
        self._tables = tables
        self._seed = seed
        self._rings: dict[tuple[object, ...], Ring[Value]] = {}
        self._proven: dict[tuple[object, ...], Iterator[Value]] = {}
        self._judge = OptionJudge()

    def choose(self, count: int, case: Case, relation: Relation, item: ItemId) -> tuple[Value, ...]:
        """Up to `count` distractors, each proven false and certainly different from every other."""
        proven = self.proven(case, relation, item)
        if isinstance(case.hidden, Entity | Text):
            return tuple(islice(proven, count))
        place = Chance(self._seed, f"{item.cell}/place").draw(0, count)
        return _on_both_sides(proven, case.hidden, count, place)

    def proven(self, case: Case, relation: Relation, item: ItemId) -> Iterator[Value]:
        """Every distractor in the order that they are chosen in, each proven false and different from those before.

        Items that hide the same cell and show the same of its row have the same ones, in whatever language or kind.
        """
        asked = item.cell, frozenset(case.shown), case.excluded
        self._proven[asked], proven = tee(self._proven.get(asked) or self._prove(case, relation, item.cell))
        return proven

    def _prove(self, case: Case, relation: Relation, cell: str) -> Iterator[Value]:
        if isinstance(case.hidden, Text):
            return
        is_like = _likeness(case.hidden)
        rivals = [case.hidden, *(value for value in case.excluded if value is not case.hidden)]
        for candidate in self._candidates(case, relation, cell):
            if (
                is_like(candidate)
                and candidate not in case.shown
                and case.bounds.hold(candidate)
                and all(certainly_differs(candidate, rival) for rival in rivals)
                and not self._could_pass(candidate, case)
            ):
                rivals.append(candidate)
                yield candidate

    def _candidates(self, case: Case, relation: Relation, cell: str) -> Iterator[Value]:
        """What might stand in the cell's place: the nearest sources first, each walked from its own point."""
        hidden, slot = case.hidden, case.slot
        if slot is not None:
            rows = self._tables[relation.name].rows
            yield from self._walk(cell, ("rows", relation.name, slot.name), lambda: _column(rows, slot.name))
            others = self._walk(cell, ("bank", _family_of(hidden)), lambda: self._in_bank(hidden))
            yield from (value for value in others if _is_of_scale(value, hidden))
            if isinstance(hidden, Entity):
                yield from self._walk(cell, ("siblings", hidden.kind), lambda: _of_kind(self._topic.siblings, hidden))
        yield from self._walk(cell, ("shifts", hidden), lambda: shifted(hidden))

    def _could_pass(self, candidate: Value, case: Case) -> bool:
        """Whether a grader might take the candidate's name for a right one: ヴ for ブ, or a slip of the pen."""
        return isinstance(candidate, Entity) and any(
            isinstance(right, Entity) and self._judge.could_pass(candidate, right)
            for right in (case.hidden, *case.excluded)
        )

    def _walk(self, cell: str, source: tuple[object, ...], pool: Callable[[], Iterable[Value]]) -> Iterator[Value]:
        """The values of a source, each once; those of `pool`, which is asked where the source is a new one."""
        ring = self._rings.get(source)
        if ring is None:
            values = {canonical(value): value for value in pool()}
            ring = self._rings[source] = Ring(tuple(values.items()))
        return ring.walk(self._seed, cell)

    def _in_bank(self, hidden: Value) -> Iterable[Value]:
        """Whatever the topic has of the value's family, in any relation."""
        if isinstance(hidden, Entity):
            return _of_kind(self._topic.entities, hidden)
        family = _family_of(hidden)
        cells = (value for fact in self._topic.facts for value in fact.cells.values())
        return (value for value in cells if _family_of(value) == family)


def _column(rows: Iterable[Fact], slot: SlotName) -> Iterator[Value]:
    return (row.cells[slot] for row in rows if slot in row.cells)


def _of_kind(entities: Mapping[EntityId, Entity], hidden: Entity) -> Iterator[Entity]:
    return (entity for entity in entities.values() if entity.kind == hidden.kind)


def _on_both_sides(proven: Iterator[Value], hidden: Value, count: int, below: int) -> tuple[Value, ...]:
    """The first that leave the right answer in its place by size: so many are below it, the rest above, if there are.

    By where it stands among the options, by its size alone, nobody can then tell the right one.
    """
    room = {True: below, False: count - below}
    chosen: list[Value] = []
    spare: list[Value] = []
    for value in proven:
        side = order_key(value) < order_key(hidden)
        if room[side]:
            room[side] -= 1
            chosen.append(value)
        else:
            spare.append(value)
        if len(chosen) == count or len(spare) == _SPARE:
            break
    return tuple((*chosen, *spare)[:count])


def _family_of(value: Value) -> tuple[str, object]:
    """What a value must share with another to stand in its place: the kind, unit, currency or granularity."""
    match value:
        case Entity():
            return "entity", value.kind
        case Date():
            return "date", _grain(value)
        case Period():
            return "period", (_grain(value.start), _grain(value.end))
        case Number():
            return "number", (value.unit, value.precision)
        case Money():
            return "money", (value.currency, value.precision)
        case Percent():
            return "percent", value.precision
        case Duration():
            return "duration", (value.unit, value.precision)
        case Text():
            return "text", ""


def _likeness(hidden: Value) -> Callable[[Value], bool]:
    """Tells whether a candidate's look would not give it away: of one family, as round, of about the same time."""
    family = _family_of(hidden)
    match hidden:
        case Number() | Money() | Percent() | Duration():
            round_ = roundness(hidden.amount)
            return lambda value: _family_of(value) == family and abs(_roundness_of(value) - round_) <= 1
        case Date():
            year = hidden.year
            return lambda value: (
                isinstance(value, Date) and _family_of(value) == family and abs(value.year - year) <= _SAME_AGE
            )
        case Period():
            begun = hidden.start.year
            far = max(_SAME_AGE, 4 * (hidden.end.year - begun + 1))
            return lambda value: (
                isinstance(value, Period) and _family_of(value) == family and abs(value.start.year - begun) <= far
            )
    return lambda value: _family_of(value) == family


def _grain(date: Date) -> tuple[bool, bool, bool]:
    """How much of the date is told."""
    return date.month is None, date.day is None, date.part is None


def _is_of_scale(value: Value, hidden: Value) -> bool:
    """Whether amounts are near enough to stand for each other, wherever in the topic they come from."""
    if not (isinstance(value, Quantity) and isinstance(hidden, Quantity)):
        return True
    low, high = sorted((abs(value.amount), abs(hidden.amount)))
    return high <= low * _SAME_SCALE and (value.amount < 0) == (hidden.amount < 0)


def _roundness_of(value: Value) -> int:
    return roundness(value.amount) if isinstance(value, Number | Money | Percent | Duration) else 0
