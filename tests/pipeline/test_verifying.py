"""Files that are no packages of ours: findings, and never a traceback."""

import sqlite3
import zipfile
from pathlib import Path

import genanki
import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.render import render_concise
from quizgen.load.bank import load_bank
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.locks import Locks
from quizgen.pipeline.verifying import verify_files
from quizgen.pipeline.workspace import open_project

from ..authoring import Desk
from .built import LOCK, PACKAGE


def verify(desk: Desk, *paths: Path) -> list[str]:
    """What is found of the files, line by line."""
    proofs = verify_files(paths, load_bank(desk.workspace.questions)[0])
    assert [proof.path for proof in proofs] == [path.as_posix() for path in paths]
    return [line for proof in proofs for line in render_concise(proof.findings).splitlines()]


def build(desk: Desk) -> None:
    assert build_decks(desk.workspace, Order(decks=(), output=Path("dist"), now=1_700_000_000)).findings == ()


def test_built_file_is_proven(desk: Desk) -> None:
    build(desk)
    (proof,) = verify_files([PACKAGE], load_bank(desk.workspace.questions)[0])
    assert (proof.path, proof.keys, proof.proven, proof.findings) == ("dist/mini.apkg", 42, 42, ())


def test_package_that_is_newer_than_its_lock(desk: Desk) -> None:
    build(desk)
    project, problems = open_project(desk.workspace), Collector()
    times = Locks(desk.workspace, problems).times
    (proof,) = verify_files([PACKAGE], project.bank, decks=project.blueprints, times=times)
    assert proof.findings == ()
    lock = LOCK.read_text(encoding="utf-8")
    LOCK.write_text(lock.replace("\t1700000000\n", "\t1690000000\n", 1), encoding="utf-8")
    (proof,) = verify_files([PACKAGE], project.bank, decks=project.blueprints, times=times)
    (line,) = render_concise(proof.findings).splitlines()
    assert line.startswith('dist/mini.apkg: error[wrong-time] has 1 note newer than in the lock: "mini/gpus/')
    assert (proof.keys, proof.proven) == (42, 41)
    LOCK.write_text(lock.replace("\t1700000000\n", "\t1690000000\n"), encoding="utf-8")
    (proof,) = verify_files([PACKAGE], project.bank, decks=project.blueprints, times=times)
    assert (proof.keys, proof.proven) == (42, 0)
    assert [(finding.rule.value, finding.message) for finding in proof.findings] == snapshot(
        [("wrong-time", 'has 42 notes newer than in the lock: "mini/gpus/count/true-false/ja" and 41 more')]
    )
    LOCK.write_text("damaged", encoding="utf-8")
    (proof,) = verify_files([PACKAGE], project.bank, decks=project.blueprints, times=times)
    assert proof.findings == ()
    assert [finding.rule.value for finding in problems.findings] == ["bad-lock"]
    LOCK.unlink()
    (proof,) = verify_files([PACKAGE], project.bank, decks=project.blueprints, times=times)
    assert proof.findings == ()


def test_missing_file(desk: Desk) -> None:
    assert verify(desk, Path("dist/mini.apkg")) == ["dist/mini.apkg: error[unreadable-build] No such file or directory"]


def test_folder(desk: Desk) -> None:
    Path("folder.apkg").mkdir()
    assert verify(desk, Path("folder.apkg")) == ["folder.apkg: error[unreadable-build] Is a directory"]


def test_file_of_another_ending(desk: Desk) -> None:
    desk.write("deck.odt", "words")
    assert verify(desk, Path("deck.odt"), Path("decks")) == [
        "deck.odt: error[unreadable-build] no kind of file that quizgen builds",
        "decks: error[unreadable-build] no kind of file that quizgen builds",
    ]


@pytest.mark.parametrize("content", [b"", b"words\n", b"PK\x03\x04", bytes(1000), b"\xff" * 1000])
def test_file_that_is_no_zip(desk: Desk, content: bytes) -> None:
    desk.write("words.apkg", content)
    (line,) = verify(desk, Path("words.apkg"))
    assert line.startswith("words.apkg: error[unreadable-build] it is no zip file that can be read: ")


