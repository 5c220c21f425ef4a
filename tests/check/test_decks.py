"""Decks that ask for what is not there, and builds that cannot be."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from ..authoring import DECK, FACTS, TEMPLATES, Desk


def test_unknown_topic_is_reported(desk: Desk) -> None:
    assert desk.deck("[mini]", "[mini, maxi]") == snapshot("""\
error[unknown-topic]: no topic "maxi"
 --> decks/mini.yaml:1:1
  |
1 | deck: Trial
  | ^^^^
  = help: known: mini
""")


@pytest.mark.parametrize("title", ["Trial", "TRIAL", " Trial "])
def test_two_decks_of_one_name_are_reported(desk: Desk, title: str) -> None:
    desk.write("decks/second.yaml", DECK.read_text(encoding="utf-8").replace("Trial", f'"{title}"'))
    assert desk.report() == (
        'error[duplicate-id]: deck "mini" is called "Trial" too\n'
        " --> decks/second.yaml:1:1\n"
        "  |\n"
        f'1 | deck: "{title}"\n'
        "  | ^^^^\n"
        "  = help: Anki would make one deck of them\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("topic: {ja: 試し, en: Trial}", "topic: {ja: 試し}", "the topic's title"),
        ("title: {ja: 記事, en: Article}", "title: {ja: 記事}", "the source's title"),
        ("{ja: メタ, en: Meta}", "{ja: メタ}", '"meta"'),
    ],
)
def test_words_in_too_few_languages_are_reported(desk: Desk, old: str, new: str, what: str) -> None:
    said = desk.facts(old, new)
    assert said.startswith(f"error[missing-language]: {what} is not written in en\n")
    assert said.count("error[") == 1


@pytest.mark.parametrize(
    ("old", "what"),
    [
        (', en: {one: "{} chip", other: "{} chips"}', 'unit "chip"'),
        (', en: "How long was {{ person }} at {{ employer }}?"', 'the question for "planned"'),
        ('      en: "{{ buyer }} bought {{ count }} at {{ price }} each."\n', 'the statement of "purchase"'),
    ],
)
def test_templates_in_too_few_languages_are_reported(desk: Desk, old: str, what: str) -> None:
    said = desk.templates(old, "")
    assert said.startswith(f"error[missing-language]: {what} is not written in en\n")
    assert said.endswith('  = help: deck "mini" wants it: add `en:`\n')
    assert said.count("error[") == 1


@pytest.mark.parametrize(
    ("match", "what"),
    [
        ("    match: {left: buyer, right: price, stem: {ja: 組}}\n", "the stem of `match`"),
        ("    order: {by: count, label: {ja: '{{ buyer }}'}, stem: {ja: 並, en: Sort.}}\n", "the label of `order`"),
        ("    order: {by: count, label: '{{ buyer }}', stem: {ja: 並}}\n", "the stem of `order`"),
    ],
)
def test_orders_and_pairings_in_too_few_languages_are_reported(desk: Desk, match: str, what: str) -> None:
    said = desk.templates("    key: [buyer]\n", "    key: [buyer]\n" + match)
    assert said.startswith(f"error[missing-language]: {what} is not written in en\n")


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("      certainty: possible\n      according_to: {ja: 噂では}\n", 'whose word "gpus" is'),
        ("      errata: {slot: count, printed: 1万個, note: {ja: 注}}\n", 'a remark on "gpus"'),
    ],
)
def test_remarks_in_too_few_languages_are_reported(desk: Desk, row: str, what: str) -> None:
    said = desk.facts("    - id: gpus\n", "    - id: gpus\n" + row)
    assert said.startswith(f"error[missing-language]: {what} is not written in en\n")


def test_language_that_no_deck_wants_may_be_missing(desk: Desk) -> None:
    desk.replace(DECK, "[ja, en]", "[ja]")
    assert desk.facts("{ja: メタ, en: Meta}", "{ja: メタ}") == ""


def test_unknown_deck_is_reported(desk: Desk) -> None:
    assert desk.build("minni") == snapshot("""\
error[unknown-deck]: no deck "minni"
 --> decks
  = help: did you mean "mini"?
""")


def test_deck_without_items_is_reported(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "anki: {kinds: [set]}")
    assert desk.build() == snapshot("""\
error[empty-deck]: deck "mini" has no items
 --> decks/mini.yaml:1:1
  |
1 | deck: Trial
  | ^^^^
  = help: ask for more kinds
""")
    assert not Path("dist").exists()


def test_bad_lock_is_reported(desk: Desk) -> None:
    desk.write("decks/mini.lock", "# quizgen\nnot a lock\n")
    assert "error[bad-lock]: " in desk.build()
    assert " --> decks/mini.lock:" in desk.build()
    assert Path("decks/mini.lock").read_text(encoding="utf-8") == "# quizgen\nnot a lock\n"
    assert not Path("dist").exists()


def test_nothing_is_built_of_a_topic_with_errors(desk: Desk) -> None:
    desk.replace(FACTS, "count: 10000", "count: many")
    desk.replace(TEMPLATES, "key: [buyer]", "key: [seller]")
    said = desk.build()
    assert "error[bad-value]" in said
    assert "error[unknown-slot]" in said
    assert not Path("dist").exists()
    assert not Path("decks/mini.lock").exists()
