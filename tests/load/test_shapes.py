"""Keys, types, names, characters and languages that a file should not have, or should have and has not."""

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import EntityId, RelationName, SlotName
from quizgen.model.language import JAPANESE
from quizgen.model.phrase import Literal, Show

from ..authoring import DECK, FACTS, TEMPLATES, Desk


def test_key_that_stands_twice_is_reported(desk: Desk) -> None:
    assert desk.deck("seed: 7", "seed: 7\nseed: 8") == snapshot("""\
error[duplicate-key]: "seed" stands here twice
 --> decks/mini.yaml:5:1
  |
5 | seed: 8
  | ^^^^
  = help: the first is on line 4
""")


def test_text_that_stands_twice_in_a_list_is_reported(desk: Desk) -> None:
    assert desk.deck("[mini]", "[mini, mini]") == snapshot("""\
error[duplicate-key]: "mini" stands here twice
 --> decks/mini.yaml:2:16
  |
2 | topics: [mini, mini]
  |                ^^^^
  = help: remove one
""")


def test_slot_that_stands_twice_in_a_key_is_reported(desk: Desk) -> None:
    assert desk.templates("[person, employer]", "[person, employer, person]") == snapshot("""\
error[duplicate-key]: "person" stands here twice
 --> questions/mini/templates.yaml:6:29
  |
6 |     key: [person, employer, person]
  |                             ^^^^^^
  = help: remove one
""")


def test_unknown_key_of_a_deck_is_reported(desk: Desk) -> None:
    assert desk.deck("options: 2", "option: 2") == snapshot("""\
error[unknown-key]: a deck file has no key "option"
 --> decks/mini.yaml:5:1
  |
5 | option: 2
  | ^^^^^^
  = help: did you mean "options"?
""")


def test_unknown_key_of_a_fact_is_reported(desk: Desk) -> None:
    assert desk.facts("buyer: twitter", "buyer: twitter\n      seller: openai") == snapshot("""\
error[unknown-key]: a fact of "purchase" has no key "seller"
  --> questions/mini/facts.yaml:33:7
   |
33 |       seller: openai
   |       ^^^^^^
   = help: known: according_to, buyer, certainty, count, errata, evidence, id, price, resolved, tags
""")


def test_missing_key_is_reported(desk: Desk) -> None:
    assert desk.deck("seed: 7\n", "") == snapshot("""\
error[missing-key]: "seed" is missing
 --> decks/mini.yaml:1:1
  |
1 | deck: Trial
  | ^^^^
  = help: add `seed:`
""")


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_key_with_nothing_behind_it_is_as_good_as_missing(desk: Desk, nothing: str) -> None:
    said = desk.deck("seed: 7", f"seed:{nothing}")
    assert said.startswith('error[missing-key]: "seed" is missing\n --> decks/mini.yaml:1:1\n')


def test_optional_key_with_nothing_behind_it_is_left_out(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "options: 2\nanki:\ndescription:")
    desk.replace(FACTS, "  paragraphs: 18", "  paragraphs: 18\n  publisher:\n  article:")
    desk.replace(TEMPLATES, "    key: [buyer]", "    key: [buyer]\n    cloze:\n    order:\n    match:\n    complete:")
    assert [relation.cloze for relation in desk.topic().relations.values()] == [None, None]


def test_missing_source_is_reported(desk: Desk) -> None:
    desk.write(FACTS, "topic: {ja: 試し, en: Trial}\nsource:\n")
    assert desk.report() == snapshot("""\
error[missing-key]: "source" is missing
 --> questions/mini/facts.yaml:1:1
  |
1 | topic: {ja: 試し, en: Trial}
  | ^^^^^
  = help: add `source:`
""")


@pytest.mark.parametrize("list_", ["topics", "languages"])
def test_empty_list_is_reported(desk: Desk, list_: str) -> None:
    text = {"topics": "[mini]", "languages": "[ja, en]"}[list_]
    assert f"error[wrong-type]: the list of {list_} must not be empty\n" in desk.deck(text, "[]")


def test_list_where_a_mapping_should_be_is_reported(desk: Desk) -> None:
    assert desk.deck("options: 2", "anki: [tts]") == snapshot("""\
error[wrong-type]: anki must be a mapping
 --> decks/mini.yaml:5:7
  |
5 | anki: [tts]
  |       ^
  = help: write `key: value` lines below it
""")


def test_mapping_where_a_list_should_be_is_reported(desk: Desk) -> None:
    desk.write(FACTS, FACTS.read_text(encoding="utf-8").replace("    - id: gpus\n", "      id: gpus\n"))
    assert desk.report() == snapshot("""\
error[wrong-type]: the facts of "purchase" must be a list
  --> questions/mini/facts.yaml:31:7
   |
31 |       id: gpus
   |       ^^
   = help: write `- item` lines below it, or `[item, item]`
""")


def test_list_where_text_should_be_is_reported(desk: Desk) -> None:
    assert desk.deck("deck: Trial", "deck: [Trial]") == snapshot("""\
error[wrong-type]: deck must be text
 --> decks/mini.yaml:1:7
  |
1 | deck: [Trial]
  |       ^
  = help: write it on one line, in quotes if it has special characters
""")


