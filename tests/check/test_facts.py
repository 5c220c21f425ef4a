"""Rows that clash with each other, with their source, or with what their quotes say."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from ..authoring import FACTS, TEMPLATES, Desk

EVIDENCE = "quote: [1万個, 1万ドル]"


def test_two_facts_of_one_id_are_reported(desk: Desk) -> None:
    assert desk.facts("id: musk-at-openai", "id: hotz-at-twitter") == snapshot("""\
error[duplicate-id]: two facts are called "hotz-at-twitter"
  --> questions/mini/facts.yaml:24:11
   |
24 |     - id: hotz-at-twitter
   |           ^^^^^^^^^^^^^^^
   = help: the first is at questions/mini/facts.yaml:18:11
""")


def test_key_that_repeats_is_reported(desk: Desk) -> None:
    text = FACTS.read_text(encoding="utf-8")
    row = text[text.index("    - id: gpus\n") :]
    desk.write(FACTS, text + row.replace("id: gpus", "id: more-gpus").replace("count: 10000", "count: 1_0000"))
    assert desk.report() == snapshot("""\
error[duplicate-row]: fact "more-gpus" repeats the key (buyer) of "gpus"
  --> questions/mini/facts.yaml:36:11
   |
36 |     - id: more-gpus
   |           ^^^^^^^^^
   = help: make one row of them, or mend the key
""")


def test_row_that_repeats_without_a_key_is_reported(desk: Desk) -> None:
    desk.replace(TEMPLATES, "    key: [buyer]\n", "")
    text = FACTS.read_text(encoding="utf-8")
    row = text[text.index("    - id: gpus\n") :]
    desk.write(FACTS, text + row.replace("id: gpus", "id: more-gpus").replace("count: 10000", "count: 1_0000"))
    assert desk.report() == snapshot("""\
error[duplicate-row]: fact "more-gpus" repeats every cell of "gpus"
  --> questions/mini/facts.yaml:36:11
   |
36 |     - id: more-gpus
   |           ^^^^^^^^^
   = help: make one row of them, or mend the key
""")


def test_paragraph_out_of_range_is_reported(desk: Desk) -> None:
    assert desk.facts("paragraph: 12", "paragraph: 19") == snapshot("""\
error[paragraph-out-of-range]: the source has 18 paragraphs, not 19
  --> questions/mini/facts.yaml:29:29
   |
29 |       evidence: {paragraph: 19, quote: [2年, 2015年]}
   |                             ^^
""")


def test_cell_that_no_quote_says_is_reported(desk: Desk) -> None:
    assert desk.facts("planned: 3 months", "planned: 4 months") == snapshot("""\
error[unsupported-cell]: no quote of fact "hotz-at-twitter" says its "planned"
  --> questions/mini/facts.yaml:21:16
   |
21 |       planned: 4 months
   |                ^^^^^^^^
   = help: quote the figure as the source has it, or add `resolved:` with how it was worked out
""")


def test_remark_on_what_is_not_quoted_is_reported(desk: Desk) -> None:
    remark = "      resolved: {slot: price, printed: 昨年の値段, note: {ja: 昨年, en: last year}}\n"
    assert desk.facts("      price: 10000 USD\n", "      price: 10000 USD\n" + remark) == snapshot("""\
error[unsupported-cell]: "昨年の値段" is not among the quotes of fact "gpus"
  --> questions/mini/facts.yaml:35:18
   |
35 |       resolved: {slot: price, printed: 昨年の値段, note: {ja: 昨年, en: last year}}
   |                  ^^^^
   = help: quote it as evidence
