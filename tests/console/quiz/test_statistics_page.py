"""What is due and how a learner does, on screens of any width."""

from datetime import timedelta
from io import StringIO

import pytest
from inline_snapshot import snapshot

from quizgen.console.quiz.statistics_page import print_statistics, print_workload
from quizgen.diagnostics.visible import count_columns
from quizgen.model.ids import DeckName, Language, TopicId
from quizgen.study.statistics import Spot, Statistics, Tally
from quizgen.study.workload import Workload

from ...study.learning import FIRST_DAY

DAYS = [FIRST_DAY + timedelta(days=days) for days in range(3)]
STATISTICS = Statistics(
    answers=1207,
    items=140,
    studied=3,
    flagged=("twitter-ai/gpu-purchase/count/choice/ja",),
    days={DAYS[0]: Tally(answers=40, right=30), DAYS[1]: Tally(answers=3, right=0), DAYS[2]: Tally(answers=9, right=9)},
    retention=Tally(answers=100, right=87),
    topics=(Spot(topic="twitter-ai", relation="", tally=Tally(answers=52, right=39)),),
    relations=(
        Spot(topic="twitter-ai", relation="credited-with-discovery", tally=Tally(answers=12, right=5)),
        Spot(topic="neptune", relation="built", tally=Tally(answers=4, right=4)),
    ),
    hardest=(("neptune/discovery-of-the-planet/discoverers/set/en", 12), ("twitter-ai/a/b/typed/ja", 2)),
    forecast=((DAYS[2], 100), (DAYS[2] + timedelta(days=1), 0), (DAYS[2] + timedelta(days=2), 7)),
)
WORKLOADS = tuple(
    Workload(
        deck=DeckName("twitter-ai"),
        topic=TopicId("twitter-ai"),
        language=Language(code),
        due=due,
        fresh=271,
        learned=20,
        items=291,
    )
    for code, due in (("en", 0), ("ja", 120))
)


@pytest.fixture(autouse=True)
def _plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def statistics(monkeypatch: pytest.MonkeyPatch, columns: int | None = None) -> str:
    if columns:
        monkeypatch.setenv("COLUMNS", str(columns))
    shown = StringIO()
    print_statistics(STATISTICS, DAYS[2], shown)
    return shown.getvalue()


def workload(monkeypatch: pytest.MonkeyPatch, columns: int | None = None) -> str:
    if columns:
        monkeypatch.setenv("COLUMNS", str(columns))
    shown = StringIO()
    print_workload(WORKLOADS, shown)
    return shown.getvalue()


@pytest.mark.parametrize("columns", [20, 30, 40, 60, 80, 120])
def test_no_line_is_longer_than_the_screen_is_wide(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    for page in (statistics(monkeypatch, columns), workload(monkeypatch, columns)):
        assert max(map(count_columns, page.splitlines())) < columns


def test_pipe_has_no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    assert workload(monkeypatch) == snapshot("""\
deck        topic       language  due  new  learned  items
twitter-ai  twitter-ai  en          0  271       20    291
twitter-ai  twitter-ai  ja        120  271       20    291
""")
    assert "neptune/discovery-of-the-planet/discoverers/set/en\n" in statistics(monkeypatch)


def test_workload_on_a_narrow_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert workload(monkeypatch, 40) == snapshot("""\
twitter-ai  twitter-ai  en
  due\xa00  new\xa0271  learned\xa020  items\xa0291
twitter-ai  twitter-ai  ja
  due\xa0120  new\xa0271  learned\xa020
  items\xa0291
""")


def test_statistics(monkeypatch: pytest.MonkeyPatch) -> None:
    assert statistics(monkeypatch, 80) == snapshot("""\
1207 answers to 140 items on 3 days
retention  87% of 100 answers to items learned on an earlier day

Studied
  2026-04-01  ██████████████████░░░░░░ 30 of 40 right
  2026-04-02  ░░ 0 of 3 right
  today       █████▍ 9 of 9 right

By topic
  twitter-ai   75% ██████████████████ 52

Weakest relations
  twitter-ai  credited-with-discovery   42% ██████████▏ 12
  neptune  built                       100% ████████████████████████ 4

Missed most
   12 × neptune/discovery-of-the-planet/discoverers/set/en
    2 × twitter-ai/a/b/typed/ja

To come
  today       ████████████████████████ 100
  2026-04-04   0
  2026-04-05  █▋ 7

Flagged
  twitter-ai/gpu-purchase/count/choice/ja
""")


def test_statistics_on_a_narrow_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert statistics(monkeypatch, 40) == snapshot("""\
1207 answers to 140 items on 3 days
retention  87% of 100 answers to items
learned on an earlier day

Studied
  2026-04-01  ████████░░ 30 of 40 right
  2026-04-02  ░ 0 of 3 right
  today       ██▎ 9 of 9 right

By topic
  twitter-ai   75% ████████████▊ 52

Weakest relations
  twitter-ai  credited-with-discovery
    42% ██████████▏ 12
  neptune  built
    100% ████████████████████████ 4

Missed most
   12 × neptune/
        discovery-of-the-planet/
        discoverers/set/en
    2 × twitter-ai/a/b/typed/ja

To come
  today       █████████████████████ 100
  2026-04-04   0
  2026-04-05  █▌ 7

Flagged
  twitter-ai/gpu-purchase/count/choice/
  ja
""")


def test_right_and_wrong_are_told_apart_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = (line for line in statistics(monkeypatch, 80).splitlines() if line.endswith("30 of 40 right"))
    assert ("█" * 18 + "░" * 6) in line
