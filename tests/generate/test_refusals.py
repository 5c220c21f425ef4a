"""Items that cannot be made honestly, and what their authors are told."""

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.render import render_full
from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.pipeline.workspace import open_project

from ..authoring import DECK, FACTS, TEMPLATES, Desk


def refused(desk: Desk, *kinds: Kind) -> str:
    """Why items of these kinds are missing, even where a check would have kept the author from asking for them."""
    project = open_project(desk.workspace)
    return render_full(generate_items(project.bank, project.blueprints[0], frozenset(kinds))[1])


def made(desk: Desk, *kinds: Kind) -> list[str]:
    """The ids of the items of these kinds."""
    project = open_project(desk.workspace)
    return [str(item.id) for item in generate_items(project.bank, project.blueprints[0], frozenset(kinds))[0]]


@pytest.fixture(autouse=True)
def english_only(desk: Desk) -> None:
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")


def add_row(desk: Desk, row: str) -> None:
    """Append a row to the internships."""
    desk.replace(FACTS, "  purchase:\n", f"{row}  purchase:\n")


HOTZ_AGAIN = """\
    - id: hotz-again
      person: hotz
      employer: twitter
      planned: 5 months
      start: 2024
      evidence: {paragraph: 11, quote: [5カ月, 2024年]}
"""


def test_nothing_is_refused_of_what_is_right(desk: Desk) -> None:
    assert refused(desk, *Kind) == ""


def test_stem_that_two_rows_fit(desk: Desk) -> None:
    add_row(desk, HOTZ_AGAIN)
    assert refused(desk, Kind.TYPED) == snapshot("""\
note[ambiguous-item]: no item "mini/hotz-at-twitter/planned/typed/en": fact "hotz-again" fits the stem too, with another "planned"
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: show more of the row in the stem, or ask for the set

note[ambiguous-item]: no item "mini/hotz-again/planned/typed/en": fact "hotz-at-twitter" fits the stem too, with another "planned"
  --> questions/mini/facts.yaml:30:11
   |
30 |     - id: hotz-again
   |           ^^^^^^^^^^
   = help: show more of the row in the stem, or ask for the set
""")  # noqa: E501 - a message whole


def test_stem_that_two_rows_fit_with_the_same_answer_is_made_once(desk: Desk) -> None:
    add_row(desk, HOTZ_AGAIN.replace("5 months", "3 months").replace("5カ月", "3カ月"))
    assert refused(desk, Kind.TYPED) == snapshot("""\
note[repeated-item]: no item "mini/hotz-again/planned/typed/en": it reads like "mini/hotz-at-twitter/planned/typed/en"
  --> questions/mini/facts.yaml:30:11
   |
30 |     - id: hotz-again
   |           ^^^^^^^^^^
   = help: show in it what tells the two facts apart
""")
    assert len(made(desk, Kind.TYPED)) == 2


def test_sentence_that_two_rows_fit(desk: Desk) -> None:
    add_row(desk, HOTZ_AGAIN.replace("2024年", "2022年11月").replace("2024", "2022-11"))
    assert refused(desk, Kind.CLOZE) == snapshot("""\
note[ambiguous-item]: no item "mini/hotz-at-twitter/planned/cloze/en": fact "hotz-again" fits the stem too, with another "planned"
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: show more of the row in the stem, or ask for the set

note[ambiguous-item]: no item "mini/hotz-again/planned/cloze/en": fact "hotz-at-twitter" fits the stem too, with another "planned"
  --> questions/mini/facts.yaml:30:11
   |
30 |     - id: hotz-again
   |           ^^^^^^^^^^
   = help: show more of the row in the stem, or ask for the set
""")  # noqa: E501 - a message whole


def ask_employer(desk: Desk) -> None:
    """Ask where someone was for so long."""
    desk.replace(TEMPLATES, "- ask: planned", "- ask: employer")
    desk.replace(
        TEMPLATES,
        "{{ person }}は{{ employer }}に何カ月いたか。",
        "{{ person }}はどこに{{ planned }}いたか。",
    )
    desk.replace(TEMPLATES, "How long was {{ person }} at {{ employer }}?", "Where was {{ person }} for {{ planned }}?")
    desk.replace(TEMPLATES, "    key: [person, employer]\n", "    key: [person, planned]\n")


