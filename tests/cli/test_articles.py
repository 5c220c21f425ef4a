"""A reader's own copy of an article, given in every way there is."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from ..authoring import Desk
from .conftest import Run

PARAGRAPHS = 18
ARTICLE = {
    4: "ツイッターは1個1万ドルで1万個買った。",
    11: "ジョージ・ホッツは2022年11月から3カ月、ツイッターにいた。",
    12: "イーロン・マスクはオープンAIに2015年から2年いた。",
}


def article(**changes: str) -> str:
    """The article's text, paragraph by paragraph."""
    told = {**ARTICLE, **{int(number[1:]): text for number, text in changes.items()}}
    return "\n\n".join(told.get(number, f"第{number}段落。") for number in range(1, PARAGRAPHS + 1))


@pytest.mark.parametrize("given", ["mini=copy.txt", "mini.ja.txt", "copies/mini.txt", "copy.txt"])
def test_article_that_has_everything(desk: Desk, run: Run, given: str) -> None:
    desk.write(given.removeprefix("mini="), article())
    said = run("check", "--article", given)
    assert (said.code, said.err) == (0, "no problems\n")


@pytest.mark.parametrize("given", ["mini=copy.txt", "mini.ja.txt", "copies/mini.txt", "copy.txt"])
def test_article_that_lacks_a_quote(desk: Desk, run: Run, given: str) -> None:
    desk.write(given.removeprefix("mini="), article(p11="ジョージ・ホッツは2022年11月から4カ月、ツイッターにいた。"))
    said = run("check", "--article", given, "--format", "concise")
    assert (said.code, said.out) == snapshot(
        (1, 'questions/mini/facts.yaml:23:41: error[quote-not-found] paragraph 11 does not have "3カ月"\n')
    )


def test_article_of_another_length(desk: Desk, run: Run) -> None:
    desk.write("mini.txt", article() + "\n\nもう一つ。")
    said = run("check", "--article", "mini.txt", "--format", "concise")
    assert (said.code, said.out) == snapshot(
        (1, "questions/mini/facts.yaml:5:15: error[wrong-paragraph-count] the article has 19 paragraphs, not 18\n")
    )


def test_missing_article(run: Run) -> None:
    said = run("check", "--article", "mini=missing.txt", "--format", "concise")
    assert (said.code, said.out) == (1, "missing.txt: error[missing-file] no such file\n")


def test_article_of_an_unknown_topic(desk: Desk, run: Run) -> None:
    desk.write("copy.txt", article())
    said = run("check", "--article", "mimi=copy.txt")
    assert (said.code, said.err) == snapshot(
        (
            1,
            """\
error[unknown-topic]: no topic "mimi"
 --> copy.txt
  = help: did you mean "mini"?
1 error
""",
        )
    )


def test_article_of_nobody_knows_which_topic(desk: Desk, run: Run) -> None:
    for path in Path("questions/mini").iterdir():
        desk.write(Path("questions/other", path.name), path.read_bytes())
    desk.write("copy.txt", article())
    said = run("check", "--article", "copy.txt")
    assert (said.code, said.err) == snapshot(
        (
            1,
            """\
error[unknown-topic]: no telling which topic this is the article of
 --> copy.txt
  = help: write `--article TOPIC=FILE`
1 error
""",
        )
    )


def test_equals_sign_in_a_folder_names_no_topic(desk: Desk, run: Run) -> None:
    desk.write("a/b=c/mini.txt", article())
    assert run("check", "--article", "a/b=c/mini.txt").code == 0


def test_several_articles(desk: Desk, run: Run) -> None:
    desk.write("mini.txt", article())
    said = run("check", "--article", "mini.txt", "--article", "missing.txt", "--format", "concise")
    assert (said.code, said.out) == (1, "missing.txt: error[missing-file] no such file\n")
