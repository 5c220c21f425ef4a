"""Items about several rows that have no order: set and matching."""

from itertools import combinations
from typing import NoReturn

from quizgen.diagnostics.rules import Rule
from quizgen.generate.grouping import SMALLEST_GROUP, group
from quizgen.generate.prose import fill
from quizgen.generate.refusal import Refusal
from quizgen.generate.table import Table
from quizgen.generate.workshop import Workshop
from quizgen.model.compare import certainly_differs, same_value
from quizgen.model.ids import ItemId
from quizgen.model.item import Item, Listing, Matching
from quizgen.model.schema import Pairing, Question, Relation
from quizgen.model.topic import Certainty, Fact
from quizgen.model.values import Text, Value

_SMALLEST_SET = 2


def make_set(workshop: Workshop, relation: Relation, question: Question, fact: Fact, id_: ItemId) -> Item | None:
    """The item that asks for every value that fits the stem; None unless `fact` is the first of the rows that hold one.

    Raises:
        Refusal: fewer than two values fit, the bank may lack one, or the rows are not equally certain.
    """
    sight = workshop.see(fact, question.stem[id_.language], id_.slot)
    if next(row for row in sight.rows if id_.slot in row.cells) != fact:
        return None
    for row in sight.rows:
        if id_.slot not in row.cells:
            reason = f'fact "{row.id}" fits the stem too, without a "{id_.slot}"'
            raise Refusal(Rule.INCOMPLETE_SET, reason, "fill in the cell, or show more of the row in the stem")
    keys: list[Value] = []
    for answer in sight.answers(id_.slot):
        if not any(same_value(answer, key) for key in keys):
            keys.append(answer)
    if len(keys) < _SMALLEST_SET:
        raise Refusal(Rule.TOO_FEW_ROWS, "only one value fits the stem", "ask for it as typed")
    if not relation.complete:
        raise Refusal(Rule.INCOMPLETE_SET, "the bank may lack a row", "declare `complete: true` if every row is there")
    if any((row.certainty, row.according_to) != (fact.certainty, fact.according_to) for row in sight.rows):
        raise Refusal(Rule.AMBIGUOUS_ITEM, "the rows are not equally certain", "show more of the row in the stem")
    if not all(isinstance(one, Text) or certainly_differs(one, other) for one, other in combinations(keys, 2)):
        raise Refusal(
            Rule.AMBIGUOUS_ITEM, "two of the answers may be taken for one", "show more of the row in the stem"
        )
    statements = workshop.state(sight.rows, id_.language)
    return Item(id=id_, facts=sight.rows, stem=sight.stem, task=Listing(tuple(keys)), statements=statements)


def matching_groups(workshop: Workshop, relation: Relation, pairing: Pairing) -> tuple[tuple[Fact, ...], ...]:
    """The relation's stated rows in groups within which each left value has one right value and no other."""
    table = workshop.tables[relation.name]
    both = (pairing.left, pairing.right)
    pairs = [row for row in table.rows if all(slot in row.cells for slot in both) and _is_stated(row)]

    def fit(one: Fact, other: Fact) -> bool:
        return all(certainly_differs(one.cells[slot], other.cells[slot]) for slot in both) and not (
            _is_pair(table, pairing, one, other) or _is_pair(table, pairing, other, one)
        )

    return group(pairs, fit)


def refuse_group() -> NoReturn:
    """What becomes of an item for which no group of rows was found.

    Raises:
        Refusal: always.
    """
    raise Refusal(
        Rule.TOO_FEW_ROWS,
        f"fewer than {SMALLEST_GROUP} stated rows can stand side by side",
        "add rows that hold both cells and certainly differ, or leave `match:` or `order:` out",
    )


def make_matching(workshop: Workshop, pairing: Pairing, facts: tuple[Fact, ...], id_: ItemId) -> Item:
    """The item that pairs the rows' left values with their right ones, both sides in an order of chance.

    At most one pair stands straight across: what belongs together is not told by where it stands.
    """
    chance = workshop.chance(id_)
    rows = chance.shuffle(facts)
    right = chance.shuffle(rows)
    while sum(one is other for one, other in zip(rows, right, strict=True)) > 1:
        right = chance.shuffle(rows)
    task = Matching(
        left=tuple(row.cells[pairing.left] for row in rows),
        right=tuple(row.cells[pairing.right] for row in right),
        pairs=tuple(right.index(row) for row in rows),
    )
    stem = fill(pairing.stem[id_.language], {})
    return Item(id=id_, facts=facts, stem=stem, task=task, statements=workshop.state(facts, id_.language))


def _is_stated(fact: Fact) -> bool:
    """Rows that need a lead-in cannot stand beside others in one item."""
    return fact.certainty is Certainty.STATED


def _is_pair(table: Table, pairing: Pairing, left: Fact, right: Fact) -> bool:
    """Whether some row makes a pair of one row's left value and the other's right one."""
    sought = {pairing.left: left.cells[pairing.left], pairing.right: right.cells[pairing.right]}
    return bool(table.matching(sought))
