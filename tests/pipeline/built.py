"""What a build leaves on the disk, and builds in processes of their own."""

import os
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import quizgen
from quizgen.write.anki.lock import Entry, parse_lock

ROOT = Path(__file__).parents[2]
PACKAGE, LOCK = Path("dist/mini.apkg"), Path("decks/mini.lock")
BUILD = (sys.executable, "-m", "quizgen", "build")


def listing(folder: Path = Path()) -> dict[str, bytes]:
    """Every file below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def entries(lock: Path = LOCK) -> dict[str, Entry]:
    """The lock's entries by item."""
    parsed, findings = parse_lock(lock.read_text(encoding="utf-8"), "")
    assert findings == ()
    return dict(parsed.entries)


def mods(package: Path = PACKAGE) -> dict[str, int]:
    """When each note of the package last changed, by the item in its first field."""
    with zipfile.ZipFile(package) as archive:
        data = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        return {fields.split("\x1f")[0]: mod for fields, mod in connection.execute("SELECT flds, mod FROM notes")}
    finally:
        connection.close()


def environment(**changes: str) -> dict[str, str]:
    """The environment of a build, in which the package under test is found."""
    return {**os.environ, "PYTHONPATH": str(Path(quizgen.__file__).parents[1]), **changes}


def run_build(folder: Path, *arguments: str, umask: int = -1, **changes: str) -> "subprocess.CompletedProcess[str]":
    """Build in the folder, in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own program
        [*BUILD, *arguments],
        cwd=folder,
        env=environment(**changes),
        umask=umask,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
