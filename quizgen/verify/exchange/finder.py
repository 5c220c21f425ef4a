"""Items found by what their question says, for files that have no place for an id.

Every sentence that the bank can ask in is read against the question, row by row; nothing is known of how the file
came about. Where several items of one topic ask in the same words, any of them proves the key: the proof looks at
every row that fits those words. Where the words belong to two topics, two languages or two questions, nothing tells
which is meant, and that is a finding.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import ItemId, Kind, Language, SlotName, TopicId
from quizgen.model.language import LANGUAGES
from quizgen.model.phrase import Literal, Phrase
from quizgen.model.proof import falsity_is_provable
from quizgen.model.schema import Computation, Question, Relation
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.rows import Rows
from quizgen.verify.proof.sentence import Reader
from quizgen.verify.proof.words import VERDICTS


class AmbiguousQuestion(MalformedQuestion):
    """The question's words belong to items that have little to do with each other."""


class Finder:
    """Finds the items of one file, each no more than once."""

    def __init__(self, bank: Bank) -> None:
        self._shelves = [_Shelf(topic, language) for topic in bank.topics.values() for language in LANGUAGES]
        self._taken: set[ItemId] = set()

    def find(self, stem: str, options: Sequence[str]) -> ItemId:
        """The item that asks in these words.

        Raises:
            MalformedQuestion: no item does.
            AmbiguousQuestion: items do that another answer may be right for.
        """
        judged = [language for language in LANGUAGES if tuple(options) == VERDICTS[language]]
        found = [
            id_
            for shelf in self._shelves
            if not judged or shelf.language in judged
            for id_ in (shelf.claims(stem) if judged else shelf.choices(stem))
        ]
        if not found:
            raise MalformedQuestion(f'no item asks "{stem}"')
        if len({_meaning(id_) for id_ in found}) > 1:
            raise AmbiguousQuestion(f'"{stem}" may be {" or ".join(f"{chr(34)}{id_}{chr(34)}" for id_ in found[:3])}')
        chosen = next((id_ for id_ in found if id_ not in self._taken), found[0])
        self._taken.add(chosen)
        return chosen


def _meaning(id_: ItemId) -> tuple[TopicId, Language, SlotName | None]:
    """What two items that ask in the same words have to share for either to prove the key."""
    return id_.topic, id_.language, id_.slot if id_.kind is Kind.CHOICE else None


@dataclass(frozen=True)
class _Shelf:
    """One topic's sentences in one language."""

    topic: Topic
    language: Language

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.topic, self.language)

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self.topic)

    @cached_property
    def _facts(self) -> Mapping[str, Sequence[Fact]]:
        return {
            name: tuple(fact for fact in self.topic.facts if fact.relation == name) for name in self.topic.relations
        }

    @cached_property
    def _questions(self) -> Sequence[tuple[Relation, Question, Phrase, "re.Pattern[str] | None"]]:
        return [
            (relation, question, phrase, _outline(phrase))
            for relation in self.topic.relations.values()
            for question in relation.questions
            if Kind.CHOICE in question.kinds and (phrase := question.stem.get(self.language)) is not None
        ]

    @cached_property
    def _statements(self) -> Sequence[tuple[Relation, Phrase, "re.Pattern[str] | None"]]:
        return [
            (relation, phrase, _outline(phrase))
            for relation in self.topic.relations.values()
            if (phrase := relation.statement.get(self.language)) is not None
        ]

    def choices(self, stem: str) -> Iterator[ItemId]:
        """The choices whose stem this is."""
        for relation, question, phrase, outline in self._questions:
            if outline is not None and not outline.fullmatch(stem):
                continue
            for fact in self._facts[relation.name]:
                asked = isinstance(question.asks, Computation) or question.asks in fact.cells
                if asked and self._case(relation, fact).mismatch(stem, phrase, fact) is None:
                    yield self._id(fact, question.slot, Kind.CHOICE)

    def claims(self, stem: str) -> Iterator[ItemId]:
        """The claims that say this: those that are their fact's statement, or else those with one cell exchanged."""
        fitting = [(r, phrase) for r, phrase, outline in self._statements if outline is None or outline.fullmatch(stem)]
        facts = [(relation, phrase, fact) for relation, phrase in fitting for fact in self._facts[relation.name]]
        said = [one for one in facts if self._case(one[0], one[2]).mismatch(stem, one[1], one[2]) is None]
        for _, phrase, fact in said:
            yield from (self._id(fact, slot, Kind.TRUE_FALSE) for slot in _slots(phrase, fact))
        for relation, phrase, fact in [] if said else facts:
            claim = self._case(relation, fact).without_lead(stem, (fact,))
            for slot in self._disprovable(relation, phrase, fact) if claim is not None else ():
                if self._reader.fillings(claim or "", phrase, fact, slot):
                    yield self._id(fact, slot, Kind.TRUE_FALSE)

    def _disprovable(self, relation: Relation, phrase: Phrase, fact: Fact) -> Iterator[SlotName]:
        """The slots in which another value makes the statement false for certain."""
        for slot in _slots(phrase, fact):
            if falsity_is_provable(relation, slot, self._reader.shown(phrase, fact, slot)):
                yield slot

    def _case(self, relation: Relation, fact: Fact) -> Case:
        """What the proofs compare sentences with."""
        id_ = self._id(fact, SlotName("?"), Kind.CHOICE)
        return Case(
            id=id_,
            place="",
            relation=relation,
            fact=fact,
            reader=self._reader,
            rows=self._rows,
            problems=Collector(),
        )

    def _id(self, fact: Fact, slot: SlotName, kind: Kind) -> ItemId:
        return ItemId(self.topic.id, fact.id, slot, kind, self.language)


def _slots(phrase: Phrase, fact: Fact) -> Iterator[SlotName]:
    yield from dict.fromkeys(show.slot for show in phrase.shows() if show.slot in fact.cells)


def _outline(phrase: Phrase) -> "re.Pattern[str] | None":
    """What every sentence of the phrase looks like, whatever its cells say; None where that differs from row to row."""
    if phrase.fixed is None:
        return None
    parts = (re.escape(part.text) if isinstance(part, Literal) else ".+" for part in phrase.fixed)
    return re.compile(f"(?:.*(?:、|, ))?{''.join(parts)}", re.DOTALL | re.IGNORECASE)
