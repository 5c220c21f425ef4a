"""Sheets of earlier builds: taken away once nothing makes them any more, and nothing else is."""

from pathlib import Path

import pytest

from quizgen.diagnostics.render import render_full
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.leftovers import RECORD, Shelf

from ..authoring import DECK, FACTS, Desk
from .built import listing

FOLDER = Path("dist/mini")
PUPILS = "name,class\nAda,1\nBob,1\n"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """The little project, of which worksheets are to be built in English, four forms of them."""
    desk.replace(DECK, "to: [apkg]", "to: [worksheet]\nworksheet: {forms: 4}")
    desk.replace(DECK, "[ja, en]", "[en]")
    return desk


def build(desk: Desk, students: str = "") -> str:
    if students:
        desk.write("class.csv", students)
    order = Order(decks=(), output=Path("dist"), now=1_700_000_000, students=Path("class.csv") if students else None)
    return render_full(build_decks(desk.workspace, order).findings)


def names() -> set[str]:
    return set(listing(FOLDER)) - {RECORD}


def sheets(*letters: str) -> set[str]:
    return {f"en/{what}-{letter}.{end}" for what in ("worksheet", "answers") for letter in letters for end in KINDS} | {
        f"en/keys.{end}" for end in KINDS
    }


KINDS = ("pdf", "html")


def test_forms_that_are_no_longer_wanted_are_removed(desk: Desk) -> None:
    assert build(desk) == ""
    assert names() == sheets("A", "B", "C", "D")
    desk.replace(DECK, "forms: 4", "forms: 1")
    said = build(desk)
    assert said.startswith("note[stale-file]: 12 files of an earlier build removed, which this one does not make: ")
    assert names() == sheets("A")
    assert build(desk) == ""


def test_record_is_that_of_a_first_build(desk: Desk) -> None:
    build(desk)
    desk.replace(DECK, "forms: 4", "forms: 1")
    build(desk)
    after = listing(FOLDER)
    for path in sorted(FOLDER.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    build(desk)
    assert listing(FOLDER) == after


def test_record_names_nobody(desk: Desk) -> None:
    build(desk, PUPILS)
    assert "Ada" not in Path(FOLDER, RECORD).read_text(encoding="utf-8")


def test_forms_of_another_class_list_are_removed(desk: Desk) -> None:
    build(desk, PUPILS)
    assert {"en/pupils/1-Ada.pdf", "en/pupils/1-Bob.pdf", "en/class-1-1.pdf"} <= names()
    assert "pupils/1-Bob.pdf" in build(desk, "name,class\nAda,1\n")
    assert "en/pupils/1-Bob.pdf" not in names()
    assert "en/pupils/1-Ada.pdf" in names()
    build(desk, "name,class\nEve,2\n")
    assert {name for name in names() if "pupils" in name or "class" in name} == {
        "en/pupils/2-Eve.pdf",
        "en/class-1-2.pdf",
        "en/class-1-2-keys.pdf",
    }


def test_pupils_forms_stay_without_a_class_list_as_long_as_their_sheet_does(desk: Desk) -> None:
    build(desk, PUPILS)
    before = names()
    assert build(desk) == ""
    assert names() == before
    desk.replace(FACTS, "name: {ja: イーロン・マスク, en: Elon Musk}", "name: {ja: マスク, en: Musk}")
    assert "pupils/1-Ada.pdf" in build(desk)
    assert names() == sheets("A", "B", "C", "D")
    assert not (FOLDER / "en/pupils").exists()


def test_language_that_is_no_longer_wanted_goes_with_its_folder(desk: Desk) -> None:
    desk.replace(DECK, "[en]", "[en, ja]")
    build(desk)
    desk.replace(DECK, "[en, ja]", "[en]")
    build(desk)
    assert [path.name for path in FOLDER.iterdir() if path.is_dir()] == ["en"]


def test_what_is_not_known_again_stays_and_is_named(desk: Desk) -> None:
    build(desk)
    edited, own = FOLDER / "en/worksheet-B.html", FOLDER / "en/my notes.txt"
    edited.write_text(edited.read_text(encoding="utf-8").replace("</h1>", ", edited</h1>"), encoding="utf-8")
    own.write_text("mine", encoding="utf-8")
    copy = FOLDER / "en/copy of worksheet-B.pdf"
    copy.write_bytes((FOLDER / "en/worksheet-B.pdf").read_bytes())
    (FOLDER / "en/worksheet-Z.pdf").symlink_to("my notes.txt")
    desk.replace(DECK, "forms: 4", "forms: 1")
    said = build(desk)
    assert (
        "warning[stale-file]: looks like a sheet of this deck, but this build did not make it\n"
        " --> dist/mini/en/worksheet-B.html\n"
        "  = help: remove it if it is of an earlier build; if it is yours, give it another name\n"
    ) in said
    assert said.count("warning") == 1
    assert edited.exists()
    assert own.read_text(encoding="utf-8") == "mine"
    assert copy.exists()
    assert names() == sheets("A") | {
        "en/worksheet-B.html",
        "en/my notes.txt",
        "en/copy of worksheet-B.pdf",
        "en/worksheet-Z.pdf",
    }


def test_sheets_from_before_there_was_a_record_are_named(desk: Desk) -> None:
    build(desk)
    Path(FOLDER, RECORD).unlink()
    desk.replace(DECK, "forms: 4", "forms: 3")
    assert build(desk).count("warning[stale-file]") == 4
    assert names() == sheets("A", "B", "C", "D")


@pytest.mark.parametrize("record", [b"\xff\xfe", b"", b"no record at all\n", b"00 \n"])
def test_damaged_record_removes_nothing(desk: Desk, record: bytes) -> None:
    build(desk)
    desk.write(FOLDER / RECORD, record)
    desk.replace(DECK, "forms: 4", "forms: 3")
    assert build(desk).count("warning[stale-file]") == 4
    assert names() == sheets("A", "B", "C", "D")


def test_failed_build_removes_nothing(desk: Desk) -> None:
    build(desk, PUPILS)
    before = listing(FOLDER)
    desk.replace(DECK, "forms: 4", 'forms: 1, title: "👍"')
    assert "error" in build(desk, "name,class\nEve,2\n")
    assert listing(FOLDER) == before


def test_build_killed_before_it_tidied_up_leaves_that_to_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    build(desk)
    desk.replace(DECK, "forms: 4", "forms: 1")
    with monkeypatch.context() as patched:
        patched.setattr(Shelf, "sweep", die)
        with pytest.raises(KeyboardInterrupt):
            build(desk)
    assert names() == sheets("A", "B", "C", "D")
    assert "12 files" in build(desk)
    assert names() == sheets("A")


def test_other_outputs_are_left_alone(desk: Desk) -> None:
    desk.replace(DECK, "[worksheet]", "[worksheet, study, flashcards, quiz]")
    build(desk)
    before = listing(FOLDER)
    assert build(desk) == ""
    assert listing(FOLDER) == before
    desk.replace(DECK, "[worksheet, study, flashcards, quiz]", "[worksheet]")
    build(desk)
    assert listing(FOLDER) == before
