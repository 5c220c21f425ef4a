"""Texts that mean something to Typst, to PDF or to Unicode are printed as they are, in every kind, or refused."""

import unicodedata
from collections.abc import Sequence

import pytest

from quizgen.model.ids import Kind
from quizgen.model.item import Item
from quizgen.model.language import ENGLISH
from quizgen.model.worksheet import Layout
from quizgen.present.presenter import Presenter
from quizgen.write.paper.answers import answers_pdf
from quizgen.write.paper.flashcards import Flip, flashcards_pdf
from quizgen.write.paper.key_table import keys_pdf

from ..hard_strings import HARD_STRINGS, LOST
from ..sample import bank
from ..subjects import subject
from .printed import hear, outside, pages, read, squeeze
from .sheets import Shop, form, worksheet_pdf

PRINTED = (
    '#include "/etc/passwd"',
    '#read("worksheet.typ") #sys.inputs #panic("!")',
    "$x$ and $ x^2 $",
    "*a* _b_ `c` ```rust fn```",
    "<label> @ref #<label>",
    r"\ \n \u{1f600} \#",
    "// comment /* and */",
    "= heading",
    "- list",
    "+ list",
    "/ term: it",
    "~ -- --- ... ' \" -?",
    "#let x = 1; #x #(x) #[x]",
    "½ ⅓ ⅔ ⅛",
    "①②③",
    "福\ufa19 \ufa1e",
    "𠮷野家 𩸽",
    "H₂O x⁺ ☐ ☑ ✗",
    "mailto:a@b.example http://example.org/#x",
    "{{ x }} [[ y ]] \\[z\\]",
    '(text "abc" (1 2 3)) /Type /Page endobj stream',
    "%PDF-1.7 %%EOF",
    "null",
    "'); DROP TABLE facts; --",
    "two  spaces and\u3000wide\u00a0fixed",
    "W" * 200,
    "長" * 200,
    "https://example.org/" + "a-long-path/" * 20,
)
"""Printed literally."""

REFUSED = {
    "👨‍👩‍👧 🇯🇵 👍🏽": "👨",
    "zero\u200bwidth": "U+200B",
    "soft\u00adhyphen": "U+00AD",
    "word\u2060joiner": "U+2060",
    "mark\ufeff": "U+FEFF",
    "עברית 123 (abc)": "U+05E2",
    "\u202egnp.exe\u202c": "U+202E",
    "العربية": "U+0627",
    "nul\x00": "U+0000",
    "bell\x07": "U+0007",
    "private \ue000": "U+E000",
    "unassigned \u0378": "U+0378",
    "half \ud83d": "U+D83D",
    "ﷺ": "U+FDFA",
    "ꦮ": "U+A9AE",
}
"""Refused, naming this character among others."""


UNPRINTABLE = ("\u200d", "\u200b", "\u05e2", "\u202e", "\u0627")
"""Characters that are in those of the common hard strings that paper refuses."""

ALL = PRINTED + tuple(text for text in HARD_STRINGS if not any(character in text for character in UNPRINTABLE))

LONG = 100

SHOWN = {
    Kind.TYPED: 3,
    Kind.CLOZE: 2,
    Kind.CHOICE: 4,
    Kind.TRUE_FALSE: 3,
    Kind.SET: 3,
    Kind.ORDERING: 6,
    Kind.MATCHING: 2,
}
"""How often the text stands in a question of each kind."""

IN_KEY = {Kind.TRUE_FALSE: 1, Kind.ORDERING: 6, Kind.MATCHING: 2}
"""How often in its key, where that is not once; and three times in what explains it."""


def items_with(*texts: str) -> tuple[Item, ...]:
    """An item of every kind for each text, which it has wherever a text can be."""
    return tuple(made for number, text in enumerate(texts) for made in subject(text, number))


def presenter_of(items: Sequence[Item]) -> Presenter:
    return Presenter(bank(*{made.facts[0].id: made.facts[0] for made in items}.values()))


def comparable(text: str) -> str:
    """The text as a reader compares it: without white space, and however its accents and ligatures are composed."""
    return unicodedata.normalize("NFKD", squeeze(text))


def missing(pdf: bytes | None, times: int) -> list[str]:
    """The texts that do not stand so many times in the file; long ones may be cut by the end of a page."""
    assert pdf is not None
    whole = comparable(hear(pdf))
    return [text for text in ALL if _is_short(text) and whole.count(comparable(text)) < times]


