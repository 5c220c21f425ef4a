"""Replies to items of every kind, each typed as one text."""

from decimal import Decimal

import pytest

from quizgen.grading.grade import Reason, Verdict
from quizgen.grading.grader import Grader
from quizgen.grading.responses import grade_response
from quizgen.model.ids import EntityId, ItemId, Kind, SlotName, TopicId
from quizgen.model.item import Blank, Choice, Cloze, Event, Item, Judgement, Listing, Matching, Ordering, Recall, Task
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Evidence, Fact
from quizgen.model.values import Date, Form, Number

from .test_names_in_a_bank import GRADER, KNOWN, TOPIC

BY_ID = {one.id: one for one in KNOWN}
MUSK, ALTMAN, AUSTRIA = (BY_ID[EntityId(name)] for name in ("musk", "altman", "austria"))
FACT = Fact(
    id="f",  # type: ignore[arg-type]
    relation="r",  # type: ignore[arg-type]
    cells={},
    evidence=(Evidence(paragraph=1, quotes=()),),
)
YEARS = [Date(year=year) for year in (2021, 2022, 2023)]
EVENTS = tuple(Event(fact=FACT, label=(), rank=year) for year in YEARS)
CHOICE = Choice(options=(MUSK, ALTMAN, AUSTRIA), key=1)
TRUE = Judgement(claim=(), holds=True, slot=SlotName("s"), right=MUSK)


def item(task: Task, *stem: Blank) -> Item:
    id_ = ItemId(TopicId("t"), "f", SlotName("s"), Kind.TYPED, JAPANESE)
    return Item(id=id_, facts=(FACT,), stem=stem, task=task)


def reason(task: Task, reply: str) -> Reason:
    return grade_response(item(task), reply, GRADER).reason


def test_a_value() -> None:
    assert reason(Recall(Number(amount=Decimal(10_000))), "一万") is Reason.SAME_VALUE
    assert reason(Recall(ALTMAN), "　") is Reason.EMPTY


def test_a_blank_wants_as_much_as_the_sentence_shows() -> None:
    day = Date(year=2022, month=10, day=28)
    year = item(Cloze(day), Blank(slot=SlotName("s"), value=day, form=Form.YEAR))
    assert grade_response(year, "2022年", GRADER).verdict is Verdict.ACCEPT
    assert grade_response(year, "2022年10月28日", GRADER).verdict is Verdict.ACCEPT
    assert grade_response(year, "2023年", GRADER).verdict is Verdict.REJECT


@pytest.mark.parametrize("reply", ["B", "b", "Ｂ", "(B)", "サム・アルトマン", "Altman"])
def test_a_choice_by_letter_or_by_words(reply: str) -> None:
    assert reason(CHOICE, reply) is Reason.RIGHT_CHOICE


@pytest.mark.parametrize(
    ("reply", "why"), [("A", Reason.WRONG_CHOICE), ("Austria", Reason.WRONG_CHOICE), ("D", Reason.UNREADABLE)]
)
def test_a_wrong_choice(reply: str, why: Reason) -> None:
    assert reason(CHOICE, reply) is why


@pytest.mark.parametrize("reply", ["○", "〇", "◯", "T", "true", "正", "正しい", "○ 正しい", "はい", "Yes."])
def test_true(reply: str) -> None:
    assert reason(TRUE, reply) is Reason.RIGHT_CHOICE


@pytest.mark.parametrize("reply", ["×", "✕", "x", "F", "False", "誤", "誤り", "× 誤り", "いいえ"])
def test_false(reply: str) -> None:
    assert reason(TRUE, reply) is Reason.WRONG_CHOICE


def test_neither_true_nor_false() -> None:
    assert reason(TRUE, "たぶん") is Reason.UNREADABLE


@pytest.mark.parametrize(
    "reply",
    [
        "サム・アルトマン、オーストリア",
        "Austria, Sam Altman",
        "オーストリア；アルトマン",
        "Altman and Austria",
        "オーストリア・アルトマン",
        "オーストリアとアルトマン",
        "サム・アルトマンとオーストリア",
        "Sam Altman / Austria",
        "アルトマン／オーストリア",
        "Austria\nAltman, Sam",
        "Altman, Sam & Austria",
    ],
)
def test_a_list(reply: str) -> None:
    assert grade_response(item(Listing((ALTMAN, AUSTRIA))), reply, GRADER).verdict is Verdict.ACCEPT


def test_a_list_without_end() -> None:
    assert reason(Listing((ALTMAN, AUSTRIA)), "a,b;c、d/e・f\n" * 5000) is Reason.OTHER_TEXT


def test_a_list_in_part() -> None:
    assert reason(Listing((ALTMAN, AUSTRIA)), "アルトマン") is Reason.IN_PART
    assert reason(Listing((ALTMAN, AUSTRIA)), "アルトマン、ドイツ") is Reason.IN_PART
    assert reason(Listing((ALTMAN, AUSTRIA)), "ドイツ") is Reason.OTHER_TEXT
    assert reason(Listing((ALTMAN, AUSTRIA)), "サム・オルトマン、オーストリア") is Reason.NEARLY_SPELLED


@pytest.mark.parametrize("reply", ["C→A→B", "CAB", "c, a, b", "Ｃ Ａ Ｂ"])
def test_an_order(reply: str) -> None:
    assert reason(Ordering(events=EVENTS, order=(2, 0, 1)), reply) is Reason.RIGHT_CHOICE


@pytest.mark.parametrize(
    ("reply", "why"), [("ABC", Reason.WRONG_CHOICE), ("CA", Reason.UNREADABLE), ("CAA", Reason.UNREADABLE)]
)
def test_a_wrong_order(reply: str, why: Reason) -> None:
    assert reason(Ordering(events=EVENTS, order=(2, 0, 1)), reply) is why


@pytest.mark.parametrize("reply", ["BA", "1B 2A", "1-B, 2-A", "2=A 1=B"])
def test_a_matching(reply: str) -> None:
    assert reason(Matching(left=(MUSK, ALTMAN), right=(MUSK, ALTMAN), pairs=(1, 0)), reply) is Reason.RIGHT_CHOICE


def test_the_language_of_the_item_does_not_count() -> None:
    assert Grader(TOPIC, ENGLISH).grade(AUSTRIA, "オーストリア").verdict is Verdict.ACCEPT
