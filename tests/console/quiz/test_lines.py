"""Whole sessions of lines: each kind in each language, as wide as the screen is."""

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.visible import count_columns
from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.study.event import Deed
from quizgen.study.history import History
from quizgen.study.memory import Rating

from ...study.learning import FIRST_DAY
from .conftest import Hold

CHOICE = "computing/fujic-built/place/choice/{}"
TYPED = "computing/fujic-built/place/typed/{}"


def test_japanese_choice_on_a_narrow_screen(hold: Hold) -> None:
    told = hold("３\n", CHOICE.format("ja"), columns=40)
    assert told.text == snapshot("""\

────────────────────────  1/1
  選択\xa0· 伝聞\xa0· 正しいものを一つ選べ。

  関係者によると、FUJICはどこで作られた
  か。

    1  九州大学
    2  富士写真フイルム
    3  東北大学
    4  大阪大学

  1〜4 の数字で選ぶ
  ✗ 不正解  東北大学
    正解  2  富士写真フイルム（ふじしゃ
          しんフイルム）

  │ 関係者によると、岡崎文次は富士写真
  │ フイルムで3年をかけてFUJICを作り、
  │ 1956年3月に完成させた。
  │ 解釈：「同年3月」 前の段落の1956年
  │ を指す。
  │ 出典：計算機のあけぼの\xa0· 計算史新
  │ 聞\xa0· 2020年春\xa0· 第5段落\xa0· 伝聞
  評価：もう一度\xa0· この後もう一度

────────────────────────  1/1
  選択\xa0· 伝聞\xa0· もう一度\xa0· 正しいものを
  一つ選べ。

  関係者によると、FUJICはどこで作られた
  か。

    1  九州大学
    2  富士写真フイルム
    3  東北大学
    4  大阪大学

  1〜4 の数字で選ぶ

────────────────────────  1/1
  ここまでの答えはすべて保存しました
  1問\u3000一度で正解 0問（0%）

  間違えた問題
  ✗ 関係者によると、FUJICはどこで作られ
    たか。
    富士写真フイルム
    computing/fujic-built/place/choice/
    ja

  明日の復習：1問\xa0· 続きは同じコマンド
  で
""")


def test_english_answer_in_words(hold: Hold) -> None:
    told = hold("\n:q\n", TYPED.format("en"), language=Language("en"))
    assert told.text == snapshot("""\

────────────────────────  1/1
  Short answer\xa0· Reported

  According to people who were there, where was FUJIC built?

  type the answer, then Enter
  ✗ Wrong  I don't know
    Answer  Fuji Photo Film

  │ According to people who were there, Bunji Okazaki built FUJIC at Fuji Photo
  │ Film over 3 years and finished it in March 1956.
  │ How we read it: “同年3月” “The same year” is 1956, from the paragraph
  │ before.
  │ Source: The Dawn of Computing\xa0· Computing Gazette\xa0· spring 2020\xa0· paragraph
  │ 5\xa0· Reported
  rated again\xa0· comes again in a while

────────────────────────  1/1
  Short answer\xa0· Reported\xa0· once more

  According to people who were there, where was FUJIC built?

  type the answer, then Enter

────────────────────────  1/1
  Every answer so far is saved
  asked 1   right at once 0 (0%)

  Missed
  ✗ According to people who were there, where was FUJIC built?
    Fuji Photo Film
    computing/fujic-built/place/typed/en

  Due tomorrow: 1\xa0· the same command goes on from here
""")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_longer_than_the_screen_is_wide(hold: Hold, language: Language, columns: int) -> None:
    told = hold("\n" * 40 + ":?\n", language=language, columns=columns)
    assert told.drill.session.asked == len(told.drill.session.plan)
    longest = max(map(count_columns, told.text.split("\n")))
    assert longest < columns
    if columns == 40:
        assert longest > 30


def test_right_answer_is_kept_as_good(hold: Hold, history: History) -> None:
    told = hold("富士写真フイルム\n", TYPED.format("ja"))
    (event,) = history.events()
    assert event.answer is not None
    assert (event.answer.rating, event.answer.reply) == (Rating.GOOD, "富士写真フイルム")
    assert "✓ 正解" in told.text


def test_reading_stands_behind_the_key_and_nowhere_else(hold: Hold) -> None:
    told = hold("わからない\n:q\n", TYPED.format("ja"))
    question, explanation = told.text.split("✗ 不正解")
    assert "富士写真フイルム（ふじしゃしんフイルム）" in explanation
    assert explanation.split("一度で正解")[0].count("（") == 1
    assert "（" not in question


def test_commands_between_answers(hold: Hold, history: History) -> None:
    told = hold("x\n:o\n:3\n:2\n:u\n:u\n?\n:!\n:q\n", CHOICE.format("en"), TYPED.format("en"), language=Language("en"))
    assert "That cannot be read as an answer." in told.text
    assert "There is no verdict to overrule." in told.text
    assert "There is nothing to take back." in told.text
    assert "an empty line" in told.text
    assert [event.deed for event in history.events()] == [Deed.FLAG]


def test_overruling_and_rating_the_answer_before(hold: Hold, history: History) -> None:
    hold("nonsense\n:o\n:4\n:q\n", TYPED.format("en"), CHOICE.format("en"), language=Language("en"))
    answer, overruled, rated = (event.answer for event in history.events())
    assert answer is not None
    assert overruled is not None
    assert rated is not None
    assert [given.rating for given in (answer, overruled, rated)] == [Rating.AGAIN, Rating.GOOD, Rating.EASY]
    assert [given.verdict.value for given in (answer, overruled, rated)] == ["reject", "accept", "accept"]


