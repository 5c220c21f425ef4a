"""Pairs of questions that must not, and others that may, stand on one sheet."""

from dataclasses import replace
from itertools import combinations

import pytest

from quizgen.assemble.enemies import are_enemies
from quizgen.assemble.exposure import expose
from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind, TopicId
from quizgen.model.item import Item
from quizgen.model.language import ENGLISH

from ..authoring import FACTS, TEMPLATES, Desk

REVERSE = """\
        kinds: [typed, choice]
        reverse:
          ask: person
          stem: {ja: "{{ employer }}に{{ planned }}いたのは誰か。", en: "Who joined {{ employer }} for {{ planned }}?"}
      - ask: start
        stem: {ja: "{{ person }}が{{ employer }}に来たのはいつか。", en: "When did {{ person }} join {{ employer }}?"}
        kinds: [typed]
    match: {left: person, right: employer, stem: {ja: 組, en: Pair.}}
    order: {by: start, label: {ja: "{{ person }}が加わる", en: "{{ person }} joins"}}
"""


@pytest.fixture
def items(desk: Desk) -> dict[str, Item]:
    """Every English item of two internships, asked in every way, and of a purchase."""
    desk.replace(TEMPLATES, "        kinds: [typed, choice]\n", REVERSE)
    row = (
        "    - {id: third, person: carmack2, employer: meta2, planned: 5 years, start: 2013, evidence: {paragraph: 1}}"
    )
    desk.replace(FACTS, "  purchase:\n", f"{row}\n  purchase:\n")
    desk.replace(
        FACTS,
        "siblings:\n",
        "  carmack2: {kind: person, name: {ja: カーマック二世, en: Carmack II}}\n"
        "  meta2: {kind: organization, name: {ja: メタ二世, en: Meta II}}\nsiblings:\n",
    )
    return made(desk)


def made(desk: Desk) -> dict[str, Item]:
    project, _ = desk.check()
    found, _ = generate_items(project.bank, project.blueprints[0], frozenset(Kind))
    return {f"{i.id.anchor}/{i.id.slot}/{i.id.kind}": i for i in found if i.id.language == ENGLISH}


def enemies(one: Item, other: Item) -> bool:
    decided = are_enemies(expose(one), expose(other))
    assert are_enemies(expose(other), expose(one)) == decided
    return decided


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hotz-at-twitter/planned/typed", "hotz-at-twitter/planned/choice"),
        ("hotz-at-twitter/planned/typed", "hotz-at-twitter/planned/cloze"),
        ("hotz-at-twitter/planned/typed", "hotz-at-twitter/planned/true-false"),
        ("hotz-at-twitter/planned/typed", "hotz-at-twitter/person/reversed"),
        ("hotz-at-twitter/planned/typed", "hotz-at-twitter/start/true-false"),
        ("hotz-at-twitter/planned/choice", "hotz-at-twitter/start/cloze"),
        ("hotz-at-twitter/start/typed", "hotz-at-twitter/start/ordering"),
        ("hotz-at-twitter/person/reversed", "hotz-at-twitter/start/ordering"),
        ("hotz-at-twitter/person/reversed", "hotz-at-twitter/person/matching"),
        ("hotz-at-twitter/person/cloze", "hotz-at-twitter/person/matching"),
        ("musk-at-openai/planned/typed", "hotz-at-twitter/person/matching"),
        ("gpus/count/cloze", "gpus/price/cloze"),
    ],
)
def test_one_gives_the_other_away(items: dict[str, Item], one: str, other: str) -> None:
    assert enemies(items[one], items[other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hotz-at-twitter/planned/typed", "hotz-at-twitter/start/typed"),
        ("hotz-at-twitter/planned/typed", "musk-at-openai/planned/typed"),
        ("hotz-at-twitter/planned/cloze", "musk-at-openai/planned/cloze"),
        ("hotz-at-twitter/planned/typed", "gpus/count/cloze"),
        ("hotz-at-twitter/start/ordering", "gpus/price/cloze"),
    ],
)
def test_neither_gives_the_other_away(items: dict[str, Item], one: str, other: str) -> None:
    assert not enemies(items[one], items[other])


def test_every_item_is_its_own_enemy(items: dict[str, Item]) -> None:
    assert [name for name, item in items.items() if not enemies(item, item)] == []


NAMED = """\
    questions:
      - {ask: buyer, stem: {ja: "{{ count }}買ったのはどこか。", en: "Who bought {{ count }}?"}, kinds: [typed]}
      - {ask: price, stem: {ja: ツイッターは1個いくらで買ったか。, en: How much did Twitter pay?}, kinds: [typed]}
"""


def test_author_who_names_the_answer_in_words_of_their_own_gives_it_away(desk: Desk) -> None:
    text = TEMPLATES.read_text(encoding="utf-8")
    desk.write(TEMPLATES, text + NAMED)
    assert enemies(made(desk)["gpus/buyer/typed"], made(desk)["gpus/price/typed"])
    desk.write(TEMPLATES, text + NAMED.replace("Twitter pay", "Twitchy pay"))
    assert not enemies(made(desk)["gpus/buyer/typed"], made(desk)["gpus/price/typed"])


def test_row_of_another_relation_that_says_the_same_gives_it_away(desk: Desk) -> None:
    desk.write(
        TEMPLATES,
        TEMPLATES.read_text(encoding="utf-8")
        + """\
  deal:
    slots: {buyer: organization, count: {type: number, unit: chip}, seller: organization}
    key: [buyer]
    statement:
      ja: "{{ buyer }}は{{ seller }}から{{ count }}買った。"
      en: "{{ buyer }} bought {{ count }} from {{ seller }}."
""",
    )
    row = "{id: deal, buyer: twitter, count: 10000, seller: openai, evidence: {paragraph: 4, quote: 1万個}}"
    desk.write(FACTS, FACTS.read_text(encoding="utf-8") + f"  deal:\n    - {row}\n")
    found = made(desk)
    assert enemies(found["deal/seller/cloze"], found["gpus/count/cloze"])
    assert not enemies(found["deal/seller/cloze"], found["gpus/price/cloze"])


def test_item_about_facts_of_another_topic_is_no_enemy(items: dict[str, Item]) -> None:
    item = items["hotz-at-twitter/planned/typed"]
    assert not enemies(item, replace(item, id=item.id._replace(topic=TopicId("other"))))


def test_items_of_one_row_that_may_stand_together_show_each_other_nothing(items: dict[str, Item]) -> None:
    friends = [
        (one, other)
        for one, other in combinations(items.values(), 2)
        if one.id.anchor == other.id.anchor and not enemies(one, other)
    ]
    assert {frozenset({one.id.kind, other.id.kind}) for one, other in friends} <= {
        frozenset({Kind.TYPED}),
        frozenset({Kind.TYPED, Kind.CHOICE}),
        frozenset({Kind.TYPED, Kind.ORDERING}),
        frozenset({Kind.CHOICE, Kind.ORDERING}),
        frozenset({Kind.ORDERING, Kind.CLOZE}),
        frozenset({Kind.ORDERING, Kind.TRUE_FALSE}),
        frozenset({Kind.ORDERING, Kind.MATCHING}),
    }
