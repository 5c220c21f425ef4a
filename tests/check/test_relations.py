"""Relations and their questions, checked before any fact is read."""

import pytest
from inline_snapshot import snapshot

from ..authoring import TEMPLATES, Desk

KEY = "    key: [buyer]\n"


def questions(text: str) -> str:
    """The key of `purchase`, and questions after it."""
    return f"{KEY}    questions:\n{text}"


def test_unknown_slot_of_a_stem_is_reported(desk: Desk) -> None:
    assert desk.templates("How long was {{ person }}", "How long was {{ persons }}") == snapshot("""\
error[unknown-slot]: relation "internship" has no slot "persons"
  --> questions/mini/templates.yaml:12:80
   |
12 | ...たか。", en: "How long was {{ persons }} at {{ employer }}?"}
   |                                  ^^^^^^^
   = help: did you mean "person"?
""")


def test_unknown_slot_of_a_condition_is_reported(desk: Desk) -> None:
    assert desk.templates("How long was", "{% if boss %}How{% else %}How{% endif %} long was") == snapshot("""\
error[unknown-slot]: relation "internship" has no slot "boss"
  --> questions/mini/templates.yaml:12:63
   |
12 | ...oyer }}に何カ月いたか。", en: "{% if boss %}How{% else %}How{% endif %} long was {{ person }} at {{ ...
   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: known: employer, person, planned, start
""")


def test_filter_that_does_not_fit_is_reported(desk: Desk) -> None:
    assert desk.templates("joined {{ employer }}", "joined {{ employer | year }}") == snapshot("""\
error[filter-type]: filter "year" does not fit "employer"
 --> questions/mini/templates.yaml:9:35
  |
9 |       en: "{{ person }} joined {{ employer | year }} in {{ start }} for {{ planned }}."
  |                                   ^^^^^^^^
  = help: it fits the type date, not entity
""")


@pytest.mark.parametrize(
    ("type_", "filters"),
    [
        ("date", ["year", "month"]),
        ("{type: number, unit: chip}", ["bare"]),
        ("number", ["bare"]),
        ("money", []),
        ("percent", []),
        ("duration", []),
        ("text", ["capital"]),
        ("organization", ["capital"]),
        ("entity", ["capital"]),
    ],
)
def test_each_filter_fits_some_types(desk: Desk, type_: str, filters: list[str]) -> None:
    desk.replace(
        TEMPLATES, "relations:\n", f"relations:\n  x:\n    slots: {{x: {type_}}}\n    statement: '{{{{ x }}}}'\n"
    )
    fit = []
    for filter_ in ("year", "month", "bare", "capital"):
        desk.replace(TEMPLATES, "'{{ x }}'", f"'{{{{ x | {filter_} }}}}'")
        said = desk.report()
        assert said == "" or said.startswith(f'error[filter-type]: filter "{filter_}" does not fit "x"\n')
        fit += [filter_] if said == "" else []
        desk.replace(TEMPLATES, f"'{{{{ x | {filter_} }}}}'", "'{{ x }}'")
    assert fit == filters


OPTIONAL = "price: {type: money, optional: true}}"


def test_unguarded_slot_is_reported(desk: Desk) -> None:
    desk.replace(TEMPLATES, "1個{{ price }}で", "{% if price %}1個{{ price }}で{% endif %}")
    assert desk.templates("price: money}", OPTIONAL) == snapshot("""\
error[unguarded-slot]: "price" is optional and may be missing here
  --> questions/mini/templates.yaml:19:49
   |
19 |       en: "{{ buyer }} bought {{ count }} at {{ price }} each."
   |                                                 ^^^^^
   = help: write {% if price %}…{% endif %} around it
""")


