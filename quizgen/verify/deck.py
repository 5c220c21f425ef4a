"""A built Anki package proven note by note: every key, option and sentence against the bank."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Diagnostic, Findings
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId, Kind, Language, TopicId
from quizgen.model.language import LANGUAGES
from quizgen.model.topic import Bank, Fact
from quizgen.verify.back_proof import prove_back
from quizgen.verify.case import Case
from quizgen.verify.group_proofs import prove_matching, prove_ordering, prove_set
from quizgen.verify.html import ForeignMarkup
from quizgen.verify.judgement_proof import prove_judgement
from quizgen.verify.layouts import LAYOUTS
from quizgen.verify.package import PrintedPackage, UnreadablePackage, read_package
from quizgen.verify.printed import PrintedNote
from quizgen.verify.row_proofs import prove_answer, prove_cloze
from quizgen.verify.rows import Rows
from quizgen.verify.sentence import Reader

_GROUPS: dict[Kind, Callable[[Case], tuple[Fact, ...]]] = {
    Kind.SET: prove_set,
    Kind.ORDERING: prove_ordering,
    Kind.MATCHING: prove_matching,
}

_GUID_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What reading one built file back showed."""

    path: str
    keys: int
    """Answer keys in the file: one for each note."""
    proven: int
    """Keys of notes about which nothing was found."""
    findings: Findings


def verify_package(data: bytes, shown: str, bank: Bank, progress: Progress = quiet_progress) -> Verification:
    """Prove every note of a package, given as its bytes; `shown` is its path, for messages."""
    try:
        package = read_package(data, shown)
    except UnreadablePackage as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=str(error), path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    problems = Collector()
    _check_layouts(package, shown, problems)
    prover = _Prover(bank)
    proven = 0
    with progress(f"proving {shown}", len(package.notes)) as advance:
        for note in package.notes:
            found = prover.prove(note, shown)
            proven += not found
            problems.extend(found)
            advance(1)
    return Verification(path=shown, keys=len(package.notes), proven=proven, findings=problems.findings)


def _check_layouts(package: PrintedPackage, shown: str, problems: Collector) -> None:
    """What fields show is decided by the layout: one that no release had could show anything."""
    for type_ in package.note_types:
        if type_.layout not in LAYOUTS:
            message = f'note type "{type_.name}" has a layout that no quizgen wrote'
            problems.add_file(Rule.FOREIGN_LAYOUT, message, shown, help="build the deck again")


class _Prover:
    """Proves notes against one bank, sharing what it has read of each topic."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._readers: dict[tuple[TopicId, Language], tuple[Reader, Rows]] = {}
        self._seen: set[str] = set()

    def prove(self, note: PrintedNote, shown: str) -> Findings:
        """Everything wrong with one note."""
        problems = Collector()
        id_ = self._identify(note, shown, problems)
        case = self._open(note, id_, problems, shown) if id_ else None
        if case is not None:
            try:
                _prove(case)
            except ForeignMarkup as error:
                case.report(Rule.FOREIGN_MARKUP, f'holds the markup "{error}"')
        return problems.findings

    def _identify(self, note: PrintedNote, shown: str, problems: Collector) -> ItemId | None:
        text = note.field("Id")
        if text in self._seen:
            problems.add_file(Rule.DUPLICATE_ITEM, f'two notes are item "{text}"', shown)
        self._seen.add(text)
        if note.guid != sha256(text.encode()).hexdigest()[:_GUID_LENGTH]:
            problems.add_file(Rule.WRONG_GUID, f'{note.place} has not the guid of "{text}"', shown)
        if note.cards != (0,):
            problems.add_file(Rule.WRONG_CARDS, f'"{text}" has {len(note.cards)} cards and wants one', shown)
        try:
            return ItemId.parse(text)
        except ValueError:
            problems.add_file(Rule.UNKNOWN_ITEM, f'{note.place} is "{text}", which is no item', shown)
            return None

    def _open(self, note: PrintedNote, id_: ItemId, problems: Collector, shown: str) -> Case | None:
        topic = self._bank.topics.get(id_.topic)
        reader, rows = self._reader(id_) if topic and id_.language in LANGUAGES else (None, None)
        fact = rows.find(id_.anchor) if rows else None
        if topic is None or reader is None or rows is None or fact is None:
            problems.add_file(Rule.UNKNOWN_ITEM, f'"{id_}" is about no fact of the bank', shown, help="build it again")
            return None
        relation = topic.relations[fact.relation]
        return Case(note=note, id=id_, relation=relation, fact=fact, reader=reader, rows=rows, problems=problems)

    def _reader(self, id_: ItemId) -> tuple[Reader, Rows]:
        key = id_.topic, id_.language
        if key not in self._readers:
            topic = self._bank.topics[id_.topic]
            self._readers[key] = Reader(topic, id_.language), Rows(topic)
        return self._readers[key]


def _prove(case: Case) -> None:
    facts: tuple[Fact, ...] = (case.fact,)
    match case.id.kind:
        case Kind.CLOZE:
            prove_cloze(case)
        case Kind.TRUE_FALSE:
            prove_judgement(case)
        case Kind.SET | Kind.ORDERING | Kind.MATCHING:
            facts = _GROUPS[case.id.kind](case)
        case _:
            prove_answer(case)
    if facts:
        prove_back(case, facts)
