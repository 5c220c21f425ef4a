"""`quizgen judge`: one pair, and a table of them."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from .conftest import Run


def test_a_right_reply(run: Run) -> None:
    said = run("judge", "--kind", "number", "約1万個", "10,000")
    assert (said.code, said.out, said.err) == (0, "accept: says the same value\n", "")


def test_a_slip(run: Run) -> None:
    said = run("judge", "-k", "org", "Microsoft", "Mircosoft")
    assert (said.code, said.out) == (0, "almost: looks like a slip of the pen\n")


def test_a_wrong_reply_is_no_problem(run: Run) -> None:
    said = run("judge", "--kind", "money", "1万ドル", "1万円")
    assert (said.code, said.out) == (0, "reject: is in another currency\n")


def test_help_says_that_a_kind_is_needed(run: Run) -> None:
    said = run("judge", "--help")
    assert "judge (--kind KIND | --tsv FILE) [OPTIONS] [KEY] [REPLY]" in said.out
    assert "needed unless --tsv is given" in " ".join(said.out.replace("│", " ").split())


def test_a_number_below_zero_is_no_option(run: Run) -> None:
    assert run("judge", "--kind", "number", "-5", "マイナス5").out == "accept: says the same value\n"


def test_other_names(run: Run) -> None:
    arguments = ("--kind", "org", "ツイッター", "X")
    assert run("judge", *arguments).out.startswith("reject")
    assert run("judge", *arguments, "--accept", "X").out.startswith("accept")
    assert run("judge", *arguments, "--aliases", "Twitter | X").out.startswith("accept")


def test_among_the_names_of_a_topic_or_a_deck(run: Run) -> None:
    arguments = ("--kind", "person", "ジョージ・ホッツ", "Hotz", "--format", "json")
    assert run("judge", *arguments).document["verdict"] == "reject"
    assert run("judge", *arguments, "--topic", "mini").document["verdict"] == "accept"
    assert run("judge", *arguments, "--deck", "mini").document["verdict"] == "accept"


def test_as_json(run: Run) -> None:
    said = run("judge", "--kind", "duration", "6カ月", "半年", "--format", "json")
    assert said.document == {
        "findings": [],
        "verdict": "accept",
        "reason": "same-value",
        "words": "says the same value",
    }


def test_a_key_that_cannot_be_read_is_only_words(run: Run) -> None:
    said = run("judge", "--kind", "date", "いつか", "いつか")
    assert (said.code, said.out) == (0, "accept: says the same\n")
    assert said.err == snapshot("""\
warning[unreadable-key]: "いつか" is no date that can be read
  = help: only the same words are right now; mend the key or its kind
1 warning
""")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--kind", "number", "5"),
        ("5", "5"),
        ("--kind", "nmber", "5", "5"),
        ("--tsv", "-", "--kind", "number"),
        ("--kind", "number", "5", "5", "--lang", "de"),
    ],
)
def test_misuse(run: Run, arguments: tuple[str, ...]) -> None:
    said = run("judge", *arguments)
    assert (said.code, said.out) == (2, "")


@pytest.mark.parametrize(("option", "rule"), [("--topic", "unknown-topic"), ("--deck", "unknown-deck")])
def test_names_from_nowhere(run: Run, option: str, rule: str) -> None:
    said = run("judge", "--kind", "number", "5", "5", option, "nope")
    assert said.code == 1
    assert f"error[{rule}]" in said.err


def table(text: str, end: str = "\n", mark: str = "") -> Path:
    path = Path("replies.tsv")
    path.write_bytes((mark + text.replace("\n", end)).encode())
    return path


ROWS = 'reply\tnote\tkind\tkey\tаliases\n"5\tx\tnumber\t5\t\n 5 \t\t number\t5\t\n=5\t\tnumber\t5\n'.replace("а", "a")


@pytest.mark.parametrize(("end", "mark"), [("\n", ""), ("\r\n", ""), ("\n", "\ufeff"), ("\r\n", "\ufeff")])
def test_a_table(run: Run, end: str, mark: str) -> None:
    said = run("judge", "--tsv", str(table(ROWS, end, mark)))
    assert said.code == 0
    assert said.out == (
        "reply\tnote\tkind\tkey\taliases\tverdict\n"
        '"5\tx\tnumber\t5\t\treject\n'
        " 5 \t\t number\t5\t\taccept\n"
        "=5\t\tnumber\t5\t\treject\n"
    )


def test_a_column_that_is_there_already_is_filled_anew(run: Run) -> None:
    said = run("judge", "--tsv", str(table("verdict\tkind\tkey\treply\nyes\tnumber\t5\t6\n")))
    assert said.out == "verdict\tkind\tkey\treply\nreject\tnumber\t5\t6\n"


def test_bad_rows_are_found_and_the_others_judged(run: Run) -> None:
    said = run(
        "judge", "--tsv", str(table("kind\tkey\treply\nnumber\t5\t5\nnumber\t5\t5\t5\nfoo\t5\t5\ndate\t \t5\n\n"))
    )
    assert said.code == 1
    assert said.out == (
        "kind\tkey\treply\tverdict\nnumber\t5\t5\taccept\nnumber\t5\t5\t5\t\nfoo\t5\t5\t\ndate\t \t5\t\n"
    )
    assert said.err == snapshot("""\
error[bad-row]: 4 cells, but the header has 3
 --> replies.tsv:3:12
  |
3 | number␉5␉5␉5
  |            ^
  = help: remove what is too much, or name its column

error[unknown-kind]: no kind "foo"
 --> replies.tsv:4:1
  |
4 | foo␉5␉5
  | ^^^
  = help: kinds are number, date, percent, money, duration, text, person, place, org and the like.

error[bad-row]: the key is empty
 --> replies.tsv:5:6
  |
5 | date␉ ␉5
  |      ^
  = help: write what is right
3 errors
""")


@pytest.mark.parametrize("text", ["", "kind\tkey\n", "kind\tkey\treply\tkey\n"])
def test_a_table_without_its_columns(run: Run, text: str) -> None:
    said = run("judge", "--tsv", str(table(text)))
    assert (said.code, said.out) == (1, "")
    assert "error[bad-row]" in said.err


def test_a_table_that_is_not_there(run: Run) -> None:
    said = run("judge", "--tsv", "missing.tsv")
    assert (said.code, said.out) == (1, "")
    assert "error[missing-file]" in said.err


def test_a_table_that_is_no_text(run: Run) -> None:
    Path("replies.tsv").write_bytes(b"kind\tkey\treply\nnumber\t5\t\xff\n")
    said = run("judge", "--tsv", "replies.tsv")
    assert (said.code, said.out) == (1, "")
    assert "error[bad-encoding]" in said.err


def test_a_table_as_json(run: Run) -> None:
    said = run("judge", "--tsv", str(table("kind\tkey\treply\nnumber\t5\t5\n")), "--format", "json")
    assert said.document == {
        "findings": [],
        "rows": [{"kind": "number", "key": "5", "reply": "5", "verdict": "accept"}],
    }
