"""A relation's rows, found by what a stem shows of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.model.compare import certainly_differs, day_range
from quizgen.model.ids import SlotName
from quizgen.model.schema import Relation
from quizgen.model.topic import Fact
from quizgen.model.values import Date, Entity, Period, Text, Value

_NAME, _PART = "name", "part of"
"""Beside an entity's own id, it is found by its names and by what it is part of."""


class Table:
    """The rows of one relation, with an index over each slot that narrows a search before rows are compared."""

    def __init__(self, relation: Relation, facts: Iterable[Fact]) -> None:
        self.relation = relation
        self.rows: Sequence[Fact] = tuple(fact for fact in facts if fact.relation == relation.name)
        self._matching: dict[tuple[tuple[SlotName, Value], ...], tuple[Fact, ...]] = {}
        self._index: dict[tuple[SlotName, object], list[int]] = {}
        for number, row in enumerate(self.rows):
            for slot, value in row.cells.items():
                for mark in _marks(value):
                    self._index.setdefault((slot, mark), []).append(number)

    def matching(self, shown: Mapping[SlotName, Value]) -> tuple[Fact, ...]:
        """The rows that a learner who sees these cells may take to be meant, in the order of the file.

        A row is left out only if one of the cells certainly differs: an "about" matches what lies near it, a year
        the dates within it, a whole its parts.
        """
        key = tuple(shown.items())
        if key not in self._matching:
            rows = map(self.rows.__getitem__, self._candidates(shown))
            self._matching[key] = tuple(row for row in rows if _fits(row, shown))
        return self._matching[key]

    def _candidates(self, shown: Mapping[SlotName, Value]) -> Sequence[int]:
        """The rows that the most telling slot leaves, in the order of the file."""
        best: Sequence[int] = range(len(self.rows))
        for slot, value in shown.items():
            sought = _sought(value)
            if sought is None:
                continue
            found = [rows for mark in sought if (rows := self._index.get((slot, mark)))]
            if sum(map(len, found)) < len(best):
                best = found[0] if len(found) == 1 else sorted(set().union(*found))
        return best


def _fits(row: Fact, shown: Mapping[SlotName, Value]) -> bool:
    return all(slot in row.cells and _may_match(value, row.cells[slot]) for slot, value in shown.items())


def _may_match(shown: Value, cell: Value) -> bool:
    if isinstance(shown, Text):
        return shown == cell
    return not certainly_differs(shown, cell)


def _marks(value: Value) -> Iterator[object]:
    """What a cell is indexed under."""
    match value:
        case Entity():
            yield value.id
            yield from ((_NAME, key) for key in value.comparison_keys)
            yield from ((_PART, whole) for whole in value.part_of)
        case Date() | Period():
            first, last = day_range(value)
            yield from range(first.year, last.year + 1)
        case Text():
            yield value


def _sought(value: Value) -> Iterable[object] | None:
    """The marks of which every cell that may match `value` bears at least one; None where no index helps."""
    match value:
        case Entity():
            names = ((_NAME, key) for key in value.comparison_keys)
            return (value.id, *names, (_PART, value.id), *value.part_of)
        case Date() | Period() | Text():
            return tuple(_marks(value))
    return None
