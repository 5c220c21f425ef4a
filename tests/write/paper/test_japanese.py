"""Japanese as it is set: kana that keep apart, room where it meets Latin letters, and lines that do not break."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest

from quizgen.model.language import JAPANESE
from quizgen.write.paper.engine import typeset
from quizgen.write.paper.sheet import sheet_data

from .printed import SHRUNK, Glyph, glyphs, pages

FIRST_COLUMN = 105
"""In millimetres: it ends where the page is folded."""

AI, SKILL = ["AI", "エーアイ"], ["技術", "ぎじゅつ"]


def lines(*statements: Sequence[object]) -> bytes:
    """A study sheet that tells these."""
    facts = [{"statement": statement, "note": ""} for statement in statements]
    return typeset(
        "study",
        {
            "sheet": sheet_data("題", JAPANESE),
            "title": "題",
            "subtitle": "要点",
            "source": "出典",
            "groups": [{"heading": "第1段落", "facts": facts}, {"heading": "第2段落", "facts": facts[:1]}],
            "long-words": False,
        },
    )


def body(pdf: bytes) -> list[Glyph]:
    """The text of the first statement, without the kana over it."""
    text = glyphs(pdf)
    bullet = next(place for place, glyph in enumerate(text) if glyph.text == "•")
    rest = text[bullet + 1 :]
    large = max(glyph.size for glyph in rest[:10])
    return [glyph for glyph in rest if glyph.size > large * SHRUNK and glyph.text.strip()]


def gap(pdf: bytes, first: str, second: str) -> float:
    """How far the ink of the second character is from that of the first, where the one first follows the other."""
    return next(b.left - a.right for a, b in pairwise(body(pdf)) if (a.text, b.text) == (first, second))


def test_kana_over_words_side_by_side_keep_apart() -> None:
    pairs: Sequence[tuple[list[str], list[str]]] = (
        (AI, SKILL),
        (SKILL, ["者", "しゃしゃ"]),
        (["者", "しゃしゃ"], ["的", "てきてき"]),
    )
    for words in pairs:
        kana = [glyph for glyph in glyphs(lines([*words, "の開発"])) if glyph.size < 6]
        last, first = words[0][1], words[1][1]
        place = next(n for n, glyph in enumerate(kana) if glyph.text == first[0] and kana[n - 1].text == last[-1])
        assert kana[place].left - kana[place - 1].right > 0.6


@pytest.mark.parametrize(
    ("plain", "parts", "first", "second"),
    [
        ("OpenAIを率いる", [["OpenAI", "オープンエーアイ"], "を率いる"], "I", "を"),
        ("天体2号が飛ぶ", ["天体", ["2", "に"], "号が飛ぶ"], "体", "2"),
        ("天体2号が飛ぶ", ["天体2", ["号", "ごう"], "が飛ぶ"], "2", "号"),
        ("天体2号が飛ぶ", ["天体", ["2", "に"], ["号", "ご"], "が飛ぶ"], "2", "号"),
        ("とOpenAI、", ["と", ["OpenAI", "オープンエーアイ"], "、"], "I", "、"),
    ],
)
def test_room_beside_latin_letters_is_the_same_with_kana_over_them(
    plain: str, parts: Sequence[object], first: str, second: str
) -> None:
    assert gap(lines(parts), first, second) == pytest.approx(gap(lines([plain]), first, second), abs=0.1)


def test_no_room_is_left_where_a_line_begins_or_ends_with_latin_letters() -> None:
    for count in range(14, 24):
        text = body(lines(["あ" * count, ["OpenAI", "オープンエーアイ"], "い" * 12]))
        top = text[0].left
        starts = [b.left for a, b in pairwise(text[: count + 18]) if b.top > a.bottom]
        assert all(abs(start - top) < 0.6 for start in starts)


def test_what_is_counted_stays_with_its_counter() -> None:
    texts: list[list[object]] = [[f"{'あ' * count}約6カ月と3カ国で、数ヶ月"] for count in range(12, 32)]
    texts += [["あ" * count, "約6カ", ["月", "げつ"], "の間"] for count in range(12, 32)]
    printed = "\n".join(pages(lines(*texts))).replace("\u2060", "")
    assert len(re.findall("カ月", printed)) >= 20
    assert not re.search("[カヶ]\n[月国]", printed)


@pytest.mark.parametrize("letter", ["x\u0304", "\u1ecd\u0301", "r\u0325\u0304", "q\u0303\u0331"])
def test_marks_of_latin_letters_stand_over_and_under_them(letter: str) -> None:
    marked = [glyph for glyph in body(lines([letter])) if glyph.text in letter and glyph.left < FIRST_COLUMN]
    (plain, *_) = body(lines([letter[0]]))
    wide = max(glyph.right for glyph in marked) - min(glyph.left for glyph in marked)
    assert len(marked) >= len(letter)
    assert wide < 1.35 * (plain.right - plain.left)


def test_letters_that_have_their_marks_in_one_are_set_as_all_others_are() -> None:
    whole, composed = body(lines(["é"])), body(lines(["e\u0301"]))
    assert (whole[0].left, whole[0].right) == (composed[0].left, composed[0].right)
