import io

import pytest

from quizgen.console.progress import PATIENCE, choose_progress
from quizgen.diagnostics.progress import Progress, quiet_progress

TERMINAL = {"TERM": "xterm"}


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rich asks the environment itself how wide and how able the terminal is."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")


class Screen(io.StringIO):
    """A terminal that keeps what it was shown."""

    def isatty(self) -> bool:
        return True


class Clock:
    """Seconds that pass only where a test lets them."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def work(progress: Progress, clock: Clock, seconds: float) -> None:
    with progress("proving [b]keys[/b]\x1b[5m", 4) as advance:
        advance(1)
        clock.now += seconds
        advance(1)
        advance(2)


def fail_halfway(progress: Progress, clock: Clock) -> None:
    with progress("keys", 2) as advance:
        clock.now += PATIENCE
        advance(1)
        raise KeyError("lost")


def test_long_work_shows_a_bar_with_its_label_as_text_and_takes_it_away() -> None:
    screen, clock = Screen(), Clock()
    work(choose_progress(screen, clock=clock, environment=TERMINAL), clock, PATIENCE)
    shown = screen.getvalue()
    assert "proving [b]keys[/b]␛[5m" in shown
    assert "4/4" in shown
    assert shown.endswith("\x1b[2K")


def test_short_work_shows_nothing() -> None:
    screen, clock = Screen(), Clock()
    work(choose_progress(screen, clock=clock, environment=TERMINAL), clock, PATIENCE / 2)
    assert screen.getvalue() == ""


def test_each_piece_of_work_has_its_own_patience() -> None:
    screen, clock = Screen(), Clock()
    progress = choose_progress(screen, clock=clock, environment=TERMINAL)
    for _ in range(3):
        work(progress, clock, PATIENCE * 2 / 3)
    assert screen.getvalue() == ""


def test_bar_without_colour_has_no_colour() -> None:
    screen, clock = Screen(), Clock()
    work(choose_progress(screen, clock=clock, environment={**TERMINAL, "NO_COLOR": "1"}), clock, PATIENCE)
    assert "4/4" in screen.getvalue()
    assert "m" not in screen.getvalue().replace("[5m", "")


@pytest.mark.parametrize(
    "progress",
    [
        choose_progress(io.StringIO(), environment=TERMINAL),
        choose_progress(Screen(), environment={"TERM": "dumb"}),
        choose_progress(Screen(), machine=True, environment=TERMINAL),
    ],
    ids=["piped", "dumb terminal", "for a machine"],
)
def test_no_bar_where_it_would_be_in_the_way(progress: Progress) -> None:
    assert progress is quiet_progress


def test_quiet_progress_takes_every_step(capfd: pytest.CaptureFixture[str]) -> None:
    work(quiet_progress, Clock(), PATIENCE)
    assert capfd.readouterr() == ("", "")


def test_failure_takes_the_bar_away_and_comes_through() -> None:
    screen, clock = Screen(), Clock()
    progress = choose_progress(screen, clock=clock, environment=TERMINAL)
    with pytest.raises(KeyError, match="lost"):
        fail_halfway(progress, clock)
    assert screen.getvalue().endswith("\x1b[2K")
