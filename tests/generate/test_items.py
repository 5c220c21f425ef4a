"""Items of a small project, whole: what they ask and what is right."""

import zipfile
from dataclasses import replace

import pytest

from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.item import Cloze, Item, Matching, Ordering
from quizgen.model.values import Entity
from quizgen.pipeline.workspace import open_project
from quizgen.wording.values import Wording

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from .conftest import Made


def items(desk: Desk, *kinds: Kind) -> dict[str, Item]:
    project = open_project(desk.workspace)
    assert project.findings == ()
    made, _ = generate_items(project.bank, project.blueprints[0], frozenset(kinds))
    return {str(item.id): item for item in made}


def english_only(desk: Desk) -> None:
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")


def test_items_come_in_the_order_of_languages_relations_and_questions(desk: Desk) -> None:
    assert [id_ for id_ in items(desk, *Kind) if id_.endswith("/en")] == [
        "mini/hotz-at-twitter/planned/typed/en",
        "mini/musk-at-openai/planned/typed/en",
        "mini/hotz-at-twitter/planned/choice/en",
        "mini/musk-at-openai/planned/choice/en",
        "mini/hotz-at-twitter/person/cloze/en",
        "mini/hotz-at-twitter/employer/cloze/en",
        "mini/hotz-at-twitter/start/cloze/en",
        "mini/hotz-at-twitter/start/true-false/en",
        "mini/hotz-at-twitter/planned/cloze/en",
        "mini/hotz-at-twitter/planned/true-false/en",
        "mini/musk-at-openai/person/cloze/en",
        "mini/musk-at-openai/employer/cloze/en",
        "mini/musk-at-openai/start/cloze/en",
        "mini/musk-at-openai/start/true-false/en",
        "mini/musk-at-openai/planned/cloze/en",
        "mini/musk-at-openai/planned/true-false/en",
        "mini/gpus/buyer/cloze/en",
        "mini/gpus/count/cloze/en",
        "mini/gpus/count/true-false/en",
        "mini/gpus/price/cloze/en",
        "mini/gpus/price/true-false/en",
    ]


def test_kinds_that_are_not_wanted_are_not_made(desk: Desk) -> None:
    assert {item.id.kind for item in items(desk, Kind.CLOZE, Kind.TYPED).values()} == {Kind.CLOZE, Kind.TYPED}
    assert items(desk) == {}


MORE_ROWS = """\
    - id: hotz-again
      person: hotz
      employer: twitter
      planned: 12 months
      start: 2024
      evidence: {paragraph: 11, quote: [12カ月, 2024年]}
    - id: hotz-at-meta
      person: hotz
      employer: meta
      planned: 2 weeks
      start: 2012
      evidence: {paragraph: 11, quote: [2週間, 2012年]}
    - id: musk-at-meta
      person: musk
      employer: meta
      planned: 100 days
      start: 2013
      evidence: {paragraph: 11, quote: [100日, 2013年]}
  purchase:
"""


def add_rows(desk: Desk) -> None:
    english_only(desk)
    desk.replace(FACTS, "  meta: {kind: organization, name: {ja: メタ, en: Meta}}\n", "")
    desk.replace(FACTS, "siblings:\n", "  meta: {kind: organization, name: {ja: メタ, en: Meta}}\nsiblings:\n")
    desk.replace(FACTS, "  purchase:\n", MORE_ROWS)
    desk.replace(FACTS, "planned: 3 months", "planned: 1 year")
    desk.replace(FACTS, "[3カ月, 2022年11月]", "[1年, 2022年11月]")
    desk.replace(TEMPLATES, "    key: [person, employer]\n", "    key: [person, employer, start]\n    complete: true\n")


def test_key_is_the_cell_of_the_row_as_its_author_wrote_it(desk: Desk) -> None:
    add_rows(desk)
    made = items(desk, Kind.CLOZE)
    tasks = [made[f"mini/{fact}/planned/cloze/en"].task for fact in ("hotz-at-twitter", "hotz-again")]
    assert all(isinstance(task, Cloze) for task in tasks)
    said = [
        Wording(item.id.language, {}).say(item.task.key)
        for item in made.values()
        if isinstance(item.task, Cloze) and item.id.slot == "planned"
    ]
    assert said == ["1 year", "2 years", "12 months", "2 weeks", "100 days"]


def test_lengths_of_time_are_put_in_order_whatever_their_units(desk: Desk) -> None:
    add_rows(desk)
    order = """\
    order:
      by: planned
      label: {ja: "{{ person }}の{{ employer }}での仕事", en: "{{ person }} at {{ employer }}"}
      stem: {ja: 短い順に並べよ。, en: Put them in order.}
  purchase:
"""
    desk.replace(TEMPLATES, "  purchase:\n", order)
    (item,) = items(desk, Kind.ORDERING).values()
    assert isinstance(item.task, Ordering)
    ranks = [Wording(item.id.language, {}).say(item.task.events[place].rank) for place in item.task.order]
    assert ranks == ["2 weeks", "100 days", "1 year", "2 years"]


def test_no_matching_is_solved_straight_across(decks: tuple[Made, ...]) -> None:
    for made in decks:
        for seed in range(60):
            blueprint = replace(made.blueprint, seed=seed)
            matchings, _ = generate_items(made.bank, blueprint, frozenset({Kind.MATCHING}))
            for item in matchings:
                assert isinstance(item.task, Matching)
                across = sum(left == right for left, right in enumerate(item.task.pairs))
                assert across <= 1, (seed, str(item.id))


def test_matching_pairs_what_the_rows_pair(desk: Desk) -> None:
    add_rows(desk)
    match = "    match: {left: employer, right: start, stem: {ja: 組にせよ。, en: Match them.}}\n  purchase:\n"
    desk.replace(TEMPLATES, "  purchase:\n", match)
    for item in items(desk, Kind.MATCHING).values():
        assert isinstance(item.task, Matching)
        pairs = {(one, item.task.right[pair]) for one, pair in zip(item.task.left, item.task.pairs, strict=True)}
        assert pairs == {(row.cells["employer"], row.cells["start"]) for row in item.facts}  # type: ignore[index]
        assert all(isinstance(one, Entity) for one in item.task.left)
    assert list(items(desk, Kind.MATCHING)) == ["mini/hotz-at-twitter/employer/matching/en"]


POINTS = (
    "後に",
    "前の",
    "目に",
    "以内に",
    "ぶりに",
    "前後で",
    "あと、",
    "毎に",
    "分の給料で",
    "遅れで",
    "早く",
    "間隔で",
)
SPANS = (
    "前線に",
    "目標を追って",
    "後援して",
    "前進して",
    "目指して",
    "めぐり歩いて",
    "の予定で",
    "続けて",
    "おきなわに",
    "先生に",
)


@pytest.mark.parametrize(
    ("word", "days"), [*((word, "50日") for word in POINTS), *((word, "50日間") for word in SPANS)]
)
def test_days_lose_their_span_before_words_that_make_a_point_of_them(desk: Desk, word: str, days: str) -> None:
    desk.replace(FACTS, "planned: 3 months", "planned: 50 days")
    desk.replace(FACTS, "[3カ月, 2022年11月]", "[50日間, 2022年11月]")
    desk.replace(TEMPLATES, "{{ planned }}の予定で加わった。", f"{{{{ planned }}}}{word}加わった。")
    assert desk.build() == ""
    with zipfile.ZipFile("dist/mini.apkg") as package:
        collection = package.read("collection.anki2").decode(errors="replace")
    assert f"{days}{word}加わった" in collection
    assert f"2年{word}加わった" in collection
