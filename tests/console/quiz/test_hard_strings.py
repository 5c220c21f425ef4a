"""Text from facts, and from learners, is shown and never acts on the terminal."""

import unicodedata
from io import StringIO

import pytest

from quizgen.console.quiz.front import open_screen
from quizgen.console.quiz.lines import Lines
from quizgen.console.quiz.runner import Runner
from quizgen.console.quiz.words import WORDS
from quizgen.model.ids import EntityId, Kind
from quizgen.model.item import Choice, Recall
from quizgen.model.language import JAPANESE
from quizgen.model.values import Entity
from quizgen.study.drill import Drill
from quizgen.study.history import History
from quizgen.study.session import Session

from ...study.learning import moment
from ...write.hard_strings import HARD_STRINGS
from ...write.sample import bank, item, prose

ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
TERMINAL = ("\x1b[2J\x1b[31mred", "\x07bell", "\x9b31m", "a\rb", "\x1b]0;title\x07", "[bold]markup[/bold]", ":smile:")


def entity(name: str, text: str) -> Entity:
    return Entity(id=EntityId(name), kind="thing", name={JAPANESE: text}, reading={JAPANESE: text})


@pytest.mark.parametrize("hard", [*HARD_STRINGS, *TERMINAL])
def test_nothing_acts(history: History, hard: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    key, other = entity("key", hard), entity("other", f"{hard}!")
    stem = prose("問い：", other, hard)
    items = [
        item(Kind.TYPED, Recall(key), stem, statements=(prose(key, hard),)),
        item(Kind.CHOICE, Choice((other, key), 1), stem, statements=(prose(hard),)),
    ]
    by_id = {str(one.id): one for one in items}
    drill = Drill(history=history, bank=bank(), items=by_id, number=1, session=Session(plan=tuple(by_id)), cram=False)
    shown = StringIO()
    reply = hard.replace("\n", " ").replace("\r", " ")
    front = Lines(StringIO(f"{reply}\n1\n:q\n"), screen := open_screen(shown))
    Runner(drill, front, screen, moment).run()
    text = shown.getvalue()
    assert {character for character in text if unicodedata.category(character) in ACTING} <= {"\n"}
    assert WORDS[JAPANESE].wrong in text
    if hard == "[bold]markup[/bold]":
        assert hard in text
