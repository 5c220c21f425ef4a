"""Sessions over an item of every kind, told to a stream instead of a terminal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from quizgen.console.quiz.session import hold_session
from quizgen.console.quiz.words import WORDS
from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.study.drill import Drill
from quizgen.study.history import History
from quizgen.study.session import replay

from ...study.learning import drill, moment, opened


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    history = opened(tmp_path / "history.sqlite3")
    yield history
    history.close()


@dataclass
class Told:
    """What was shown, and the drill afterwards."""

    text: str
    drill: Drill


Hold = Callable[..., Told]


@pytest.fixture
def hold(history: History, monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Hold a session of lines over some items of the sample."""

    def hold_(lines: str, *ids: str, language: Language = JAPANESE, columns: int = 80, **options: bool) -> Told:
        monkeypatch.setenv("COLUMNS", str(columns))
        for name in ("FORCE_COLOR", "NO_COLOR"):
            monkeypatch.delenv(name, raising=False)
        resumed = options.get("resumed", False)
        one = drill(history, ids or None, language=language)
        if resumed:
            events = history.events_of(1)
            one.session = replay(one.session, events)
            one.take_up(events)
        shown = StringIO()
        seconds = iter(range(10_000))
        hold_session(
            one,
            WORDS[language],
            lambda: moment(seconds=next(seconds)),
            StringIO(lines),
            shown,
            plain=options.get("plain", False),
            resumed=resumed,
        )
        return Told(shown.getvalue(), one)

    return hold_
