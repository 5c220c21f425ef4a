"""Files for other programs proven: which format one is in, told by its name and content, and which reader reads it."""

from collections.abc import Callable
from pathlib import PurePath

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.topic import Bank
from quizgen.verify.exchange.gift import read_gift
from quizgen.verify.exchange.unreadable import UnreadableExport
from quizgen.verify.printed import PrintedItem
from quizgen.verify.proof.prover import prove_items
from quizgen.verify.verification import Verification

Read = Callable[[bytes, str, Collector], tuple[PrintedItem, ...]]
"""Reads a file's items, given its bytes and its path; questions that cannot be read are findings."""

SUFFIXES = (".gift", ".xml", ".zip", ".txt", ".xlsx", ".csv", ".json")


def verify_export(data: bytes, shown: str, bank: Bank, progress: Progress = quiet_progress) -> Verification:
    """Prove every question of a file, given as its bytes; `shown` is its path, which tells its format."""
    problems = Collector()
    try:
        items = _reader(data, shown, bank)(data, shown, problems)
        if not items and not problems.findings:
            raise UnreadableExport("it holds no question")
    except UnreadableExport as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=str(error), path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    unread = len(problems.findings)
    proof = prove_items(items, shown, bank, progress)
    findings = (*problems.findings, *proof.findings)
    return Verification(path=shown, keys=proof.keys + unread, proven=proof.proven, findings=findings)


def _reader(data: bytes, shown: str, bank: Bank) -> Read:
    match PurePath(shown).suffix:
        case ".gift":
            return read_gift
    raise UnreadableExport("it is in no format that quizgen writes")
