"""Relations, slots, units and includes of a template file."""

import re

import pytest
from inline_snapshot import snapshot

from quizgen.model.ids import Kind, RelationName, SlotName, UnitName
from quizgen.model.schema import Slot, ValueType

from ..authoring import TEMPLATES, Desk

PURCHASE = RelationName("purchase")
SHARED = "questions/shared/companies.yaml"


@pytest.mark.parametrize(
    ("written", "slot"),
    [
        ("date", Slot(name=SlotName("x"), type=ValueType.DATE, optional=True)),
        ("number", Slot(name=SlotName("x"), type=ValueType.NUMBER, optional=True)),
        ("money", Slot(name=SlotName("x"), type=ValueType.MONEY, optional=True)),
        ("percent", Slot(name=SlotName("x"), type=ValueType.PERCENT, optional=True)),
        ("duration", Slot(name=SlotName("x"), type=ValueType.DURATION, optional=True)),
        ("text", Slot(name=SlotName("x"), type=ValueType.TEXT, optional=True)),
        ("entity", Slot(name=SlotName("x"), type=ValueType.ENTITY, optional=True)),
        ("person", Slot(name=SlotName("x"), type=ValueType.ENTITY, entity_kinds=frozenset({"person"}), optional=True)),
        (
            "person | organization",
            Slot(
                name=SlotName("x"),
                type=ValueType.ENTITY,
                entity_kinds=frozenset({"person", "organization"}),
                optional=True,
            ),
        ),
        ("number, unit: chip", Slot(name=SlotName("x"), type=ValueType.NUMBER, unit=UnitName("chip"), optional=True)),
    ],
)
def test_slot_has_a_type(desk: Desk, written: str, slot: Slot) -> None:
    desk.replace(TEMPLATES, "price: money}", f"price: money, x: {{type: {written}, optional: true}}}}")
    desk.replace(TEMPLATES, "買った。", "買った。{% if x %}{{ x }}{% endif %}")
    desk.replace(TEMPLATES, "each.", "each.{% if x %}{{ x }}{% endif %}")
    assert desk.topic().relations[PURCHASE].slots[SlotName("x")] == slot


def test_slot_without_more_to_say_is_a_type_alone(desk: Desk) -> None:
    assert desk.topic().relations[PURCHASE].slots == {
        "buyer": Slot(name=SlotName("buyer"), type=ValueType.ENTITY, entity_kinds=frozenset({"organization"})),
        "count": Slot(name=SlotName("count"), type=ValueType.NUMBER, unit=UnitName("chip")),
        "price": Slot(name=SlotName("price"), type=ValueType.MONEY),
    }


@pytest.mark.parametrize("nothing", ["", "{}", "{type: }", "{optional: true}", "{type: [date]}"])
def test_slot_without_a_type_is_reported(desk: Desk, nothing: str) -> None:
    said = desk.templates("slots: {buyer:", f"slots: {{x: {nothing}, buyer:")
    assert said.startswith('error[missing-key]: slot "x" has no type\n  --> questions/mini/templates.yaml:15:13\n')


def test_unit_has_a_form_for_each_language(desk: Desk) -> None:
    assert desk.topic().units[UnitName("chip")].forms == {
        "ja": {"other": "{}個"},
        "en": {"one": "{} chip", "other": "{} chips"},
    }


def test_unit_without_a_place_for_the_number_is_reported(desk: Desk) -> None:
    assert desk.templates("{one:", "{few: chips, one:") == snapshot("""\
error[bad-value]: a unit wants a form `other`, and one `{}` in each
 --> questions/mini/templates.yaml:2:26
  |
2 |   chip: {ja: "{}個", en: {few: chips, one: "{} chip", other: "{} chips"}}
  |                           ^^^
  = help: as in "{} chips"
""")


@pytest.mark.parametrize(
    ("forms", "column"),
    [('{one: "{} chip"}', 26), ('"chips"', 25), ('"{} {}"', 25), ('""', 25), ("[chip]", 25), ('{other: ["{}"]}', 33)],
)
def test_unit_that_cannot_be_written_is_reported(desk: Desk, forms: str, column: int) -> None:
    said = desk.templates('{one: "{} chip", other: "{} chips"}', forms)
    assert re.search(rf"error\[(bad-value|wrong-type)\]: a.*\n --> questions/mini/templates.yaml:2:{column}\n", said)


def test_form_that_is_no_plural_category_is_reported(desk: Desk) -> None:
    assert desk.templates("{one:", "{several: '{} chips', one:") == snapshot("""\
error[unknown-key]: a unit has no key "several"
 --> questions/mini/templates.yaml:2:26
  |
2 |   chip: {ja: "{}個", en: {several: '{} chips', one: "{} chip", other: "{} chips"}}
  |                           ^^^^^^^
  = help: known: few, many, one, other, two, zero
""")


