"""Forms of one sheet: the same questions, in other orders."""

from collections import Counter
from dataclasses import replace
from itertools import groupby

import pytest

from quizgen.assemble.arranging import make_form, number_items
from quizgen.assemble.code import read_code
from quizgen.assemble.form import Form
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.assemble.sheet import Sheet
from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import ItemId, Kind
from quizgen.model.item import Choice, Item, Judgement, Matching, Ordering
from quizgen.model.values import Value
from quizgen.model.worksheet import Arrangement, Layout, SectionPlan, WorksheetPlan

from ..generate.conftest import Made

NUMBER = 77
BIG = tuple(
    SectionPlan(kind=kind, count=count, points=points)
    for kind, count, points in (
        (Kind.CHOICE, 9, 2),
        (Kind.TRUE_FALSE, 8, 1),
        (Kind.ORDERING, 1, 5),
        (Kind.MATCHING, 1, 5),
    )
)


def sheet_of(made: Made, order: Arrangement = Arrangement.KIND) -> Sheet:
    blueprint = replace(made.blueprint, worksheet=WorksheetPlan(sections=BIG, order=order))
    language = blueprint.languages[0]
    sheet = plan_sheet(made.items, blueprint, language, head_sheet(blueprint, made.bank, language), Collector())
    assert sheet is not None
    return sheet


def form_of(made: Made, sheet: Sheet, variant: int = 0, items: tuple[Item, ...] | None = None) -> Form:
    by_id = {item.id: item for item in (made.items if items is None else items)}
    return make_form(sheet, NUMBER, variant, by_id, head_sheet(made.blueprint, made.bank, sheet.language))


def ids(form: Form) -> list[ItemId]:
    return [question.item.id for question in form.questions]


def choices(form: Form) -> list[Choice]:
    return [q.item.task for q in form.questions if isinstance(q.item.task, Choice)]


def said(item: Item) -> tuple[object, ...]:
    """What the item asks and answers, whatever order things stand in."""
    match item.task:
        case Choice(options, key):
            return options[key], frozenset(map(repr, options))
        case Matching(left, right, pairs):
            return (frozenset((repr(a), repr(right[b])) for a, b in zip(left, pairs, strict=True)),)
        case Ordering(events, order):
            return (tuple(events[place] for place in order),)
    return (item.task,)


def test_form_says_what_it_is(decks: tuple[Made, ...]) -> None:
    form = form_of(decks[1], sheet_of(decks[1]), 1)
    assert (form.deck, form.letter, form.pupil, form.layout, form.font) == (
        "twitter-ai",
        "B",
        None,
        Layout.STANDARD,
        "",
    )
    assert form.title == "ツイッターのAI計画"
    assert read_code(form.code) == (NUMBER, 1)
    assert form.points == 9 * 2 + 8 + 5 + 5 == sum(question.points for question in form.questions)
    assert [question.number for question in form.questions] == list(range(1, 20))


def test_forms_ask_the_same_in_another_order(decks: tuple[Made, ...]) -> None:
    for made in decks:
        sheet = sheet_of(made)
        one, other = form_of(made, sheet, 0), form_of(made, sheet, 1)
        assert ids(one) != ids(other)
        assert sorted(map(str, ids(one))) == sorted(map(str, ids(other)))
        answers = {question.item.id: said(question.item) for question in other.questions}
        assert all(answers[question.item.id] == said(question.item) for question in one.questions)


def test_options_events_and_right_hand_sides_stand_in_another_order(decks: tuple[Made, ...]) -> None:
    def shown(form: Form) -> dict[ItemId, object]:
        found: dict[ItemId, object] = {}
        for question in form.questions:
            match question.item.task:
                case Choice(options, _):
                    found[question.item.id] = options
                case Matching(_, right, _):
                    found[question.item.id] = right
                case Ordering(events, _):
                    found[question.item.id] = events
        return found

    for made in decks:
        forms = [shown(form_of(made, sheet_of(made), variant)) for variant in range(6)]
        for id_ in forms[0]:
            assert len({repr(form[id_]) for form in forms}) >= 4


