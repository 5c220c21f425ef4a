"""`quizgen verify`: built files read back, every key in them held against the YAML."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath

from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.generate.items import find_left_out
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind
from quizgen.model.topic import Bank
from quizgen.pipeline.memory import without_collecting
from quizgen.pipeline.spreading import spread
from quizgen.verify.anki.deck import Times, no_times, verify_package
from quizgen.verify.exchange.files import ENDINGS, verify_export
from quizgen.verify.page.quiz import verify_page
from quizgen.verify.paper.html.file import is_sheet, read_html
from quizgen.verify.paper.sheet import ForeignLook, Numbering, SheetFile, UnreadableSheet, no_forms
from quizgen.verify.paper.sheets import prove_sheets
from quizgen.verify.verification import Verification

_ENDINGS = (".apkg", ".html", *ENDINGS)
"""How the names of files end that are read, each by a reader of its own; and those of sheets."""

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
    decks: Collection[Blueprint] | None = None,
    times: Times = no_times,
) -> tuple[Verification, ...]:
    """Read each file back and prove it; a file that cannot be read proves nothing, and its findings say why.

    Where `decks` are given, each file that names its deck has to be one's; a package and a page have all of its items.
    """
    files: dict[str, bytes] = {}
    unreadable: dict[str, Verification] = {}
    shown = [path.as_posix() for path in paths]
    for name in shown:
        try:
            files[name] = Path(name).read_bytes() if _is_known(name) else b""
        except OSError as error:
            unreadable[name] = _unreadable(name, error.strerror or str(error), "")
    proved = prove_files(files, bank, progress, numbering, headings, decks, times)
    proofs = {proof.path: _complete(proof, bank, decks or ()) for proof in proved}
    return tuple(unreadable.get(name) or proofs[name] for name in shown)


def prove_files(
    files: Mapping[str, bytes],
    bank: Bank,
    progress: Progress = quiet_progress,
    numbering: Numbering = no_forms,
    headings: Collection[str] | None = None,
    decks: Collection[Blueprint] | None = None,
    times: Times = no_times,
) -> tuple[Verification, ...]:
    """Prove files given as their bytes, by their paths as the user would type them; a proof for each, in order.

    Printed sheets are proven together: `numbering` tells what stands under the numbers of a form, and `headings` are
    the titles and instructions that decks have, and `decks` their files; None where that is not known. `times` are
    those of their notes.
    """
    printed = [name for name, data in files.items() if _is_sheet(name, data)]
    read = dict(zip(printed, _read_sheets(files, printed, progress), strict=True))
    sheets = {name: sheet for name, sheet in read.items() if isinstance(sheet, SheetFile)}
    proofs = {name: proof for name, proof in read.items() if isinstance(proof, Verification)}
    proved = prove_sheets(sheets, bank, numbering, progress, headings, decks) if sheets else ()
    proofs |= {proof.path: proof for proof in proved}
    for name, data in files.items():
        if name not in proofs:
            proofs[name] = _prove_file(name, data, bank, progress, decks, times)
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


def _prove_file(
    name: str, data: bytes, bank: Bank, progress: Progress, decks: Collection[Blueprint] | None, times: Times
) -> Verification:
    match PurePath(name).suffix:
        case ".apkg":
            return verify_package(data, name, bank, progress, spread, decks, times)
        case ".html":
            return verify_page(data, name, bank, progress, decks)
        case ending if ending in ENDINGS:
            return verify_export(data, name, bank, progress, decks)
    endings = " or ".join((*_ENDINGS, _PDF))
    return _unreadable(name, "no kind of file that quizgen builds", f"give files that end in {endings}")


def _complete(proof: Verification, bank: Bank, decks: Collection[Blueprint]) -> Verification:
    """The proof, with a finding for the items that today's facts and deck file make and that the file has not."""
    blueprint = next((one for one in decks if one.name == proof.deck), None)
    if blueprint is None:
        return proof
    kinds = frozenset(blueprint.anki.kinds if proof.language is None else Kind)
    if proof.language is not None:
        blueprint = replace(blueprint, languages=(proof.language,))
    left_out = tuple(find_left_out(bank, blueprint, kinds, proof.items))
    if not left_out:
        return proof
    others = f" and {len(left_out) - 1} more" if len(left_out) > 1 else ""
    finding = Diagnostic(
        rule=Rule.MISSING_ITEM,
        message=f'lacks "{left_out[0]}"{others}, which deck "{blueprint.name}" has today',
        path=proof.path,
        help="build the deck again",
    )
    return replace(proof, findings=(*proof.findings, finding))


def _is_known(name: str) -> bool:
    return PurePath(name).suffix in {*_ENDINGS, _PDF}


def _unreadable(shown: str, message: str, help_: str, rule: Rule = Rule.UNREADABLE_BUILD) -> Verification:
    finding = Diagnostic(rule=rule, message=message, path=shown, help=help_)
    return Verification(path=shown, keys=0, proven=0, findings=(finding,))
