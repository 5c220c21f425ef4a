"""No sheet, however planned, has two items of which one shows or says what the other asks."""

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.assemble.choosing import choose_items
from quizgen.model.ids import Kind
from quizgen.model.item import Matching
from quizgen.model.worksheet import SectionPlan
from quizgen.present.presenter import Presenter

from ..generate.conftest import Made
from .naive import gives_away, says, seen

PLANS = st.dictionaries(st.sampled_from(Kind), st.integers(1, 25), min_size=1)


@settings(max_examples=60, deadline=None)
@given(counts=PLANS, seed=st.integers(0, 2**63 - 1), place=st.integers(0, 3))
def test_no_two_items_of_a_sheet_give_each_other_away(
    decks: tuple[Made, ...], counts: dict[Kind, int], seed: int, place: int
) -> None:
    made = decks[place % 2]
    plan = [SectionPlan(kind=kind, count=count, points=1) for kind, count in counts.items()]
    selections = choose_items(made.items, plan, made.blueprint.languages[place // 2], seed)
    items = [item for selection in selections for item in selection.items]
    assert all(len(selection.items) <= selection.plan.count for selection in selections)
    assert [
        (str(one.id), str(other.id))
        for one, other in combinations(items, 2)
        if gives_away(one, other) or gives_away(other, one)
    ] == []
    presenter = Presenter(made.bank)
    assert [(str(one.id), str(other.id)) for one, other in permutations(items, 2) if says(one, other, presenter)] == []
    for matching in (item for item in items if isinstance(item.task, Matching)):
        pairs = {fact.id: {cell for cell in seen(matching) if cell[0] == fact.id} for fact in matching.facts}
        told = {cell for item in items if item is not matching for cell in seen(item)}
        assert [fact for fact, cells in pairs.items() if cells and cells <= told] == []
