"""Plans that ask for what is not there, and codes that stand for nothing."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.assemble.code import make_code
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_full
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.ledgers import read_ledgers
from quizgen.pipeline.reprinting import reprint_form

from ..authoring import DECK, FACTS, Desk

LEDGER = Path("decks/mini.forms")


@pytest.fixture
def printed(desk: Desk) -> Desk:
    """A project whose worksheets have been built."""
    desk.replace(DECK, "to: [apkg]", "to: [worksheet]")
    assert desk.build() == ""
    return desk


def with_plan(desk: Desk, plan: str) -> str:
    desk.write(DECK, DECK.read_text(encoding="utf-8") + plan)
    return desk.report()


def first_code(desk: Desk) -> str:
    """The code of form A in the first language."""
    number = next(iter(read_ledgers(desk.workspace, Collector()).by_deck.values())).sheets
    return make_code(next(iter(number)), 0)


def reprint(desk: Desk, code: str) -> str:
    return render_full(reprint_form(desk.workspace, code, Path("dist/forms")).findings)


def test_section_that_chooses_by_what_is_not_there_is_reported(desk: Desk) -> None:
    desk.replace(FACTS, "- id: gpus", "- id: gpus\n      tags: [core]")
    section = "{kind: cloze, count: 1, topics: [maxi], relations: [interns], tags: [core, cor]}"
    assert with_plan(desk, f"worksheet:\n  sections:\n    - {section}\n") == snapshot("""\
error[unknown-topic]: no topic "maxi" in the deck
 --> decks/mini.yaml:9:40
  |
9 |     - {kind: cloze, count: 1, topics: [maxi], relations: [interns], tags: [core, cor]}
  |                                        ^^^^
  = help: known: mini

error[unknown-relation]: no relation "interns" in the deck
 --> decks/mini.yaml:9:59
  |
9 |     - {kind: cloze, count: 1, topics: [maxi], relations: [interns], tags: [core, cor]}
  |                                                           ^^^^^^^
  = help: did you mean "internship"?

error[unknown-tag]: no tag "cor" in the deck
 --> decks/mini.yaml:9:82
  |
9 |     - {kind: cloze, count: 1, topics: [maxi], relations: [interns], tags: [core, cor]}
  |                                                                                  ^^^
  = help: did you mean "core"?
""")


def test_title_in_too_few_languages_is_reported(desk: Desk) -> None:
    assert with_plan(desk, "worksheet: {title: {ja: テスト}, instructions: {en: Read.}}\n") == snapshot("""\
error[missing-language]: `instructions` of the worksheet is not written in ja
 --> decks/mini.yaml:7:13
  |
7 | worksheet: {title: {ja: テスト}, instructions: {en: Read.}}
  |             ^^^^^
  = help: add `ja:`

error[missing-language]: `title` of the worksheet is not written in en
 --> decks/mini.yaml:7:13
  |
7 | worksheet: {title: {ja: テスト}, instructions: {en: Read.}}
  |             ^^^^^
  = help: add `en:`
""")


def test_section_that_cannot_be_filled_is_reported(desk: Desk) -> None:
    said = with_plan(desk, "worksheet: {sections: [{kind: set, count: 1}]}\n")
    assert said.startswith("error[short-section]: the section wants 1 set item in en, 0 can be had\n")
    assert "0 in the deck are of this kind and choice" in said


def test_damaged_ledger_is_reported_and_kept(printed: Desk) -> None:
    text = LEDGER.read_text(encoding="utf-8").replace("\ttrue-false\t", "\ttrue-falses\t", 1)
    LEDGER.write_text(text, encoding="utf-8")
    said = printed.build()
    assert said.startswith('error[bad-ledger]: "true-falses" is no kind\n')
    assert f" --> {LEDGER}:3:1\n" in said
    assert LEDGER.read_text(encoding="utf-8") == text


def test_mistyped_code_is_reported_with_the_nearest(printed: Desk) -> None:
    code = first_code(printed)
    wrong = code[:-1] + ("Z" if code[-1] != "Z" else "Y")
    said = reprint(printed, wrong)
    assert said.startswith(f'error[bad-form-code]: "{wrong}" is mistyped: its check character is wrong\n --> decks\n')
    assert f'"{code}"' in said


def test_what_is_no_code_is_reported(printed: Desk) -> None:
    assert reprint(printed, "form A") == snapshot("""\
error[bad-form-code]: "form A" is no form code
 --> decks
  = help: it has eight characters
""")


def test_code_that_no_ledger_has_is_reported(printed: Desk) -> None:
    LEDGER.unlink()
    said = reprint(printed, "0000-0000")
    assert said.startswith('error[unknown-form]: no ledger has the form "0000-0000"\n')


def test_changed_items_of_a_printed_form_are_reported(printed: Desk) -> None:
    code = first_code(printed)
    assert reprint(printed, code) == ""
    printed.replace(FACTS, "name: {ja: イーロン・マスク, en: Elon Musk}", "name: {ja: マスク, en: Elon Musk}")
    said = reprint(printed, code)
    assert "warning[changed-form]: " in said
    assert "reads otherwise now" in said
    assert "  = help: the form is printed with today's words\n" in said
    assert Path(f"dist/forms/mini-A-{code}-worksheet.html").exists()


def test_deck_of_a_code_may_be_gone(printed: Desk) -> None:
    code = first_code(printed)
    DECK.rename("decks/other.yaml")
    assert reprint(printed, code) == snapshot("""\
error[unknown-deck]: no deck "mini"
 --> decks/mini.forms
  = help: known: other
""")


def test_pupils_who_cannot_be_told_apart_are_reported(printed: Desk) -> None:
    printed.write("class.csv", "name\nA\nA\n")
    order = Order(decks=(), output=Path("dist"), now=1_700_000_000, students=Path("class.csv"))
    said = render_full(build_decks(printed.workspace, order).findings)
    assert said.startswith('error[duplicate-pupil]: "A" stands here twice, as far as can be told\n --> class.csv:3:1\n')


def test_character_that_no_font_has_is_reported_where_it_was_written(printed: Desk) -> None:
    printed.replace(FACTS, "name: {ja: オープンAI, en: OpenAI}", "name: {ja: オープンAI👍, en: OpenAI}")
    before = LEDGER.read_bytes()
    said = printed.build()
    assert 'error[unprintable-character]: entity "openai" has "👍" (U+1F44D), which no font here has\n' in said
    assert f" --> {FACTS}:10:3\n" in said
    assert LEDGER.read_bytes() == before


@pytest.mark.parametrize("output", ["worksheet", "study"])
def test_font_that_is_not_installed_is_reported_where_it_is_named(desk: Desk, output: str) -> None:
    desk.replace(DECK, "to: [apkg]", f"to: [{output}]")
    desk.write(DECK, DECK.read_text(encoding="utf-8") + "worksheet:\n  forms: 1\n  font: Libertinus Serf\n")
    assert desk.build() == snapshot("""\
error[unknown-font]: no font "Libertinus Serf" is installed
 --> decks/mini.yaml:9:9
  |
9 |   font: Libertinus Serf
  |         ^^^^^^^^^^^^^^^
  = help: did you mean "Libertinus Serif"?
""")


def test_card_that_holds_too_much_is_reported(desk: Desk) -> None:
    desk.replace(DECK, "to: [apkg]", "to: [flashcards]")
    desk.replace(FACTS, "en: Elon Musk}", f"en: {'Elon ' * 200}Musk}}")
    assert "warning[overfull-card]: " in desk.build()
