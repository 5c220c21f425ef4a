"""Items that cannot be made honestly: notes that say why."""

from inline_snapshot import snapshot

from ..authoring import DECK, FACTS, TEMPLATES, Desk


def test_stem_that_fits_two_rows_is_noted(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "anki: {kinds: [typed]}")
    desk.replace(TEMPLATES, "[typed, choice]", "[typed]")
    desk.replace(TEMPLATES, "How long was {{ person }} at {{ employer }}?", "How long in {{ start | year }}?")
    desk.replace(FACTS, "start: 2015", "start: 2022-11")
    said = desk.facts("quote: [2年, 2015年]", "quote: [2年, 2022年11月]")
    assert said.count("note[") == said.count("note[ambiguous-item]: ") == 2
    assert said.startswith(
        'note[ambiguous-item]: no item "mini/hotz-at-twitter/planned/typed/en": '
        'fact "musk-at-openai" fits the stem too, with another "planned"\n'
        "  --> questions/mini/facts.yaml:18:11\n"
        "   |\n"
        "18 |     - id: hotz-at-twitter\n"
        "   |           ^^^^^^^^^^^^^^^\n"
        "   = help: show more of the row in the stem, or ask for the set\n"
    )


def test_too_few_distractors_are_noted(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "options: 6")
    question = (
        "    key: [buyer]\n"
        "    questions:\n"
        "      - ask: buyer\n"
        '        stem: {ja: "{{ count }}買ったのはどこか。", en: "Who bought {{ count }}?"}\n'
        "        kinds: [choice]\n"
        "    complete: true\n"
    )
    assert desk.templates("    key: [buyer]\n", question) == snapshot("""\
note[too-few-distractors]: no item "mini/gpus/buyer/choice/en": 2 distractors are proven false, 5 are wanted
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: add siblings of the same kind to the topic

note[too-few-distractors]: no item "mini/gpus/buyer/choice/ja": 2 distractors are proven false, 5 are wanted
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: add siblings of the same kind to the topic
""")


def test_fact_that_no_deck_asks_about_is_warned_of(desk: Desk) -> None:
    desk.replace(TEMPLATES, "    key: [buyer]\n", "    key: [buyer]\n    cloze: []\n    true_false: []\n")
    assert desk.report() == snapshot("""\
warning[idle-fact]: no deck asks about fact "gpus"
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: ask about it, or let its statement give a cloze
""")


def test_set_of_one_is_noted(desk: Desk) -> None:
    question = (
        "    complete: true\n"
        "    questions:\n"
        "      - ask: buyer\n"
        '        stem: {ja: "{{ count }}買ったのはどこか。", en: "Who bought {{ count }}?"}\n'
        "        kinds: [set]\n"
    )
    assert desk.templates("    key: [buyer]\n", question) == snapshot("""\
note[too-few-rows]: no item "mini/gpus/buyer/set/en": only one value fits the stem
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: ask for it as typed

note[too-few-rows]: no item "mini/gpus/buyer/set/ja": only one value fits the stem
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: ask for it as typed
""")


def test_order_of_magnitude_that_nothing_can_be_computed_from_is_noted(desk: Desk) -> None:
    desk.replace(FACTS, "count: 10000", "count: tens of thousands")
    desk.replace(FACTS, "1万個", "数万個")
    question = (
        "    key: [buyer]\n"
        "    questions:\n"
        "      - compute: {name: bill, of: count * price}\n"
        '        stem: {ja: "{{ buyer }}はいくら払ったか。", en: "What did {{ buyer }} pay?"}\n'
        "        kinds: [computed]\n"
    )
    assert desk.templates("    key: [buyer]\n", question) == snapshot("""\
note[uncomputable]: no item "mini/gpus/bill/computed/en": "count" is only an order of magnitude
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: leave the question to rows that give a result, or ask for another

note[uncomputable]: no item "mini/gpus/bill/computed/ja": "count" is only an order of magnitude
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus
   |           ^^^^
   = help: leave the question to rows that give a result, or ask for another
""")


def test_item_that_reads_like_another_is_noted(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "anki: {kinds: [typed]}")
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")
    desk.replace(TEMPLATES, "[typed, choice]", "[typed]")
    desk.replace(TEMPLATES, "How long was {{ person }} at {{ employer }}?", "How long in {{ start | year }}?")
    desk.replace(FACTS, "planned: 2 years\n      start: 2015", "planned: 3 months\n      start: 2022-11")
    said = desk.facts("quote: [2年, 2015年]", "quote: [3カ月, 2022年11月]")
    note = (
        'note[repeated-item]: no item "mini/musk-at-openai/planned/typed/en": '
        'it reads like "mini/hotz-at-twitter/planned/typed/en"\n'
    )
    assert note in said
    assert "help: show in it what tells the two facts apart" in said
