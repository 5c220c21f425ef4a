"""How much there is to do, by deck, topic and language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from quizgen.model.ids import DeckName, Language, TopicId
from quizgen.study.event import NEW, Standing
from quizgen.study.selection import Candidate, is_due


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """The items of one topic in one language, as far as a deck has them; flagged ones are left out."""

    deck: DeckName
    topic: TopicId
    language: Language
    due: int
    fresh: int
    """Items never met."""
    learned: int
    """Items met, due or not."""
    items: int


def measure(
    candidates: Iterable[tuple[DeckName, Candidate]], standings: Mapping[str, Standing], day: date
) -> tuple[Workload, ...]:
    """The workload of each group that has items, in the order of their names."""

    def group_of(pair: tuple[DeckName, Candidate]) -> tuple[DeckName, TopicId, Language]:
        return pair[0], pair[1].item.id.topic, pair[1].item.id.language

    asked = [pair for pair in candidates if not standings.get(pair[1].id, NEW).flagged]
    workloads = []
    for (deck, topic, language), pairs in groupby(sorted(asked, key=group_of), key=group_of):
        group = [candidate for _, candidate in pairs]
        learned = sum(standings.get(candidate.id, NEW).memory is not None for candidate in group)
        due = sum(is_due(candidate, standings, day) for candidate in group)
        workloads.append(
            Workload(
                deck=deck,
                topic=topic,
                language=language,
                due=due,
                fresh=len(group) - learned,
                learned=learned,
                items=len(group),
            )
        )
    return tuple(workloads)
