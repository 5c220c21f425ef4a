"""All that a package holds besides its items: what could act, hide, mislead or fill the memory is found."""

import json
import sqlite3
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.pipeline.verifying import prove_files, verify_files
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.verification import Verification
from tests.verify.conftest import BUILT, Built

Json = dict[str, Any]


def prove(deck: Built, data: bytes) -> Verification:
    return verify_package(data, "deck.apkg", deck.bank, decks=(deck.blueprint,))


def rules(deck: Built, data: bytes) -> set[Rule]:
    return {finding.rule for finding in prove(deck, data).findings}


def unpack(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack_up(*files: tuple[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return buffer.getvalue()


def changed(deck: Built, *statements: str) -> bytes:
    """The deck with SQL run on its collection."""
    files = unpack(deck.data)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(files["collection.anki2"])
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        return pack_up(*{**files, "collection.anki2": connection.serialize()}.items())


def with_json(deck: Built, column: str, change: Callable[[Json], None]) -> bytes:
    """The deck with a column of its one row of settings changed."""
    files = unpack(deck.data)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(files["collection.anki2"])
        value = json.loads(connection.execute(f"SELECT {column} FROM col").fetchone()[0])
        change(value)
        connection.execute(f"UPDATE col SET {column} = ?", (json.dumps(value),))
        connection.commit()
        return pack_up(*{**files, "collection.anki2": connection.serialize()}.items())


def test_decks_as_built_are_proven(decks: tuple[Built, ...]) -> None:
    blueprints = [deck.blueprint for deck in decks]
    for deck in decks:
        (proof,) = prove_files({"dist/x.apkg": deck.data}, deck.bank, decks=blueprints)
        assert proof.findings == ()
        assert proof.deck == deck.blueprint.name
        assert len(proof.items) == proof.keys == proof.proven


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO revlog VALUES (1, 1, 0, 1, 1, 1, 1, 1, 1)",
        "INSERT INTO graves VALUES (0, 1, 1)",
        "UPDATE cards SET queue = -1 WHERE id = (SELECT max(id) FROM cards)",
        "UPDATE cards SET flags = 1 WHERE id = (SELECT max(id) FROM cards)",
        "UPDATE cards SET odid = 1 WHERE id = (SELECT max(id) FROM cards)",
        "UPDATE notes SET data = 'x' WHERE id = (SELECT max(id) FROM notes)",
        "INSERT INTO cards SELECT 1, 2, did, ord, mod, usn, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '' FROM cards LIMIT 1",
        "UPDATE col SET tags = '{\"x\": 1}'",
        "UPDATE col SET ver = 99",
        "UPDATE col SET crt = crt + 1",
        "INSERT INTO col SELECT 2, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags FROM col",
        "UPDATE notes SET usn = 7 WHERE id = (SELECT max(id) FROM notes)",
        "UPDATE notes SET mod = 4102444800 WHERE id = (SELECT max(id) FROM notes)",
        "UPDATE cards SET mod = 4102444800 WHERE id = (SELECT max(id) FROM cards)",
        "UPDATE cards SET id = 4102444800000 WHERE id = (SELECT max(id) FROM cards)",
    ],
)
def test_what_no_deck_of_ours_has_is_found(decks: tuple[Built, ...], sql: str) -> None:
    for deck in decks:
        assert rules(deck, changed(deck, sql)) == {Rule.FOREIGN_PART}


def test_a_note_whose_number_is_a_time_to_come_is_found(decks: tuple[Built, ...]) -> None:
    last = "(SELECT max(id) FROM notes)"
    moved = f"UPDATE cards SET id = 4102444800000, nid = 4102444800000 WHERE nid = {last}"
    for deck in decks:
        data = changed(deck, moved, f"UPDATE notes SET id = 4102444800000 WHERE id = {last}")
        assert rules(deck, data) == {Rule.FOREIGN_PART}


def test_what_no_deck_of_ours_has_is_counted(decks: tuple[Built, ...]) -> None:
    deck = decks[0]
    every = "UPDATE cards SET flags = 1"
    for sql, what in (
        (f"{every} WHERE id = (SELECT max(id) FROM cards)", "1 card that is not new"),
        (every, f"{len(deck.notes)} cards that are not new"),
    ):
        assert [finding.message for finding in prove(deck, changed(deck, sql)).findings] == [f"has {what}"]


def test_a_note_that_is_newer_than_it_last_changed_is_found(decks: tuple[Built, ...]) -> None:
    later = ("UPDATE notes SET mod = 4102444800", "UPDATE cards SET mod = 4102444800")
    for deck in decks:
        times = {str(note.item): BUILT for note in deck.notes}
        all_later = changed(deck, *later)
        one_later = changed(deck, *(f"{sql} WHERE id = (SELECT max(id) FROM notes)" for sql in later))
        for data, count in ((deck.data, 0), (one_later, 1), (all_later, len(deck.notes))):
            proof = verify_package(data, "deck.apkg", deck.bank, decks=(deck.blueprint,), times=lambda _: times)  # noqa: B023 - called at once
            assert [finding.rule for finding in proof.findings] == [Rule.WRONG_TIME] * bool(count)
            assert proof.proven == proof.keys - count


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TRIGGER t AFTER UPDATE ON notes BEGIN DELETE FROM cards; END",),
        ("CREATE TABLE t (x)",),
        ("CREATE VIEW v AS SELECT 1",),
        (
            "DROP TABLE notes",
            "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n",
        ),
    ],
)
def test_a_database_that_could_act_is_not_read(decks: tuple[Built, ...], statements: tuple[str, ...]) -> None:
    assert rules(decks[0], changed(decks[0], *statements)) == {Rule.UNREADABLE_BUILD}


