"""A sentence that the bank can ask in, as a pattern: which rows may have filled it, before each is read in full."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from quizgen.model.ids import EntityId, SlotName
from quizgen.model.phrase import Literal, Phrase, Show
from quizgen.model.schema import Relation
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Entity

_BEGINNING = 3
"""How many letters of a name are looked up before the whole is compared."""


@dataclass(frozen=True)
class Outline:
    """A phrase of a relation, and all the rows that may be told with it."""

    relation: Relation
    phrase: Phrase
    facts: Sequence[Fact]

    @cached_property
    def _pattern(self) -> "re.Pattern[str] | None":
        """The phrase's words with anything between them, perhaps after a lead-in; None where it differs by row."""
        if self.phrase.fixed is None:
            return None
        parts = (re.escape(part.text) if isinstance(part, Literal) else ".+" for part in self.phrase.fixed)
        return re.compile(f"(?:.*(?:、|, ))?{''.join(parts)}", re.DOTALL | re.IGNORECASE)

    @cached_property
    def _by_entity(self) -> Sequence[Mapping[EntityId, Sequence[Fact]]]:
        """The rows by the entity in each slot that every sentence of the phrase names."""
        shown = dict.fromkeys(part.slot for part in self.phrase.fixed or () if isinstance(part, Show))
        indices = (self._index(slot) for slot in shown)
        return [index for index in indices if sum(map(len, index.values())) == len(self.facts)]

    def _index(self, slot: SlotName) -> Mapping[EntityId, Sequence[Fact]]:
        groups: dict[EntityId, list[Fact]] = {}
        for fact in self.facts:
            if isinstance(value := fact.cells.get(slot), Entity):
                groups.setdefault(value.id, []).append(fact)
        return groups

    def fits(self, sentence: str) -> bool:
        """Whether the sentence can be this phrase at all."""
        return self._pattern is None or self._pattern.fullmatch(sentence) is not None

    def rows(self, named: Set[EntityId], most_wrong: int = 0) -> Sequence[Fact]:
        """The rows whose entities are among those named in a sentence; with `most_wrong`, all but so many of them."""
        indices = self._by_entity[: most_wrong + 1]
        if len(indices) <= most_wrong:
            return self.facts
        found = {fact.id: fact for index in indices for id_ in named for fact in index.get(id_, ())}
        return tuple(found.values())


class Names:
    """A topic's entities, found by their names in a sentence."""

    def __init__(self, topic: Topic) -> None:
        self._by_beginning: dict[str, list[tuple[str, EntityId]]] = {}
        for entity in topic.entities.values():
            for name in map(str.casefold, filter(None, entity.names())):
                self._by_beginning.setdefault(name[:_BEGINNING], []).append((name, entity.id))

    def named(self, sentence: str) -> Set[EntityId]:
        """Every entity one of whose names stands in the sentence."""
        return frozenset(self._found(sentence.casefold()))

    def _found(self, sentence: str) -> Iterator[EntityId]:
        for start in range(len(sentence)):
            for length in range(1, _BEGINNING + 1):
                for name, id_ in self._by_beginning.get(sentence[start : start + length], ()):
                    if sentence.startswith(name, start):
                        yield id_