@pytest.mark.parametrize(("decision", "rating"), [("y", Rating.HARD), ("Ｙ", Rating.HARD), ("n", Rating.AGAIN)])
def test_learner_decides_on_what_is_nearly_right(hold: Hold, history: History, decision: str, rating: Rating) -> None:
    told = hold(f"Bunji Okasaki\n{decision}\n:q\n", "computing/fujic-built/person/reversed/en", language=Language("en"))
    assert "≈ Almost  Bunji Okasaki  looks like a slip of the pen" in told.text
    answer, decided = (event.answer for event in history.events())
    assert answer is not None
    assert decided is not None
    assert (answer.verdict.value, answer.rating, decided.rating) == ("almost", Rating.AGAIN, rating)


def test_input_that_ends_leaves_the_session_open(hold: Hold, history: History) -> None:
    told = hold("1\n", CHOICE.format("ja"), TYPED.format("ja"))
    assert "ここまでの答えはすべて保存しました" in told.text
    assert "続きは同じコマンドで" in told.text
    assert history.unfinished("test", FIRST_DAY) is not None


def test_session_that_is_through_is_finished(hold: Hold, history: History) -> None:
    told = hold("富士写真フイルム\n", TYPED.format("ja"))
    assert "おつかれさまでした" in told.text
    assert history.unfinished("test", FIRST_DAY) is None


def test_finished_session_counts_what_was_asked(hold: Hold) -> None:
    told = hold("富士写真フイルム\n", TYPED.format("ja"))
    assert "━━━  1/1\n  おつかれさまでした" in told.text
    flagged = hold(":!\n", TYPED.format("ja"))
    assert "/0" not in flagged.text
    assert "旗を付けた問題" in flagged.text


@pytest.mark.parametrize(
    ("lines", "deeds"),
    [
        (":o\n", [Deed.ANSWER, Deed.REVISE]),
        (":2\n:!\n:u\n\n", [Deed.ANSWER, Deed.REVISE, Deed.FLAG, Deed.UNDO]),
        ("nonsense\n?\n:q\n:1\n", [Deed.ANSWER]),
        ("\n:1\n", [Deed.ANSWER]),
    ],
)
def test_last_answer_can_be_revised_too(hold: Hold, history: History, lines: str, deeds: list[Deed]) -> None:
    told = hold("富士写真フイルム\n" + lines, TYPED.format("ja"))
    assert [event.deed for event in history.events()] == deeds
    assert "空行：終わる" in told.text
    assert told.text.count("記述") == (2 if ":o" in lines else 1)
    assert (history.unfinished("test", FIRST_DAY) is None) == (":o" not in lines)


def test_last_answer_can_be_taken_back(hold: Hold, history: History) -> None:
    told = hold("富士フイルム\n:u\n富士写真フイルム\n\n", TYPED.format("ja"))
    assert [event.deed for event in history.events()] == [Deed.ANSWER, Deed.UNDO, Deed.ANSWER]
    assert "おつかれさまでした" in told.text


def test_flag_on_the_last_question_can_be_undone(hold: Hold, history: History) -> None:
    told = hold(":!\n:u\n富士写真フイルム\n\n", TYPED.format("ja"))
    assert [event.deed for event in history.events()] == [Deed.FLAG, Deed.UNDO, Deed.ANSWER]
    assert told.text.count("空行：終わる") == 2


def test_overruled_answer_is_not_asked_again(hold: Hold, history: History) -> None:
    told = hold("nonsense\n:o\n:4\n", TYPED.format("ja"))
    assert [event.deed for event in history.events()] == [Deed.ANSWER, Deed.REVISE, Deed.REVISE]
    assert told.text.count("答えを入力して") == 2
    assert "おつかれさまでした" in told.text


def test_flag_is_undone_as_the_last_action(hold: Hold, history: History) -> None:
    told = hold("x\n:!\n:u\n:q\n", TYPED.format("en"), CHOICE.format("en"), language=Language("en"))
    assert "The flag is taken away." in told.text
    assert [event.deed for event in history.events()] == [Deed.ANSWER, Deed.FLAG, Deed.UNDO]


def test_line_that_is_no_text_is_asked_for_again(hold: Hold, history: History) -> None:
    told = hold("\udc83C\udc81[\n:q\n", TYPED.format("ja"))
    assert "その入力は答えとして読めません。" in told.text
    assert list(history.events()) == []


def test_undecided_answer_is_put_up_for_decision_again(hold: Hold, history: History) -> None:
    id_ = "computing/fujic-built/person/reversed/en"
    hold("Bunji Okasaki\n?\n:q\n", id_, language=Language("en"))
    told = hold("y\n", id_, language=Language("en"), resumed=True)
    assert told.text.count("≈ Almost  Bunji Okasaki  looks like a slip of the pen") == 1
    assert "Counted as right." in told.text
    assert "Well done" in told.text
    answer, decided = history.events()
    assert (decided.deed, decided.about) == (Deed.REVISE, answer.number)


def test_missed_items_are_asked_again_and_listed(hold: Hold) -> None:
    told = hold("わからない\n富士写真フイルム\n", TYPED.format("ja"))
    assert "記述\u00a0· 伝聞\u00a0· もう一度" in told.text
    assert told.text.count("間違えた問題") == 1
    assert "computing/fujic-built/place/typed/ja" in told.text.split("間違えた問題")[1]


def test_colour_only_where_it_is_wanted(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in hold("1\n", CHOICE.format("ja")).text
    monkeypatch.setattr("quizgen.console.quiz.front.environ", {"FORCE_COLOR": "1"})
    assert "\x1b[" in hold("1\n", CHOICE.format("ja")).text
    monkeypatch.setattr("quizgen.console.quiz.front.environ", {"FORCE_COLOR": "1", "NO_COLOR": "1"})
    assert "\x1b" not in hold("1\n", CHOICE.format("ja")).text
