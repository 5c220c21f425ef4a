"""Class lists, as schools keep them."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_full
from quizgen.load.pupils import load_pupils
from quizgen.model.pupil import Pupil

from ..authoring import Desk

LIST = Path("class.csv")
HANAKO = Pupil(name="佐藤 花子", class_name="1-A", id="7")
SEAN = Pupil(name="O'Brien, Seán", class_name="1-A", id="8")


def read(desk: Desk, text: str | bytes) -> tuple[tuple[Pupil, ...], str]:
    desk.write(LIST, text)
    problems = Collector()
    pupils = load_pupils(LIST, problems)
    return pupils, render_full(problems.findings)


@pytest.mark.parametrize(
    "text",
    [
        'name,class,id\n佐藤 花子,1-A,7\n"O\'Brien, Seán",1-A,8\n',
        '\ufeffname,class,id\r\n佐藤 花子,1-A,7\r\n"O\'Brien, Seán",1-A,8\r\n',
        '番号,組,氏名,備考\n7,1-A,佐藤 花子,保健委員\n\n8,1-A,"O\'Brien, Seán",\n',
        'ID , Class,Name\n7,1-A, 佐藤 花子 \n8,1-A,"O\'Brien, Seán"',
    ],
)
def test_list_is_read_in_whatever_order_and_language(desk: Desk, text: str) -> None:
    assert read(desk, text) == ((HANAKO, SEAN), "")


def test_name_alone_is_enough(desk: Desk) -> None:
    assert read(desk, "name\nA\nB\n") == ((Pupil(name="A"), Pupil(name="B")), "")


def test_everything_wrong_with_a_list_is_reported(desk: Desk) -> None:
    text = f"name,class\nA,1\n ,1\nB\nA,1\n\x07C,1\n{'D' * 101},1\n"
    pupils, said = read(desk, text)
    assert pupils == (Pupil(name="A", class_name="1"),)
    assert said == snapshot("""\
error[missing-cell]: a pupil without a name
 --> class.csv:3:1
  |
3 |  ,1
  | ^
  = help: fill it in, or remove the line

error[bad-csv]: 1 field, but the first line has 2
 --> class.csv:4:1
  |
4 | B
  | ^
  = help: quote a field that holds a comma

error[duplicate-pupil]: "A" stands here twice, as far as can be told
 --> class.csv:5:1
  |
5 | A,1
  | ^
  = help: add a column `id`, or remove one

error[bad-character]: a name or number holds the control character U+0007
 --> class.csv:6:1
  |
6 | ␇C,1
  | ^^
  = help: remove it

error[bad-value]: over 100 characters
 --> class.csv:7:1
  |
7 | DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD...
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: shorten it
""")


def test_pupils_of_one_name_are_told_apart_by_class_or_id(desk: Desk) -> None:
    assert read(desk, "name,class,id\nA,1,1\nA,1,2\nA,2,1\n")[1] == ""
    assert "error[duplicate-pupil]" in read(desk, "name,class,id\nA,1,1\nB,1,1\n")[1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "error[bad-csv]: no pupils\n"),
        ("name,class\n", "error[bad-csv]: no pupils\n"),
        ("佐藤 花子\n鈴木 一郎\n", 'error[missing-key]: no column "name"\n'),
        ('name\n"A\n', "error[bad-csv]: "),
        ("name\n佐藤\n".encode("shift_jis"), "error[bad-encoding]: not UTF-8\n"),
    ],
)
def test_what_is_no_list_is_reported(desk: Desk, text: str | bytes, message: str) -> None:
    pupils, said = read(desk, text)
    assert pupils == ()
    assert said.startswith(message)
    assert " --> class.csv:" in said


def test_list_that_is_not_there_is_reported() -> None:
    problems = Collector()
    assert load_pupils(Path("nowhere.csv"), problems) == ()
    assert render_full(problems.findings).startswith("error[missing-file]")
