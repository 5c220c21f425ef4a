"""The mark of an answer: another one means something new to learn, whatever became of the wording."""

from dataclasses import replace
from decimal import Decimal

import pytest

from quizgen.model.ids import Kind
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall, Task, Words
from quizgen.model.values import Number
from quizgen.study.content import answer_mark

from ..write.sample import KYUSHU, OSAKA, TOHOKU
from .learning import sample_items

ITEMS = sample_items()


def of(kind: Kind) -> Item:
    return next(item for item in ITEMS.values() if item.id.kind is kind)


@pytest.mark.parametrize("item", ITEMS.values(), ids=lambda item: item.id.kind.value)
def test_rewording_is_no_change(item: Item) -> None:
    assert answer_mark(replace(item, stem=(Words("もっとよい聞き方"),), statements=())) == answer_mark(item)


def test_another_key_is_a_change() -> None:
    changed: dict[Kind, Task] = {
        Kind.TYPED: Recall(OSAKA),
        Kind.CLOZE: Cloze(OSAKA),
        Kind.CHOICE: Choice((KYUSHU, OSAKA), 1),
        Kind.SET: Listing((KYUSHU, OSAKA, TOHOKU)),
    }
    for kind, task in changed.items():
        assert answer_mark(replace(of(kind), task=task)) != answer_mark(of(kind)), kind


def test_other_distractors_are_no_change() -> None:
    item = of(Kind.CHOICE)
    assert isinstance(item.task, Choice)
    key = item.task.options[item.task.key]
    assert answer_mark(replace(item, task=Choice((OSAKA, TOHOKU, key), 2))) == answer_mark(item)


def test_whether_a_claim_is_the_true_or_a_false_one_is_no_change_but_the_cell_is() -> None:
    item = of(Kind.TRUE_FALSE)
    assert isinstance(item.task, Judgement)
    assert answer_mark(replace(item, task=replace(item.task, holds=not item.task.holds))) == answer_mark(item)
    assert answer_mark(replace(item, task=replace(item.task, right=TOHOKU))) != answer_mark(item)


def test_order_of_what_is_shown_is_no_change() -> None:
    ordering, matching, listing = of(Kind.ORDERING).task, of(Kind.MATCHING).task, of(Kind.SET).task
    assert isinstance(ordering, Ordering)
    assert isinstance(matching, Matching)
    assert isinstance(listing, Listing)
    last = len(ordering.events) - 1
    turned = Ordering(ordering.events[::-1], tuple(last - place for place in ordering.order))
    assert answer_mark(replace(of(Kind.ORDERING), task=turned)) == answer_mark(of(Kind.ORDERING))
    flipped = Matching(matching.left[::-1], matching.right, matching.pairs[::-1])
    assert answer_mark(replace(of(Kind.MATCHING), task=flipped)) == answer_mark(of(Kind.MATCHING))
    assert answer_mark(replace(of(Kind.SET), task=Listing(listing.keys[::-1]))) == answer_mark(of(Kind.SET))


def test_other_amount_is_a_change() -> None:
    item = of(Kind.COMPUTED)
    assert isinstance(item.task, Recall)
    key = item.task.key
    assert isinstance(key, Number)
    assert answer_mark(replace(item, task=Recall(replace(key, amount=Decimal(1))))) != answer_mark(item)
