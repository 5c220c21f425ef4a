"""A session as a pure state machine: what was planned, what was answered, and what is therefore asked next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from quizgen.study.event import Deed, Event
from quizgen.study.memory import Rating

APART = 5
"""A missed item comes back after so many others, twice as many at each further miss, or sooner if none are left."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An item asked and answered."""

    item: str
    number: int
    """Of the answer, as the history counts."""
    passed: bool


@dataclass(frozen=True, slots=True)
class Flagging:
    """An item flagged, or its flag taken away."""

    item: str
    number: int
    """Of the event, as the history counts."""
    flagged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A plan and how far it has come. Every change gives another session."""

    plan: tuple[str, ...]
    """The items to be asked, in order, each once."""
    turns: tuple[Turn, ...] = ()
    flaggings: tuple[Flagging, ...] = ()

    @property
    def aside(self) -> frozenset[str]:
        """Items that are not to be asked: flagged on the way."""
        latest = {flagging.item: flagging.flagged for flagging in self.flaggings}
        return frozenset(item for item, flagged in latest.items() if flagged)

    @property
    def last(self) -> Turn | Flagging | None:
        """What was done last, of what can be undone."""
        done: tuple[Turn | Flagging, ...] = (*self.turns[-1:], *self.flaggings[-1:])
        return max(done, key=lambda one: one.number, default=None)

    @property
    def current(self) -> str | None:
        """The item to ask now; None at the end."""
        missed = self.outstanding
        if (ready := next(filter(self._is_ready, missed), None)) is not None:
            return ready
        passed_over = {turn.item for turn in self.turns} | self.aside
        waiting = next((item for item in self.plan if item not in passed_over), None)
        return waiting or (missed[0] if missed else None)

    @property
    def outstanding(self) -> tuple[str, ...]:
        """Items missed and not yet got right, the one missed longest ago first."""
        latest = {turn.item: place for place, turn in enumerate(self.turns)}
        aside = self.aside
        missed = [item for item, place in latest.items() if not self.turns[place].passed and item not in aside]
        return tuple(sorted(missed, key=latest.__getitem__))

    @property
    def missed(self) -> tuple[str, ...]:
        """Items that were not right the first time, in the order they were asked."""
        return tuple(turn.item for turn in self._first_turns() if not turn.passed)

    @property
    def asked(self) -> int:
        """How many items were asked, each counted once."""
        return len(self._first_turns())

    @property
    def size(self) -> int:
        """How many items there are to ask, each counted once."""
        left_out = self.aside - {turn.item for turn in self.turns}
        return sum(item not in left_out for item in self.plan)

    def is_repetition(self, item: str) -> bool:
        """Whether the item was asked before."""
        return any(turn.item == item for turn in self.turns)

    def answered(self, item: str, number: int, *, passed: bool) -> "Session":
        """After an answer."""
        return replace(self, turns=(*self.turns, Turn(item, number, passed)))

    def revised(self, number: int, *, passed: bool) -> "Session":
        """After the answer of that number got another rating."""
        turns = tuple(replace(turn, passed=passed) if turn.number == number else turn for turn in self.turns)
        return replace(self, turns=turns)

    def undone(self, number: int) -> "Session":
        """After what has that number, an answer or a flag, was taken back."""
        turns = tuple(turn for turn in self.turns if turn.number != number)
        flaggings = tuple(flagging for flagging in self.flaggings if flagging.number != number)
        return replace(self, turns=turns, flaggings=flaggings)

    def flagged(self, item: str, number: int, *, flagged: bool) -> "Session":
        """After the item was flagged, or its flag taken away."""
        return replace(self, flaggings=(*self.flaggings, Flagging(item, number, flagged=flagged)))

    def _is_ready(self, item: str) -> bool:
        """Whether enough others were asked since the item was missed."""
        places = [place for place, turn in enumerate(self.turns) if turn.item == item]
        apart: int = APART * 2 ** (len(places) - 1)
        return len(self.turns) - places[-1] > apart

    def _first_turns(self) -> tuple[Turn, ...]:
        first: dict[str, Turn] = {}
        for turn in self.turns:
            first.setdefault(turn.item, turn)
        return tuple(first.values())


def is_passed(rating: Rating) -> bool:
    """Whether an answer of this rating was right."""
    return rating is not Rating.AGAIN


def replay(session: Session, events: Iterable[Event]) -> Session:
    """The session after what its history tells."""
    for event in events:
        match event.deed:
            case Deed.ANSWER if event.answer:
                session = session.answered(event.item, event.number, passed=is_passed(event.answer.rating))
            case Deed.REVISE if event.answer and event.about:
                session = session.revised(event.about, passed=is_passed(event.answer.rating))
            case Deed.UNDO if event.about:
                session = session.undone(event.about)
            case Deed.FLAG | Deed.UNFLAG:
                session = session.flagged(event.item, event.number, flagged=event.deed is Deed.FLAG)
    return session
