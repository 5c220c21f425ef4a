"""Files that an earlier build of a deck made and this one does not: known again by their bytes, and taken away.

Beside a deck's sheets lies a record of them, a digest of path and bytes for each, which names nobody. A file that it
does not have, or that was changed since, is somebody else's, and stays.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.write.files import replace_file

RECORD = ".made"
"""The record's name in the deck's folder."""

_ENTRY = re.compile(r"([0-9a-f]{32}) ([0-9]*)")

Record = Mapping[str, str]
"""Digests, each with the series of its file; empty where the file belongs to none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """What an output may have left in a deck's folder in an earlier build."""

    folder: Path
    """The deck's, below the output folder."""
    names: re.Pattern[str]
    """What its files are called, below the deck's folder."""
    series: Mapping[Path, str] = field(default_factory=dict)
    """By path below the output folder: the sheet's number, for files that stay good as long as it is the deck's."""
    current: frozenset[str] = frozenset()
    """The series whose files stay, though this build did not make them anew."""


class Shelf:
    """A deck's folder and its record, while an output's files are put there."""

    def __init__(self, kin: Kin, made: Mapping[Path, bytes], output: Path) -> None:
        self._kin, self._folder = kin, output / kin.folder
        self._made = [output / path for path in made]
        self._old = _read(self.path)
        self._new = {
            _digest(path.relative_to(kin.folder), content): kin.series.get(path, "") for path, content in made.items()
        }

    @property
    def path(self) -> Path:
        """The record's."""
        return self._folder / RECORD

    @property
    def record(self) -> bytes:
        """What the record has to say before anything is taken away: all that was made, then or now."""
        return _write({**self._old, **self._new})

    def sweep(self, problems: Collector) -> None:
        """Take away what is left over, and say so; what looks like it and is not known again is pointed out."""
        removed: list[str] = []
        kept = dict(self._new)
        for path, name, content in self._others():
            digest = _digest(name, content)
            series = self._old.get(digest)
            if series is None and self._kin.names.fullmatch(name.as_posix()):
                _point_out(path, problems)
            elif series is not None and (not self._kin.names.fullmatch(name.as_posix()) or series in self._kin.current):
                kept[digest] = series
            elif series is not None and _remove(path, self._folder):
                removed.append(name.as_posix())
            elif series is not None:
                kept[digest] = series
                _point_out(path, problems)
        if _write(kept) != self.record:
            with suppress(OSError):  # as it is, it has all of that, and more
                replace_file(self.path, _write(kept))
        if removed:
            files = f"{len(removed)} {'file' if len(removed) == 1 else 'files'}"
            message = f"{files} of an earlier build removed, which this one does not make: {', '.join(removed)}"
            problems.add_file(Rule.STALE_FILE, message, self._folder.as_posix(), severity=Severity.NOTE)

    def _others(self) -> Iterator[tuple[Path, Path, bytes]]:
        """Every file in the folder that this output did not just make, with its name there and its bytes."""
        own = {(made.st_dev, made.st_ino) for made in (path.stat() for path in (*self._made, self.path))}
        for path in sorted(self._folder.rglob("*")):
            with suppress(OSError):
                known = path.lstat()
                if S_ISREG(known.st_mode) and (known.st_dev, known.st_ino) not in own:
                    yield path, path.relative_to(self._folder), path.read_bytes()


def _point_out(path: Path, problems: Collector) -> None:
    message = "looks like a sheet of this deck, but this build did not make it"
    help_ = "remove it if it is of an earlier build; if it is yours, give it another name"
    problems.add_file(Rule.STALE_FILE, message, path.as_posix(), help=help_, severity=Severity.WARNING)


def _remove(path: Path, folder: Path) -> bool:
    """Take the file away, and folders that it leaves empty."""
    try:
        path.unlink()
    except OSError:
        return False
    with suppress(OSError):
        while (path := path.parent) != folder:
            path.rmdir()
    return True


def _digest(name: Path, content: bytes) -> str:
    return blake2b(name.as_posix().encode(errors="surrogateescape") + b"\0" + content, digest_size=16).hexdigest()


def _read(path: Path) -> Record:
    """What the record says; nothing where there is none that can be read."""
    with suppress(OSError, UnicodeDecodeError):
        return {
            found[1]: found[2] for line in path.read_text("utf-8").splitlines() if (found := _ENTRY.fullmatch(line))
        }
    return {}


def _write(record: Record) -> bytes:
    return "".join(f"{digest} {series}\n" for digest, series in sorted(record.items())).encode()
