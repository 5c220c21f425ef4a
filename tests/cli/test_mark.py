"""`quizgen mark`: a class's replies against a deck."""

from pathlib import Path

from inline_snapshot import snapshot

from .conftest import Run

TYPED = "mini/hotz-at-twitter/planned/typed/ja"
CHOICE = "mini/hotz-at-twitter/planned/choice/ja"
CLOZE = "mini/hotz-at-twitter/person/cloze/ja"


def replies(*rows: str, header: str = "reply,pupil,item,class") -> str:
    Path("class.csv").write_text("".join(f"{row}\n" for row in (header, *rows)), encoding="utf-8")
    return "class.csv"


SOME = (
    f"三か月,Aoi,{TYPED},b",
    f"3週間,Ben,{TYPED},b",
    f"=1+1,Chika,{TYPED},b",
    f"ホッツ,Aoi,{CLOZE},b",
    f"ジョージ・ホツッ,Ben,{CLOZE},b",
)


def test_replies_pupils_and_items(run: Run) -> None:
    said = run("mark", "mini", replies(*SOME))
    assert said.code == 0
    assert said.out == snapshot("""\
Replies
  Aoi    mini/hotz-at-twitter/planned/typed/ja  right   三か月            3カ月
  Ben    mini/hotz-at-twitter/planned/typed/ja  wrong   3週間             3カ月
  Chika  mini/hotz-at-twitter/planned/typed/ja  wrong   =1+1              3カ月
  Aoi    mini/hotz-at-twitter/person/cloze/ja   right   ホッツ            ジョージ・ホッツ
  Ben    mini/hotz-at-twitter/person/cloze/ja   almost  ジョージ・ホツッ  ジョージ・ホッツ

For you to decide
  Ben  mini/hotz-at-twitter/person/cloze/ja  almost  ジョージ・ホツッ  ジョージ・ホッツ  looks like a slip of the pen

Pupils
  Aoi    2 of 2 right
  Ben    0 of 2 right  1 to decide
  Chika  0 of 1 right

Items, the hardest first
  mini/hotz-at-twitter/planned/typed/ja  1 of 3 right
  mini/hotz-at-twitter/person/cloze/ja   1 of 2 right  1 to decide

""")


def test_as_json(run: Run) -> None:
    document = run("mark", "mini", replies(*SOME[:2]), "--format", "json").document
    assert document["pupils"] == [
        {"pupil": "Aoi", "right": 1, "almost": 0, "wrong": 0},
        {"pupil": "Ben", "right": 0, "almost": 0, "wrong": 1},
    ]
    assert document["items"] == [{"item": TYPED, "right": 1, "almost": 0, "wrong": 1}]
    assert document["replies"][0] == {
        "pupil": "Aoi",
        "item": TYPED,
        "reply": "三か月",
        "key": "3カ月",
        "verdict": "accept",
        "reason": "same-value",
    }


def test_as_csv_no_cell_is_a_formula(run: Run) -> None:
    said = run("mark", "mini", replies(SOME[2], f'"a, ""b""",@Ben,{TYPED},b'), "--csv", "marks.csv")
    assert said.code == 0
    assert Path("marks.csv").read_bytes().decode() == (
        "\ufeffreply,pupil,item,class,verdict,reason,key\r\n"
        f"'=1+1,Chika,{TYPED},b,reject,unreadable,3カ月\r\n"
        f'"a, ""b""",\'@Ben,{TYPED},b,reject,unreadable,3カ月\r\n'
    )


def test_where_nothing_can_be_written_nothing_is(run: Run) -> None:
    said = run("mark", "mini", replies(*SOME), "-o", "missing/marks.csv")
    assert (said.code, said.out) == (2, "")


def test_bad_rows_are_found_and_the_others_marked(run: Run) -> None:
    said = run("mark", "mini", replies(SOME[0], "x,Ben,mini/nope,b", f"x,,{TYPED},b", f"x,Ben,{TYPED},b,c"))
    assert said.code == 1
    assert "Aoi" in said.out
    assert said.err == snapshot("""\
error[unknown-item]: the deck has no item "mini/nope"
 --> class.csv:3:7
  |
3 | x,Ben,mini/nope,b
  |       ^^^^^^^^^
  = help: ids are topic/fact/slot/kind/language

error[bad-row]: the pupil is not named
 --> class.csv:4:2
  |
4 | x,,mini/hotz-at-twitter/planned/typed/ja,b
  |  ^
  = help: name them

error[bad-row]: 5 cells, but the header has 4
 --> class.csv:5:47
  |
5 | x,Ben,mini/hotz-at-twitter/planned/typed/ja,b,c
  |                                               ^
  = help: remove what is too much, or name its column
3 errors
""")


def test_no_such_deck_or_file(run: Run) -> None:
    assert "error[unknown-deck]" in run("mark", "nope", replies(*SOME)).err
    assert "error[missing-file]" in run("mark", "mini", "nope.csv").err
    assert "error[bad-row]" in run("mark", "mini", replies(header="pupil,answer")).err


def test_choice_by_letter_or_words(run: Run) -> None:
    document = run(
        "mark", "mini", replies(f"3カ月,Aoi,{CHOICE},b", f"三ヶ月,Ben,{CHOICE},b"), "--format", "json"
    ).document
    assert [row["verdict"] for row in document["replies"]] == ["accept", "accept"]


def test_what_was_marked_can_be_marked_again(run: Run) -> None:
    file = replies(*SOME, f"'-1,Dan,{TYPED},b", header="Reply,Pupil,item,class")
    assert run("mark", "mini", file, "--csv", "marked.csv").code == 0
    marked = Path("marked.csv").read_bytes()
    again = run("mark", "mini", "marked.csv", "--csv", "again.csv")
    assert (again.code, again.err) == (0, "no problems\n")
    assert Path("again.csv").read_bytes() == marked
    text = marked.decode("utf-8-sig")
    assert text.splitlines()[0] == "Reply,Pupil,item,class,verdict,reason,key"
    assert text.count("'=1+1") == text.count("'-1") == 1


def test_columns_of_a_marking_are_filled_anew_wherever_they_stand(run: Run) -> None:
    header = "Verdict,reply,pupil,item,reason"
    file = replies(f"reject,三か月,Aoi,{TYPED},", f"accept,3週間,Ben,{TYPED},x", header=header)
    run("mark", "mini", file, "--csv", "marked.csv")
    lines = Path("marked.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines == [
        "Verdict,reply,pupil,item,reason,key",
        f"accept,三か月,Aoi,{TYPED},same-value,3カ月",
        f"reject,3週間,Ben,{TYPED},other-unit,3カ月",
    ]
