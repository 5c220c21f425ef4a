"""A learner at real Anki, to import packages into; a fixture of the folders that want one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportLogWithChanges


class Learner:
    """A collection in real Anki, and a learner at it."""

    def __init__(self, folder: Path) -> None:
        self.col = Collection(str(folder / "collection.anki2"))
        self._folder = folder

    def take(self, package: bytes) -> ImportLogWithChanges.Log:
        """Import with the settings that Anki's own window has at first."""
        path = self._folder / "deck.apkg"
        path.write_bytes(package)
        options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False, with_deck_configs=False)
        log = self.col.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options)).log
        self.col.models._clear_cache()
        return log


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    one = Learner(tmp_path)
    yield one
    one.col.close()