def test_keys_are_spread_evenly_without_long_runs(decks: tuple[Made, ...]) -> None:
    for made in decks:
        sheet = sheet_of(made)
        for variant in (*range(6), 500_000):
            form = form_of(made, sheet, variant)
            keys = [choice.key for choice in choices(form)]
            counts = Counter(keys)
            assert {counts[place] for place in range(4)} <= {2, 3}
            assert max(len(list(run)) for _, run in groupby(keys)) <= 2
            holds = [q.item.task.holds for q in form.questions if isinstance(q.item.task, Judgement)]
            assert abs(holds.count(True) - holds.count(False)) <= 2
            assert max(len(list(run)) for _, run in groupby(holds)) <= 3


def test_events_are_never_shown_in_their_order(decks: tuple[Made, ...]) -> None:
    for made in decks:
        sheet = sheet_of(made)
        for variant in range(40):
            tasks = [q.item.task for q in form_of(made, sheet, variant).questions]
            for task in tasks:
                if isinstance(task, Ordering):
                    assert list(task.order) != sorted(task.order)
                if isinstance(task, Matching):
                    assert list(task.pairs) != sorted(task.pairs)


def test_form_does_not_depend_on_the_order_in_which_options_were_made(decks: tuple[Made, ...]) -> None:
    def turned(item: Item) -> Item:
        if not isinstance(item.task, Choice):
            return item
        options: tuple[Value, ...] = item.task.options[::-1]
        return replace(item, task=Choice(options, len(options) - 1 - item.task.key))

    for made in decks:
        sheet = sheet_of(made)
        assert form_of(made, sheet, 2, tuple(map(turned, made.items))) == form_of(made, sheet, 2)


def test_what_was_removed_leaves_its_number_and_all_else_as_it_was(decks: tuple[Made, ...]) -> None:
    for made in decks:
        sheet = sheet_of(made)
        form = form_of(made, sheet)
        for gone in (form.questions[0], form.questions[11], form.questions[-1]):
            rest = form_of(made, sheet, 0, tuple(item for item in made.items if item.id != gone.item.id))
            assert rest.questions == tuple(question for question in form.questions if question != gone)
            assert rest.points == form.points - gone.points


def test_ledger_alone_tells_what_stands_where(decks: tuple[Made, ...]) -> None:
    for made in decks:
        sheet = sheet_of(made)
        for variant in (0, 3, 999_999):
            form = form_of(made, sheet, variant)
            assert number_items(sheet, form.deck, variant) == {q.number: q.item.id for q in form.questions}


@pytest.mark.parametrize("order", [Arrangement.ARTICLE, Arrangement.EASY_TO_HARD])
def test_order_of_the_article_or_of_difficulty_is_that_of_every_form(
    decks: tuple[Made, ...], order: Arrangement
) -> None:
    for made in decks:
        sheet = sheet_of(made, order)
        one, other = form_of(made, sheet, 0), form_of(made, sheet, 1)
        assert ids(one) == ids(other)
        assert one != other
        if order is Arrangement.ARTICLE:
            for section in one.sections:
                paragraphs = [question.item.facts[0].paragraph for question in section.questions]
                assert paragraphs == sorted(paragraphs)


def test_shuffled_sections_change_places_too(decks: tuple[Made, ...]) -> None:
    made = decks[0]
    sheet = sheet_of(made, Arrangement.SHUFFLED)
    orders = {tuple(s.kind for s in form_of(made, sheet, variant).sections) for variant in range(8)}
    assert len(orders) > 3


def test_sections_stand_as_the_order_says(decks: tuple[Made, ...]) -> None:
    made = decks[0]
    usual, easy = (
        [s.kind for s in form_of(made, sheet_of(made, o)).sections]
        for o in (Arrangement.KIND, Arrangement.EASY_TO_HARD)
    )
    assert usual == [Kind.CHOICE, Kind.TRUE_FALSE, Kind.ORDERING, Kind.MATCHING]
    assert easy == [Kind.CHOICE, Kind.TRUE_FALSE, Kind.MATCHING, Kind.ORDERING]


def test_easy_to_hard_begins_with_names_and_ends_with_exact_dates(decks: tuple[Made, ...]) -> None:
    from quizgen.model.values import Date, Entity

    made = decks[0]
    keys = [choice.options[choice.key] for choice in choices(form_of(made, sheet_of(made, Arrangement.EASY_TO_HARD)))]
    assert isinstance(keys[0], Entity)
    days = [isinstance(key, Date) and key.day is not None for key in keys]
    assert days == sorted(days)
