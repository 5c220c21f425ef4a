"""The same facts give the same bytes on every machine: the real decks, built in processes of their own."""

import shutil
from pathlib import Path

import pytest

from .built import ROOT, listing, run_build

ELSEWHERE = {
    "PYTHONHASHSEED": "12345",
    "TZ": "Asia/Tokyo",
    "LANG": "ja_JP.UTF-8",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "COLUMNS": "40",
    "FORCE_COLOR": "1",
}


def copy_project(folder: Path) -> Path:
    """The repository's questions and decks, without a lock or anything built."""
    shutil.copytree(ROOT / "questions", folder / "questions")
    shutil.copytree(ROOT / "decks", folder / "decks", ignore=shutil.ignore_patterns("*.lock", "*.forms"))
    return folder


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a build of the decks gives."""
    folder = copy_project(tmp_path_factory.mktemp("here"))
    changes = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "en_US.UTF-8"}
    built = run_build(folder, umask=0o022, SOURCE_DATE_EPOCH="1700000000", **changes)
    assert (built.returncode, built.stderr) == (0, "no problems\n")
    return listing(folder)


SHEETS = [f"{what}-{letter}" for what in ("worksheet", "answers") for letter in "AB"]


def test_build_gives_a_package_worksheets_a_lock_and_a_ledger_for_each_deck(here: dict[str, bytes]) -> None:
    assert here.keys() >= {
        f"{folder}/{deck}{ending}"
        for deck in ("neptune", "twitter-ai")
        for folder, endings in {
            "decks": (".yaml", ".lock", ".forms"),
            "dist": (
                ".apkg",
                *(
                    f"/{language}/{sheet}.{ending}"
                    for language in ("en", "ja")
                    for sheet in (*SHEETS, "keys")
                    for ending in ("pdf", "html")
                ),
            ),
        }.items()
        for ending in endings
    }


def test_bytes_are_the_same_elsewhere(here: dict[str, bytes], tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "新しい フォルダー")
    built = run_build(folder, umask=0o077, SOURCE_DATE_EPOCH="1700000000", **ELSEWHERE)
    assert built.returncode == 0, built.stderr
    assert listing(folder) == here


def test_bytes_are_the_same_from_another_folder(here: dict[str, bytes], tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "elsewhere")
    built = run_build(tmp_path, "--root", "elsewhere", SOURCE_DATE_EPOCH="1700000000")
    assert built.returncode == 0, built.stderr
    assert listing(folder) == here


def test_decks_do_not_depend_on_the_order_they_are_named_in(here: dict[str, bytes], tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "elsewhere")
    built = run_build(folder, "twitter-ai", "neptune", SOURCE_DATE_EPOCH="1700000000")
    assert built.returncode == 0, built.stderr
    assert listing(folder) == here
