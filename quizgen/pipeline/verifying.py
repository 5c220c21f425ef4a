"""`quizgen verify`: built files read back, every key in them held against the YAML."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
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

_BATCH = 16
"""Sheets that one process reads before it takes on others."""


@without_collecting()
def verify_files(
    paths: Iterable[Path],
    bank: Bank,
    progress: Progress = quiet_progress,
    numbering: Numbering = no_forms,
    headings: Collection[str] | None = None,
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
    proofs = {proof.path: proof for proof in prove_files(files, bank, progress, numbering, headings)}
    return tuple(unreadable.get(name) or proofs[name] for name in shown)


def prove_files(
    files: Mapping[str, bytes],
    bank: Bank,
    progress: Progress = quiet_progress,
    numbering: Numbering = no_forms,
    headings: Collection[str] | None = None,
) -> tuple[Verification, ...]:
    """Prove files given as their bytes, by their paths as the user would type them; a proof for each, in order.

    Printed sheets are proven together: `numbering` tells what stands under the numbers of a form, and `headings` are
    the titles and instructions that decks have; None where that is not known.
    """
    printed = [name for name, data in files.items() if _is_sheet(name, data)]
    read = dict(zip(printed, _read_sheets(files, printed, progress), strict=True))
    sheets = {name: sheet for name, sheet in read.items() if isinstance(sheet, SheetFile)}
    proofs = {name: proof for name, proof in read.items() if isinstance(proof, Verification)}
    proofs |= (
        {proof.path: proof for proof in prove_sheets(sheets, bank, numbering, progress, headings)} if sheets else {}
    )
    for name, data in files.items():
        if name not in proofs:
            proofs[name] = _prove_file(name, data, bank, progress)
    return tuple(proofs[name] for name in files)


def _read_sheets(
    files: Mapping[str, bytes], names: Sequence[str], progress: Progress
) -> Iterator[SheetFile | Verification]:
    """Every sheet read, or what is wrong with its file; a class list's are shared out among processes."""
    if not names:
        return
    parts = [names[start : start + _BATCH] for start in range(0, len(names), _BATCH)]
    with progress("reading sheets", len(names)) as advance:
        for part in spread(partial(_read_batch, files), parts):
            yield from part
            advance(len(part))


def _read_batch(files: Mapping[str, bytes], names: Sequence[str]) -> list[SheetFile | Verification]:
    read: list[SheetFile | Verification] = []
    for name in names:
        try:
            read.append(_read_sheet(files[name], name))
        except UnreadableSheet as error:
            rule = Rule.FOREIGN_LAYOUT if isinstance(error, ForeignLook) else Rule.UNREADABLE_BUILD
            read.append(_unreadable(name, str(error), "build it again", rule))
    return read


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