@pytest.mark.parametrize("blank", ['""', '" "', "'\u3000'", '"\\t"', '"\\u200b\\u2060"', "\u00ad"])
def test_blank_text_is_no_text(desk: Desk, blank: str) -> None:
    said = desk.deck("deck: Trial", f"deck: {blank}")
    assert said.startswith("error[wrong-type]: deck must be text\n --> decks/mini.yaml:1:7\n")


def test_blank_quote_backs_nothing(desk: Desk) -> None:
    assert desk.facts("quote: [1万個, 1万ドル]", 'quote: [1万個, 1万ドル, ""]') == snapshot("""\
error[wrong-type]: a quote must be text
  --> questions/mini/facts.yaml:35:51
   |
35 |       evidence: {paragraph: 4, quote: [1万個, 1万ドル, ""]}
   |                                                        ^^
   = help: write it on one line, in quotes if it has special characters
""")


@pytest.mark.parametrize("number", ["1", "7", "4.0", "four", "４", "[4]", "99999999999999999999"])
def test_options_are_two_to_six(desk: Desk, number: str) -> None:
    said = desk.deck("options: 2", f"options: {number}")
    assert "error[wrong-type]: options must be a whole number\n --> decks/mini.yaml:5:10\n" in said
    assert "help: write a number from 2 to 6\n" in said


@pytest.mark.parametrize("flag", ["yes", "True", "1", "[true]"])
def test_flag_is_true_or_false(desk: Desk, flag: str) -> None:
    said = desk.templates("    key: [buyer]", f"    complete: {flag}\n    key: [buyer]")
    assert "error[wrong-type]: complete must be true or false\n  --> questions/mini/templates.yaml:16:15\n" in said


def test_entity_with_nothing_in_it_is_reported(desk: Desk) -> None:
    assert desk.facts("siblings:\n", "siblings:\n  gates:\n") == snapshot("""\
error[wrong-type]: entity "gates" must be a mapping
  --> questions/mini/facts.yaml:12:9
   |
12 |   gates:
   |         ^
   = help: write `key: value` lines below it
""")


def test_relation_with_nothing_in_it_is_reported(desk: Desk) -> None:
    assert desk.templates("relations:\n", "relations:\n  sale:\n") == snapshot("""\
error[wrong-type]: relation "sale" must be a mapping
 --> questions/mini/templates.yaml:4:8
  |
4 |   sale:
  |        ^
  = help: write `key: value` lines below it
""")


def test_row_with_nothing_in_it_is_reported(desk: Desk) -> None:
    assert desk.facts("  purchase:\n", "  purchase:\n    -\n") == snapshot("""\
error[wrong-type]: a fact must be a mapping
  --> questions/mini/facts.yaml:31:6
   |
31 |     -
   |      ^
   = help: write `key: value` lines below it
""")


def test_name_with_a_capital_is_reported(desk: Desk) -> None:
    assert desk.facts("  carmack:", "  Carmack:") == snapshot("""\
error[bad-name]: entity "Carmack" is no name
  --> questions/mini/facts.yaml:12:3
   |
12 |   Carmack: {kind: person, name: {ja: ジョン・カーマック, en: John Carmack}}
   |   ^^^^^^^
   = help: use lower-case a-z, 0-9, - and _, beginning with a letter
""")


def test_kind_called_like_a_type_is_reported(desk: Desk) -> None:
    assert desk.facts("siblings:\n", "siblings:\n  today: {kind: date, name: Today}\n") == snapshot("""\
error[bad-name]: a kind cannot be called "date"
  --> questions/mini/facts.yaml:12:17
   |
12 |   today: {kind: date, name: Today}
   |                 ^^^^
   = help: slots have a type of that name
""")


def test_deck_file_with_another_ending_is_reported(desk: Desk) -> None:
    desk.write("decks/second.yml", "deck: Second")
    assert desk.report() == snapshot("""\
error[bad-name]: "second.yml" is no name for a deck file
 --> decks/second.yml
  = help: end it with .yaml
""")


def test_fact_id_with_a_slash_is_reported(desk: Desk) -> None:
    assert desk.facts("id: gpus", "id: gpus/2022") == snapshot("""\
error[bad-name]: id "gpus/2022" is no name
  --> questions/mini/facts.yaml:31:11
   |
31 |     - id: gpus/2022
   |           ^^^^^^^^^
   = help: use lower-case a-z, 0-9, - and _, beginning with a letter
""")


def test_deck_file_with_a_bad_name_is_reported(desk: Desk) -> None:
    DECK.rename("decks/Mini Deck.yaml")
    assert desk.report() == snapshot("""\
error[bad-name]: "Mini Deck" is no name for a deck file
 --> decks/Mini Deck.yaml
  = help: use a-z, 0-9, - and _
""")


def test_slot_called_like_a_key_of_a_row_is_reported(desk: Desk) -> None:
    assert desk.templates("{buyer: organization,", "{evidence: text, buyer: organization,") == snapshot("""\
error[bad-name]: a slot cannot be called "evidence"
  --> questions/mini/templates.yaml:15:13
   |
15 |     slots: {evidence: text, buyer: organization, count: {type: number, unit: chip}, price: money}
   |             ^^^^^^^^
   = help: a row has a key of that name
""")