def test_one_distractor_is_too_few(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "options: 3")
    ask_employer(desk)
    desk.replace(FACTS, "  meta: {kind: organization, name: {ja: メタ, en: Meta}}\n", "")
    first, *_ = refused(desk, Kind.CHOICE).splitlines()
    assert first.endswith(": 1 distractor is proven false, 2 are wanted")


def test_too_few_distractors(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "options: 4")
    ask_employer(desk)
    assert refused(desk, Kind.CHOICE) == snapshot("""\
note[too-few-distractors]: no item "mini/hotz-at-twitter/employer/choice/en": 2 distractors are proven false, 3 are wanted
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: add siblings of the same kind to the topic

note[too-few-distractors]: no item "mini/musk-at-openai/employer/choice/en": 2 distractors are proven false, 3 are wanted
  --> questions/mini/facts.yaml:24:11
   |
24 |     - id: musk-at-openai
   |           ^^^^^^^^^^^^^^
   = help: add siblings of the same kind to the topic
""")  # noqa: E501 - a message whole


def test_nothing_to_exchange(desk: Desk) -> None:
    desk.replace(FACTS, "  meta: {kind: organization, name: {ja: メタ, en: Meta}}\n", "")
    desk.replace(FACTS, "openai: {kind: organization", "openai: {kind: organization, part_of: twitter")
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person, start]")
    assert refused(desk, Kind.TRUE_FALSE) == snapshot("""\
note[too-few-distractors]: no item "mini/hotz-at-twitter/employer/true-false/en": nothing is proven false
  --> questions/mini/facts.yaml:17:11
   |
17 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: add siblings of the same kind to the topic

note[too-few-distractors]: no item "mini/musk-at-openai/employer/true-false/en": nothing is proven false
  --> questions/mini/facts.yaml:23:11
   |
23 |     - id: musk-at-openai
   |           ^^^^^^^^^^^^^^
   = help: add siblings of the same kind to the topic
""")


def test_choice_of_words(desk: Desk) -> None:
    desk.replace(TEMPLATES, "planned: duration", "planned: text")
    desk.replace(FACTS, "planned: 3 months", "planned: {ja: 三か月, en: a quarter}")
    desk.replace(FACTS, "planned: 2 years", "planned: {ja: 二年, en: two years}")
    assert refused(desk, Kind.CHOICE) == snapshot("""\
note[unprovable-choice]: no item "mini/hotz-at-twitter/planned/choice/en": no other words can be proven false
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: make an entity of what the slot holds

note[unprovable-choice]: no item "mini/musk-at-openai/planned/choice/en": no other words can be proven false
  --> questions/mini/facts.yaml:24:11
   |
24 |     - id: musk-at-openai
   |           ^^^^^^^^^^^^^^
   = help: make an entity of what the slot holds
""")


def test_choice_whose_stem_does_not_show_the_key(desk: Desk) -> None:
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person, start]")
    assert refused(desk, Kind.CHOICE) == snapshot("""\
note[unprovable-choice]: no item "mini/hotz-at-twitter/planned/choice/en": absence from the bank is no proof of falsity
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: show the relation's key in the stem, or declare `complete: true` if every row is there

note[unprovable-choice]: no item "mini/musk-at-openai/planned/choice/en": absence from the bank is no proof of falsity
  --> questions/mini/facts.yaml:24:11
   |
24 |     - id: musk-at-openai
   |           ^^^^^^^^^^^^^^
   = help: show the relation's key in the stem, or declare `complete: true` if every row is there
""")


def test_judgement_whose_statement_does_not_show_the_key(desk: Desk) -> None:
    desk.replace(TEMPLATES, "    key: [person, employer]\n", "    key: [person, employer]\n    true_false: [person]\n")
    assert refused(desk, Kind.TRUE_FALSE) == snapshot("""\
note[unprovable-choice]: no item "mini/hotz-at-twitter/person/true-false/en": absence from the bank is no proof of falsity
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: let the statement show the relation's key, or declare `complete: true` if every row is there

note[unprovable-choice]: no item "mini/musk-at-openai/person/true-false/en": absence from the bank is no proof of falsity
  --> questions/mini/facts.yaml:24:11
   |
24 |     - id: musk-at-openai
   |           ^^^^^^^^^^^^^^
   = help: let the statement show the relation's key, or declare `complete: true` if every row is there
""")  # noqa: E501 - a message whole


SET = """\
      - ask: person
        stem: {ja: "{{ employer }}に加わったのは誰か。", en: "Who joined {{ employer }}?"}
        kinds: [set]
  purchase:
"""

