"""A quoted figure is the whole figure that stands in the article, and no piece of a longer one."""

import pytest

from quizgen.check.evidence import stands_in

from ..authoring import FACTS, Desk


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("6", "It found 16 new moons."),
        ("17 days", "It took 117 days."),
        ("6", "It found 65 of them."),
        ("2月", "それは12月のことだった。"),
        ("2月", "それは１２月のことだった。"),
        ("二月", "それは十二月のことだった。"),
        ("3カ月", "2.3カ月で去った。"),
        ("000個", "10,000個を買った。"),
        ("10", "It cost 10,000 dollars."),
        ("1", "It cost 1.5 dollars."),
        ("95%", "It holds 195% of it."),
        ("1", "1万個を買った。"),
        ("万個", "約1万個を買った。"),
    ],
)
def test_piece_of_a_longer_figure_is_no_quote(quote: str, paragraph: str) -> None:
    assert not stands_in(quote, paragraph)


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("6", "It found 16 new moons, and 6 rings."),
        ("6", "There were 6."),
        ("2022", "It was in 2022, 10 years later."),
        ("3", "1,2,3と数えた。"),
        ("2月", "昨年２月のことだった。"),
        ("3", "Article No.3 says so."),
        ("約1万個", "それを約１万個買った。"),
        ("ホッツ", "3カ月で一ホッツは去った。"),
        ("Voyager 2", "Voyager 2, launched"),
    ],
)
def test_whole_figure_is_a_quote(quote: str, paragraph: str) -> None:
    assert stands_in(quote, paragraph)


def article(facts: str, text: str, desk: Desk) -> str:
    desk.replace(FACTS, "  paragraphs: 18\n", "  paragraphs: 18\n  article: article.txt\n")
    lines = ["。"] * 18
    lines[3], lines[10], lines[11] = "1万個、1万ドル。ツイッター", text, "2年、2015年。オープンAI、イーロン・マスク"
    desk.write(FACTS.with_name("article.txt"), "\n".join(lines))
    return desk.facts("quote: [3カ月, 2022年11月]", facts)


def test_figure_that_stands_within_another_is_reported(desk: Desk) -> None:
    said = article("quote: [3カ月, 2022年11月]", "13カ月、2022年11月。ジョージ・ホッツ、ツイッター", desk)
    assert said.count("error[quote-not-found]: ") == said.count("error[") == 1
    assert 'error[quote-not-found]: paragraph 11 does not have "3カ月"' in said
    assert "help: it is there only as a part of another figure" in said


def test_printed_form_that_is_a_piece_of_a_quoted_figure_is_reported(desk: Desk) -> None:
    remark = 'quote: [13カ月, 2022年11月]}\n      resolved: {slot: planned, printed: "3カ月", note: 注}\n      tags: [a'
    desk.replace(
        FACTS, "evidence: {paragraph: 11, quote: [3カ月, 2022年11月]}", f"evidence: {{paragraph: 11, {remark}]"
    )
    assert 'error[unsupported-cell]: "3カ月" is not among the quotes' in desk.report()


@pytest.mark.parametrize(
    ("quote", "is_said"),
    [("1715-1774", True), ("1702–1715", True), ("from 1715 to 1774", True), ("1714-1774", False), ("1710-1720", False)],
)
def test_period_says_when_it_begins_and_when_it_ends(desk: Desk, quote: str, *, is_said: bool) -> None:
    desk.replace(FACTS, "  language: ja", "  language: en")
    desk.replace(FACTS, "start: 2022-11", "start: 1715")
    assert (
        '"hotz-at-twitter" says its "start"' in desk.facts("[3カ月, 2022年11月]", f'["3 months", "{quote}"]')
    ) is not is_said


@pytest.mark.parametrize(("quote", "is_said"), [("3rd", True), ("third", True), ("23rd", False), ("4th", False)])
def test_ordinal_says_a_number(desk: Desk, quote: str, *, is_said: bool) -> None:
    desk.replace(FACTS, "  language: ja", "  language: en")
    desk.replace(FACTS, "count: 10000", "count: 3")
    assert ('"gpus" says its "count"' in desk.facts("[1万個, 1万ドル]", f'["{quote}", "$10,000"]')) is not is_said
