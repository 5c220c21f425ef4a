"""Items that ask for a value of one row: typed, reversed, choice and computed."""

from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.rules import Rule
from quizgen.generate.distractors import Bounds, Case, bounds_of
from quizgen.generate.refusal import Refusal
from quizgen.generate.sight import Sight
from quizgen.generate.workshop import Workshop
from quizgen.model.compare import same_value
from quizgen.model.expression import Uncomputable, slots_of
from quizgen.model.ids import ItemId, Kind
from quizgen.model.item import Choice, Item, Recall, Task
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import Computation, Question, Relation
from quizgen.model.topic import Fact
from quizgen.model.values import Text, Value


def make_answer_item(workshop: Workshop, relation: Relation, question: Question, fact: Fact, id_: ItemId) -> Item:
    """The item in which the question's stem asks for one value of the row.

    Raises:
        Refusal: the answer is not the only one that fits, cannot be computed, or too few others are proven false.
    """
    hidden = None if isinstance(question.asks, Computation) else question.asks
    sight = workshop.see(fact, question.stem[id_.language], hidden)
    answers = _answers(question, sight)
    task: Task = Recall(answers[0])
    if id_.kind is Kind.CHOICE:
        task = _choice(workshop, relation, question, sight, answers, id_)
    return Item(id=id_, facts=(fact,), stem=sight.stem, task=task, statements=workshop.state((fact,), id_.language))


def _answers(question: Question, sight: Sight) -> tuple[Value, ...]:
    """What fits the stem, from the row itself and then from every row that fits: several times the same value."""
    if not isinstance(question.asks, Computation):
        return sight.sole_answers(question.asks)
    try:
        asks, rows = question.asks, (sight.fact, *sight.rows)
        answers = tuple(asks.value(row.cells) for row in rows)
    except Uncomputable as error:
        raise Refusal(
            Rule.UNCOMPUTABLE, str(error), "leave the question to rows that give a result, or ask for another"
        ) from None
    if not all(same_value(answers[0], other) for other in answers):
        raise Refusal(
            Rule.AMBIGUOUS_ITEM, "rows that fit the stem give different results", "show more of the row in the stem"
        )
    return answers


def _choice(
    workshop: Workshop, relation: Relation, question: Question, sight: Sight, answers: tuple[Value, ...], id_: ItemId
) -> Choice:
    key = answers[0]
    if isinstance(key, Text):
        raise Refusal(
            Rule.UNPROVABLE_CHOICE, "no other words can be proven false", "make an entity of what the slot holds"
        )
    if not _falsity_is_provable(relation, question, sight):
        raise Refusal(
            Rule.UNPROVABLE_CHOICE,
            "absence from the bank is no proof of falsity",
            "show the relation's key in the stem, or declare `complete: true` if every row is there",
        )
    slot = None if isinstance(question.asks, Computation) else relation.slots[question.asks]
    bounds = bounds_of(relation, slot.name, sight.fact) if slot else Bounds()
    case = Case(hidden=key, slot=slot, shown=tuple(sight.shown.values()), excluded=answers, bounds=bounds)
    distractors = workshop.distractors.choose(workshop.options - 1, case, relation, id_)
    if len(distractors) < workshop.options - 1:
        proven = count_of(len(distractors), "distractor is", "distractors are")
        raise Refusal(
            Rule.TOO_FEW_DISTRACTORS,
            f"{proven} proven false, {count_of(workshop.options - 1, 'is', 'are')} wanted",
            "add siblings of the same kind to the topic",
        )
    options = workshop.chance(id_).shuffle((key, *distractors))
    return Choice(options=options, key=options.index(key))


def _falsity_is_provable(relation: Relation, question: Question, sight: Sight) -> bool:
    if isinstance(question.asks, Computation) and slots_of(question.asks.expression) <= sight.shown.keys():
        return True
    return falsity_is_provable(relation, question.slot, sight.shown)