def _is_short(text: str) -> bool:
    return len(text) < LONG and len(text.splitlines()) <= 2


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("kind", SHOWN)
def test_texts_are_printed_as_they_are_in_questions_of_every_kind(shop: Shop, kind: Kind, layout: Layout) -> None:
    items = [one for one in items_with(*ALL) if one.id.kind is kind]
    pdf = worksheet_pdf(form(items, ENGLISH, layout=layout), presenter_of(items), shop.press)
    assert shop.report == ""
    assert missing(pdf, SHOWN[kind]) == []
    assert outside(pdf or b"", 18) == []


@pytest.mark.parametrize("kind", SHOWN)
def test_texts_are_printed_as_they_are_in_keys_of_every_kind(shop: Shop, kind: Kind) -> None:
    items = [one for one in items_with(*ALL) if one.id.kind is kind]
    pdf = answers_pdf(form(items, ENGLISH), presenter_of(items), shop.press)
    assert shop.report == ""
    assert missing(pdf, 3 + IN_KEY.get(kind, 1)) == []
    assert outside(pdf or b"", 18) == []


def test_texts_are_printed_as_they_are_in_the_key_table(shop: Shop) -> None:
    items = items_with(*ALL)
    pdf = keys_pdf([form(items, ENGLISH)] * 5, presenter_of(items), shop.press)
    assert missing(pdf, 15) == []
    assert outside(pdf or b"", 18) == []


@pytest.mark.parametrize("flip", list(Flip))
def test_texts_are_printed_as_they_are_on_flashcards(shop: Shop, flip: Flip) -> None:
    items = items_with(*(text for text in ALL if len(text) < LONG))
    pdf = flashcards_pdf("Title", items, presenter_of(items), shop.press, flip)
    assert missing(pdf, 8) == []
    assert outside(pdf or b"", 8) == []
    assert {said.message.partition(" of ")[0] for said in shop.problems.findings} == {"the explanation"}


def test_texts_are_printed_as_they_are_at_the_head_of_a_sheet(shop: Shop) -> None:
    item = items_with("x")[0]
    for text in ALL:
        one = form([item], ENGLISH, title=f"The {text} title", instructions=f"The {text} there", pupil=f"A {text}")
        pdf = worksheet_pdf(one, presenter_of([item]), shop.press)
        assert pdf is not None
        # The box for a name holds no more of it than a class list may have.
        assert comparable(read(pdf)).count(comparable(text)) >= (3 if len(text) < LONG else 2), text
        assert outside(pdf, 18) == []


@pytest.mark.parametrize("text", [*REFUSED, *(text for text in HARD_STRINGS if text not in ALL), *(t for t, _ in LOST)])
def test_text_that_cannot_be_printed_is_refused_by_name(shop: Shop, text: str) -> None:
    items = items_with(text)
    presenter, one = presenter_of(items), form(items, ENGLISH)
    assert worksheet_pdf(one, presenter, shop.press) is None
    assert 'error[unprintable-character]: entity "e0" has ' in shop.report
    assert REFUSED.get(text, "U+") in shop.report
    assert answers_pdf(one, presenter, shop.press) is None
    assert keys_pdf([one], presenter, shop.press) is None
    assert flashcards_pdf("Title", items, presenter, shop.press, Flip.FOLD) is None


@pytest.mark.parametrize("text", ["字" * 2_000, "x" * 2_000])
def test_two_thousand_characters_are_all_there_and_stay_on_the_pages(shop: Shop, text: str) -> None:
    items = items_with(text)
    presenter = presenter_of(items)
    letters = squeeze(text)
    for made, times in (
        (worksheet_pdf(form(items, ENGLISH), presenter, shop.press), sum(SHOWN.values())),
        (answers_pdf(form(items, ENGLISH), presenter, shop.press), 3 * len(SHOWN)),
        (keys_pdf([form(items, ENGLISH)] * 2, presenter, shop.press), 6),
    ):
        assert made is not None
        assert outside(made, 18) == []
        assert "".join(pages(made)).count(letters[0]) >= times * letters.count(letters[0])
    assert shop.report == ""
    assert flashcards_pdf("Title", items, presenter, shop.press, Flip.FOLD) is None
    assert [line.partition("]")[0] for line in shop.report.splitlines() if "[" in line] == ["warning[overfull-card"] * 2