@pytest.mark.parametrize("name", ["unit-price", "not", "true", "false", "none"])
def test_slot_that_no_phrase_could_show_is_reported(desk: Desk, name: str) -> None:
    said = desk.templates("{buyer: organization,", f"{{{name}: text, buyer: organization,")
    assert said.startswith(
        f'error[bad-name]: a slot cannot be called "{name}"\n  --> questions/mini/templates.yaml:15:13'
    )
    assert said.count("error[") == 1


def test_control_character_is_reported(desk: Desk) -> None:
    assert desk.facts("en: George Hotz}", 'en: "George\\x07 Hotz"}') == snapshot("""\
error[bad-character]: name in en holds the control character U+0007
 --> questions/mini/facts.yaml:7:49
  |
7 | ...e: {ja: ジョージ・ホッツ, en: "George\\x07 Hotz"}, aliases: {ja: [ホッツ], en: [Hotz]}}
  |                                  ^^^^^^^^^^^^^^^^^
  = help: no learner can see it: remove it
""")


@pytest.mark.parametrize("character", ["\\0", "\\e", "\\x7f", "\\x80", "\\N"])
def test_every_control_character_is_reported(desk: Desk, character: str) -> None:
    assert "error[bad-character]: deck holds the control character U+00" in desk.deck("Trial", f'"a{character}b"')


@pytest.mark.parametrize("character", ["\ufdd0", "\ufdd2", "\ufdef", "\ufffc"])
def test_character_that_stands_for_no_text_is_reported(desk: Desk, character: str) -> None:
    assert f"error[bad-character]: deck holds the control character U+{ord(character):04X}" in desk.deck(
        "deck: Trial", f'deck: "a{character}b"'
    )


def test_unknown_language_of_a_text_is_reported(desk: Desk) -> None:
    assert desk.facts("en: Trial}", "en: Trial, fr: Essai}") == snapshot("""\
error[unknown-language]: topic in "fr", a language that quizgen cannot prove keys in
 --> questions/mini/facts.yaml:1:28
  |
1 | topic: {ja: 試し, en: Trial, fr: Essai}
  |                              ^^
  = help: known: en, ja
""")


def test_unknown_language_of_a_source_is_reported(desk: Desk) -> None:
    assert desk.facts("language: ja", "language: jp") == snapshot("""\
error[unknown-language]: quizgen cannot read "jp"
 --> questions/mini/facts.yaml:4:13
  |
4 |   language: jp
  |             ^^
  = help: known: en, ja
""")


def test_missing_language_is_reported(desk: Desk) -> None:
    assert desk.facts("{ja: ツイッター, en: Twitter}", "{ja: ツイッター}") == snapshot("""\
error[missing-language]: "twitter" is not written in en
 --> questions/mini/facts.yaml:9:3
  |
9 |   twitter: {kind: organization, name: {ja: ツイッター}}
  |   ^^^^^^^
  = help: deck "mini" wants it: add `en:`
""")


def test_blanks_around_a_text_are_no_part_of_it(desk: Desk) -> None:
    desk.replace(
        FACTS, "name: {ja: イーロン・マスク, en: Elon Musk}", r'name: {ja: "　イーロン・マスク　", en: "Elon Musk \n"}'
    )
    desk.replace(FACTS, "title: {ja: 記事, en: Article}", 'title: {ja: "記事 ", en: "\u00a0Article "}')
    desk.replace(FACTS, "aliases: {ja: [ホッツ], en: [Hotz]}", 'aliases: {ja: ["ホッツ "], en: [" Hotz"]}')
    desk.replace(FACTS, "quote: [1万個, 1万ドル]", 'quote: ["1万個 ", 1万ドル]')
    desk.replace(FACTS, "planned: 3 months", 'planned: " 3 months "')
    desk.replace(
        TEMPLATES,
        'ja: "{{ person }}は{{ start }}に{{ employer }}へ{{ planned }}の予定で加わった。"',
        'ja: " {{ person }}は{{ start }}に{{ employer }}へ{{ planned }}の予定で加わった。 "',
    )
    topic = desk.topic()
    musk = topic.entities[EntityId("musk")]
    assert (musk.name, topic.article.title) == (
        {"ja": "イーロン・マスク", "en": "Elon Musk"},
        {"ja": "記事", "en": "Article"},
    )
    assert topic.entities[EntityId("hotz")].aliases == {"ja": ("ホッツ",), "en": ("Hotz",)}
    phrase = topic.relations[RelationName("internship")].statement[JAPANESE]
    assert phrase.parts[-1] == Literal("の予定で加わった。")
    assert phrase.parts[0] == Show(SlotName("person"))


def test_blanks_around_a_name_that_identities_are_made_of_are_reported(desk: Desk) -> None:
    assert 'error[bad-name]: kind "person " is no name' in desk.facts("musk: {kind: person,", 'musk: {kind: "person ",')