MUSK_AT_TWITTER = """\
    - id: musk-at-twitter
      person: musk
      employer: twitter
      planned: 5 months
      start: 2024
      evidence: {paragraph: 11, quote: [5カ月, 2024年]}
"""


def test_set_is_filed_under_its_first_row(desk: Desk) -> None:
    add_row(desk, MUSK_AT_TWITTER)
    desk.replace(TEMPLATES, "  purchase:\n", SET)
    desk.replace(TEMPLATES, "key: [person, employer]", "complete: true")
    assert made(desk, Kind.SET) == ["mini/hotz-at-twitter/person/set/en"]


def test_set_of_one(desk: Desk) -> None:
    desk.replace(TEMPLATES, "  purchase:\n", SET)
    desk.replace(TEMPLATES, "key: [person, employer]", "complete: true")
    assert refused(desk, Kind.SET) == snapshot("""\
note[too-few-rows]: no item "mini/hotz-at-twitter/person/set/en": only one value fits the stem
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: ask for it as typed

note[too-few-rows]: no item "mini/musk-at-openai/person/set/en": only one value fits the stem
  --> questions/mini/facts.yaml:24:11
   |
24 |     - id: musk-at-openai
   |           ^^^^^^^^^^^^^^
   = help: ask for it as typed
""")


def test_set_that_may_lack_members(desk: Desk) -> None:
    add_row(desk, MUSK_AT_TWITTER)
    desk.replace(TEMPLATES, "  purchase:\n", SET)
    assert "incomplete-set" in refused(desk, Kind.SET)
    assert refused(desk, Kind.SET).split("\n\n")[0] == snapshot("""\
note[incomplete-set]: no item "mini/hotz-at-twitter/person/set/en": the bank may lack a row
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: declare `complete: true` if every row is there\
""")


def test_set_of_unequal_certainty(desk: Desk) -> None:
    reported = "      certainty: reported\n      according_to: insiders\n"
    add_row(desk, MUSK_AT_TWITTER + reported)
    desk.replace(TEMPLATES, "  purchase:\n", SET)
    desk.replace(TEMPLATES, "key: [person, employer]", "complete: true")
    assert refused(desk, Kind.SET).split("\n\n")[0] == snapshot("""\
note[ambiguous-item]: no item "mini/hotz-at-twitter/person/set/en": the rows are not equally certain
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: show more of the row in the stem\
""")


def test_set_of_which_a_row_lacks_the_cell(desk: Desk) -> None:
    nobody = MUSK_AT_TWITTER.replace("musk-at", "nobody-at").replace("      person: musk\n", "")
    desk.replace(FACTS, "    - id: hotz-at-twitter\n", f"{nobody}    - id: hotz-at-twitter\n")
    add_row(desk, MUSK_AT_TWITTER)
    desk.replace(TEMPLATES, "  purchase:\n", SET)
    desk.replace(TEMPLATES, "key: [person, employer]", "complete: true")
    desk.replace(TEMPLATES, "slots: {person: person,", "slots: {person: {type: person, optional: true},")
    desk.replace(TEMPLATES, "{{ person }}は{{ start }}に", "{% if person %}{{ person }}は{% endif %}{{ start }}に")
    desk.replace(TEMPLATES, "{{ person }} joined", "{% if person %}{{ person }}{% else %}Somebody{% endif %} joined")
    assert made(desk, Kind.SET) == []
    assert refused(desk, Kind.SET).split("\n\n")[0] == snapshot("""\
note[incomplete-set]: no item "mini/hotz-at-twitter/person/set/en": fact "nobody-at-twitter" fits the stem too, without a "person"
  --> questions/mini/facts.yaml:23:11
   |
23 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: fill in the cell, or show more of the row in the stem\
""")  # noqa: E501 - a message whole


BILL = """\
    questions:
      - compute: {name: bill, of: "count * price"}
        stem: {ja: "{{ buyer }}はいくら払ったか。", en: "What did {{ buyer }} pay?"}
        kinds: [computed, choice]
"""

MORE_CHIPS = """\
    - id: more-gpus
      buyer: twitter
      count: 500
      price: 10000 USD
      evidence: {paragraph: 4, quote: [500個, 1万ドル]}
"""


def ask_for_the_bill(desk: Desk) -> None:
    desk.write(TEMPLATES, TEMPLATES.read_text(encoding="utf-8") + BILL)


