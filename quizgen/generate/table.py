"""A relation's rows, found by what a stem shows of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.model.compare import certainly_differs, comparison_key, day_range, names_of
from quizgen.model.ids import SlotName
from quizgen.model.schema import Relation
from quizgen.model.topic import Fact
from quizgen.model.values import Date, Entity, Period, Text, Value


class Table:
    """The rows of one relation, with an index over each slot that narrows a search before rows are compared."""

    def __init__(self, relation: Relation, facts: Iterable[Fact]) -> None:
        self.relation = relation
        self.rows: Sequence[Fact] = tuple(fact for fact in facts if fact.relation == relation.name)
        self._index: dict[tuple[SlotName, object], list[int]] = {}
        for number, row in enumerate(self.rows):
            for slot, value in row.cells.items():
                for mark in _marks(value):
                    self._index.setdefault((slot, mark), []).append(number)

    def matching(self, shown: Mapping[SlotName, Value]) -> Iterator[Fact]:
        """The rows that a learner who sees these cells may take to be meant, in the order of the file.

        A row is left out only if one of the cells certainly differs: an "about" matches what lies near it, a year
        the dates within it, a whole its parts.
        """
        for number in self._candidates(shown):
            row = self.rows[number]
            if all(slot in row.cells and _may_match(value, row.cells[slot]) for slot, value in shown.items()):
                yield row

    def _candidates(self, shown: Mapping[SlotName, Value]) -> Sequence[int]:
        best: Sequence[int] = range(len(self.rows))
        for slot, value in shown.items():
            sought = _sought(value)
            if sought is None:
                continue
            found = {number for mark in sought for number in self._index.get((slot, mark), ())}
            if len(found) < len(best):
                best = sorted(found)
        return best


def _may_match(shown: Value, cell: Value) -> bool:
    if isinstance(shown, Text):
        return shown == cell
    return not certainly_differs(shown, cell)


def _marks(value: Value) -> Iterator[object]:
    """What a cell is indexed under."""
    match value:
        case Entity():
            yield value.id
            yield from (("name", name) for name in {comparison_key(name) for name in names_of(value)})
            yield from (("part-of", whole) for whole in value.part_of)
        case Date() | Period():
            first, last = day_range(value)
            yield from range(first.year, last.year + 1)
        case Text():
            yield value


def _sought(value: Value) -> Iterable[object] | None:
    """The marks of which every cell that may match `value` bears at least one; None where no index helps."""
    match value:
        case Entity():
            names = (("name", comparison_key(name)) for name in names_of(value))
            return (value.id, *names, ("part-of", value.id), *value.part_of)
        case Date() | Period() | Text():
            return tuple(_marks(value))
    return None