def test_unit_of_no_name_is_reported(desk: Desk) -> None:
    assert desk.templates("  chip: {ja", "  Chip: {ja") == snapshot("""\
error[bad-name]: unit "Chip" is no name
 --> questions/mini/templates.yaml:2:3
  |
2 |   Chip: {ja: "{}個", en: {one: "{} chip", other: "{} chips"}}
  |   ^^^^
  = help: use lower-case a-z, 0-9, - and _, beginning with a letter
""")


def test_unknown_unit_is_reported(desk: Desk) -> None:
    assert desk.templates("unit: chip", "unit: chips") == snapshot("""\
error[unknown-unit]: no unit "chips"
  --> questions/mini/templates.yaml:15:48
   |
15 |     slots: {buyer: organization, count: {type: number, unit: chips}, price: money}
   |                                                ^^^^^^
   = help: did you mean "chip"?
""")


def test_unit_of_what_is_not_counted_is_reported(desk: Desk) -> None:
    assert desk.templates("price: money", "price: {type: money, unit: chip}") == snapshot("""\
error[unknown-unit]: "price" is of type money and takes no unit
  --> questions/mini/templates.yaml:15:83
   |
15 | ...r, unit: chip}, price: {type: money, unit: chip}}
   |                                  ^^^^^
   = help: remove the unit
""")


def test_unknown_slot_type_is_reported(desk: Desk) -> None:
    assert desk.templates("price: money", "price: monney") == snapshot("""\
error[unknown-entity]: no entity "10000 USD"
  --> questions/mini/facts.yaml:34:14
   |
34 |       price: 10000 USD
   |              ^^^^^^^^^
   = help: known: hotz, musk, openai, twitter

error[unknown-slot-type]: "monney" is neither a type nor a kind of any entity
  --> questions/mini/templates.yaml:15:76
   |
15 |     slots: {buyer: organization, count: {type: number, unit: chip}, price: monney}
   |                                                                            ^^^^^^
   = help: did you mean "money"?
""")


def test_relation_without_slots_is_reported(desk: Desk) -> None:
    assert desk.templates("relations:\n", "relations:\n  sale: {statement: Sold.}\n") == snapshot("""\
error[missing-key]: relation "sale" has no slots
 --> questions/mini/templates.yaml:4:3
  |
4 |   sale: {statement: Sold.}
  |   ^^^^
  = help: add `slots:`
""")


def test_slot_that_the_key_names_but_nobody_declares_is_reported(desk: Desk) -> None:
    assert desk.templates("key: [buyer]", "key: [seller]") == snapshot("""\
error[unknown-slot]: the relation has no slot "seller"
  --> questions/mini/templates.yaml:16:11
   |
16 |     key: [seller]
   |           ^^^^^^
   = help: known: buyer, count, price
""")


@pytest.mark.parametrize("written", ["cloze", "true_false"])
def test_slots_that_items_are_wanted_of(desk: Desk, written: str) -> None:
    assert getattr(desk.topic().relations[PURCHASE], written) is None
    desk.replace(TEMPLATES, "    key: [buyer]\n", f"    key: [buyer]\n    {written}: [count, price]\n")
    assert getattr(desk.topic().relations[PURCHASE], written) == ("count", "price")
    desk.replace(TEMPLATES, f"{written}: [count, price]", f"{written}: []")
    assert getattr(desk.topic().relations[PURCHASE], written) == ()


def test_reverse_comes_after_the_question_it_turns_round(desk: Desk) -> None:
    desk.replace(
        TEMPLATES,
        "        kinds: [typed, choice]\n",
        "        kinds: [typed, choice]\n"
        "        reverse:\n"
        "          ask: person\n"
        '          stem: {ja: "{{ planned }}いたのは誰か。", en: "Who stayed for {{ planned }}?"}\n',
    )
    forward, reverse = desk.topic().relations[RelationName("internship")].questions
    assert (forward.slot, forward.kinds, forward.reverses) == ("planned", (Kind.TYPED, Kind.CHOICE), None)
    assert (reverse.slot, reverse.kinds, reverse.reverses) == ("person", (Kind.REVERSED,), "planned")
    assert [str(question.span) for question in (forward, reverse)] == [
        "questions/mini/templates.yaml:11:14",
        "questions/mini/templates.yaml:15:16",
    ]


