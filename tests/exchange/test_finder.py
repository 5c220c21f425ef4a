"""Items found by their words: the right one, none, or the statement that nothing tells which."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from quizgen.model.ids import ItemId, Language, SlotName, TopicId
from quizgen.model.topic import Bank
from quizgen.model.values import Duration, DurationUnit
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.verify.exchange.files import verify_export
from quizgen.verify.exchange.finder import Finder
from quizgen.verify.exchange.pieces import put_together
from quizgen.verify.exchange.unreadable import MalformedQuestion
from tests.authoring import Desk

OPTIONS = ("1 month", "2 months", "3 months")
TRUE_FALSE = ("True", "False")
QUESTION = "How long was George Hotz at Twitter?"


@pytest.fixture
def bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bank:
    monkeypatch.chdir(tmp_path)
    Desk()
    return open_project(Workspace(root=Path())).bank


def test_choice_is_found_by_its_stem(bank: Bank) -> None:
    assert str(Finder(bank).find(QUESTION, OPTIONS)) == "mini/hotz-at-twitter/planned/choice/en"
    japanese = "イーロン・マスクはオープンAIに何カ月いたか。"
    assert str(Finder(bank).find(japanese, ("2年",))) == "mini/musk-at-openai/planned/choice/ja"


def test_claim_is_found_by_what_it_says(bank: Bank) -> None:
    claim = "George Hotz joined Twitter in November 2022 for 3 months."
    finder = Finder(bank)
    found = [put_together(finder.find(claim, TRUE_FALSE, place), place, {"stem": claim}) for place in "1234"]
    ids = [ItemId.parse(item.printed.id) for item in finder.settle(found)]
    assert {id_.anchor for id_ in ids} == {"hotz-at-twitter"}
    assert sorted(id_.slot for id_ in ids) == ["employer", "person", "planned", "start"]


def test_false_claim_is_found_by_its_other_cells(bank: Bank) -> None:
    claim = "George Hotz joined Twitter in November 2022 for 2 years."
    assert str(Finder(bank).find(claim, TRUE_FALSE)) == "mini/hotz-at-twitter/planned/true-false/en"


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("How long was George Hotz at OpenAI?", OPTIONS),
        ("How long was George Hotz at Twitter", OPTIONS),
        ("George Hotz joined OpenAI in 2015 for 9 years.", TRUE_FALSE),
        ("", OPTIONS),
    ],
)
def test_words_of_no_item_are_refused(bank: Bank, stem: str, options: tuple[str, ...]) -> None:
    with pytest.raises(MalformedQuestion, match=r'^no item asks "'):
        Finder(bank).find(stem, options)


def twice(bank: Bank, planned: str) -> Bank:
    """The bank with its topic a second time, in which the internship was planned for so long."""
    mini, other = bank.topics[TopicId("mini")], TopicId("other")
    months = Duration(amount=Decimal(planned), unit=DurationUnit.MONTH)
    facts = tuple(
        replace(fact, cells={**fact.cells, SlotName("planned"): months}) if fact.id == "hotz-at-twitter" else fact
        for fact in mini.facts
    )
    return Bank(topics={mini.id: mini, other: replace(mini, id=other, facts=facts)})


def test_words_of_two_topics_are_those_of_an_item_of_each(bank: Bank) -> None:
    finder = Finder(twice(bank, "3"))
    id_ = finder.find(QUESTION, OPTIONS, "here")
    (item,) = finder.settle([put_together(id_, "here", {"stem": QUESTION})])
    assert item.printed.id == "mini/hotz-at-twitter/planned/choice/en"
    assert item.twins == ("other/hotz-at-twitter/planned/choice/en",)


def aiken(stem: str, *options: str, key: str) -> bytes:
    lettered = (f"{letter}. {option}\n" for letter, option in zip("ABC", options, strict=False))
    return f"{stem}\n{''.join(lettered)}ANSWER: {key}\n".encode()


@pytest.mark.parametrize(("planned", "wanted"), [("3", []), ("5", ["ambiguous-stem"])])
def test_words_of_two_topics_are_proven_where_both_have_the_answer(bank: Bank, planned: str, wanted: list[str]) -> None:
    proof = verify_export(aiken(QUESTION, "3 months", "2 years", key="A"), "aiken.txt", twice(bank, planned))
    assert [finding.rule.value for finding in proof.findings] == wanted


def test_claim_that_one_topic_makes_word_by_word_is_its_own(bank: Bank) -> None:
    claim = "George Hotz joined Twitter in November 2022 for 3 months."
    both = twice(bank, "5")
    assert verify_export(aiken(claim, *TRUE_FALSE, key="A"), "aiken.txt", both).findings == ()
    (found,) = verify_export(aiken(claim, *TRUE_FALSE, key="B"), "aiken.txt", both).findings
    assert found.rule.value == "wrong-key"


def test_items_are_looked_for_in_the_deck_that_the_file_lies_in(bank: Bank) -> None:
    both, decks = twice(bank, "5"), open_project(Workspace(root=Path())).blueprints
    file = aiken(QUESTION, "3 months", "2 years", key="A")
    assert verify_export(file, "dist/mini/en/aiken.txt", both, decks=decks).findings == ()
    elsewhere = verify_export(file, "dist/other/en/aiken.txt", both, decks=decks)
    assert [finding.rule.value for finding in elsewhere.findings] == ["ambiguous-stem"]


def test_language_of_the_verdicts_tells_that_of_the_claim(bank: Bank) -> None:
    claim = "ジョージ・ホッツは2022年11月にツイッターへ3カ月の予定で加わった。"
    found = Finder(bank).find(claim, ("○ 正しい", "× 誤り"))
    assert found.language == Language("ja")
    with pytest.raises(MalformedQuestion):
        Finder(bank).find(claim, TRUE_FALSE)
