"""One mistake is one finding: what could not be read is not missing as well."""

import pytest

from quizgen.diagnostics.diagnostic import Severity

from ..authoring import DECK, FACTS, TEMPLATES, Desk

STATEMENT = '"{{ person }}は{{ start }}に{{ employer }}へ{{ planned }}の予定で加わった。"'
STEM = '"How long was {{ person }} at {{ employer }}?"'


def rules(desk: Desk) -> list[str]:
    """The rules of the errors, each as often as it is broken."""
    return [finding.rule.value for finding in desk.check()[1] if finding.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        (TEMPLATES, "units:\n", "units: [\n", "yaml-syntax"),
        (TEMPLATES, "relations:\n", "include: [missing.yaml]\nrelations:\n", "missing-file"),
        (TEMPLATES, "  purchase:\n    slots", "  Purchase:\n    slots", "bad-name"),
        (TEMPLATES, "unit: chip", "unit: chips", "unknown-unit"),
        (TEMPLATES, "key: [person, employer]", "key: [persons, employer]", "unknown-slot"),
        (TEMPLATES, STEM, '"How long was {{ persn }} at {{ employer }}?"', "unknown-slot"),
        (TEMPLATES, STATEMENT, STATEMENT.replace("person", "persn"), "unknown-slot"),
        (TEMPLATES, "{person: person, employer", "{person: persn, employer", "unknown-slot-type"),
        (FACTS, "entities:\n", "entities: [\n", "yaml-syntax"),
        (FACTS, "  paragraphs: 18\n", "", "missing-key"),
        (FACTS, "{ja: ツイッター, en: Twitter}", "[]", "wrong-type"),
        (FACTS, "{kind: organization, name: {ja: ツイッター, en: Twitter}}", "twitter", "wrong-type"),
        (FACTS, "musk: {kind: person", "musk: {kind: date", "bad-name"),
        (FACTS, "en: George Hotz", 'en: "Geo\\ae"', "bad-character"),
        (FACTS, "topic: {ja: 試し, en: Trial}", 'topic: {ja: 試し, en: "Tri\\ael"}', "bad-character"),
        (TEMPLATES, STATEMENT, '"{{ person"', "template-syntax"),
        (TEMPLATES, STATEMENT, '"{{ person + 1 }}"', "unsupported-template"),
        (TEMPLATES, STEM, '"{{ person | loud }}"', "unknown-filter"),
        (TEMPLATES, STEM, '"Who \\ais it?"', "bad-character"),
        (TEMPLATES, '{ja: "{}個", en: {one: "{} chip", other: "{} chips"}}', "{ja: 個, en: chips}", "bad-value"),
        (TEMPLATES, '  chip: {ja: "{}個", en: {one: "{} chip", other: "{} chips"}}', "  chip: x", "wrong-type"),
        (TEMPLATES, "start: date", "start: {optional: true}", "missing-key"),
        (TEMPLATES, "start: date", "certainty: date", "bad-name"),
        (TEMPLATES, "{buyer: organization, count: {type: number, unit: chip}, price: money}", "", "missing-key"),
    ],
)
def test_only_the_cause_is_reported(desk: Desk, path: object, old: str, new: str, rule: str) -> None:
    desk.replace(TEMPLATES if path is TEMPLATES else FACTS, old, new)
    assert set(rules(desk)) == {rule}


def test_deck_that_cannot_be_read_leaves_its_topic_unasked_without_a_word(desk: Desk) -> None:
    desk.replace(DECK, "seed: 7", "seed: [")
    assert rules(desk) == ["yaml-syntax"]


def test_section_by_relation_and_tag_waits_for_the_templates(desk: Desk) -> None:
    plan = "worksheet: {sections: [{kind: cloze, count: 1, relations: [purchase], tags: [core]}]}\n"
    desk.replace(DECK, "to: [apkg]\n", plan)
    desk.replace(TEMPLATES, "units:\n", "units: [\n")
    assert rules(desk) == ["yaml-syntax"]


def test_reverse_of_a_stem_that_cannot_be_read_is_not_held_against_it(desk: Desk) -> None:
    reverse = '{ask: person, stem: {ja: "{{ planned }}いたのは。", en: "Who was there for {{ planned }}?"}}'
    desk.replace(TEMPLATES, "kinds: [typed, choice]", f"kinds: [typed, choice]\n        reverse: {reverse}")
    stems = f'{{ja: "{{{{ person }}}}は{{{{ employer }}}}に何カ月いたか。", en: {STEM}}}'
    desk.replace(TEMPLATES, stems, '{ja: "{{", en: "{{"}')
    assert rules(desk) == ["template-syntax", "template-syntax"]


def test_what_is_really_missing_beside_it_is_still_reported(desk: Desk) -> None:
    desk.replace(FACTS, "musk: {kind: person", "musk: {kind: date")
    desk.replace(FACTS, "employer: openai", "employer: opnai")
    assert sorted(rules(desk)) == ["bad-name", "unknown-entity"]
