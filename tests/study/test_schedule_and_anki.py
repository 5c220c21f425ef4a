"""Our memories against those of real Anki, after the same reviews on the same study days."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest

from quizgen.study.memory import Rating, Review
from quizgen.study.schedule import remember

pytest.importorskip("anki")

from tests.learner import Learner, learner

__all__ = ["learner"]

SEQUENCES = 80
TOLERANCE = 0.001
GAPS = (0, 0, 1, 1, 2, 3, 5, 8, 20, 60)
"""Days between two reviews; none where both are on one study day."""
REVIEW_CARD = 2

Reviews = Sequence[tuple[Rating, int]]


def random_reviews(chance: Random) -> Reviews:
    """Two to twelve ratings, each with the number of days since the first."""
    day, reviews = 0, []
    for _ in range(chance.randint(2, 12)):
        reviews.append((Rating(chance.randint(1, 4)), day))
        day += chance.choice(GAPS)
    return reviews


def ask_anki(learner: Learner, number: int, reviews: Reviews) -> tuple[float, float]:
    """Stability and difficulty that Anki computes from its review log."""
    col = learner.col
    model = col.models.by_name("Basic")
    assert model is not None
    note = col.new_note(model)
    note["Front"] = str(number)
    col.add_note(note, col.decks.id_for_name("Default") or 1)  # type: ignore[arg-type]  # Anki's own NewType
    card = note.cards()[0]
    noon = col.sched.day_cutoff - 86_400 // 2
    last = reviews[-1][1]
    for place, (rating, day) in enumerate(reviews):
        at = (noon - (last - day + 1) * 86_400 + place * 60) * 1000 + number
        kind = int(place > 0)
        row = (at, card.id, -1, int(rating), 1, 1, 2500, 1000, kind)
        assert col.db is not None
        col.db.execute("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", *row)
    card.type = card.queue = REVIEW_CARD  # type: ignore[assignment]  # as above
    card.ivl, card.due, card.reps, card.factor = 3, 5, len(reviews), 2500
    col.update_card(card)
    state = col.compute_memory_state(card.id)
    assert state.stability is not None
    assert state.difficulty is not None
    return state.stability, state.difficulty


def test_memories_are_those_of_anki(learner: Learner) -> None:
    learner.col.set_config("fsrs", val=True)
    chance = Random(6)  # noqa: S311 - no secret
    largest = 0.0
    for number in range(SEQUENCES):
        reviews = random_reviews(chance)
        ours = remember(Review(rating, date(2026, 1, 1) + timedelta(days=day)) for rating, day in reviews)
        assert ours is not None
        stability, difficulty = ask_anki(learner, number, reviews)
        assert ours.difficulty == pytest.approx(difficulty, rel=TOLERANCE)
        largest = max(largest, abs(ours.stability - stability) / stability)
    print(f"{SEQUENCES} sequences, largest relative difference in stability {largest:.2e}")  # noqa: T201 - asked for
    assert largest < TOLERANCE
