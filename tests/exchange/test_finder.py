"""Items found by their words: the right one, none, or the statement that nothing tells which."""

from pathlib import Path

import pytest

from quizgen.model.ids import ItemId, Language, TopicId
from quizgen.model.topic import Bank
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.verify.exchange.finder import Finder
from quizgen.verify.exchange.pieces import put_together
from quizgen.verify.exchange.unreadable import AmbiguousQuestion, MalformedQuestion
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


def test_words_of_two_topics_are_ambiguous(bank: Bank) -> None:
    from dataclasses import replace

    mini, other = bank.topics[TopicId("mini")], TopicId("other")
    both = Bank(topics={mini.id: mini, other: replace(mini, id=other)})
    with pytest.raises(AmbiguousQuestion) as caught:
        Finder(both).find(QUESTION, OPTIONS)
    assert str(caught.value) == (
        f'"{QUESTION}" may be "mini/hotz-at-twitter/planned/choice/en" or "other/hotz-at-twitter/planned/choice/en"'
    )


def test_language_of_the_verdicts_tells_that_of_the_claim(bank: Bank) -> None:
    claim = "ジョージ・ホッツは2022年11月にツイッターへ3カ月の予定で加わった。"
    found = Finder(bank).find(claim, ("○ 正しい", "× 誤り"))
    assert found.language == Language("ja")
    with pytest.raises(MalformedQuestion):
        Finder(bank).find(claim, TRUE_FALSE)
