"""Items found by what their question says, for files that have no place for an id.

Every sentence that the bank can ask in is read against the question, row by row; nothing is known of how the file
came about. Where several items of one topic ask in the same words, any of them proves the key: the proof looks at
every row that fits those words. Where the words belong to two topics, two languages or two questions, nothing tells
which is meant: an item of each is found, and what the file says has to be right for all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import EntityId, ItemId, Kind, Language, SlotName, TopicId
from quizgen.model.language import LANGUAGES
from quizgen.model.phrase import Phrase
from quizgen.model.proof import falsity_is_provable, may_be_claimed
from quizgen.model.schema import Computation, Question, Relation
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.verify.exchange.exported import ExportedItem
from quizgen.verify.exchange.outline import Names, Outline
from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.judgement_proof import is_false
from quizgen.verify.proof.sentence import Reader
from quizgen.verify.proof.words import VERDICTS

_VERDICTS = frozenset(VERDICTS[language] for language in LANGUAGES)


class Finder:
    """Finds the items of one file, each no more than once, if that can be.

    "The capital of Japan is Paris" exchanges the city of one row or the country of another: which of its claims a
    question is shows only once all others have found theirs.
    """

    def __init__(self, bank: Bank, languages: Sequence[Language] = LANGUAGES) -> None:
        self._shelves = [_Shelf(topic, language) for topic in bank.topics.values() for language in languages]
        self._may_be: dict[str, Sequence[ItemId]] = {}
        self._asked: dict[ItemId, str] = {}

    def find(self, stem: str, options: Sequence[str], place: str = "") -> ItemId:
        """An item that asks in these words, at this place in the file; `settle` tells which one it is.

        Raises:
            MalformedQuestion: no item does.
        """
        found = self._claims(stem, options) if tuple(options) in _VERDICTS else self._choices(stem)
        if not found:
            raise MalformedQuestion(f'no item asks "{stem}"')
        self._may_be[place] = found
        self._seat(place, set())
        return found[0]

    def _choices(self, stem: str) -> Sequence[ItemId]:
        return [id_ for shelf in self._shelves for id_ in shelf.choices(stem)]

    def _claims(self, stem: str, verdicts: Sequence[str]) -> Sequence[ItemId]:
        """The claims that are their fact's statement, or else those with one cell exchanged."""
        shelves = [shelf for shelf in self._shelves if tuple(verdicts) == VERDICTS[shelf.language]]
        told = [id_ for shelf in shelves for id_ in shelf.statements(stem)]
        return told or [id_ for shelf in shelves for id_ in shelf.exchanges(stem)]

    def settle(self, items: Iterable[ExportedItem]) -> tuple[ExportedItem, ...]:
        """The items by the ids that all of them can have together; two have one where there is no other way.

        Each with its twins: one item for everything else that its words may mean.
        """
        ids = {place: id_ for id_, place in self._asked.items()}
        return tuple(self._settled(item, ids.get(item.printed.place)) for item in items)

    def _settled(self, item: ExportedItem, own: ItemId | None) -> ExportedItem:
        found = self._may_be[item.printed.place]
        meant = own or found[0]
        by_meaning = {_meaning(id_): id_ for id_ in reversed(found)}
        twins = tuple(str(id_) for meaning, id_ in by_meaning.items() if meaning != _meaning(meant))
        return replace(item, printed=item.printed._replace(id=str(meant)), twins=twins)

    def _seat(self, place: str, tried: set[ItemId]) -> bool:
        """Give the place an item of its own, others making room if need be (augmenting paths); whether there is one."""
        for id_ in self._may_be[place]:
            if id_ not in tried:
                tried.add(id_)
                if id_ not in self._asked or self._seat(self._asked[id_], tried):
                    self._asked[id_] = place
                    return True
        return False


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
    def _names(self) -> Names:
        return Names(self.topic)

    @cached_property
    def _facts(self) -> Mapping[str, Sequence[Fact]]:
        return {
            name: tuple(fact for fact in self.topic.facts if fact.relation == name) for name in self.topic.relations
        }

    @cached_property
    def _questions(self) -> Sequence[tuple[Question, Outline]]:
        return [
            (question, Outline(relation, question.stem[self.language], self._facts[relation.name]))
            for relation in self.topic.relations.values()
            for question in relation.questions
            if Kind.CHOICE in question.kinds and self.language in question.stem
        ]

    @cached_property
    def _statements(self) -> Sequence[Outline]:
        return [
            Outline(relation, relation.statement[self.language], self._facts[relation.name])
            for relation in self.topic.relations.values()
            if self.language in relation.statement
        ]

    def choices(self, stem: str) -> Sequence[ItemId]:
        """The choices whose stem this is."""
        fitting = [(question, line) for question, line in self._questions if line.fits(stem)]
        named = self._names.named(stem) if fitting else frozenset[EntityId]()
        return [
            self._id(fact, question.slot, Kind.CHOICE)
            for question, line in fitting
            for fact in line.rows(named) or line.facts
            if isinstance(question.asks, Computation) or question.asks in fact.cells
            if self._says(line, stem, fact)
        ]

    def statements(self, stem: str) -> Sequence[ItemId]:
        """The claims that say this and are true: their fact's statement."""
        fitting, named = self._fitting(stem)
        return [
            self._id(fact, slot, Kind.TRUE_FALSE)
            for line in fitting
            for fact in line.rows(named)
            if self._says(line, stem, fact)
            for slot in _slots(line.phrase, fact)
        ]

    def exchanges(self, stem: str) -> Sequence[ItemId]:
        """The claims that say this and are false: their fact's statement with one cell exchanged."""
        fitting, named = self._fitting(stem)
        return [
            self._id(fact, slot, Kind.TRUE_FALSE)
            for line in fitting
            for fact in line.rows(named, most_wrong=1)
            for slot in self._exchanged(line, stem, fact)
        ]

    def _fitting(self, stem: str) -> tuple[Sequence[Outline], Set[EntityId]]:
        """The statements that this may be, and the entities that it may name."""
        fitting = [line for line in self._statements if line.fits(stem)]
        return fitting, self._names.named(stem) if fitting else frozenset()

    def _says(self, line: Outline, stem: str, fact: Fact) -> bool:
        return self._case(line.relation, fact).mismatch(stem, line.phrase, fact) is None

    def _exchanged(self, line: Outline, stem: str, fact: Fact) -> Iterator[SlotName]:
        """The slots in which another value, which is wrong for certain, makes the fact's statement this claim."""
        case = self._case(line.relation, fact)
        claim = case.without_lead(stem, (fact,))
        for slot in self._disprovable(line.relation, line.phrase, fact) if claim is not None else ():
            judged = case._replace(id=self._id(fact, slot, Kind.TRUE_FALSE))
            fillings = self._reader.fillings(claim or "", line.phrase, fact, slot)
            if any(is_false(judged, line.phrase, value) for value in fillings):
                yield slot

    def _disprovable(self, relation: Relation, phrase: Phrase, fact: Fact) -> Iterator[SlotName]:
        """The slots that may be claimed otherwise, and in which another value makes the statement false for certain."""
        for slot in _slots(phrase, fact):
            if may_be_claimed(relation, slot) and falsity_is_provable(
                relation, slot, dict(self._reader.sight(phrase, fact, slot))
            ):
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
            problems=Collector(),
        )

    def _id(self, fact: Fact, slot: SlotName, kind: Kind) -> ItemId:
        return ItemId(self.topic.id, fact.id, slot, kind, self.language)


def _slots(phrase: Phrase, fact: Fact) -> Iterator[SlotName]:
    yield from dict.fromkeys(show.slot for show in phrase.shows() if show.slot in fact.cells)
