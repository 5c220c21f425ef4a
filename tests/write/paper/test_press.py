"""What cannot be printed is told once, with the place where it was written; and nothing else is."""

from dataclasses import replace

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_full
from quizgen.model.item import Recall
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Erratum
from quizgen.present.presenter import Presenter
from quizgen.source import SourceText, Span
from quizgen.write.paper.answers import answers_pdf
from quizgen.write.paper.engine import families, typeset
from quizgen.write.paper.ink import set_text, unprintable
from quizgen.write.paper.press import Press

from ..sample import ENIAC_FACT, FUJI, FUJIC_FACT, bank, items_of_every_kind
from .printed import find, pages
from .sheets import Shop, form, worksheet_pdf

_SOURCE = SourceText("decks/x.yaml", "worksheet:\n  font: Libertinus Serf\n")
DECK, FONT = Span(_SOURCE, 1, 1, 9), Span(_SOURCE, 2, 9, 15)
FACTS = Span(SourceText("questions/x/facts.yaml", "  fuji: {name: Fuji 👍}\n"), 1, 3, 4)


def test_character_that_no_font_has_is_told_once_for_all_sheets() -> None:
    problems = Collector()
    press = Press(problems, DECK)
    fuji = replace(FUJI, name={ENGLISH: "Fuji 👍", JAPANESE: "富士"}, span=FACTS)
    fact = replace(FUJIC_FACT, cells={**FUJIC_FACT.cells, "place": fuji})  # type: ignore[dict-item]
    item = items_of_every_kind(ENGLISH)[0]
    item = replace(item, facts=(fact,), statements=(), task=Recall(fuji))
    presenter = Presenter(bank(fact))
    for letter in "ABC":
        assert answers_pdf(form([item], ENGLISH, letter=letter), presenter, press) is None
    assert press.failed
    assert render_full(problems.findings) == snapshot("""\
error[unprintable-character]: entity "fuji" has "👍" (U+1F44D), which no font here has
 --> questions/x/facts.yaml:1:3
  |
1 |   fuji: {name: Fuji 👍}
  |   ^^^^
  = help: write it in other characters, or name a font that has them under `worksheet:` in the deck
""")


def test_character_in_a_remark_is_told_of_its_fact(shop: Shop) -> None:
    note = {ENGLISH: "see 👍", JAPANESE: "見よ"}
    fact = replace(ENIAC_FACT, errata=(replace(ENIAC_FACT.errata[0], note=note),))
    assert isinstance(fact.errata[0], Erratum)
    item = replace(items_of_every_kind(ENGLISH)[2], facts=(fact,))
    assert answers_pdf(form([item], ENGLISH), Presenter(bank(fact)), shop.press) is None
    assert shop.report.startswith('error[unprintable-character]: fact "eniac-built" has "👍" (U+1F44D), which no font')


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"title": "A 👍"}, 'the title has "👍" (U+1F44D), which no font here has'),
        ({"instructions": "Tab\u200b"}, "the text of instructions has U+200B"),
        ({"pupil": "名\ue000"}, 'the pupil "名\ue000" has U+E000'),
    ],
)
def test_characters_of_the_deck_and_the_class_list_are_told(changes: dict[str, str], told: str) -> None:
    problems = Collector()
    one = form(items_of_every_kind(ENGLISH)[:1], ENGLISH, **changes)  # type: ignore[arg-type]
    assert worksheet_pdf(one, Presenter(bank()), Press(problems, DECK)) is None
    (finding,) = problems.findings
    assert finding.message.startswith(told)
    assert finding.span == DECK


