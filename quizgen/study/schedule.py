"""When an item is due, by FSRS-6 over study days.

The `fsrs` package counts in blocks of 24 hours where learners, and Anki, count study days. So it is given midnight of
the study day for every review: two reviews are then as many days apart as there are nights between them.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from fsrs import Card, Scheduler
from fsrs import Rating as FsrsRating

from quizgen.study.memory import Memory, Review

_RETENTION = 0.9
"""An item is due when the chance to recall it has fallen to this."""

_CARD = 0
"""Every card's id: `fsrs` would make one of the clock."""

_SCHEDULER = Scheduler(desired_retention=_RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
"""Without steps of minutes, which belong to a session and not to a calendar, and without chance."""


def remember(reviews: Iterable[Review]) -> Memory | None:
    """The memory that is left after the reviews, in the order they were made; None after none."""
    card = None
    for review in reviews:
        at = _midnight(review.day)
        card, _ = _SCHEDULER.review_card(card or Card(card_id=_CARD, due=at), FsrsRating(review.rating), at)
    return _memory(card) if card else None


def _memory(card: Card) -> Memory | None:
    if card.stability is None or card.difficulty is None or card.last_review is None:
        return None
    return Memory(
        stability=card.stability, difficulty=card.difficulty, last=card.last_review.date(), due=card.due.date()
    )


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
