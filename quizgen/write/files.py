"""Putting built files in place: each wholly new or wholly as it was, whatever happens on the way."""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

_NAMELESS = getattr(os, "O_TMPFILE", 0)
"""Linux can write a file that has no name yet: even a killed build then leaves nothing behind."""

Acceptance = Callable[[Mapping[Path, bytes]], bool]
"""Asked of files as they were read back from the disk, by the paths that they are meant for."""


def replace_files(contents: Mapping[Path, bytes], accept: Acceptance = lambda _: True) -> bool:
    """Write every file to the disk, read them back, and only if they are accepted put all of them in place.

    Links are followed, and a file that is replaced keeps its permissions.

    Returns:
        Whether the files were accepted; every file is as it was where they were not.

    Raises:
        OSError: a folder is missing or may not be written, or the disk is full; every file is as it was then, and
            nothing half-written is left beside it.
    """
    targets = {path.resolve(): content for path, content in contents.items()}
    staged = {target: target.with_name(f".{target.name}.{os.getpid()}.new") for target in targets}
    try:
        for target, content in targets.items():
            _stage(staged[target], content)
            if target.exists():
                staged[target].chmod(target.stat().st_mode & 0o777)
        if not accept({path: staged[path.resolve()].read_bytes() for path in contents}):
            return False
        _place(staged)
    finally:
        _remove(staged.values())
    return True


def replace_file(path: Path, content: bytes) -> None:
    """Replace one file; see `replace_files`."""
    replace_files({path: content})


def _place(staged: Mapping[Path, Path]) -> None:
    """Give every staged file its name; if one cannot have it, give all the names back to those that had them."""
    kept = {target: target.with_name(f".{target.name}.{os.getpid()}.old") for target in staged if target.is_file()}
    try:
        for target, old in kept.items():
            _keep(target, old)
        for target, beside in staged.items():
            beside.replace(target)
            _settle(target.parent)
    except OSError:
        for target in staged:
            _take_back(target, kept.get(target))
        raise
    finally:
        _remove(kept.values())


def _keep(target: Path, old: Path) -> None:
    """Give the file a second name, or where the disk knows no such thing, copy it."""
    old.unlink(missing_ok=True)
    try:
        old.hardlink_to(target)
    except OSError:
        shutil.copy2(target, old)


def _take_back(target: Path, old: Path | None) -> None:
    with suppress(OSError):
        if old is None:
            target.unlink(missing_ok=True)
        elif old.exists():
            old.replace(target)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _stage(beside: Path, content: bytes) -> None:
    beside.unlink(missing_ok=True)
    if not _stage_nameless(beside, content):
        with beside.open("xb") as file:
            _fill(file.fileno(), content)


def _stage_nameless(beside: Path, content: bytes) -> bool:
    """Write a file that gets its name at the end; False where the system or the disk knows no such thing."""
    if not _NAMELESS:
        return False
    try:
        descriptor = os.open(beside.parent, _NAMELESS | os.O_WRONLY, 0o666)
    except OSError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        _fill(file.fileno(), content)
        with suppress(OSError):
            os.link(f"/proc/self/fd/{file.fileno()}", beside, follow_symlinks=True)
            return True
    return False


def _fill(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)


def _settle(folder: Path) -> None:
    """Have the folder's new entry on the disk too; not every system lets a folder be opened."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
