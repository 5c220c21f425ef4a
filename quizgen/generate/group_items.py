"""Items about several rows: set, matching and ordering."""

from dataclasses import dataclass
from itertools import combinations
from typing import NoReturn

from quizgen.diagnostics.rules import Rule
from quizgen.generate.grouping import SMALLEST_GROUP, group
from quizgen.generate.prose import fill
from quizgen.generate.refusal import Refusal
from quizgen.generate.table import Table
from quizgen.generate.workshop import Workshop
from quizgen.model.compare import certainly_differs, order_key, same_value
from quizgen.model.ids import ItemId, Language
from quizgen.model.item import Event, Item, Listing, Matching, Ordering
from quizgen.model.phrase import Phrase
from quizgen.model.schema import Pairing, Question, Relation, Sequence
from quizgen.model.topic import Certainty, Fact
from quizgen.model.values import Text, Value

_SMALLEST_SET = 2


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row that stands in an order, and how the order shows it."""

    fact: Fact
    relation: Relation
    sequence: Sequence

    @property
    def rank(self) -> Value:
        """The cell that decides the row's place."""
        return self.fact.cells[self.sequence.by]


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


def timeline(workshop: Workshop, language: Language) -> tuple[tuple[Ranked, ...], ...]:
    """The topic's dated rows whose relations give their order no stem of its own, in groups."""
    events = (_ranked(fact, workshop.topic.relations[fact.relation]) for fact in workshop.topic.facts)
    joining = [e for e in events if e is not None and not e.sequence.stem and language in e.sequence.label]
    return group(joining, _come_apart)


def own_order(workshop: Workshop, relation: Relation) -> tuple[tuple[Ranked, ...], ...]:
    """The rows of a relation that is put in order by itself, in groups."""
    events = (_ranked(fact, relation) for fact in workshop.tables[relation.name].rows)
    return group([event for event in events if event is not None], _come_apart)


def make_ordering(workshop: Workshop, ranked: tuple[Ranked, ...], stem: Phrase | None, id_: ItemId) -> Item:
    """The item that puts the rows in ascending order; they are shown in an order that is not it."""
    right = sorted(ranked, key=lambda event: order_key(event.rank))
    shown = workshop.chance(id_).shuffle(ranked)
    if list(shown) == right:
        shown = (*shown[1:], shown[0])
    events = tuple(
        Event(event.fact, workshop.say(event.fact, event.sequence.label[id_.language]), event.rank) for event in shown
    )
    return Item(
        id=id_,
        facts=tuple(event.fact for event in ranked),
        stem=() if stem is None else fill(stem, {}),
        task=Ordering(events=events, order=tuple(shown.index(event) for event in right)),
        statements=workshop.state((event.fact for event in ranked), id_.language),
    )


def _ranked(fact: Fact, relation: Relation) -> Ranked | None:
    sequence = relation.sequence
    if sequence is None or sequence.by not in fact.cells or not _is_stated(fact):
        return None
    return Ranked(fact, relation, sequence)


def _come_apart(one: Ranked, other: Ranked) -> bool:
    return certainly_differs(one.rank, other.rank)


def _is_stated(fact: Fact) -> bool:
    """Rows that need a lead-in cannot stand beside others in one item."""
    return fact.certainty is Certainty.STATED


def _is_pair(table: Table, pairing: Pairing, left: Fact, right: Fact) -> bool:
    """Whether some row makes a pair of one row's left value and the other's right one."""
    sought = {pairing.left: left.cells[pairing.left], pairing.right: right.cells[pairing.right]}
    return bool(table.matching(sought))
