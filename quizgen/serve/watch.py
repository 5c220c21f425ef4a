"""Whether an author's files have changed."""

import os
from collections.abc import Iterator
from pathlib import Path

from quizgen.pipeline.workspace import Workspace

Fingerprint = frozenset[tuple[str, int, int]]
"""Path, time of the last change in nanoseconds, and size of every file."""

_BUILT = ".lock"
"""Files that builds write beside decks, and nobody edits."""


def fingerprint(workspace: Workspace) -> Fingerprint:
    """What the files look like from outside; different whenever one was saved, added, moved or removed."""
    return frozenset(entry for folder in (workspace.questions, workspace.decks) for entry in _entries(folder))


def _entries(folder: Path) -> Iterator[tuple[str, int, int]]:
    for above, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(above, name)  # noqa: PTH118 - hundreds of them, twice a second
            if not name.endswith(_BUILT):
                try:
                    found = os.stat(path)  # noqa: PTH116 - as above
                except OSError:
                    continue
                yield path, found.st_mtime_ns, found.st_size
