"""Which items a session asks, and in which order: what is due, then what is new."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b

from quizgen.model.ids import Kind, Language
from quizgen.model.item import Item
from quizgen.study.content import answer_mark
from quizgen.study.event import NEW, Standing
from quizgen.study.tags import has_tag, tags_of

NEW_A_DAY = 20
"""How many new items a learner meets on a study day, if nothing else is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a learner wants to be asked. Empty choices leave everything in."""

    kinds: tuple[Kind, ...] = ()
    tags: tuple[str, ...] = ()
    """Each of them has to be there."""
    languages: tuple[Language, ...] = ()
    limit: int | None = None
    """How many items at most."""
    new_limit: int = NEW_A_DAY
    """How many new items at most on one study day."""
    cram: bool = False
    """Everything, due or not, without moving the schedule."""
    flagged: bool = False
    """Only what was flagged, which is otherwise left out."""
    seed: int | None = None
    """Of the order, which is then the same on every day."""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """An item of a deck that is studied; what is asked of it again and again, or seldom, is worked out once."""

    item: Item
    deck_tags: tuple[str, ...]

    @cached_property
    def id(self) -> str:
        """The item's id as the history has it."""
        return str(self.item.id)

    @cached_property
    def tags(self) -> frozenset[str]:
        """The item's own and its deck's."""
        return tags_of(self.item, self.deck_tags)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What there is to ask today."""

    due: tuple[Candidate, ...]
    """Changed answers first, then what has been due longest."""
    fresh: tuple[Candidate, ...]
    """New items, as far as today's limit leaves room."""
    held_back: int
    """How many more new items there are."""

    def plan(self, limit: int | None) -> tuple[str, ...]:
        """The ids to ask, in order."""
        return tuple(candidate.id for candidate in (*self.due, *self.fresh))[:limit]


def choose(
    candidates: Iterable[Candidate], standings: Mapping[str, Standing], wish: Wish, day: date, newcomers: int
) -> Choice:
    """What of the candidates to ask on a study day on which so many `newcomers` were already met."""
    wanted = [candidate for candidate in candidates if _is_wanted(candidate, standings, wish)]
    wanted.sort(key=lambda candidate: _chance(wish.seed, day, candidate.id))
    if wish.cram:
        return Choice(due=space_out(wanted), fresh=(), held_back=0)
    due = [candidate for candidate in wanted if is_due(candidate, standings, day)]
    due.sort(key=lambda candidate: _urgency(candidate, standings))
    fresh = [candidate for candidate in wanted if standings.get(candidate.id, NEW).memory is None]
    room = max(0, wish.new_limit - newcomers)
    return Choice(due=tuple(due), fresh=space_out(fresh)[:room], held_back=max(0, len(fresh) - room))


def go_on(
    plan: Iterable[str],
    met: Collection[str],
    candidates: Iterable[Candidate],
    standings: Mapping[str, Standing],
    wish: Wish,
    day: date,
    newcomers: int,
) -> Iterator[str]:
    """What is left of the plan of a session that was begun earlier on the day, and has `met` some of its items.

    The plan stands: only what is gone, was flagged or asked elsewhere in the meantime, or finds no more room in the
    day's limit, falls out.
    """
    known = {candidate.id: candidate for candidate in candidates}
    room = wish.new_limit - newcomers
    for id_ in plan:
        candidate = known.get(id_)
        if candidate is None:
            continue
        if id_ in met:
            yield id_
        elif _is_wanted(candidate, standings, wish):
            is_new = standings.get(id_, NEW).memory is None
            if wish.cram or is_due(candidate, standings, day) or (is_new and room > 0):
                yield id_
            room -= is_new


def due_day(item: Item, standing: Standing, today: date) -> date | None:
    """The study day, today or later, from which on the item is to be asked again; None for one that was never met.

    It is today as well if the answer is another than the one that was learned.
    """
    if standing.memory is None:
        return None
    return today if _has_changed(item, standing) else max(standing.memory.due, today)


def is_due(candidate: Candidate, standings: Mapping[str, Standing], day: date) -> bool:
    """Whether the item was met and is to be asked on the study day: its time has come, or its answer changed."""
    return due_day(candidate.item, standings.get(candidate.id, NEW), day) == day


def space_out(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The same items in rounds, each fact once a round: one question must not give away the next one's answer."""
    rounds: dict[tuple[str, str], int] = {}
    placed: list[tuple[int, Candidate]] = []
    for candidate in candidates:
        fact = candidate.item.id.topic, candidate.item.id.anchor
        rounds[fact] = rounds.get(fact, 0) + 1
        placed.append((rounds[fact], candidate))
    return tuple(candidate for _, candidate in sorted(placed, key=lambda pair: pair[0]))


def _is_wanted(candidate: Candidate, standings: Mapping[str, Standing], wish: Wish) -> bool:
    id_ = candidate.item.id
    return (
        (not wish.kinds or id_.kind in wish.kinds)
        and (not wish.languages or id_.language in wish.languages)
        and all(has_tag(candidate.tags, tag) for tag in wish.tags)
        and standings.get(candidate.id, NEW).flagged == wish.flagged
    )


def _urgency(candidate: Candidate, standings: Mapping[str, Standing]) -> tuple[bool, date]:
    standing = standings[candidate.id]
    return not _has_changed(candidate.item, standing), standing.memory.due if standing.memory else date.max


def _has_changed(item: Item, standing: Standing) -> bool:
    return standing.mark != answer_mark(item)


def _chance(seed: int | None, day: date, id_: str) -> bytes:
    """The order of a seed, or else another order each day, the same all day."""
    order = day.isoformat() if seed is None else seed
    return blake2b(f"{order}/{id_}".encode(), digest_size=8).digest()
