"""Anki text as real Anki imports it: every note with its fields, guid, tags and deck."""

from pathlib import Path

import pytest
from anki.collection import ImportCsvRequest

from quizgen.model.blueprint import Output
from quizgen.model.ids import Kind
from quizgen.write.exchange.anki_text import write_anki_text
from tests.learner import Learner, learner
from tests.write.page import read_page

from .conftest import Written
from .hard_texts import ALL_HARD
from .questions import ask, booklet, carried, hard, wanted

__all__ = ["learner"]


def take(learner_: Learner, data: bytes, folder: Path) -> int:
    """Import the file as Anki's own window would; how many notes came of it."""
    path = folder / "anki.txt"
    path.write_bytes(data)
    metadata = learner_.col.get_csv_metadata(str(path), delimiter=None)
    log = learner_.col.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
    assert (log.found_notes, len(log.new)) == (log.found_notes, log.found_notes)
    return log.found_notes


def notes(learner_: Learner) -> dict[str, tuple[str, str, list[str]]]:
    found = [learner_.col.get_note(id_) for id_ in learner_.col.find_notes("")]
    assert {note.note_type()["name"] for note in found} == {"Basic"}  # type: ignore[index]
    return {note.guid: (note["Front"], note["Back"], sorted(note.tags)) for note in found}


def test_every_note_of_a_real_deck_arrives(written: tuple[Written, ...], learner: Learner, tmp_path: Path) -> None:
    one = next(one for one in written if (one.booklet.deck, one.booklet.language) == ("neptune", "ja"))
    assert take(learner, one.exports[Output.ANKI_TEXT].data, tmp_path) == len(one.booklet.questions)
    assert set(notes(learner)) == {str(question.id) for question in one.booklet.questions}
    assert learner.col.decks.by_name("Astronomy::The Discovery of Neptune::日本語") is not None
    front, back, tags = notes(learner)["neptune/uranus-discovery/date/choice/ja"]
    assert tags == ["astronomy", "choice", "history", "neptune", "science", "stated"]
    assert part(front, "stem") == "天王星が発見されたのは何年何月何日か。"
    assert part(back, "key") == "B 1781年3月13日"


@pytest.mark.parametrize("kind", [Kind.TYPED, Kind.CHOICE])
def test_hard_texts_arrive_as_they_are(kind: Kind, learner: Learner, tmp_path: Path) -> None:
    booklet_ = hard(kind)
    export = write_anki_text(booklet_)
    questions = carried(booklet_, export)
    assert take(learner, export.data, tmp_path) == len(questions) > len(ALL_HARD) - 5
    found = notes(learner)
    for question in questions:
        front, back, _ = found[str(question.id)]
        stem, key = part(front, "stem"), part(back, "key")
        texts = wanted(question)
        assert stem == texts["stem"]
        assert isinstance(texts["key"], set)
        assert (key if kind is Kind.TYPED else key.removeprefix("B ")) in texts["key"]


def part(html: str, class_: str) -> str:
    """What the first element of that class shows."""
    return read_page(html).one(class_)


def test_second_import_updates_and_doubles_nothing(learner: Learner, tmp_path: Path) -> None:
    take(learner, write_anki_text(booklet(ask(Kind.TYPED, "old"))).data, tmp_path)
    path = tmp_path / "anki.txt"
    path.write_bytes(write_anki_text(booklet(ask(Kind.TYPED, "new"))).data)
    metadata = learner.col.get_csv_metadata(str(path), delimiter=None)
    learner.col.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
    ((front, _, _),) = notes(learner).values()
    assert part(front, "stem") == "new"