@pytest.mark.parametrize(
    "source",
    [
        "{% if price %}{{ price }}{% endif %}",
        "{% if not price %}{% else %}{{ price }}{% endif %}",
        "{% if price and spent %}{{ price }}{{ spent }}{% endif %}",
        "{% if not price or not spent %}{% else %}{{ price }}{% endif %}",
        "{% if not (not price) %}{{ price }}{% endif %}",
        "{% if not (spent or price) %}{% elif price %}{{ price }}{% endif %}",
        "{{ price if price }}",
    ],
)
def test_slot_that_is_asked_for_is_guarded(desk: Desk, source: str) -> None:
    assert unguarded(desk, source) == 0


@pytest.mark.parametrize(
    "source",
    [
        "{{ price }}",
        "{% if spent %}{{ price }}{% endif %}",
        "{% if price or spent %}{{ price }}{% endif %}",
        "{% if not price %}{{ price }}{% endif %}",
        "{% if price %}{% else %}{{ price }}{% endif %}",
        "{% if not (price and spent) %}{% else %}{% endif %}{{ price }}",
        "{{ price if spent }}",
    ],
)
def test_slot_that_is_not_asked_for_is_unguarded(desk: Desk, source: str) -> None:
    assert unguarded(desk, source) == 1


def unguarded(desk: Desk, source: str) -> int:
    desk.replace(
        TEMPLATES, "price: money}", "price: {type: money, optional: true}, spent: {type: money, optional: true}}"
    )
    desk.replace(TEMPLATES, "1個{{ price }}で", "")
    desk.replace(TEMPLATES, "買った。", f"買った。{source}")
    desk.replace(TEMPLATES, " at {{ price }}", "{% if price %} at {{ price }}{% endif %}")
    return desk.report().count("error[unguarded-slot]")


def test_slot_that_is_asked_for_is_there(desk: Desk) -> None:
    desk.replace(TEMPLATES, "price: money}", OPTIONAL)
    desk.replace(TEMPLATES, "1個{{ price }}で", "{% if price %}1個{{ price }}で{% endif %}")
    desk.replace(TEMPLATES, " at {{ price }}", "{% if price %} at {{ price }}{% endif %}")
    text = "      - ask: price\n        stem: {ja: '{{ buyer }}は？', en: 'And {{ buyer }}?'}\n        kinds: [typed]\n"
    assert desk.templates(KEY, questions(text)) == ""


def test_shown_answer_is_reported(desk: Desk) -> None:
    assert desk.templates("How long was", "In {{ planned }}, how long was") == snapshot("""\
error[answer-shown]: the stem shows "planned", which it asks for
  --> questions/mini/templates.yaml:12:70
   |
12 | ...に何カ月いたか。", en: "In {{ planned }}, how long was {{ person }} at {{ employer }}?"}
   |                                  ^^^^^^^
   = help: leave it out, or ask for another slot
""")


def test_answer_that_a_branch_shows_is_reported(desk: Desk) -> None:
    said = desk.templates("How long was", "{% if planned %}{{ planned }}? {% endif %}How long was")
    assert 'error[answer-shown]: the stem shows "planned", which it asks for\n' in said


def test_label_that_shows_the_order_is_reported(desk: Desk) -> None:
    order = "    order: {by: count, label: {ja: '{{ count }}', en: '{{ buyer }}'}, stem: {ja: 並べよ。, en: Sort.}}\n"
    assert desk.templates(KEY, KEY + order) == snapshot("""\
error[answer-shown]: the label shows "count", which it asks for
  --> questions/mini/templates.yaml:17:40
   |
17 | ...: {by: count, label: {ja: '{{ count }}', en: '{{ buyer }}'}, stem: {ja: 並べよ。, en: Sort.}}
   |                                  ^^^^^
   = help: leave it out, or ask for another slot
""")


def test_slot_that_no_statement_shows_is_reported(desk: Desk) -> None:
    assert desk.templates(" in {{ start }} for", " for") == snapshot("""\
error[hidden-slot]: the statement does not show "start"
 --> questions/mini/templates.yaml:9:11
  |
9 |       en: "{{ person }} joined {{ employer }} for {{ planned }}."
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: a cell that nothing shows cannot be proven
""")