def test_package_cut_off_anywhere(desk: Desk) -> None:
    build(desk)
    whole = PACKAGE.read_bytes()
    for length in range(0, len(whole), len(whole) // 40):
        desk.write("cut.apkg", whole[:length])
        lines = verify(desk, Path("cut.apkg"))
        assert len(lines) == 1
        assert "error[unreadable-build]" in lines[0]


def test_package_with_a_byte_changed_anywhere(desk: Desk) -> None:
    build(desk)
    whole = PACKAGE.read_bytes()
    bank = load_bank(desk.workspace.questions)[0]
    for place in range(0, len(whole), len(whole) // 200):
        desk.write("changed.apkg", whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        (proof,) = verify_files([Path("changed.apkg")], bank)
        assert proof.proven <= proof.keys
        assert proof.findings or proof.proven == 42


def write_zip(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return path


def test_zip_without_a_collection(desk: Desk) -> None:
    path = write_zip(Path("other.apkg"), readme_txt=b"words")
    assert verify(desk, path) == ["other.apkg: error[unreadable-build] it holds no collection"]


def test_package_that_anki_wrote(desk: Desk) -> None:
    path = write_zip(Path("exported.apkg"), collection_anki21b=b"words", media=b"")
    assert verify(desk, path) == [
        "exported.apkg: error[unreadable-build] it holds collection.anki21b, which Anki wrote and not quizgen"
    ]


def test_empty_collection(desk: Desk) -> None:
    assert len(verify(desk, write_zip(Path("empty.apkg"), collection_anki2=b""))) == 1


@pytest.mark.parametrize("collection", [b"words", b"SQLite format 3\x00" + bytes(100)])
def test_collection_that_is_no_database(desk: Desk, collection: bytes) -> None:
    path = write_zip(Path("damaged.apkg"), collection_anki2=collection)
    (line,) = verify(desk, path)
    assert line.startswith("damaged.apkg: error[unreadable-build] its collection is damaged: ")


def test_collection_of_another_program(desk: Desk) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE words (word TEXT)")
    path = write_zip(Path("foreign.apkg"), collection_anki2=connection.serialize())
    connection.close()
    assert verify(desk, path) == [
        'foreign.apkg: error[unreadable-build] its collection is damaged: it has the table "words"'
    ]


def test_package_of_another_author(desk: Desk) -> None:
    model = genanki.Model(
        1607392319,
        "Simple",
        fields=[{"name": "Question"}, {"name": "Answer"}],
        templates=[{"name": "Card 1", "qfmt": "{{Question}}", "afmt": "{{FrontSide}}<hr>{{Answer}}"}],
    )
    deck = genanki.Deck(2059400110, "Capitals")
    deck.add_note(genanki.Note(model=model, fields=["Argentina", "Buenos Aires"], guid="abc"))
    genanki.Package(deck).write_to_file("capitals.apkg", timestamp=1_700_000_000)
    assert verify(desk, Path("capitals.apkg")) == snapshot(
        [
            'capitals.apkg: error[foreign-layout] note type "Simple" has a layout that no quizgen wrote',
            "capitals.apkg: error[foreign-part] has 1 card of another time than its note's",
            'capitals.apkg: error[unknown-item] capitals.apkg: note 1 is "", which is no item',
            'capitals.apkg: error[wrong-deck] has a deck "Capitals" whose text, number or options no quizgen wrote',
            'capitals.apkg: error[wrong-guid] capitals.apkg: note 1 has not the guid of ""',
        ]
    )


def test_package_of_another_bank(desk: Desk) -> None:
    build(desk)
    desk.replace(Path("questions/mini/facts.yaml"), "id: gpus", "id: chips")
    lines = verify(desk, PACKAGE)
    assert lines
    assert all('error[unknown-item] "mini/gpus/' in line for line in lines)
