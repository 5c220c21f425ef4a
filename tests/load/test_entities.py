"""Entities, their siblings, and what they are part of."""

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import EntityId

from ..authoring import FACTS, Desk

WHOLES = """\
  japan: {kind: place, name: {ja: 日本, en: Japan}}
  kanto: {kind: place, name: {ja: 関東, en: Kanto}, part_of: japan}
  tokyo: {kind: place, name: {ja: 東京, en: Tokyo}, reading: {ja: とうきょう}, part_of: [kanto, capitals]}
  shibuya: {kind: place, name: {ja: 渋谷, en: Shibuya}, part_of: tokyo}
siblings:
  capitals: {kind: place, name: {ja: 首都, en: capitals}}
"""


def test_entity_is_read_whole(desk: Desk) -> None:
    desk.replace(FACTS, "siblings:\n", WHOLES)
    tokyo = desk.topic().entities[EntityId("tokyo")]
    assert tokyo.kind == "place"
    assert tokyo.name == {"ja": "東京", "en": "Tokyo"}
    assert tokyo.reading == {"ja": "とうきょう"}
    assert tokyo.part_of == ("kanto", "capitals", "japan")
    assert str(tokyo.span) == "questions/mini/facts.yaml:13:3"


def test_aliases_are_a_list_in_each_language(desk: Desk) -> None:
    assert desk.topic().entities[EntityId("hotz")].aliases == {"ja": ("ホッツ",), "en": ("Hotz",)}
    desk.replace(FACTS, "[Hotz]", "geohot")
    assert desk.topic().entities[EntityId("hotz")].aliases == {"ja": ("ホッツ",), "en": ("geohot",)}


def test_wholes_of_wholes_are_wholes(desk: Desk) -> None:
    desk.replace(FACTS, "siblings:\n", WHOLES)
    assert desk.topic().entities[EntityId("shibuya")].part_of == ("tokyo", "kanto", "capitals", "japan")


def test_long_chain_of_wholes_is_followed(desk: Desk) -> None:
    chain = "".join(f"  e{n}: {{kind: place, name: P{n}, part_of: e{n + 1}}}\n" for n in range(200))
    desk.replace(FACTS, "siblings:\n", f"{chain}  e200: {{kind: place, name: P200}}\nsiblings:\n")
    assert desk.topic().entities[EntityId("e0")].part_of == tuple(f"e{n}" for n in range(1, 201))


def test_siblings_are_entities_apart(desk: Desk) -> None:
    topic = desk.topic()
    assert list(topic.entities) == ["hotz", "musk", "twitter", "openai"]
    assert list(topic.siblings) == ["carmack", "meta"]


def test_name_without_a_language_is_the_name_in_all(desk: Desk) -> None:
    desk.replace(FACTS, "{ja: メタ, en: Meta}", "Meta")
    assert desk.topic().siblings[EntityId("meta")].name == {"ja": "Meta", "en": "Meta"}


def test_entity_that_is_part_of_itself_is_reported(desk: Desk) -> None:
    assert desk.facts("en: OpenAI}}", "en: OpenAI}, part_of: openai}") == snapshot("""\
error[circular-part]: "openai" is part of itself
  --> questions/mini/facts.yaml:10:73
   |
10 |   openai: {kind: organization, name: {ja: オープンAI, en: OpenAI}, part_of: openai}
   |                                                                             ^^^^^^
   = help: break the circle
""")


def test_circle_of_parts_is_reported(desk: Desk) -> None:
    desk.replace(FACTS, "en: Twitter}}", "en: Twitter}, part_of: openai}")
    assert desk.facts("en: OpenAI}}", "en: OpenAI}, part_of: twitter}") == snapshot("""\
error[circular-part]: "twitter" is part of itself
 --> questions/mini/facts.yaml:9:74
  |
9 |   twitter: {kind: organization, name: {ja: ツイッター, en: Twitter}, part_of: openai}
  |                                                                               ^^^^^^
  = help: break the circle

error[circular-part]: "openai" is part of itself
  --> questions/mini/facts.yaml:10:73
   |
10 |   openai: {kind: organization, name: {ja: オープンAI, en: OpenAI}, part_of: twitter}
   |                                                                             ^^^^^^^
   = help: break the circle
""")


def test_unknown_whole_is_reported(desk: Desk) -> None:
    assert desk.facts("en: Twitter}}", "en: Twitter}, part_of: open_ai}") == snapshot("""\
error[unknown-entity]: no entity "open_ai"
 --> questions/mini/facts.yaml:9:74
  |
9 |   twitter: {kind: organization, name: {ja: ツイッター, en: Twitter}, part_of: open_ai}
  |                                                                               ^^^^^^^
  = help: did you mean "openai"?
""")


def test_sibling_that_is_an_entity_already_is_reported(desk: Desk) -> None:
    assert desk.facts("  carmack:", "  musk:") == snapshot("""\
error[duplicate-id]: "musk" is an entity already
  --> questions/mini/facts.yaml:12:3
   |
12 |   musk: {kind: person, name: {ja: ジョン・カーマック, en: John Carmack}}
   |   ^^^^
   = help: remove the sibling
""")


def test_entity_that_stands_twice_is_reported(desk: Desk) -> None:
    assert desk.facts("  twitter: {", "  musk: {") == snapshot("""\
error[duplicate-key]: "musk" stands here twice
 --> questions/mini/facts.yaml:9:3
  |
9 |   musk: {kind: organization, name: {ja: ツイッター, en: Twitter}}
  |   ^^^^
  = help: the first is on line 8

error[unknown-entity]: no entity "twitter"
  --> questions/mini/facts.yaml:20:17
   |
20 |       employer: twitter
   |                 ^^^^^^^
   = help: known: hotz, musk, openai

error[unknown-entity]: no entity "twitter"
  --> questions/mini/facts.yaml:32:14
   |
32 |       buyer: twitter
   |              ^^^^^^^
   = help: known: hotz, musk, openai
""")


@pytest.mark.parametrize(
    ("name", "reading"),
    [("お茶", "ちゃ"), ("渋谷", "shibuya"), ("東京タワー", "とうきょう"), ("日本", "にほ ん じ ん" * 50)],
)
def test_reading_mismatch_is_reported(desk: Desk, name: str, reading: str) -> None:
    said = desk.facts("siblings:\n", f"siblings:\n  x: {{kind: place, name: {name}, reading: {{ja: {reading}}}}}\n")
    assert said.startswith(f'error[reading-mismatch]: "{reading}" does not read "{name}"\n')
    assert " --> questions/mini/facts.yaml:12:3\n" in said
    assert "help: write the whole name in kana; the kana in the name repeat in the reading\n" in said
