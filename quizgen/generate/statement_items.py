"""Items made of a relation's statement: cloze and true/false."""

from collections.abc import Iterable, Sequence

from quizgen.diagnostics.rules import Rule
from quizgen.generate.distractors import Case, bounds_of
from quizgen.generate.prose import exchange
from quizgen.generate.refusal import Refusal
from quizgen.generate.sight import Sight
from quizgen.generate.workshop import Workshop
from quizgen.model.compare import certainly_differs
from quizgen.model.ids import ItemId
from quizgen.model.item import Cloze, Item, Judgement, Prose, Shown
from quizgen.model.phrase import Phrase
from quizgen.model.proof import falsity_is_provable
from quizgen.model.reduce import reduce
from quizgen.model.schema import Relation
from quizgen.model.topic import Fact
from quizgen.model.values import Form, Value

_MANY = 2**48
"""More numbers than chance gives one of twice."""


def make_cloze(workshop: Workshop, relation: Relation, fact: Fact, id_: ItemId) -> Item:
    """The statement with one cell blank.

    Raises:
        Refusal: the rest of the statement does not determine the cell.
    """
    sight = workshop.see(fact, relation.statement[id_.language], id_.slot)
    key = sight.sole_answers(id_.slot)[0]
    return Item(
        id=id_, facts=(fact,), stem=sight.stem, task=Cloze(key), statements=workshop.state((fact,), id_.language)
    )


def make_judgement(workshop: Workshop, relation: Relation, fact: Fact, id_: ItemId, claims: Sequence[ItemId]) -> Item:
    """The statement as it is, or with one cell exchanged for one that is proven false.

    Of all the claims that may be made of the fact, one is true: all true ones read the same.

    Raises:
        Refusal: falsity cannot be proven, nothing fit for the exchange is, or several corrections would be.
    """
    phrase = relation.statement[id_.language]
    sight = workshop.see(fact, phrase, id_.slot)
    if not falsity_is_provable(relation, id_.slot, sight.shown):
        raise Refusal(
            Rule.UNPROVABLE_CHOICE,
            "absence from the bank is no proof of falsity",
            "let the statement show the relation's key, or declare `complete: true` if every row is there",
        )
    holds = _true_claim(workshop, fact, claims, phrase) == id_
    correctable = sight.has_one_answer(id_.slot)
    false = _false_claim(workshop, relation, sight, id_) if correctable or not holds else ()
    claim = workshop.say(fact, phrase) if holds else false
    task = Judgement(claim=claim, holds=holds, slot=id_.slot, right=fact.cells[id_.slot])
    return Item(id=id_, facts=(fact,), stem=(), task=task, statements=workshop.state((fact,), id_.language))


def _true_claim(workshop: Workshop, fact: Fact, claims: Sequence[ItemId], phrase: Phrase) -> ItemId | None:
    """Which of the fact's claims is true: one that nothing could correct if there is such; a lone one as chance has it.

    The claim that chance gives the lowest number is chosen, so that a new one takes its place seldom.
    """
    uncorrectable = [id_ for id_ in claims if not workshop.see(fact, phrase, id_.slot).has_one_answer(id_.slot)]
    chosen = min(uncorrectable or claims, key=lambda id_: workshop.chance(id_.cell).draw(0, _MANY))
    if len(claims) == 1 and not uncorrectable and workshop.chance(chosen.cell).draw(0, 1):
        return None
    return chosen


def _seems_other(value: Value, right: Value, forms: Iterable[Form | None]) -> bool:
    """Whether the values certainly differ in every form in which they are shown: two days of a year share that."""
    return all(certainly_differs(reduce(value, form), reduce(right, form)) for form in forms)


def _false_claim(workshop: Workshop, relation: Relation, sight: Sight, id_: ItemId) -> Prose:
    """The statement with a cell exchanged, such that no other item claims the same."""
    if not sight.has_one_answer(id_.slot):
        raise Refusal(
            Rule.AMBIGUOUS_ITEM,
            "several rows would correct a false claim",
            "show more of the row in the statement, or leave the slot out of `true_false`",
        )
    statement = workshop.say(sight.fact, relation.statement[id_.language])
    shown = tuple(sight.shown.values())
    right = sight.fact.cells[id_.slot]
    case = Case(
        hidden=right,
        slot=relation.slots[id_.slot],
        shown=shown,
        excluded=sight.answers(id_.slot),
        bounds=bounds_of(relation, id_.slot, sight.fact),
    )
    forms = {piece.form for piece in statement if isinstance(piece, Shown) and piece.slot == id_.slot}
    for value in workshop.distractors.proven(case, relation, id_):
        claim = exchange(statement, id_.slot, value)
        if _seems_other(value, right, forms) and not workshop.fronts.has_claim(id_, sight.fact, claim):
            return claim
    raise Refusal(Rule.TOO_FEW_DISTRACTORS, "nothing is proven false", "add siblings of the same kind to the topic")
