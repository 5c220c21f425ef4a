"""Files for other programs proven: which format one is in, told by its name and content, and which reader reads it."""

import re
from collections.abc import Callable, Collection, Mapping
from pathlib import PurePath

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint
from quizgen.model.topic import Bank
from quizgen.verify.exchange.aiken import read_aiken
from quizgen.verify.exchange.anki_text import FIRST_LINE, read_anki_text
from quizgen.verify.exchange.document import read_json
from quizgen.verify.exchange.export_proof import prove_export
from quizgen.verify.exchange.exported import Export
from quizgen.verify.exchange.finder import Finder
from quizgen.verify.exchange.gift import read_gift
from quizgen.verify.exchange.kahoot.workbook import read_kahoot
from quizgen.verify.exchange.moodle.quiz import read_moodle_xml
from quizgen.verify.exchange.pieces import decode
from quizgen.verify.exchange.qti.package import read_qti
from quizgen.verify.exchange.table import read_csv
from quizgen.verify.exchange.unreadable import UnreadableExport
from quizgen.verify.folders import home_of, topics_of
from quizgen.verify.verification import Verification

Read = Callable[[bytes, str, Collector, Finder], Export]
"""Reads a file, given its bytes and its path; questions that cannot be read are findings.

It raises `UnreadableExport` where the file as a whole is none of its format.
"""


def verify_export(
    data: bytes,
    shown: str,
    bank: Bank,
    progress: Progress = quiet_progress,
    decks: Collection[Blueprint] | None = None,
) -> Verification:
    """Prove every question of a file, given as its bytes; `shown` is its path, which tells its format.

    `decks` are the deck files that there are, of which it has to be one's; None where nobody knows.
    """
    problems = Collector()
    try:
        export = _read(data, shown, _finder(bank, shown, decks), problems)
    except UnreadableExport as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=str(error), path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    unread = len(problems.findings)
    proof = prove_export(export, shown, bank, progress, decks)
    findings = (*problems.findings, *proof.findings)
    return Verification(path=shown, keys=proof.keys + unread, proven=proof.proven, findings=findings)


def _finder(bank: Bank, shown: str, decks: Collection[Blueprint] | None) -> Finder:
    """What finds items by their words: among a deck's in a language, where the file lies in the folders of both."""
    home = home_of(shown, decks)
    if home is None:
        return Finder(bank)
    blueprint, language = home
    return Finder(topics_of(blueprint, bank), (language,))


def _read(data: bytes, shown: str, finder: Finder, problems: Collector) -> Export:
    export = _reader_of(data, shown)(data, shown, problems, finder)
    if not export.items and not problems.findings:
        raise UnreadableExport("it holds no question")
    return export


def _reader_of(data: bytes, shown: str) -> Read:
    return _READERS[PurePath(shown).suffix] or _of_text(data)


def _of_text(data: bytes) -> Read:
    """The reader of a file that is only called a text: three formats are."""
    text = decode(data)
    if text.startswith(FIRST_LINE):
        return _bankless(read_anki_text)
    if re.search("^ANSWER:", text, re.MULTILINE):
        return read_aiken
    if re.search("^::", text, re.MULTILINE):
        return _bankless(read_gift)
    raise UnreadableExport("it is in no text format that quizgen writes")


def _bankless(read: Callable[[bytes, str, Collector], Export]) -> Read:
    return lambda data, shown, problems, _: read(data, shown, problems)


_READERS: Mapping[str, Read | None] = {
    ".gift": _bankless(read_gift),
    ".xml": _bankless(read_moodle_xml),
    ".zip": _bankless(read_qti),
    ".xlsx": read_kahoot,
    ".csv": _bankless(read_csv),
    ".json": _bankless(read_json),
    ".txt": None,
}
"""By the ending of a file's name; None where only its content tells."""

ENDINGS = tuple(_READERS)
"""How the names of such files end."""
