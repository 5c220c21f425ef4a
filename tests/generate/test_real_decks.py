"""Every choice and every true/false item of the real decks, proven by a second opinion; and their fairness."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from quizgen.model.ids import Kind
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall, Shown
from quizgen.model.schema import Computation, Question
from quizgen.model.topic import Topic
from quizgen.model.values import Entity, Value

from . import naive
from .conftest import Made


def wrong_with_choice(topic: Topic, item: Item) -> Iterator[str]:
    """Everything that makes the item unfair or its key wrong."""
    assert isinstance(item.task, Choice)
    question = question_of(topic, item)
    relation = topic.relations[item.facts[0].relation]
    shown = naive.seen(item.stem)
    fitting = list(naive.rows_that_fit(topic, relation.name, shown))
    key = item.task.options[item.task.key]
    wrong = [option for place, option in enumerate(item.task.options) if place != item.task.key]
    if isinstance(question.asks, Computation):
        results = {naive.compute(question.asks.expression, row.cells) for row in fitting}
        if results != {Fraction(getattr(key, "amount"))}:  # noqa: B009 - only amounts are computed
            yield f"the key {key} is not what comes out"
        answers = [key]
    else:
        answers = [row.cells[question.asks] for row in fitting if question.asks in row.cells]
        if item.facts[0].cells[question.asks] != key:
            yield f"the key {key} is not the cell"
        if not set(relation.key) <= {slot for slot, _ in shown} and not relation.complete:
            yield "the stem does not show the key of a relation that may lack rows"
    if item.facts[0] not in fitting:
        yield "the stem does not fit its own row"
    yield from (f"{option} may be right" for option in wrong for answer in answers if not naive.differ(option, answer))
    yield from alike(item.task.options)
    yield from (f"{option} is in the stem" for option in item.task.options for _, value in shown if option == value)
    yield from strangers(key, wrong)


def question_of(topic: Topic, item: Item) -> Question:
    relation = topic.relations[item.facts[0].relation]
    return next(q for q in relation.questions if q.slot == item.id.slot and item.id.kind in q.kinds)


def alike(options: tuple[Value, ...]) -> Iterator[str]:
    for place, one in enumerate(options):
        yield from (f"{one} and {other} may both be right" for other in options[:place] if not naive.differ(one, other))


def strangers(key: Value, wrong: list[Value]) -> Iterator[str]:
    """Options that give themselves away by another type, kind, unit or precision."""
    for option in wrong:
        if type(option) is not type(key):
            yield f"{option} is of another type"
        for name in ("kind", "unit", "currency", "precision"):
            if getattr(option, name, None) != getattr(key, name, None):
                yield f"{option} is of another {name}"
        if isinstance(option, Entity) and isinstance(key, Entity) and not option.name.keys() >= key.name.keys():
            yield f"{option} has no name in a language that the key has one in"


def wrong_with_judgement(topic: Topic, item: Item) -> Iterator[str]:
    assert isinstance(item.task, Judgement)
    fact, relation = item.facts[0], topic.relations[item.facts[0].relation]
    claimed = [value for slot, value in naive.seen(item.task.claim) if slot == item.task.slot]
    others = [(slot, value) for slot, value in naive.seen(item.task.claim) if slot != item.task.slot]
    fitting = list(naive.rows_that_fit(topic, relation.name, others))
    answers = [row.cells[item.task.slot] for row in fitting if item.task.slot in row.cells]
    if item.task.right != fact.cells[item.task.slot]:
        yield "the correction is not the cell"
    for piece in item.task.claim:
        if isinstance(piece, Shown) and piece.slot != item.task.slot and piece.value != fact.cells[piece.slot]:
            yield f"{piece} is not the cell"
    if not claimed or fact not in fitting:
        yield "the claim does not show what it is about"
    if item.task.holds:
        if item.task.claim != item.statements[0]:
            yield "a true claim is not the statement"
        return
    if not relation.complete and not set(relation.key) <= {slot for slot, _ in others}:
        yield "nothing proves the claim false"
    yield from (f"{value} may be right" for value in claimed for answer in answers if not naive.differ(value, answer))
    yield from (f"{value} is in the claim twice" for value in claimed for _, other in others if value == other)
    whole = [piece.value for piece in item.task.claim if isinstance(piece, Shown) and piece.slot == item.task.slot]
    yield from strangers(item.task.right, whole)


def complaints(made: Made, items: tuple[Item, ...]) -> list[str]:
    found = []
    for item in items:
        topic = made.bank.topics[item.id.topic]
        if isinstance(item.task, Choice):
            found += [f"{item.id}: {problem}" for problem in wrong_with_choice(topic, item)]
        if isinstance(item.task, Judgement):
            found += [f"{item.id}: {problem}" for problem in wrong_with_judgement(topic, item)]
    return found


def test_every_choice_and_every_claim_is_proven(decks: tuple[Made, ...]) -> None:
    assert {"neptune", "twitter-ai"} <= {made.blueprint.name for made in decks}
    for made in decks:
        assert sum(isinstance(item.task, Choice | Judgement) for item in made.items) > 100
        assert complaints(made, made.items) == []


def test_second_opinion_complains_of_an_option_made_right(decks: tuple[Made, ...]) -> None:
    for made in decks:
        choices = [item for item in made.items if isinstance(item.task, Choice)]
        for item in choices:
            assert isinstance(item.task, Choice)
            options = list(item.task.options)
            options[item.task.key - 1] = options[item.task.key]
            spoilt = replace(item, task=replace(item.task, options=tuple(options)))
            assert complaints(made, (spoilt,)) != [], item.id


def test_second_opinion_complains_of_a_verdict_turned_round(decks: tuple[Made, ...]) -> None:
    for made in decks:
        for item in made.items:
            if isinstance(item.task, Judgement):
                spoilt = replace(item, task=replace(item.task, holds=not item.task.holds))
                assert complaints(made, (spoilt,)) != [], item.id


def test_every_choice_has_as_many_options_as_its_deck_wants(decks: tuple[Made, ...]) -> None:
    for made in decks:
        sizes = {len(item.task.options) for item in made.items if isinstance(item.task, Choice)}
        assert sizes == {made.blueprint.options}


def test_keys_are_spread_over_the_places(decks: tuple[Made, ...]) -> None:
    for made in decks:
        keys = Counter(item.task.key for item in made.items if isinstance(item.task, Choice))
        expected = keys.total() / made.blueprint.options
        chi_square = sum((keys[place] - expected) ** 2 / expected for place in range(made.blueprint.options))
        assert chi_square < 3 * 4 + 4.3  # a thousand to one against, at three degrees of freedom


def test_claims_are_true_about_as_often_as_false(decks: tuple[Made, ...]) -> None:
    for made in decks:
        verdicts = [item.task.holds for item in made.items if isinstance(item.task, Judgement)]
        assert 0.35 < sum(verdicts) / len(verdicts) < 0.65


def test_every_other_key_is_right(decks: tuple[Made, ...]) -> None:
    for made in decks:
        for item in made.items:
            topic = made.bank.topics[item.id.topic]
            assert list(wrong_with_key(topic, item)) == [], item.id


def wrong_with_key(topic: Topic, item: Item) -> Iterator[str]:
    match item.task:
        case Recall(key) | Cloze(key) if item.id.kind is not Kind.COMPUTED:
            if right_answers(topic, item) != [key]:
                yield "another row fits"
        case Listing(keys):
            if right_answers(topic, item) != list(keys):
                yield "the keys are not what fits"
        case Ordering() as task:
            yield from wrong_with_order(task, item)
        case Matching() as task:
            yield from wrong_with_pairs(task, item)


def right_answers(topic: Topic, item: Item) -> list[Value]:
    """What fits the stem, each once, in the order of the file."""
    fitting = naive.rows_that_fit(topic, item.facts[0].relation, naive.seen(item.stem))
    return list(dict.fromkeys(row.cells[item.id.slot] for row in fitting if item.id.slot in row.cells))


def wrong_with_order(task: Ordering, item: Item) -> Iterator[str]:
    ranks = [naive.bounds(task.events[place].rank) for place in task.order]
    if not all(one[1] < other[0] for one, other in pairwise(ranks)):
        yield "the order is not ascending"
    if list(task.order) == sorted(task.order):
        yield "it is shown in the right order"
    if sorted(task.order) != list(range(len(task.events))) or {event.fact.id for event in task.events} != ids(item):
        yield "its events are not its facts"


def wrong_with_pairs(task: Matching, item: Item) -> Iterator[str]:
    cells = [set(row.cells.values()) for row in item.facts]
    if sorted(task.pairs) != list(range(len(task.right))):
        yield "a right value is used twice"
    for place, one in enumerate(task.left):
        partners = [other for other in task.right if any({one, other} <= values for values in cells)]
        if partners != [task.right[task.pairs[place]]]:
            yield f"{one} goes with {partners}"


def ids(item: Item) -> set[str]:
    return {fact.id for fact in item.facts}
