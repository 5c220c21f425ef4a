"""Flashcards: each back lies behind its front, whichever way the sheet is turned over."""

from dataclasses import replace

import pytest

from quizgen.model.ids import FactId, Kind, Language
from quizgen.model.item import Item, Recall
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.values import Text
from quizgen.present.presenter import Presenter
from quizgen.write.paper.flashcards import Flip, flashcards_pdf

from ..sample import FUJIC_FACT, bank, item, items_of_every_kind, prose
from .printed import Glyph, find, outside, page_count, read
from .sheets import Shop

CARD = (105, 74.25)
ACROSS, DOWN = 2, 4


def cards(count: int, language: Language = ENGLISH) -> list[Item]:
    """Cards that ask for one thing each, so that both faces of a card can be told from all others."""
    return [
        item(
            Kind.TYPED,
            Recall(Text(by_language={language: f"key{number:03}z"})),
            prose(f"ask{number:03}z"),
            facts=(replace(FUJIC_FACT, id=FactId(f"f{number}"), according_to=None),),
            language=language,
        )
        for number in range(count)
    ]


def print_cards(shop: Shop, items: list[Item], flip: Flip) -> bytes:
    facts = {one.facts[0].id: one.facts[0] for one in items}
    pdf = flashcards_pdf("Computing", items, Presenter(bank(*facts.values())), shop.press, flip)
    assert pdf is not None
    return pdf


def cell(glyph: Glyph) -> tuple[int, int]:
    """Row and column of the card that the character is on."""
    return int(glyph.top // CARD[1]), int(glyph.left // CARD[0])


@pytest.mark.parametrize("count", [1, 7, 8, 11])
@pytest.mark.parametrize("flip", [Flip.LONG_EDGE, Flip.SHORT_EDGE])
def test_back_lies_behind_its_front(shop: Shop, flip: Flip, count: int) -> None:
    pdf = print_cards(shop, cards(count), flip)
    assert page_count(pdf) == 2 * -(-count // 8)
    for number in range(count):
        (front,), (back,) = find(pdf, f"ask{number:03}z"), find(pdf, f"key{number:03}z")
        assert back.page == front.page + 1
        row, column = cell(front)
        behind = (row, ACROSS - 1 - column) if flip is Flip.LONG_EDGE else (DOWN - 1 - row, column)
        assert cell(back) == behind


def test_folded_back_lies_beside_its_front(shop: Shop) -> None:
    pdf = print_cards(shop, cards(6), Flip.FOLD)
    assert page_count(pdf) == 2
    for number in range(6):
        (front,), (back,) = find(pdf, f"ask{number:03}z"), find(pdf, f"key{number:03}z")
        assert (back.page, cell(back)) == (front.page, (cell(front)[0], 1))
        assert cell(front)[1] == 0


def test_faces_are_centred_so_that_both_sides_meet(shop: Shop) -> None:
    pdf = print_cards(shop, cards(8), Flip.LONG_EDGE)
    (front,), (back,) = find(pdf, "ask000z"), find(pdf, "key000z")
    assert abs((front.left % CARD[0]) - 40) < 12
    assert abs((back.left % CARD[0]) - 40) < 12


@pytest.mark.parametrize("flip", list(Flip))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_reaches_the_cut(shop: Shop, language: Language, flip: Flip) -> None:
    pdf = flashcards_pdf("計算機", items_of_every_kind(language), Presenter(bank()), shop.press, flip)
    assert pdf is not None
    assert outside(pdf, 8) == []
    assert shop.report == ""


def test_only_what_can_be_recalled_is_on_cards(shop: Shop) -> None:
    items = items_of_every_kind(ENGLISH)
    pdf = flashcards_pdf("Computing", items, Presenter(bank()), shop.press, Flip.FOLD)
    assert pdf is not None
    assert "wherewasFUJICbuilt?" in read(pdf)
    assert "KyushuUniversity" not in read(pdf)


def test_deck_without_anything_to_recall_has_no_cards(shop: Shop) -> None:
    items = [one for one in items_of_every_kind(ENGLISH) if one.id.kind is Kind.TRUE_FALSE]
    assert flashcards_pdf("Computing", items, Presenter(bank()), shop.press, Flip.FOLD) is None
    assert flashcards_pdf("Computing", [], Presenter(bank()), shop.press, Flip.FOLD) is None


def test_card_that_is_too_full_is_left_out_with_a_warning(shop: Shop) -> None:
    full, fine = cards(2)
    full = replace(full, stem=prose("word " * 300))
    for flip in Flip:
        pdf = print_cards(shop, [full, fine], flip)
        assert (find(pdf, "key000z"), len(find(pdf, "key001z"))) == ([], 1)
    assert shop.report == (
        'warning[overfull-card]: the question of "computing/f0/place/typed/en" is longer than a flashcard holds\n'
        "  = help: the card is left out\n"
    )


def test_explanation_that_is_too_long_is_left_out_with_a_warning(shop: Shop) -> None:
    long, fine = cards(2)
    long = replace(long, statements=(prose("since " * 100),))
    for flip in Flip:
        pdf = print_cards(shop, [long, fine], flip)
        assert (len(find(pdf, "key000z")), find(pdf, "since"), len(find(pdf, "key001z"))) == (1, [], 1)
    assert shop.report == (
        'warning[overfull-card]: the explanation of "computing/f0/place/typed/en" is longer than a flashcard holds\n'
        "  = help: the card has its answer without it\n"
    )


def test_japanese_card_has_kana(shop: Shop) -> None:
    pdf = flashcards_pdf("計算機", items_of_every_kind(JAPANESE), Presenter(bank()), shop.press, Flip.FOLD)
    assert pdf is not None
    assert "ふじしゃしん" in read(pdf)
