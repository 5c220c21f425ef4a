"""A built Anki package proven note by note: every key, option and sentence against the bank."""

from collections.abc import Iterable, Iterator

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Diagnostic, Findings
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.topic import Bank
from quizgen.verify.anki.html import ForeignMarkup
from quizgen.verify.anki.items import ItemReader
from quizgen.verify.anki.layouts import LAYOUTS
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.anki.note_proof import prove_identity, prove_note
from quizgen.verify.anki.package import PrintedPackage, UnreadablePackage, read_package
from quizgen.verify.proof.prover import Prover, prove
from quizgen.verify.spread import Spread, cut, in_turn
from quizgen.verify.verification import Verification

_PART = 2_000
"""Notes that are proven at a stretch."""


def verify_package(
    data: bytes, shown: str, bank: Bank, progress: Progress = quiet_progress, spread: Spread = in_turn
) -> Verification:
    """Prove every note of a package, given as its bytes; `shown` is its path, for messages."""
    try:
        package = read_package(data, shown)
    except UnreadablePackage as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=str(error), path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    problems = Collector()
    _check_layouts(package, shown, problems)
    proven = 0
    parts = cut(len(package.rows), _PART)
    results = spread(NoteProver(bank, package).prove_part, parts)
    with progress(f"proving {shown}", len(package.rows)) as advance:
        for part, (count, found) in zip(parts, results, strict=True):
            proven += count
            problems.extend(found)
            advance(len(part))
    return Verification(path=shown, keys=len(package.rows), proven=proven, findings=problems.findings)


def _check_layouts(package: PrintedPackage, shown: str, problems: Collector) -> None:
    """What fields show is decided by the layout: one that no release had could show anything."""
    for type_ in package.note_types:
        if type_.layout not in LAYOUTS:
            message = f'note type "{type_.name}" has a layout that no quizgen wrote'
            problems.add_file(Rule.FOREIGN_LAYOUT, message, shown, help="build the deck again")


class NoteProver:
    """Proves the notes of one package, by their places in it."""

    def __init__(self, bank: Bank, package: PrintedPackage) -> None:
        self._package = package
        self._prover = Prover(bank, package.path)
        self._reader = ItemReader()
        self._repeated = frozenset(_repeated([row.id for row in package.rows]))

    def prove_part(self, places: range) -> tuple[int, Findings]:
        """How many of the notes are proven, and everything wrong with the others."""
        problems = Collector()
        proven = 0
        for place in places:
            found = self.prove(self._package.note(place), repeated=place in self._repeated)
            proven += not found
            problems.extend(found)
        return proven, problems.findings

    def prove(self, note: PrintedNote, *, repeated: bool = False) -> Findings:
        """Everything wrong with one note; `repeated` where an earlier one is the same item."""
        problems = Collector()
        id_ = note.field("Id")
        if repeated:
            problems.add_file(Rule.DUPLICATE_ITEM, f'{note.place} is "{id_}" again', self._package.path)
        prove_identity(note, self._package.path, problems)
        case = self._prover.find(id_, note.place, problems)
        if case is not None:
            try:
                item = self._reader.read(note, case.id.kind)
                prove_note(case, note, item, prove(case, item))
            except ForeignMarkup as error:
                case.report(Rule.FOREIGN_MARKUP, f'holds the markup "{error}"')
        return problems.findings


def _repeated(ids: Iterable[str]) -> Iterator[int]:
    """The places of the ids that have been there before."""
    seen: set[str] = set()
    for place, id_ in enumerate(ids):
        if id_ in seen:
            yield place
        seen.add(id_)