def test_bill_is_computed(desk: Desk) -> None:
    ask_for_the_bill(desk)
    assert refused(desk, *Kind) == ""
    assert made(desk, Kind.COMPUTED) == ["mini/gpus/bill/computed/en"]


def test_bill_of_an_order_of_magnitude(desk: Desk) -> None:
    ask_for_the_bill(desk)
    desk.replace(FACTS, "count: 10000", "count: tens of thousands")
    assert refused(desk, Kind.COMPUTED) == snapshot("""\
note[uncomputable]: no item "mini/gpus/bill/computed/en": "count" is only an order of magnitude
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: leave the question to rows that give a result, or ask for another
""")


def test_bill_that_is_one_of_the_amounts_shown(desk: Desk) -> None:
    ask_for_the_bill(desk)
    desk.replace(FACTS, "count: 10000", "count: 1")
    desk.replace(TEMPLATES, "What did {{ buyer }} pay?", "What did {{ buyer }} pay at {{ price }} each?")
    assert refused(desk, Kind.COMPUTED) == snapshot("""\
note[answer-shown]: no item "mini/gpus/bill/computed/en": the stem shows the very amount or date that it asks for
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: say it in other words, or ask for something else
""")


def test_too_few_rows_to_be_matched_or_put_in_order(desk: Desk) -> None:
    stem = '{ja: "組にせよ。", en: "Match them."}'
    label = '{ja: "{{ person }}が入る", en: "{{ person }} joins"}'
    matched = f"    match: {{left: person, right: employer, stem: {stem}}}\n"
    ordered = f"    order: {{by: start, stem: {stem}, label: {label}}}\n"
    key = "    key: [person, employer]\n"
    desk.replace(TEMPLATES, key, key + matched + ordered)
    assert refused(desk, *Kind) == snapshot("""\
note[too-few-rows]: no item "mini/internship/person/matching/en": fewer than 3 stated rows can stand side by side
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: add rows that hold both cells and certainly differ, or leave `match:` or `order:` out

note[too-few-rows]: no item "mini/internship/start/ordering/en": fewer than 3 stated rows can stand side by side
  --> questions/mini/facts.yaml:18:11
   |
18 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: add rows that hold both cells and certainly differ, or leave `match:` or `order:` out
""")


def test_bill_with_several_results(desk: Desk) -> None:
    ask_for_the_bill(desk)
    desk.write(FACTS, FACTS.read_text(encoding="utf-8") + MORE_CHIPS)
    assert refused(desk, Kind.COMPUTED).split("\n\n")[0] == snapshot("""\
note[ambiguous-item]: no item "mini/gpus/bill/computed/en": rows that fit the stem give different results
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: show more of the row in the stem\
""")


def test_choice_of_a_result_that_nothing_determines(desk: Desk) -> None:
    ask_for_the_bill(desk)
    desk.replace(TEMPLATES, "    key: [buyer]\n", "")
    assert made(desk, Kind.COMPUTED) == ["mini/gpus/bill/computed/en"]
    assert refused(desk, Kind.CHOICE) == snapshot("""\
note[unprovable-choice]: no item "mini/gpus/bill/choice/en": absence from the bank is no proof of falsity
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: show the relation's key in the stem, or declare `complete: true` if every row is there
""")


def test_choice_of_a_result_whose_operands_are_shown(desk: Desk) -> None:
    ask_for_the_bill(desk)
    desk.replace(TEMPLATES, "    key: [buyer]\n", "")
    desk.replace(TEMPLATES, "What did {{ buyer }} pay?", "What do {{ count }} at {{ price }} cost?")
    assert refused(desk, Kind.CHOICE) == ""
    assert "mini/gpus/bill/choice/en" in made(desk, Kind.CHOICE)


BIRTHS = """\
facts:
  birth:
    - {id: first, who: smith, born: 1950, evidence: {paragraph: 1, quote: [1950年]}}
    - {id: second, who: smith-two, born: 1990, evidence: {paragraph: 1, quote: [1990年]}}
    - {id: hotz-born, who: hotz, born: 1989, evidence: {paragraph: 1, quote: [1989年]}}
    - {id: musk-born, who: musk, born: 1971, evidence: {paragraph: 1, quote: [1971年]}}
    - {id: carmack-born, who: carmack, born: 1970, evidence: {paragraph: 1, quote: [1970年]}}
"""
SMITHS = """\
entities:
  carmack: {kind: person, name: {en: John Carmack}}
  smith: {kind: person, name: {en: John Smith}}
  smith-two: {kind: person, name: {en: John Smith}}
"""
BIRTH = """\
  birth:
    slots: {who: person, born: date}
    statement: {en: "{{ who }} was born in {{ born }}."}
    order: {by: born, label: {en: "{{ who }} is born"}}
"""