@pytest.mark.parametrize("name", ["collection.anki21", "collection.anki21b", "meta", "7", "_x.js"])
def test_a_file_beside_the_collection_is_found(decks: tuple[Built, ...], name: str) -> None:
    deck = decks[0]
    assert rules(deck, pack_up(*unpack(deck.data).items(), (name, b"x"))) == {Rule.FOREIGN_PART}


def test_media_are_found(decks: tuple[Built, ...]) -> None:
    deck = decks[0]
    files = unpack(deck.data)
    media = json.loads(files["media"])
    number = str(len(media))
    listed = json.dumps({**media, number: "_x.js"}).encode()
    data = pack_up(*{**files, "media": listed, number: b"alert(1)"}.items())
    assert rules(deck, data) == {Rule.FOREIGN_PART}


def test_two_collections_are_found(decks: tuple[Built, ...]) -> None:
    deck = decks[0]
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = pack_up(*unpack(deck.data).items(), ("collection.anki2", unpack(deck.data)["collection.anki2"]))
    assert rules(deck, data) == {Rule.FOREIGN_PART}


def each(value: Json, **new: object) -> None:
    for part in value.values():
        part.update(new)


def first_model(value: Json) -> Json:
    model: Json = next(iter(value.values()))
    return model


@pytest.mark.parametrize(
    ("column", "change", "rule"),
    [
        ("decks", lambda decks: each(decks, desc="<script>alert(1)</script>"), Rule.WRONG_DECK),
        ("decks", lambda decks: each(decks, desc="The answers are all B"), Rule.WRONG_DECK),
        ("decks", lambda decks: [deck.pop("md", None) for deck in decks.values()], Rule.WRONG_DECK),
        ("decks", lambda decks: each(decks, conf=2), Rule.WRONG_DECK),
        ("decks", lambda decks: each(decks, dyn=1), Rule.WRONG_DECK),
        ("decks", lambda decks: each(decks, id=999), Rule.WRONG_DECK),
        ("decks", lambda decks: each(decks, name="The answers are all B"), Rule.WRONG_DECK),
        (
            "decks",
            lambda decks: decks.update({"7": {**decks[max(decks)], "id": 7, "name": "Answers"}}),
            Rule.WRONG_DECK,
        ),
        ("conf", lambda conf: conf.update(addToCur=False), Rule.FOREIGN_PART),
        ("dconf", lambda dconf: dconf["1"].update(autoplay=False), Rule.FOREIGN_PART),
        ("models", lambda models: first_model(models).update(latexPre="x"), Rule.FOREIGN_LAYOUT),
        ("models", lambda models: first_model(models).update(sortf=0), Rule.FOREIGN_LAYOUT),
        ("models", lambda models: first_model(models).update(mod=4102444800), Rule.FOREIGN_LAYOUT),
        ("models", lambda models: first_model(models)["tmpls"][0].update(bqfmt="{{Key}}"), Rule.FOREIGN_LAYOUT),
        ("models", lambda models: first_model(models)["tmpls"][0].update(did=1), Rule.FOREIGN_LAYOUT),
        ("models", lambda models: first_model(models)["flds"][4].update(rtl=True), Rule.FOREIGN_LAYOUT),
    ],
)
def test_decks_settings_and_note_types_are_held_to_ours(
    decks: tuple[Built, ...], column: str, change: Callable[[Json], None], rule: Rule
) -> None:
    for deck in decks:
        assert rule in rules(deck, with_json(deck, column, change))