def test_match_may_be_a_list(desk: Desk) -> None:
    desk.replace(
        TEMPLATES,
        "    key: [buyer]\n",
        "    key: [buyer]\n"
        "    match:\n"
        "      - {left: buyer, right: price, stem: {ja: 組み合わせよ。, en: Match.}}\n"
        "      - {left: count, right: buyer, stem: {ja: 組み合わせよ。, en: Match.}}\n",
    )
    pairings = desk.topic().relations[PURCHASE].pairings
    assert [(pairing.left, pairing.right) for pairing in pairings] == [("buyer", "price"), ("count", "buyer")]


def test_included_relations_are_the_topics_own(desk: Desk) -> None:
    relations = desk.topic().relations
    text = TEMPLATES.read_text(encoding="utf-8")
    desk.write(SHARED, text)
    desk.write(TEMPLATES, "include: [../shared/companies.yaml]\n")
    topic = desk.topic()
    assert topic.relations == relations
    assert str(topic.relations[PURCHASE].span) == f"{SHARED}:14:3"


def test_file_beside_the_templates_may_be_included(desk: Desk) -> None:
    desk.write("questions/mini/units.yaml", "units: {cat: {ja: '{}匹', en: '{} cats'}}\n")
    desk.replace(TEMPLATES, "units:\n", "include: ./units.yaml\nunits:\n")
    assert list(desk.topic().units) == ["cat", "chip"]


def test_relation_that_is_included_and_declared_is_reported(desk: Desk) -> None:
    desk.write(SHARED, "units: {chip: {ja: '{}枚', en: '{} chips'}}\n")
    assert desk.templates("units:\n", "include: [../shared/companies.yaml]\nunits:\n") == snapshot("""\
error[unsupported-cell]: no quote of fact "gpus" says its "count"
  --> questions/mini/facts.yaml:33:14
   |
33 |       count: 10000
   |              ^^^^^
   = help: quote the figure as the source has it, or add `resolved:` with how it was worked out

error[duplicate-id]: unit "chip" is declared twice
 --> questions/mini/templates.yaml:3:3
  |
3 |   chip: {ja: "{}個", en: {one: "{} chip", other: "{} chips"}}
  |   ^^^^
  = help: remove or rename one of them
""")


def test_missing_included_file_is_reported(desk: Desk) -> None:
    assert desk.templates("units:\n", "include: [../shared/companies.yaml]\nunits:\n") == snapshot("""\
error[missing-file]: no such file
 --> questions/shared/companies.yaml
  = help: make it, or mend what names it
""")


def test_included_folder_is_reported(desk: Desk) -> None:
    desk.write(SHARED, "units:\n")
    assert desk.templates("units:\n", "include: [../shared]\nunits:\n") == snapshot("""\
error[unreadable-file]: not a file
 --> questions/shared
  = help: put a text file in its place
""")


def test_file_outside_is_not_included(desk: Desk) -> None:
    desk.write("secret.yaml", "units: {secret: {ja: '{}', en: '{}'}}\n")
    assert desk.templates("units:\n", "include: [../../secret.yaml]\nunits:\n") == snapshot("""\
error[bad-value]: "../../secret.yaml" leads out of the questions folder
 --> questions/mini/templates.yaml:1:11
  |
1 | include: [../../secret.yaml]
  |           ^^^^^^^^^^^^^^^^^
  = help: keep the file beside the topic's, or in `shared`
""")


@pytest.mark.parametrize("path", ["/etc/hostname", "../../questions/../secret.yaml", "../shared/../../../x"])
def test_no_path_leads_outside(desk: Desk, path: str) -> None:
    said = desk.templates("units:\n", f"include: [{path}]\nunits:\n")
    assert said.startswith(f'error[bad-value]: "{path}" leads out of the questions folder\n')


def test_included_file_includes_nothing_further(desk: Desk) -> None:
    desk.write(SHARED, "include: [companies.yaml]\n")
    assert desk.templates("units:\n", "include: [../shared/companies.yaml]\nunits:\n") == snapshot("""\
error[unknown-key]: an included file has no key "include"
 --> questions/shared/companies.yaml:1:1
  |
1 | include: [companies.yaml]
  | ^^^^^^^
  = help: known: relations, units
""")


def test_file_that_includes_itself_declares_everything_twice(desk: Desk) -> None:
    said = desk.templates("units:\n", "include: [templates.yaml]\nunits:\n")
    assert said.count("error[duplicate-id]") == 3
    assert 'error[unknown-key]: an included file has no key "include"' in said


def test_file_that_is_included_twice_is_reported(desk: Desk) -> None:
    desk.write(SHARED, "units:\n")
    include = "include: [../shared/companies.yaml, ../shared/companies.yaml]\nunits:\n"
    assert "error[duplicate-key]: " in desk.templates("units:\n", include)
