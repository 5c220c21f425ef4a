"""A built Anki package proven note by note: every key, option and sentence against the bank."""

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
from quizgen.verify.verification import Verification


def verify_package(data: bytes, shown: str, bank: Bank, progress: Progress = quiet_progress) -> Verification:
    """Prove every note of a package, given as its bytes; `shown` is its path, for messages."""
    try:
        package = read_package(data, shown)
    except UnreadablePackage as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=str(error), path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    problems = Collector()
    _check_layouts(package, shown, problems)
    prover = NoteProver(bank, shown)
    proven = 0
    with progress(f"proving {shown}", len(package.notes)) as advance:
        for note in package.notes:
            found = prover.prove(note)
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


class NoteProver:
    """Proves the notes of one package."""

    def __init__(self, bank: Bank, path: str) -> None:
        self._path = path
        self._prover = Prover(bank, path)
        self._reader = ItemReader()

    def prove(self, note: PrintedNote) -> Findings:
        """Everything wrong with one note."""
        problems = Collector()
        prove_identity(note, self._path, problems)
        case = self._prover.open(note.field("Id"), note.place, problems)
        if case is not None:
            try:
                item = self._reader.read(note, case.id.kind)
                prove_note(case, note, item, prove(case, item))
            except ForeignMarkup as error:
                case.report(Rule.FOREIGN_MARKUP, f'holds the markup "{error}"')
        return problems.findings
