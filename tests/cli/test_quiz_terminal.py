"""Whole sessions on a terminal, in both languages, with every kind of question, slips of the finger included."""

import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quizgen.console.quiz.words import WORDS
from quizgen.model.ids import Kind, Language
from quizgen.model.language import LANGUAGES
from quizgen.study.event import Deed
from quizgen.study.memory import Rating
from quizgen.wording.phrasebook import PHRASEBOOKS

from ..study.course import Asked, items_of, write_course
from ..study.learning import opened

pytestmark = pytest.mark.skipif(os.name != "posix", reason="wants a terminal of POSIX")

if os.name == "posix":
    from .screen import BACKSPACE, Terminal

HISTORY = "history.sqlite3"
SLIP = "漢字ッ😀"
"""Typed by mistake, and deleted: characters of three and four bytes, one and two columns."""
ROWS = re.compile("[━─]{4,}  [0-9]+/[0-9]+")

Start = Callable[..., "Terminal"]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return write_course(tmp_path)


@pytest.fixture
def start(course: Path) -> Iterator[Start]:
    terminals: list[Terminal] = []

    def start_(*arguments: str, **options: Any) -> Terminal:
        terminal = Terminal("quiz", *arguments, "--history", HISTORY, folder=course, **options)
        terminals.append(terminal)
        return terminal

    yield start_
    for terminal in terminals:
        terminal.close()


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


def current(text: str, items: tuple[Asked, ...]) -> Asked:
    """The item that the screen asks last."""
    question = ROWS.split(text)[-1]
    heading = question.strip().splitlines()[0]
    (item,) = (
        item
        for item in items
        if squeeze(item.stem) in squeeze(question) and PHRASEBOOKS[item.language].kinds[item.kind] in heading
    )
    return item


def is_asked(text: str) -> bool:
    """Whether a reply is waited for: after a prompt, or below the line that says which keys choose."""
    last = text.splitlines()[-1].strip() if text else ""
    hints = [
        hint for language in LANGUAGES for hint in (WORDS[language].pick.split("{}")[0], WORDS[language].judge[:8])
    ]
    return last.endswith("›") or last.startswith(tuple(hints))


def answer(terminal: Terminal, item: Asked, *, slip: bool = True) -> None:
    """Reply rightly, after a slip that is deleted character by character."""
    for number, key in enumerate(item.keys):
        if len(item.keys) > 1:
            terminal.wait_for(f"{number + 1}/{len(item.keys)} ›")
        if item.kind in {Kind.CHOICE, Kind.TRUE_FALSE}:
            terminal.press(chr(ord(key) - ord("1") + ord("１")))
        else:
            terminal.press((SLIP + BACKSPACE * len(SLIP) if slip else "") + key + "\r")


