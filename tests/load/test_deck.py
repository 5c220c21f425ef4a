"""Deck files, and what they cannot ask for."""

import pytest
from inline_snapshot import snapshot

from quizgen.model.blueprint import AnkiOptions, Blueprint, Output, Subdeck
from quizgen.model.ids import DeckName, Kind, Language, TopicId

from ..authoring import DECK, Desk


def test_deck_is_read_whole(desk: Desk) -> None:
    desk.write(
        DECK,
        """\
deck: ニュース::ツイッターのAI計画
topics: [mini]
languages: [en, ja]
seed: 9223372036854775807
options: 6
to: [apkg]
description: {ja: 説明, en: About}
anki:
  kinds: [typed, reversed, cloze, choice, true-false, set, ordering, matching, computed]
  subdecks: [language, kind, topic]
  tags: [news, ニュース]
  tts: true
""",
    )
    project, _ = desk.check()
    assert project.blueprints == (
        Blueprint(
            name=DeckName("mini"),
            title="ニュース::ツイッターのAI計画",
            topics=(TopicId("mini"),),
            languages=(Language("en"), Language("ja")),
            seed=2**63 - 1,
            options=6,
            outputs=(Output.ANKI,),
            description={Language("ja"): "説明", Language("en"): "About"},
            anki=AnkiOptions(kinds=tuple(Kind), subdecks=tuple(Subdeck), tags=("news", "ニュース"), tts=True),
        ),
    )


def test_what_a_deck_leaves_out_has_a_default(desk: Desk) -> None:
    desk.write(DECK, "deck: T\ntopics: mini\nlanguages: ja\nseed: 0\n")
    project, _ = desk.check()
    assert project.blueprints == (
        Blueprint(
            name=DeckName("mini"), title="T", topics=(TopicId("mini"),), languages=(Language("ja"),), seed=0, options=4
        ),
    )


def test_flat_deck_has_an_empty_list_of_subdecks(desk: Desk) -> None:
    desk.replace(DECK, "options: 2", "options: 2\nanki: {subdecks: []}")
    assert desk.blueprint().anki.subdecks == ()


@pytest.mark.parametrize("title", ["::", "A::", "::B", "A::::B", "A:: ::B", "A::\u3000"])
def test_empty_level_of_a_title_is_reported(desk: Desk, title: str) -> None:
    said = desk.deck("deck: Trial", f'deck: "{title}"')
    assert said.startswith(f'error[bad-value]: an empty level in "{title.strip()}"\n --> decks/mini.yaml:1:7\n')
    assert said.endswith("  = help: write a name on each side of `::`\n")


@pytest.mark.parametrize(("key", "word"), [("kinds", "kind"), ("subdecks", "subdeck")])
def test_unknown_member_is_reported(desk: Desk, key: str, word: str) -> None:
    said = desk.deck("options: 2", f"anki: {{{key}: [Kind]}}")
    assert said.startswith(f'error[bad-value]: "Kind" is no {word}\n --> decks/mini.yaml:5:{len(key) + 11}\n')


def test_unknown_language_is_reported(desk: Desk) -> None:
    assert desk.deck("[ja, en]", "[ja, en, fr]") == snapshot("""\
error[bad-value]: "fr" is no language
 --> decks/mini.yaml:3:21
  |
3 | languages: [ja, en, fr]
  |                     ^^
  = help: known: en, ja
""")


def test_no_kinds_at_all_are_reported(desk: Desk) -> None:
    assert desk.deck("options: 2", "anki: {kinds: []}") == snapshot("""\
error[wrong-type]: the list of kinds must not be empty
 --> decks/mini.yaml:5:15
  |
5 | anki: {kinds: []}
  |               ^
  = help: write at least one
""")


@pytest.mark.parametrize("seed", ["-1", "9223372036854775808", "1.5", "dice"])
def test_seed_is_a_whole_number(desk: Desk, seed: str) -> None:
    said = desk.deck("seed: 7", f"seed: {seed}")
    assert said.startswith("error[wrong-type]: seed must be a whole number\n --> decks/mini.yaml:4:7\n")


def test_unknown_output_is_reported(desk: Desk) -> None:
    assert desk.deck("to: [apkg]", "to: [apkg, apkgs]") == snapshot("""\
error[bad-value]: "apkgs" is no output
 --> decks/mini.yaml:6:12
  |
6 | to: [apkg, apkgs]
  |            ^^^^^
  = help: did you mean "apkg"?
""")
