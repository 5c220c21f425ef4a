"""`quizgen verify`: built files read back, every key in them held against the YAML."""

from collections.abc import Iterable
from pathlib import Path

from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.topic import Bank
from quizgen.pipeline.memory import without_collecting
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.verification import Verification

PACKAGE = ".apkg"


@without_collecting()
def verify_files(paths: Iterable[Path], bank: Bank, progress: Progress = quiet_progress) -> tuple[Verification, ...]:
    """Read each file back and prove it; a file that cannot be read proves nothing, and its findings say why."""
    return tuple(_verify_file(path, bank, progress) for path in paths)


def _verify_file(path: Path, bank: Bank, progress: Progress) -> Verification:
    shown = path.as_posix()
    if path.suffix != PACKAGE:
        return _unreadable(shown, "no kind of file that quizgen builds", f"give files that end in {PACKAGE}")
    try:
        data = path.read_bytes()
    except OSError as error:
        return _unreadable(shown, error.strerror or str(error), "")
    return verify_package(data, shown, bank, progress)


def _unreadable(shown: str, message: str, help_: str) -> Verification:
    finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=message, path=shown, help=help_)
    return Verification(path=shown, keys=0, proven=0, findings=(finding,))
