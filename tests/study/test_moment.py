"""The study day, which begins at 04:00."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from quizgen.study.moment import instant, moment_of, study_day

TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("local", "day"),
    [
        (datetime(2026, 4, 1, 3, 59, 59, tzinfo=TOKYO), date(2026, 3, 31)),
        (datetime(2026, 4, 1, 4, 0, tzinfo=TOKYO), date(2026, 4, 1)),
        (datetime(2026, 4, 1, 23, 59, tzinfo=TOKYO), date(2026, 4, 1)),
        (datetime(2026, 1, 1, 0, 30, tzinfo=UTC), date(2025, 12, 31)),
        (datetime(2028, 3, 1, 2, 0, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_study_day_begins_at_four(local: datetime, day: date) -> None:
    assert study_day(local) == day


def test_day_is_the_one_on_the_learners_wall() -> None:
    at = datetime(2026, 4, 1, 20, 0, tzinfo=UTC)
    assert moment_of(at).day == date(2026, 4, 1)
    assert moment_of(at.astimezone(TOKYO)).day == date(2026, 4, 2)
    assert moment_of(at).at == moment_of(at.astimezone(TOKYO)).at


def test_instant_is_kept_to_the_millisecond() -> None:
    at = datetime(2026, 4, 1, 20, 0, 1, 250_000, tzinfo=UTC)
    assert instant(moment_of(at).at) == at