def through(terminal: Terminal, items: tuple[Asked, ...], language: Language) -> list[str]:
    """Answer everything rightly until the session ends; the ids of what was asked."""
    words = WORDS[language]
    asked: list[str] = []
    while True:
        text = terminal.wait_until(lambda text: is_asked(text) or words.done in text)
        if words.done in text:
            return asked
        item = current(text, items)
        asked.append(item.id)
        answer(terminal, item)
        terminal.wait_for(words.after[0])
        terminal.press("\r")
        terminal.wait_until(lambda text: words.after[0] not in text.splitlines()[-1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("iutf8", "columns"), [(False, 80), (True, 40)])
def test_whole_session(course: Path, start: Start, language: Language, *, iutf8: bool, columns: int) -> None:
    items = tuple(item for item in items_of(course) if item.language == language)
    terminal = start("--lang", language, "--new-limit", "99", iutf8=iutf8, columns=columns, without=("readline",))
    asked = through(terminal, items, language)
    assert terminal.end() == 0
    assert sorted(asked) == sorted(item.id for item in items)
    assert {item.kind for item in items} == set(Kind)
    told = [event.answer for event in opened(course / HISTORY).events()]
    assert [given.rating for given in told if given] == [Rating.GOOD] * len(items)
    assert all(SLIP[0] not in given.reply for given in told if given)


def test_deleted_characters_leave_nothing_on_the_screen(start: Start) -> None:
    terminal = start("--kind", "typed", "--lang", "ja", iutf8=False)
    terminal.wait_for("›")
    terminal.press("岡崎モークリー" + BACKSPACE * 5)
    text = terminal.wait_until(lambda text: text.endswith("岡崎"))
    assert text.splitlines()[-1].strip() == "› 岡崎"
    terminal.press("\x1b[D文\x1b[Cです\r")
    terminal.wait_for("岡文崎です")


def test_plain_lines_on_a_terminal_delete_whole_characters(course: Path, start: Start) -> None:
    terminal = start("--kind", "typed", "--lang", "ja", "--plain", iutf8=False)
    terminal.wait_for(">")
    terminal.press("岡崎漢字" + BACKSPACE * 2 + "文次\n:q\n")
    terminal.end()
    (event,) = opened(course / HISTORY).events()
    assert event.answer is not None
    assert event.answer.reply == "岡崎文次"
    now, before = terminal.settings()
    assert now == before


def test_keys_after_an_answer(course: Path, start: Start) -> None:
    terminal = start("--kind", "typed", "--lang", "en", "--limit", "2")
    terminal.wait_for("›")
    terminal.press("Nobody\r")
    terminal.wait_for("Enter: next")
    terminal.press("?")
    terminal.wait_until(lambda text: "flag a bad question" in text)
    terminal.wait_for("Enter: next")
    terminal.press("ｏ")
    terminal.wait_until(lambda text: "Counted as right." in text)
    terminal.press("u")
    terminal.wait_until(lambda text: "The answer is taken back." in text)
    terminal.wait_for("›")
    terminal.press("Nobody\r")
    terminal.wait_for("Enter: next")
    terminal.press("!")
    terminal.wait_until(lambda text: "will not be asked" in text)
    terminal.press("４")
    terminal.wait_until(lambda text: "2/" in text or "1/1" in text)
    terminal.press(":q\r")
    assert terminal.end() == 0
    events = list(opened(course / HISTORY).events())
    deeds = [event.deed for event in events]
    assert deeds == [Deed.ANSWER, Deed.REVISE, Deed.UNDO, Deed.ANSWER, Deed.FLAG, Deed.REVISE]
    assert events[-1].answer is not None
    assert events[-1].answer.rating is Rating.EASY
    assert events[-1].standing.flagged


def test_enter_alone_gives_up_only_if_it_is_pressed_twice(course: Path, start: Start) -> None:
    terminal = start("--kind", "choice", "--lang", "ja", "--limit", "1")
    terminal.wait_for("1〜3")
    terminal.press("\r")
    terminal.wait_for("もう一度 Enter")
    terminal.press("\r")
    terminal.wait_until(lambda text: "✗ 不正解  わからない" in text)
    terminal.press("\rq")
    assert terminal.end() == 0
    (event,) = opened(course / HISTORY).events()
    assert event.answer is not None
    assert event.answer.reply == ""


def test_window_made_narrow_while_typing_shows_one_prompt(start: Start) -> None:
    terminal = start("--kind", "typed", "--lang", "en")
    terminal.wait_for("›")
    terminal.press("a name that is longer than forty columns are")
    terminal.wait_for("columns are")
    terminal.resize(40)
    terminal.press(", or not")
    text = terminal.wait_for("are, or not")
    assert text.count("›") == 1
    terminal.resize(100)
    text = terminal.wait_for("› a name that is longer than forty columns are, or not")
    assert text.count("›") == 1


def test_hint_is_as_wide_as_the_window(start: Start) -> None:
    terminal = start("--kind", "typed", "--lang", "en")
    terminal.wait_for("›")
    terminal.press("x\r")
    terminal.wait_for("o: overrule")
    terminal.resize(40)
    text = terminal.wait_until(lambda text: text.endswith("Enter: next  1–4: rate it  ?: help"))
    assert text.count("Enter: next") == 1


@pytest.mark.parametrize(
    ("kind", "typed", "shown"), [("typed", "a nam", "› a nam"), ("choice", "", "choose 1–3  ?: help")]
)
def test_everything_is_drawn_again_after_a_stop(start: Start, kind: str, typed: str, shown: str) -> None:
    terminal = start("--kind", kind, "--lang", "en")
    terminal.wait_until(is_asked)
    terminal.press(typed)
    terminal.wait_for(shown)
    terminal.signal(signal.SIGSTOP)
    terminal.overwrite("\r\n$ fg\r\n")
    terminal.signal(signal.SIGCONT)
    assert terminal.wait_until(lambda text: text.endswith(shown)).splitlines()[-2] == "$ fg"


def test_escape_eats_no_key(course: Path, start: Start) -> None:
    terminal = start("--kind", "choice", "--lang", "en")
    terminal.wait_until(is_asked)
    terminal.press("\x1b")
    time.sleep(0.5)
    terminal.press("1")
    terminal.wait_for("Enter: next")
    assert len(list(opened(course / HISTORY).events())) == 1


def test_undecided_answer_is_asked_about_again(course: Path, start: Start) -> None:
    options = ("--kind", "typed", "--lang", "en", "--limit", "1")
    terminal = start(*options)
    item = current(terminal.wait_until(is_asked), items_of(course))
    terminal.press(item.keys[0][:-1] + "\r")
    terminal.wait_for("Count it as right?")
    terminal.press("?q")
    assert terminal.end() == 0
    assert "this help" in terminal.text()
    again = start(*options)
    again.wait_for("Count it as right?")
    again.press("y")
    again.wait_for("Enter: next")
    again.press("\r")
    assert again.end() == 0
    assert "Well done" in again.text()


def test_interrupt_ends_politely_and_the_next_session_goes_on(course: Path, start: Start) -> None:
    items = items_of(course)
    terminal = start("--lang", "ja", "--limit", "3")
    first = current(terminal.wait_until(is_asked), items)
    answer(terminal, first)
    terminal.wait_for("Enter：次へ")
    terminal.press("\x03")
    assert terminal.end() == 130
    assert "ここまでの答えはすべて保存しました" in terminal.text()
    assert "続きは同じコマンドで" in terminal.text()
    assert "Traceback" not in terminal.text()
    now, before = terminal.settings()
    assert now == before
    again = start("--lang", "ja", "--limit", "3")
    text = again.wait_until(is_asked)
    assert "前回の続きから（1/3）" in text
    assert "2/3" in text
    assert current(text, items).id != first.id


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_signal_leaves_the_terminal_as_it_was(start: Start, number: int) -> None:
    terminal = start("--kind", "typed", "--lang", "en")
    terminal.wait_for("›")
    terminal.signal(number)
    assert terminal.end() == 128 + number
    now, before = terminal.settings()
    assert now == before
    assert "Traceback" not in terminal.text()


def test_closed_terminal_loses_no_answer(course: Path, start: Start) -> None:
    terminal = start("--kind", "typed", "--lang", "en")
    terminal.wait_for("›")
    terminal.press("Nobody\r")
    terminal.wait_for("Enter: next")
    terminal.hang_up()
    assert len(list(opened(course / HISTORY).events())) == 1


def test_end_of_input_ends_the_session(start: Start) -> None:
    terminal = start("--kind", "typed", "--lang", "en")
    terminal.wait_for("›")
    terminal.press("\x04")
    assert terminal.end() == 0
    assert "Every answer so far is saved" in terminal.text()


@pytest.mark.parametrize("changes", [{"TERM": "dumb"}, {"NO_COLOR": "1", "TERM": "dumb"}])
def test_terminal_that_can_do_nothing_gets_lines(start: Start, changes: dict[str, str]) -> None:
    terminal = start("--kind", "choice", "--lang", "en", changes=changes)
    terminal.wait_for(">")
    assert b"\x1b" not in terminal.sent


def test_no_colour_if_none_is_wanted(start: Start) -> None:
    terminal = start("--kind", "choice", "--lang", "en", changes={"NO_COLOR": "1"})
    terminal.wait_for("choose 1")
    assert re.search(rb"\x1b\[[0-9;]*m", terminal.sent) is None


def test_colour_on_a_terminal(start: Start) -> None:
    terminal = start("--kind", "choice", "--lang", "en")
    terminal.wait_for("choose 1")
    assert re.search(rb"\x1b\[[0-9;]*m", terminal.sent) is not None