def test_relation_without_a_statement_is_reported(desk: Desk) -> None:
    desk.replace(TEMPLATES, "relations:\n", "relations:\n  sale:\n    slots: {seller: person}\n")
    assert desk.report() == snapshot("""\
error[missing-key]: relation "sale" has no statement
 --> questions/mini/templates.yaml:4:3
  |
4 |   sale:
  |   ^^^^
  = help: add `statement:`, a sentence that shows every slot

error[missing-language]: the statement of "sale" is not written in en
 --> questions/mini/templates.yaml:4:3
  |
4 |   sale:
  |   ^^^^
  = help: deck "mini" wants it: add `en:`

error[missing-language]: the statement of "sale" is not written in ja
 --> questions/mini/templates.yaml:4:3
  |
4 |   sale:
  |   ^^^^
  = help: deck "mini" wants it: add `ja:`
""")


def test_wrong_kind_is_reported(desk: Desk) -> None:
    assert desk.templates("[typed, choice]", "[typed, cloze]") == snapshot("""\
error[wrong-kind]: "cloze" is no kind for this question
  --> questions/mini/templates.yaml:13:24
   |
13 |         kinds: [typed, cloze]
   |                        ^^^^^
   = help: known: choice, set, typed
""")


def test_kind_that_stands_twice_is_reported(desk: Desk) -> None:
    assert desk.templates("[typed, choice]", "[typed, choice, typed]") == snapshot("""\
error[duplicate-key]: "typed" stands here twice
  --> questions/mini/templates.yaml:13:32
   |
13 |         kinds: [typed, choice, typed]
   |                                ^^^^^
   = help: remove one
""")


def test_question_of_no_kind_is_reported(desk: Desk) -> None:
    assert desk.templates("[typed, choice]", "[]") == snapshot("""\
error[wrong-type]: the list of kinds must not be empty
  --> questions/mini/templates.yaml:13:16
   |
13 |         kinds: []
   |                ^
   = help: write at least one
""")


def test_question_that_asks_nothing_is_reported(desk: Desk) -> None:
    assert desk.templates("      - ask: planned\n        stem", "      - stem") == snapshot("""\
error[missing-key]: a question wants either `ask` or `compute`
  --> questions/mini/templates.yaml:11:9
   |
11 |       - stem: {ja: "{{ person }}は{{ employer }}に何カ月いたか。", en: "How long was {{ person }} at...
   |         ^^^^
   = help: write one of them
""")


def test_question_that_is_asked_twice_is_reported(desk: Desk) -> None:
    again = (
        "        kinds: [typed, choice]\n"
        "      - ask: planned\n"
        "        stem: {ja: '{{ person }}は？', en: 'And {{ person }}?'}\n"
        "        kinds: [typed]\n"
    )
    assert desk.templates("        kinds: [typed, choice]\n", again) == snapshot("""\
error[duplicate-question]: "planned" is asked twice as typed
  --> questions/mini/templates.yaml:14:14
   |
14 |       - ask: planned
   |              ^^^^^^^
   = help: an item's identity is its slot and kind
""")


def test_two_pairings_with_one_left_slot_are_reported(desk: Desk) -> None:
    match = (
        "    match:\n"
        "      - {left: buyer, right: count, stem: {ja: 組み合わせよ。, en: Match.}}\n"
        "      - {left: buyer, right: price, stem: {ja: 組み合わせよ。, en: Match.}}\n"
    )
    assert desk.templates(KEY, KEY + match) == snapshot("""\
error[duplicate-question]: "buyer" is matched twice
  --> questions/mini/templates.yaml:19:10
   |
19 |       - {left: buyer, right: price, stem: {ja: 組み合わせよ。, en: Match.}}
   |          ^^^^
   = help: an item's identity is its left slot and kind: turn one of them round
""")


def test_choice_without_the_key_is_reported(desk: Desk) -> None:
    assert desk.templates(
        "How long was {{ person }} at {{ employer }}?", "How long was {{ person }} there?"
    ) == snapshot("""\
error[unprovable-choice]: the stem leaves room for other right answers to "planned"
  --> questions/mini/templates.yaml:12:63
   |
12 | ...oyer }}に何カ月いたか。", en: "How long was {{ person }} there?"}
   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: show the relation's key, or declare `complete: true` if every row is there
""")


