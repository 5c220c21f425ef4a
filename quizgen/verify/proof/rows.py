"""The rows of a relation that fit what a stem shows, found by the reader's own search."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from quizgen.grading.options import OptionJudge
from quizgen.model.compare import certainly_differs
from quizgen.model.ids import EntityId, FactId, RelationName, SlotName
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Entity, Text, Value
from quizgen.reading.lexicon import Lexicon
from quizgen.verify.proof.sight import Sight, seen


class Rows:
    """A topic's rows, by relation and by the entities in them, whatever the language."""

    def __init__(self, topic: Topic) -> None:
        self._topic = topic
        self.lexicon = Lexicon.of(topic)
        """The names of what stands in the rows."""
        self.judge = OptionJudge()
        """Tells which of those could be taken for one another."""
        self._places = {fact.id: place for place, fact in enumerate(topic.facts)}
        self._fitting: dict[tuple[RelationName, tuple[tuple[SlotName, Value], ...]], tuple[Fact, ...]] = {}
        self._alike: dict[tuple[FactId, Sight], tuple[Fact, ...]] = {}
        self._near: dict[tuple[RelationName, SlotName, EntityId], Sequence[Fact]] = {}

    def find(self, id_: str) -> Fact | None:
        """The row of that id."""
        place = self._places.get(FactId(id_))
        return None if place is None else self._topic.facts[place]

    def ordered_from(self, fact: Fact) -> Iterator[Fact]:
        """Every row that has a place in some order, beginning with `fact`: those of one item stand near to it."""
        start = bisect_left(self._ordered, self._places[fact.id])
        count = len(self._ordered)
        for step in range(count):
            yield self._topic.facts[self._ordered[(start + step) % count]]

    def fitting(self, relation: RelationName, shown: Mapping[SlotName, Value]) -> tuple[Fact, ...]:
        """Every row none of whose cells certainly differs from what is shown of it."""
        key = (relation, tuple(shown.items()))
        found = self._fitting.get(key)
        if found is None:
            rows = self._narrowed(relation, shown)
            found = self._fitting[key] = tuple(row for row in rows if _fits(row, shown))
        return found

    def alike(self, fact: Fact, sight: Sight) -> tuple[Fact, ...]:
        """Every row that fits what is seen of the fact; the fact is one."""
        key = (fact.id, sight)
        found = self._alike.get(key)
        if found is None:
            shown = seen(fact, sight)
            rows = self._narrowed(fact.relation, shown)
            found = self._alike[key] = tuple([row for row in rows if row is fact or _fits(row, shown)])
        return found

    def _narrowed(self, relation: RelationName, shown: Mapping[SlotName, Value]) -> Sequence[Fact]:
        """The rows that are near to an entity shown, to that with the fewest; all of them where none is shown."""
        near = [self._near_to(relation, slot, one) for slot, one in shown.items() if isinstance(one, Entity)]
        return min(near, key=len) if near else self._by_relation.get(relation, ())

    def _near_to(self, relation: RelationName, slot: SlotName, entity: Entity) -> Sequence[Fact]:
        """The rows whose cell shares a name or a whole with the entity, in their order."""
        key = (relation, slot, entity.id)
        found = self._near.get(key)
        if found is None:
            groups = self._by_entity.get((relation, slot), {})
            rows = {row.id: row for tie in _ties(entity) for row in groups.get(tie, ())}
            found = self._near[key] = sorted(rows.values(), key=lambda row: self._places[row.id])
        return found

    @cached_property
    def _ordered(self) -> Sequence[int]:
        """The places of the rows that hold what their relation is put in order by."""
        sequences = {name: relation.sequence for name, relation in self._topic.relations.items()}
        facts = enumerate(self._topic.facts)
        return [n for n, fact in facts if (by := sequences[fact.relation]) is not None and by.by in fact.cells]

    @cached_property
    def _by_relation(self) -> Mapping[RelationName, Sequence[Fact]]:
        groups: dict[RelationName, list[Fact]] = {}
        for fact in self._topic.facts:
            groups.setdefault(fact.relation, []).append(fact)
        return groups

    @cached_property
    def _by_entity(self) -> Mapping[tuple[RelationName, SlotName], Mapping[str, Sequence[Fact]]]:
        groups: dict[tuple[RelationName, SlotName], dict[str, list[Fact]]] = {}
        for fact in self._topic.facts:
            for slot, value in fact.cells.items():
                for tie in _ties(value) if isinstance(value, Entity) else ():
                    groups.setdefault((fact.relation, slot), {}).setdefault(tie, []).append(fact)
        return groups


def _ties(entity: Entity) -> set[str]:
    """What two entities share if one may be taken for the other: an id, a whole, a name."""
    return {entity.id, *entity.part_of, *map("=".__add__, entity.comparison_keys)}


def _fits(row: Fact, shown: Mapping[SlotName, Value]) -> bool:
    return all(slot in row.cells and not _tells_apart(value, row.cells[slot]) for slot, value in shown.items())


def _tells_apart(shown: Value, cell: Value) -> bool:
    return shown != cell if isinstance(shown, Text) else certainly_differs(shown, cell)
