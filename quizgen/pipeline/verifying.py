"""`quizgen verify`: built files read back, every key in them held against the YAML."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path, PurePath

from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.topic import Bank
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.spreading import spread
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.exchange.files import ENDINGS, verify_export
from quizgen.verify.page.quiz import verify_page
from quizgen.verify.paper.html.file import is_sheet, read_html
from quizgen.verify.paper.sheet import ForeignLook, Numbering, SheetFile, UnreadableSheet, no_forms
from quizgen.verify.paper.sheets import prove_sheets
from quizgen.verify.verification import Verification

_READERS: Mapping[str, Callable[[bytes, str, Bank, Progress], Verification]] = {
    ".apkg": partial(verify_package, spread=spread),
    ".html": verify_page,
    **dict.fromkeys(ENDINGS, verify_export),
}
"""What reads and proves files whose names end so."""


_PDF = ".pdf"


@without_collecting()
def verify_files(
    paths: Iterable[Path], bank: Bank, progress: Progress = quiet_progress, numbering: Numbering = no_forms
) -> tuple[Verification, ...]:
    """Read each file back and prove it; a file that cannot be read proves nothing, and its findings say why."""
    files: dict[str, bytes] = {}
    unreadable: dict[str, Verification] = {}
    shown = [path.as_posix() for path in paths]
    for name in shown:
        try:
            files[name] = Path(name).read_bytes() if _is_known(name) else b""
        except OSError as error:
            unreadable[name] = _unreadable(name, error.strerror or str(error), "")
    proofs = {proof.path: proof for proof in prove_files(files, bank, progress, numbering)}
    return tuple(unreadable.get(name) or proofs[name] for name in shown)


def prove_files(
    files: Mapping[str, bytes], bank: Bank, progress: Progress = quiet_progress, numbering: Numbering = no_forms
) -> tuple[Verification, ...]:
    """Prove files given as their bytes, by their paths as the user would type them; a proof for each, in order.

    Printed sheets are proven together: `numbering` tells what stands under the numbers of a form.
    """
    sheets: dict[str, SheetFile] = {}
    proofs: dict[str, Verification] = {}
    for name, data in files.items():
        if not _is_sheet(name, data):
            proofs[name] = _prove_file(name, data, bank, progress)
            continue
        try:
            sheets[name] = _read_sheet(data, name)
        except UnreadableSheet as error:
            rule = Rule.FOREIGN_LAYOUT if isinstance(error, ForeignLook) else Rule.UNREADABLE_BUILD
            proofs[name] = _unreadable(name, str(error), "build it again", rule)
    proofs |= {proof.path: proof for proof in prove_sheets(sheets, bank, numbering, progress)}
    return tuple(proofs[name] for name in files)


def _is_sheet(name: str, data: bytes) -> bool:
    return PurePath(name).suffix == _PDF or (PurePath(name).suffix == ".html" and is_sheet(data))


def _read_sheet(data: bytes, name: str) -> SheetFile:
    if PurePath(name).suffix == _PDF:
        from quizgen.verify.paper.pdf.file import read_sheet_file

        return read_sheet_file(data, name)
    return read_html(data, name)


def _prove_file(name: str, data: bytes, bank: Bank, progress: Progress) -> Verification:
    if not _is_known(name):
        endings = " or ".join((*_READERS, _PDF))
        return _unreadable(name, "no kind of file that quizgen builds", f"give files that end in {endings}")
    return _READERS[PurePath(name).suffix](data, name, bank, progress)


def _is_known(name: str) -> bool:
    return PurePath(name).suffix in {*_READERS, _PDF}


def _unreadable(shown: str, message: str, help_: str, rule: Rule = Rule.UNREADABLE_BUILD) -> Verification:
    finding = Diagnostic(rule=rule, message=message, path=shown, help=help_)
    return Verification(path=shown, keys=0, proven=0, findings=(finding,))