@pytest.mark.parametrize(
    ("title", "missing"),
    [
        ("x\u20e3", ['"x\u20e3" (U+0078 U+20E3)']),
        ("xx\u20e3 x", ['"x\u20e3" (U+0078 U+20E3)']),
        ("\u0e01\u0e48", ['"\u0e01\u0e48" (U+0E01 U+0E48)']),
        ("\u0e01\u0e48 \u0e01", ['"\u0e01" (U+0E01)', '"\u0e01\u0e48" (U+0E01 U+0E48)']),
        ("e\u0301\U0001f44d", ['"\U0001f44d" (U+1F44D)']),
    ],
)
def test_mark_that_no_font_has_is_told_with_its_letter(shop: Shop, title: str, missing: list[str]) -> None:
    one = form(items_of_every_kind(ENGLISH)[:1], ENGLISH, title=title)
    assert worksheet_pdf(one, Presenter(bank()), shop.press) is None
    told = [finding.message for finding in shop.problems.findings]
    assert told == [f"the title has {one}, which no font here has" for one in missing]


def test_all_unprintable_characters_are_told_at_once(shop: Shop) -> None:
    one = form(items_of_every_kind(ENGLISH)[:1], ENGLISH, title="👍 \u200b ꦮ ש")
    assert worksheet_pdf(one, Presenter(bank()), shop.press) is None
    lead = "error[unprintable-character]: the title has "
    assert [line.removeprefix(lead) for line in shop.report.splitlines() if line.startswith("error")] == snapshot(
        [
            '"ש" (U+05E9), which runs from right to left, against the rest of the sheet',
            '"ꦮ" (U+A9AE), which no font here has',
            '"👍" (U+1F44D), which no font here has',
            "U+200B, which nobody would see in print",
        ]
    )


def test_unknown_font_is_told_where_it_is_named() -> None:
    problems = Collector()
    one = form(items_of_every_kind(ENGLISH)[:1], ENGLISH, font="Libertinus Serf")
    press = Press(problems, DECK, FONT)
    assert (worksheet_pdf(one, Presenter(bank()), press), worksheet_pdf(one, Presenter(bank()), press)) == (None, None)
    assert render_full(problems.findings) == snapshot("""\
error[unknown-font]: no font "Libertinus Serf" is installed
 --> decks/x.yaml:2:9
  |
2 |   font: Libertinus Serf
  |         ^^^^^^^^^^^^^^^
  = help: did you mean "Libertinus Serif"?
""")


def test_font_is_used_by_its_name(shop: Shop) -> None:
    one = form(items_of_every_kind(ENGLISH)[:1], ENGLISH, font="New Computer Modern")
    pdf = worksheet_pdf(one, Presenter(bank()), shop.press)
    assert pdf is not None
    assert b"NewCM" in pdf
    assert "New Computer Modern" in families()


def test_sheet_with_nothing_wrong_is_no_failure(shop: Shop) -> None:
    assert worksheet_pdf(form(items_of_every_kind()), Presenter(bank()), shop.press) is not None
    assert (shop.report, shop.press.failed) == ("", False)


def test_data_is_never_source() -> None:
    """What would be read from a file stands on the sheet as it was written."""
    one = form(items_of_every_kind(ENGLISH)[:1], ENGLISH, title='#read("data.typ")')
    shop = Shop()
    pdf = worksheet_pdf(one, Presenter(bank()), shop.press)
    assert pdf is not None
    assert find(pdf, '#read("data.typ")')
    assert "What quizgen has to say" not in pages(pdf)[0]


def test_layout_that_is_not_there_is_a_mistake_of_ours() -> None:
    with pytest.raises(Exception, match="No such file"):
        typeset("nothing", {})


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("plain", set()),
        ("日本語 ½ é", set()),
        ("tab\tand\nline\u2028ends\x85", set()),
        ("a\u200bb", {"\u200b"}),
        ("\u202e", {"\u202e"}),
        ("\x00\x1f", {"\x00", "\x1f"}),
        ("שלום", set("שלום")),
    ],
)
def test_unprintable_characters(text: str, characters: set[str]) -> None:
    assert unprintable(text) == characters


@pytest.mark.parametrize(
    ("text", "told"),
    [("a\tb", "a b"), ("a\r\nb", "a \nb"), ("a\u2029b\x0bc", "a \nb \nc"), ("a  b\u3000", "a  b\u3000")],
)
def test_blanks_that_no_font_has_are_set_as_those_that_every_font_has(text: str, told: str) -> None:
    assert set_text(text) == told