def test_choice_without_the_key_is_fine_where_every_row_is_there(desk: Desk) -> None:
    desk.replace(TEMPLATES, "    key: [person, employer]\n", "    complete: true\n")
    assert desk.templates("How long was {{ person }} at {{ employer }}?", "How long was {{ person }} there?") == ""


def test_choice_of_words_is_reported(desk: Desk) -> None:
    text = (
        "relations:\n"
        "  saying:\n"
        "    slots: {speaker: person, words: text}\n"
        "    key: [speaker]\n"
        "    statement: '{{ speaker }}: {{ words }}'\n"
        "    questions: [{ask: words, stem: '{{ speaker }}?', kinds: [choice]}]\n"
    )
    assert desk.templates("relations:\n", text) == snapshot("""\
error[unprovable-choice]: "words" holds text, and no other words can be proven false
 --> questions/mini/templates.yaml:8:23
  |
8 |     questions: [{ask: words, stem: '{{ speaker }}?', kinds: [choice]}]
  |                       ^^^^^
  = help: make an entity of what it holds
""")


def test_set_that_may_lack_members_is_reported(desk: Desk) -> None:
    text = "      - ask: buyer\n        stem: {ja: '{{ count }}は？', en: 'And {{ count }}?'}\n        kinds: [set]\n"
    assert desk.templates(KEY, questions(text)) == snapshot("""\
error[incomplete-set]: a set of "buyer" may lack members
  --> questions/mini/templates.yaml:18:14
   |
18 |       - ask: buyer
   |              ^^^^^
   = help: declare `complete: true` if every row is there
""")


COMPUTED = """\
      - compute: {name: bill, of: count * price}
        stem: {ja: "{{ buyer }}はいくら払ったか。", en: "What did {{ buyer }} pay?"}
        kinds: [computed]
"""


def test_computation_with_a_name_is_reported(desk: Desk) -> None:
    assert desk.templates(KEY, questions(COMPUTED.replace("count *", "buyer *"))) == snapshot("""\
error[bad-expression]: "buyer" is of type entity and cannot be counted with
  --> questions/mini/templates.yaml:18:35
   |
18 |       - compute: {name: bill, of: buyer * price}
   |                                   ^^^^^
   = help: use numbers, money, percent and durations
""")


def test_computation_with_an_unknown_slot_is_reported(desk: Desk) -> None:
    assert desk.templates(KEY, questions(COMPUTED.replace("count *", "counts *"))) == snapshot("""\
error[unknown-slot]: relation "purchase" has no slot "counts"
  --> questions/mini/templates.yaml:18:35
   |
18 |       - compute: {name: bill, of: counts * price}
   |                                   ^^^^^^
   = help: did you mean "count"?
""")


def test_computed_value_called_like_a_slot_is_reported(desk: Desk) -> None:
    assert desk.templates(KEY, questions(COMPUTED.replace("name: bill", "name: price"))) == snapshot("""\
error[duplicate-id]: "price" is a slot already
  --> questions/mini/templates.yaml:18:9
   |
18 |       - compute: {name: price, of: count * price}
   |         ^^^^^^^
   = help: give the computed value a name of its own
""")


REVERSE = """\
        kinds: [typed, choice]
        reverse:
          ask: person
          stem: {ja: "{{ planned }}いたのは誰か。", en: "Who stayed for {{ planned }}?"}
"""


def test_reverse_that_does_not_show_what_was_asked_is_reported(desk: Desk) -> None:
    reverse = REVERSE.replace("for {{ planned }}", "at {{ employer }}")
    assert desk.templates("        kinds: [typed, choice]\n", reverse) == snapshot("""\
error[bad-reverse]: the reverse does not show "planned", which its question asks
  --> questions/mini/templates.yaml:16:50
   |
16 |           stem: {ja: "{{ planned }}いたのは誰か。", en: "Who stayed at {{ employer }}?"}
   |                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: show it, and ask for a slot that the question shows
""")


