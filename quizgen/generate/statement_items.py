"""Items made of a relation's statement: cloze and true/false."""

from quizgen.diagnostics.rules import Rule
from quizgen.generate.distractors import Case
from quizgen.generate.prose import exchange
from quizgen.generate.refusal import Refusal
from quizgen.generate.workshop import Workshop
from quizgen.model.ids import ItemId
from quizgen.model.item import Cloze, Item, Judgement
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import Relation
from quizgen.model.topic import Fact


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


def make_judgement(workshop: Workshop, relation: Relation, fact: Fact, id_: ItemId) -> Item:
    """The statement as it is, or with one cell exchanged for one that is proven false, as chance has it.

    Raises:
        Refusal: falsity cannot be proven, or nothing fit for the exchange is.
    """
    phrase = relation.statement[id_.language]
    sight = workshop.see(fact, phrase, id_.slot)
    answers = sight.answers(id_.slot)
    right = fact.cells[id_.slot]
    if not falsity_is_provable(relation, id_.slot, sight.shown):
        raise Refusal(
            Rule.UNPROVABLE_CHOICE,
            "absence from the bank is no proof of falsity",
            "let the statement show the relation's key, or declare `complete: true` if every row is there",
        )
    case = Case(hidden=right, slot=relation.slots[id_.slot], shown=tuple(sight.shown.values()), excluded=answers)
    wrong = workshop.distractors.choose(1, case, relation, id_)
    if not wrong:
        raise Refusal(Rule.TOO_FEW_DISTRACTORS, "nothing is proven false", "add siblings of the same kind to the topic")
    holds = bool(workshop.chance(id_).draw(0, 1))
    statement = workshop.say(fact, phrase)
    claim = statement if holds else exchange(statement, id_.slot, wrong[0])
    task = Judgement(claim=claim, holds=holds, slot=id_.slot, right=right)
    return Item(id=id_, facts=(fact,), stem=(), task=task, statements=workshop.state((fact,), id_.language))
