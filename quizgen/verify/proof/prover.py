"""Items of a built file proven one by one: every key, option and sentence against the bank."""

from collections.abc import Callable

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId, Kind, Language, TopicId
from quizgen.model.language import LANGUAGES
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.background_proof import prove_background
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.cloze_proof import prove_cloze
from quizgen.verify.proof.group_proofs import prove_ordering, prove_set
from quizgen.verify.proof.judgement_proof import prove_judgement
from quizgen.verify.proof.matching_proof import prove_matching
from quizgen.verify.proof.picture_proof import prove_pictures
from quizgen.verify.proof.row_proofs import prove_answer
from quizgen.verify.proof.rows import Rows
from quizgen.verify.proof.sentence import Reader
from quizgen.verify.proof.words import prompt_of

Proof = Callable[[Case, PrintedItem], tuple[Fact, ...]]
"""Reports what is wrong with an item; the rows that it rests on, none where that cannot be told."""

_PROOFS: dict[Kind, Proof] = {
    Kind.TYPED: prove_answer,
    Kind.REVERSED: prove_answer,
    Kind.COMPUTED: prove_answer,
    Kind.CHOICE: prove_answer,
    Kind.CLOZE: prove_cloze,
    Kind.TRUE_FALSE: prove_judgement,
    Kind.SET: prove_set,
    Kind.ORDERING: prove_ordering,
    Kind.MATCHING: prove_matching,
}


def prove(case: Case, item: PrintedItem) -> tuple[Fact, ...]:
    """Prove all that the item says, and report what is wrong; the rows that it rests on, none where nothing tells."""
    facts = _PROOFS[case.id.kind](case, item)
    if item.prompt is not None and item.prompt != (wanted := prompt_of(case.id.kind, case.id.language, len(item.key))):
        case.report(Rule.WRONG_STEM, f'says "{item.prompt}" where "{wanted}" should stand')
    if facts and item.background is not None:
        prove_background(case, item.background, facts)
    if facts and item.pictures is not None:
        prove_pictures(case, item.pictures, facts)
    return facts


class Readers:
    """What has been read of each topic in each language, for as many files as say much the same."""

    def __init__(self) -> None:
        self._readers: dict[tuple[TopicId, Language], Reader] = {}
        self._rows: dict[TopicId, Rows] = {}

    def of(self, topic: Topic, language: Language) -> Reader:
        """The topic's reader in the language; its rows and names are those of every language."""
        reader = self._readers.get((topic.id, language))
        if reader is None:
            rows = self._rows.get(topic.id)
            if rows is None:
                rows = self._rows[topic.id] = Rows(topic)
            reader = self._readers[topic.id, language] = Reader(topic, language, rows)
        return reader


class Prover:
    """Finds what the bank has on the items of one file, sharing what is read of each topic."""

    def __init__(self, bank: Bank, path: str, readers: Readers | None = None) -> None:
        self._bank = bank
        self._path = path
        self._readers = Readers() if readers is None else readers
        self._seen: set[str] = set()

    def open(self, id_: str, place: str, problems: Collector) -> Case | None:
        """What the bank has on the item that is printed at `place`; None, and a finding, where it has nothing."""
        if id_ in self._seen:
            problems.add_file(Rule.DUPLICATE_ITEM, f'item "{id_}" is there twice, again at {place}', self._path)
        self._seen.add(id_)
        return self.find(id_, place, problems)

    def find(self, id_: str, place: str, problems: Collector) -> Case | None:
        """As `open`, whether or not the item was there before."""
        try:
            parsed = ItemId.parse(id_)
        except ValueError:
            problems.add_file(Rule.UNKNOWN_ITEM, f'{place} is "{id_}", which is no item', self._path)
            return None
        case = self._open(parsed, place, problems)
        if case is None:
            message = f'"{id_}" is about no fact of the bank'
            problems.add_file(Rule.UNKNOWN_ITEM, message, self._path, help="build it again")
        return case

    def _open(self, id_: ItemId, place: str, problems: Collector) -> Case | None:
        topic = self._bank.topics.get(id_.topic)
        if topic is None or id_.language not in LANGUAGES:
            return None
        reader = self._readers.of(topic, id_.language)
        fact = reader.rows.find(id_.anchor)
        if fact is None:
            return None
        relation = topic.relations[fact.relation]
        return Case(id=id_, place=place, relation=relation, fact=fact, reader=reader, problems=problems)