def test_reverse_that_asks_for_what_was_not_shown_is_reported(desk: Desk) -> None:
    reverse = REVERSE.replace("ask: person", "ask: start")
    assert desk.templates("        kinds: [typed, choice]\n", reverse) == snapshot("""\
error[bad-reverse]: the reverse asks for "start", which its question does not show
  --> questions/mini/templates.yaml:15:16
   |
15 |           ask: start
   |                ^^^^^
   = help: ask for a slot that the question shows
""")


def test_key_of_every_slot_is_reported(desk: Desk) -> None:
    assert desk.templates("key: [buyer]", "key: [buyer, count, price]") == snapshot("""\
error[bad-key]: the key of "purchase" leaves no slot to determine
  --> questions/mini/templates.yaml:14:3
   |
14 |   purchase:
   |   ^^^^^^^^
   = help: leave out the slots that the others determine
""")


def test_order_by_a_name_is_reported(desk: Desk) -> None:
    order = "    order: {by: buyer, label: {ja: '{{ count }}', en: '{{ count }}'}, stem: {ja: 並べよ。, en: Sort.}}\n"
    assert desk.templates(KEY, KEY + order) == snapshot("""\
error[bad-order]: "buyer" is of type entity, which has no order
  --> questions/mini/templates.yaml:17:13
   |
17 |     order: {by: buyer, label: {ja: '{{ count }}', en: '{{ count }}'}, stem: {ja: 並べよ。, en: Sort....
   |             ^^
   = help: order by a date or an amount
""")


def test_order_by_an_amount_without_a_stem_is_reported(desk: Desk) -> None:
    order = "    order: {by: count, label: {ja: '{{ buyer }}', en: '{{ buyer }}'}}\n"
    assert desk.templates(KEY, KEY + order) == snapshot("""\
error[bad-order]: an order by "count" joins no timeline
  --> questions/mini/templates.yaml:17:13
   |
17 |     order: {by: count, label: {ja: '{{ buyer }}', en: '{{ buyer }}'}}
   |             ^^
   = help: add `stem:`
""")


def test_pairing_of_a_slot_with_itself_is_reported(desk: Desk) -> None:
    match = "    match: {left: buyer, right: buyer, stem: {ja: 組み合わせよ。, en: Match.}}\n"
    assert desk.templates(KEY, KEY + match) == snapshot("""\
error[bad-pairing]: the two sides are one slot
  --> questions/mini/templates.yaml:17:13
   |
17 |     match: {left: buyer, right: buyer, stem: {ja: 組み合わせよ。, en: Match.}}
   |             ^^^^
   = help: name two slots
""")


def test_pairing_that_may_pair_otherwise_is_reported(desk: Desk) -> None:
    match = "    match: {left: count, right: price, stem: {ja: 組み合わせよ。, en: Match.}}\n"
    assert desk.templates(KEY, KEY + match) == snapshot("""\
error[unprovable-choice]: nothing says that "count" and "price" pair in one way only
  --> questions/mini/templates.yaml:17:13
   |
17 |     match: {left: count, right: price, stem: {ja: 組み合わせよ。, en: Match.}}
   |             ^^^^
   = help: show the relation's key, or declare `complete: true` if every row is there
""")


@pytest.mark.parametrize("stem", ["Match {{ buyer }}.", "{% if buyer %}Match.{% endif %}"])
def test_stem_over_several_rows_knows_no_cell(desk: Desk, stem: str) -> None:
    match = f"    match: {{left: buyer, right: price, stem: {{ja: 組み合わせよ。, en: '{stem}'}}}}\n"
    said = desk.templates(KEY, KEY + match)
    assert said.startswith("error[unknown-slot]: the stem stands over several rows and cannot ")
    assert said.count("error[") == 1
    assert said.endswith("   = help: say it in words\n")