def test_a_deck_of_no_deck_file_is_found(decks: tuple[Built, ...]) -> None:
    first, second = decks
    findings = verify_package(first.data, "x.apkg", first.bank, decks=(second.blueprint,)).findings
    assert [finding.rule for finding in findings] == [Rule.WRONG_DECK]


@pytest.mark.parametrize("tags", [" ", " quizgen::certainty::stated x ", " leech "])
def test_other_tags_are_found(decks: tuple[Built, ...], tags: str) -> None:
    for deck in decks:
        data = changed(deck, f"UPDATE notes SET tags = '{tags}' WHERE id = (SELECT min(id) FROM notes)")
        assert Rule.WRONG_DECK in rules(deck, data)


def test_a_card_in_another_deck_is_found(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        sql = "UPDATE cards SET did = (SELECT max(did) FROM cards WHERE did != (SELECT did FROM cards LIMIT 1))"
        assert rules(deck, changed(deck, sql)) >= {Rule.WRONG_DECK}


def test_a_field_that_should_be_empty_is_found(decks: tuple[Built, ...]) -> None:
    for deck in decks:
        sql = "UPDATE notes SET flds = flds || '<img src=x onerror=alert(1)>' WHERE id = (SELECT min(id) FROM notes)"
        assert rules(deck, changed(deck, sql)) == {Rule.FOREIGN_MARKUP}
        sql = "UPDATE notes SET flds = flds || char(31) || 'x' WHERE id = (SELECT min(id) FROM notes)"
        assert rules(deck, changed(deck, sql)) == {Rule.FOREIGN_MARKUP}


def test_a_bomb_is_not_unpacked(decks: tuple[Built, ...]) -> None:
    bomb = pack_up(("collection.anki2", bytes(200 * 1024**2)), ("media", b"{}"))
    assert len(bomb) < 300_000
    began = time.process_time()
    findings = prove(decks[0], bomb).findings
    assert time.process_time() - began < 1
    assert [finding.rule for finding in findings] == [Rule.UNREADABLE_BUILD]
    aside = pack_up(*unpack(decks[0].data).items(), ("media2", bytes(200 * 1024**2)))
    assert rules(decks[0], aside) == {Rule.UNREADABLE_BUILD}


def test_lost_notes_are_found(decks: tuple[Built, ...], tmp_path: Any) -> None:
    for deck in decks:
        data = changed(deck, "DELETE FROM notes WHERE id % 2", "DELETE FROM cards WHERE nid % 2")
        path = tmp_path / "other-name.apkg"
        path.write_bytes(data)
        (proof,) = verify_files([path], deck.bank, decks=(deck.blueprint,))
        (finding,) = proof.findings
        assert finding.rule is Rule.MISSING_ITEM
        assert f"and {len(deck.notes) - proof.keys - 1} more" in finding.message


def test_a_whole_deck_lacks_nothing_and_a_deck_of_fewer_kinds_neither(decks: tuple[Built, ...], tmp_path: Any) -> None:
    from tests.verify.conftest import build

    for deck in decks:
        few = replace(deck.blueprint, anki=replace(deck.blueprint.anki, kinds=deck.blueprint.anki.kinds[:3]))
        for built in (deck, build(deck.bank, few)):
            path = tmp_path / "other-name.apkg"
            path.write_bytes(built.data)
            (proof,) = verify_files([path], deck.bank, decks=(built.blueprint,))
            assert proof.findings == ()


def test_fewer_options_than_the_deck_has_are_found(decks: tuple[Built, ...]) -> None:
    from quizgen.verify.anki.deck import NoteProver
    from quizgen.verify.anki.package import read_package
    from tests.verify.test_changed_packages import printed, with_field

    for deck in decks:
        prover = NoteProver(deck.bank, read_package(deck.data, "deck.apkg"))
        choices = [note for note in printed(deck) if note.field("Kind") == "choice"]
        for note in choices:
            wrong = [f"Option {one}" for one in "ABCD" if one != note.field("Key letter")]
            for name in (wrong[0], wrong[-1]):
                found = prover.prove(with_field(note, name, ""))
                assert Rule.WRONG_OPTION in {finding.rule for finding in found}, name
                assert prover.prove(with_field(note, name, "<bdi></bdi>"))