""")


def test_remark_speaks_for_a_cell_that_no_quote_says(desk: Desk) -> None:
    desk.replace(FACTS, EVIDENCE, "quote: [1万個, 昨年と同額]")
    remark = "      resolved: {slot: price, printed: 昨年と同額, note: {ja: 昨年, en: last year}}\n"
    assert desk.facts("      price: 10000 USD\n", "      price: 10000 USD\n" + remark) == ""


@pytest.mark.parametrize("quote", ["1万個", "10,000個", "１００００個", "一万個", "1万"])
def test_quote_says_the_cell_in_its_own_way(desk: Desk, quote: str) -> None:
    assert desk.facts(EVIDENCE, f"quote: ['{quote}', 1万ドル]") == ""


@pytest.mark.parametrize("quote", ["約1万個", "1万1個", "数万個", "千個", "1万ドル", "たくさん"])
def test_quote_that_says_otherwise_backs_nothing(desk: Desk, quote: str) -> None:
    said = desk.facts(EVIDENCE, f"quote: [{quote}, 1万ドル]")
    assert said.startswith('error[unsupported-cell]: no quote of fact "gpus" says its "count"\n')
    assert said.count("error[") == 1


ARTICLE = "題\n\nツイッターは１万個を1万ドルで買った。\n  ツイッターの話\n"


@pytest.fixture
def read(desk: Desk) -> Desk:
    """Facts of the last relation alone, with an article of three paragraphs."""
    text = FACTS.read_text(encoding="utf-8")
    start, end = text.index("  internship:"), text.index("  purchase:")
    text = (text[:start] + text[end:]).replace("paragraphs: 18", "paragraphs: 3\n  article: article.ja.txt")
    desk.write(FACTS, text.replace("paragraph: 4", "paragraph: 2"))
    desk.write("questions/mini/article.ja.txt", ARTICLE)
    return desk


def test_quotes_stand_where_they_are_cited(read: Desk) -> None:
    assert read.report() == ""


def test_quote_in_another_paragraph_is_reported(read: Desk) -> None:
    assert read.facts("paragraph: 2", "paragraph: 3") == snapshot("""\
error[quote-not-found]: paragraph 3 does not have "1万個"
  --> questions/mini/facts.yaml:23:40
   |
23 |       evidence: {paragraph: 3, quote: [1万個, 1万ドル]}
   |                                        ^^^^^
   = help: it stands in paragraph 2

error[quote-not-found]: paragraph 3 does not have "1万ドル"
  --> questions/mini/facts.yaml:23:45
   |
23 |       evidence: {paragraph: 3, quote: [1万個, 1万ドル]}
   |                                               ^^^^^^^
   = help: it stands in paragraph 2
""")


def test_quote_nowhere_in_the_article_is_reported(read: Desk) -> None:
    read.write("questions/mini/article.ja.txt", ARTICLE.replace("1万ドル", "高値"))
    assert read.report() == snapshot("""\
error[quote-not-found]: paragraph 2 does not have "1万ドル"
  --> questions/mini/facts.yaml:23:45
   |
23 |       evidence: {paragraph: 2, quote: [1万個, 1万ドル]}
   |                                               ^^^^^^^
   = help: it stands nowhere in the article
""")


def test_paragraph_that_does_not_name_the_entity_is_noted(read: Desk) -> None:
    read.write("questions/mini/article.ja.txt", ARTICLE.replace("ツイッターは", "同社は"))
    assert read.report() == snapshot("""\
note[unsupported-cell]: no paragraph that fact "gpus" cites names "twitter"
  --> questions/mini/facts.yaml:20:14
   |
20 |       buyer: twitter
   |              ^^^^^^^
   = help: cite the paragraph that does, or give the entity the name it has there as an alias
""")


@pytest.mark.parametrize("name", ["Twitter", "ﾂｲｯﾀｰ", "ツイッター社", "「ツイッター」", "Twitter, Inc."])
def test_entity_may_bear_any_of_its_names(read: Desk, name: str) -> None:
    read.write("questions/mini/article.ja.txt", ARTICLE.replace("ツイッターは", f"{name}は"))
    assert read.report() == ""


def test_wrong_paragraph_count_is_reported(read: Desk) -> None:
    read.write("questions/mini/article.ja.txt", ARTICLE + "四段落目\n")
    assert read.report() == snapshot("""\
error[wrong-paragraph-count]: the article has 4 paragraphs, not 3
 --> questions/mini/facts.yaml:5:15
  |
5 |   paragraphs: 3
  |               ^
  = help: count its non-empty lines, title and headings included
""")


def test_readers_own_article_is_checked_too(read: Desk) -> None:
    read.write("mini.txt", "題\n")
    assert "error[wrong-paragraph-count]: the article has 1 paragraph, not 3\n" in read.report(("", Path("mini.txt")))


def test_article_of_no_topic_is_reported(read: Desk) -> None:
    assert read.report(("maxi", Path("maxi.txt"))) == snapshot("""\
error[unknown-topic]: no topic "maxi"
 --> maxi.txt
  = help: known: mini
""")
