"""The index narrows the search and never changes what is found."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.generate.table import Table
from quizgen.model.compare import certainly_differs
from quizgen.model.ids import FactId, RelationName, SlotName
from quizgen.model.schema import Relation
from quizgen.model.topic import Evidence, Fact
from quizgen.model.values import Entity, Text, Value

from ..model.typed import DATES, DURATIONS, NUMBERS, PERIODS, TEXTS, person

WHO, WHEN, COUNT, LENGTH, WORDS = map(SlotName, ("who", "when", "count", "length", "words"))
ENTITIES: tuple[Entity, ...] = (
    person("paris", "Paris", part_of=("france", "europe")),
    person("france", "France", "Gaul", part_of=("europe",)),
    person("europe", "Europe"),
    person("gaul", "Ｇａｕｌ"),
    person("texas", "Texas"),
    person("paris-texas", "paris", part_of=("texas",)),
)
CELLS: st.SearchStrategy[dict[SlotName, Value]] = st.fixed_dictionaries(
    {},
    optional={
        WHO: st.sampled_from(ENTITIES),
        WHEN: st.one_of(DATES, PERIODS),
        COUNT: NUMBERS,
        LENGTH: DURATIONS,
        WORDS: TEXTS,
    },
)
HERE, ELSEWHERE = RelationName("here"), RelationName("elsewhere")


@st.composite
def _facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    rows = draw(st.lists(st.tuples(CELLS, st.sampled_from([HERE, HERE, HERE, ELSEWHERE])), max_size=12))
    evidence = (Evidence(paragraph=1, quotes=()),)
    return tuple(
        Fact(id=FactId(f"row-{number}"), relation=relation, cells=cells, evidence=evidence)
        for number, (cells, relation) in enumerate(rows)
    )


def may_be_meant(row: Fact, shown: dict[SlotName, Value]) -> bool:
    for slot, value in shown.items():
        if slot not in row.cells:
            return False
        cell = row.cells[slot]
        if value != cell if isinstance(value, Text) else certainly_differs(value, cell):
            return False
    return True


@given(facts=_facts(), shown=CELLS)
def test_index_finds_what_looking_at_every_row_finds(facts: tuple[Fact, ...], shown: dict[SlotName, Value]) -> None:
    table = Table(Relation(name=HERE, slots={}), facts)
    expected = [row.id for row in facts if row.relation == HERE and may_be_meant(row, shown)]
    assert [row.id for row in table.matching(shown)] == expected


@given(facts=_facts())
def test_every_row_finds_itself_whatever_was_sought_before(facts: tuple[Fact, ...]) -> None:
    table = Table(Relation(name=HERE, slots={}), facts)
    for row in (*table.rows, *table.rows):
        found = [other.id for other in table.matching(row.cells)]
        assert row.id in found
        assert found == [other.id for other in table.rows if may_be_meant(other, dict(row.cells))]
