"""A learner's history in the making: days, answers, and items of every kind to answer."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_full
from quizgen.grading.grade import Verdict
from quizgen.model.ids import Language
from quizgen.model.item import Item
from quizgen.model.language import JAPANESE
from quizgen.study.drill import Drill
from quizgen.study.event import Answer
from quizgen.study.history import History, open_history
from quizgen.study.memory import Rating
from quizgen.study.moment import Moment
from quizgen.study.session import Session

from ..write.sample import bank, items_of_every_kind

FIRST_DAY = date(2026, 4, 1)
NOON = 1_775_012_400_000
"""Milliseconds since 1970, at noon of the first day in Tokyo."""
MARK = "0123456789abcdef"


def moment(days: int = 0, seconds: int = 0) -> Moment:
    """So many study days and seconds after the first noon."""
    return Moment(at=NOON + (days * 86_400 + seconds) * 1000, day=FIRST_DAY + timedelta(days=days))


def given(rating: Rating = Rating.GOOD, *, reply: str = "答え", mark: str = MARK, cram: bool = False) -> Answer:
    """An answer that was rated so."""
    verdict = Verdict.REJECT if rating is Rating.AGAIN else Verdict.ACCEPT
    return Answer(reply=reply, verdict=verdict, rating=rating, duration=1500, mark=mark, cram=cram)


_OPENED: list[History] = []


def opened(path: Path) -> History:
    """The history at the path; there is nothing wrong with it, and `close_all` closes it after the test."""
    problems = Collector()
    history = open_history(path, problems)
    assert render_full(problems.findings) == ""
    assert history is not None
    _OPENED.append(history)
    return history


def close_all() -> None:
    """Close every history that was opened since."""
    while _OPENED:
        _OPENED.pop().close()


def refused(path: Path) -> str:
    """What is found where the history cannot be used."""
    problems = Collector()
    assert open_history(path, problems) is None
    return render_full(problems.findings)


def sample_items(language: Language = JAPANESE) -> dict[str, Item]:
    """An item of every kind by its id; of the two true/false items that share one, the false one."""
    return {str(item.id): item for item in items_of_every_kind(language)}


def drill(
    history: History,
    plan: Sequence[str] | None = None,
    *,
    language: Language = JAPANESE,
    items: Mapping[str, Item] | None = None,
) -> Drill:
    """A session over the given items, or else the sample's, in the given order or their own."""
    items = items or sample_items(language)
    session = Session(plan=tuple(items) if plan is None else tuple(plan))
    number = history.begin("test", session.plan, moment())
    return Drill(history=history, bank=bank(), items=items, number=number, session=session, cram=False)
