"""Plans of worksheets, as authors write them in deck files."""

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import Kind, Language, RelationName, TopicId
from quizgen.model.topic import Certainty
from quizgen.model.worksheet import Arrangement, Layout, SectionPlan, WorksheetPlan

from ..authoring import DECK, FACTS, Desk

PLAN = """\
worksheet:
  title: {ja: 確かめテスト, en: Check}
  instructions: {ja: よく読んで答えよ。, en: Read carefully.}
  forms: 3
  layout: large
  font: Noto Serif CJK JP
  order: easy-to-hard
  sections:
    - {kind: typed, count: 1}
    - kind: cloze
      count: 2
      points: 5
      topics: [mini]
      relations: [internship, purchase]
      tags: [core]
      certainty: [stated, reported]
"""


def with_plan(desk: Desk, plan: str) -> None:
    desk.write(DECK, DECK.read_text(encoding="utf-8") + plan)


def test_plan_is_read_whole(desk: Desk) -> None:
    desk.replace(FACTS, "- id: hotz-at-twitter", "- id: hotz-at-twitter\n      tags: [core, 発展]")
    with_plan(desk, PLAN.replace("count: 2", "count: 1"))
    assert desk.blueprint().worksheet == WorksheetPlan(
        title={Language("ja"): "確かめテスト", Language("en"): "Check"},
        instructions={Language("ja"): "よく読んで答えよ。", Language("en"): "Read carefully."},
        forms=3,
        layout=Layout.LARGE,
        font="Noto Serif CJK JP",
        order=Arrangement.EASY_TO_HARD,
        sections=(
            SectionPlan(kind=Kind.TYPED, count=1, points=4),
            SectionPlan(
                kind=Kind.CLOZE,
                count=1,
                points=5,
                topics=(TopicId("mini"),),
                relations=(RelationName("internship"), RelationName("purchase")),
                tags=("core",),
                certainty=(Certainty.STATED, Certainty.REPORTED),
            ),
        ),
    )
    assert desk.topic().facts[0].tags == ("core", "発展")


def test_what_a_plan_leaves_out_has_a_default(desk: Desk) -> None:
    assert desk.blueprint().worksheet == WorksheetPlan()
    with_plan(desk, "worksheet: {forms: 1}\n")
    assert desk.blueprint().worksheet == WorksheetPlan(forms=1)


@pytest.mark.parametrize(
    ("kind", "points"),
    [("true-false", 2), ("choice", 2), ("cloze", 4), ("typed", 4), ("matching", 4), ("computed", 4)],
)
def test_points_are_more_where_there_is_more_to_do(desk: Desk, kind: str, points: int) -> None:
    with_plan(desk, f"worksheet: {{sections: [{{kind: {kind}, count: 1}}]}}\n")
    project, _ = desk.check()
    assert project.blueprints[0].worksheet.sections[0].points == points


def test_everything_wrong_with_a_plan_is_reported(desk: Desk) -> None:
    with_plan(
        desk,
        """\
worksheet:
  forms: 27
  layout: huge
  order: random
  fonts: Arial
  title: {fr: Contrôle}
  sections:
    - {kind: essay, count: 1}
    - {kind: typed}
    - {kind: typed, count: 0, points: 0}
    - {kind: typed, count: 1, certainty: [sure], tags: []}
    - typed
""",
    )
    assert desk.report() == snapshot("""\
error[wrong-type]: forms must be a whole number
 --> decks/mini.yaml:8:10
  |
8 |   forms: 27
  |          ^^
  = help: write a number from 1 to 26

error[bad-value]: "huge" is no layout
 --> decks/mini.yaml:9:11
  |
9 |   layout: huge
  |           ^^^^
  = help: known: large, standard

error[bad-value]: "random" is no order
  --> decks/mini.yaml:10:10
   |
10 |   order: random
   |          ^^^^^^
   = help: known: article, easy-to-hard, kind, shuffled

error[unknown-key]: worksheet has no key "fonts"
  --> decks/mini.yaml:11:3
   |
11 |   fonts: Arial
   |   ^^^^^
   = help: did you mean "font"?

error[unknown-language]: title in "fr", a language that quizgen cannot prove keys in
  --> decks/mini.yaml:12:11
   |
12 |   title: {fr: Contrôle}
   |           ^^
   = help: known: en, ja

error[bad-value]: "essay" is no kind
  --> decks/mini.yaml:14:14
   |
14 |     - {kind: essay, count: 1}
   |              ^^^^^
   = help: known: choice, cloze, computed, matching, ordering, reversed, set, true-false, typed

error[missing-key]: "count" is missing
  --> decks/mini.yaml:15:8
   |
15 |     - {kind: typed}
   |        ^^^^
   = help: add `count:`

error[wrong-type]: count must be a whole number
  --> decks/mini.yaml:16:28
   |
16 |     - {kind: typed, count: 0, points: 0}
   |                            ^
   = help: write a number from 1 to 500

error[wrong-type]: points must be a whole number
  --> decks/mini.yaml:16:39
   |
16 |     - {kind: typed, count: 0, points: 0}
   |                                       ^
   = help: write a number from 1 to 1000

error[bad-value]: "sure" is no certainty
  --> decks/mini.yaml:17:43
   |
17 |     - {kind: typed, count: 1, certainty: [sure], tags: []}
   |                                           ^^^^
   = help: known: possible, reported, stated

error[wrong-type]: the list of tags must not be empty
  --> decks/mini.yaml:17:56
   |
17 |     - {kind: typed, count: 1, certainty: [sure], tags: []}
   |                                                        ^
   = help: write at least one

error[wrong-type]: a section must be a mapping
  --> decks/mini.yaml:18:7
   |
18 |     - typed
   |       ^^^^^
   = help: write `key: value` lines below it
""")


def test_empty_list_of_sections_is_reported(desk: Desk) -> None:
    with_plan(desk, "worksheet: {sections: []}\n")
    assert desk.report().startswith("error[wrong-type]: sections must not be empty\n")


def test_tags_come_from_a_spreadsheet_too(desk: Desk) -> None:
    desk.write(
        "questions/mini/purchase.csv",
        "id,buyer,count,price,paragraph,quote,tags\nmore,openai,20000,20000 USD,5,2万個;2万ドル,core; 発展\n",
    )
    assert desk.topic().facts[-1].tags == ("core", "発展")


def test_tag_twice_is_reported(desk: Desk) -> None:
    said = desk.facts("- id: gpus", "- id: gpus\n      tags: [core, core]")
    assert said.startswith('error[duplicate-key]: "core" stands here twice\n')