@pytest.fixture
def births(desk: Desk) -> Desk:
    """Five births, two of them of people of one name."""
    text = FACTS.read_text(encoding="utf-8")
    desk.write(FACTS, text.partition("siblings:")[0].replace("entities:\n", SMITHS) + BIRTHS)
    desk.write(TEMPLATES, "relations:\n" + BIRTH)
    return desk


def test_events_that_read_the_same_and_have_two_places(births: Desk) -> None:
    assert made(births, Kind.ORDERING) == ["mini/hotz-born/born/ordering/en"]
    assert refused(births, Kind.ORDERING) == snapshot("""\
note[ambiguous-item]: no item "mini/first/born/ordering/en": as an event it reads like fact "second", which has another "born"
  --> questions/mini/facts.yaml:16:12
   |
16 |     - {id: first, who: smith, born: 1950, evidence: {paragraph: 1, quote: [1950年]}}
   |            ^^^^^
   = help: show in the label what tells the two apart

note[ambiguous-item]: no item "mini/second/born/ordering/en": as an event it reads like fact "first", which has another "born"
  --> questions/mini/facts.yaml:17:12
   |
17 |     - {id: second, who: smith-two, born: 1990, evidence: {paragraph: 1, quote: [1990年]}}
   |            ^^^^^^
   = help: show in the label what tells the two apart
""")  # noqa: E501 - a message whole


def test_events_of_one_name_that_fall_on_one_date(births: Desk) -> None:
    births.replace(
        FACTS,
        "born: 1990, evidence: {paragraph: 1, quote: [1990年]}",
        "born: 1950, evidence: {paragraph: 1, quote: [1950年]}",
    )
    assert made(births, Kind.ORDERING) == ["mini/first/born/ordering/en"]
    assert refused(births, Kind.ORDERING) == snapshot("""\
note[repeated-item]: no item "mini/second/born/ordering/en": as an event it reads like fact "first"
  --> questions/mini/facts.yaml:17:12
   |
17 |     - {id: second, who: smith-two, born: 1950, evidence: {paragraph: 1, quote: [1950年]}}
   |            ^^^^^^
   = help: show in the label what tells the two apart
""")


@pytest.mark.parametrize("name", ["John  Smith", "JOHN SMITH", "Ｊｏｈｎ　Ｓｍｉｔｈ"])
def test_events_that_nearly_read_the_same(births: Desk, name: str) -> None:
    births.replace(
        FACTS,
        "smith-two: {kind: person, name: {en: John Smith}}",
        f'smith-two: {{kind: person, name: {{en: "{name}"}}}}',
    )
    assert made(births, Kind.ORDERING) == ["mini/hotz-born/born/ordering/en"]


def test_events_that_the_label_tells_apart(births: Desk) -> None:
    births.replace(
        FACTS,
        "smith-two: {kind: person, name: {en: John Smith}}",
        "smith-two: {kind: person, name: {en: John Smith Jr.}, aliases: {en: [John Smith]}}",
    )
    assert made(births, Kind.ORDERING) == ["mini/first/born/ordering/en"]


def test_event_that_reads_like_one_of_another_relation(births: Desk) -> None:
    births.replace(
        FACTS,
        "  birth:\n",
        "  death:\n    - {id: death, what: the end, year: 1999, evidence: {paragraph: 1, quote: [1999年]}}\n  birth:\n",
    )
    death = 'slots: {what: text, year: date}\n    statement: {en: "{{ what }} in {{ year }}."}\n    true_false: []\n'
    births.replace(
        TEMPLATES,
        "  birth:\n",
        f'  death:\n    {death}    order: {{by: year, label: {{en: "George Hotz is born"}}}}\n  birth:\n',
    )
    assert "hotz-born" not in " ".join(made(births, Kind.ORDERING))


def test_order_of_its_own_in_which_two_events_read_the_same(births: Desk) -> None:
    births.replace(TEMPLATES, "born: date}\n", "born: date}\n    key: [who]\n")
    births.replace(TEMPLATES, 'is born"}}', 'is born"}, stem: {en: Who was born first?}}')
    assert made(births, Kind.ORDERING) == ["mini/hotz-born/born/ordering/en"]
