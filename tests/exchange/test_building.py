"""Exchange files built and verified as an author does it."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Output
from quizgen.pipeline.building import Build, Order, build_decks
from quizgen.pipeline.verifying import verify_files
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.write.exchange.formats import FORMATS
from tests.authoring import DECK, TEMPLATES, Desk
from tests.pipeline.built import run_build


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk()


def build(*outputs: Output) -> Build:
    order = Order(decks=(), output=Path("dist"), now=1_700_000_000, outputs=outputs)
    return build_decks(Workspace(root=Path()), order)


def built() -> list[str]:
    return sorted(path.as_posix() for path in Path("dist").rglob("*") if path.is_file())


def test_every_format_is_built_proven_and_verified(desk: Desk) -> None:  # noqa: ARG001 - sits at it
    result = build(*FORMATS)
    assert {finding.severity for finding in result.findings} <= {Severity.NOTE}
    assert built() == sorted(f"dist/mini/{language}/{f.file}" for f in FORMATS.values() for language in ("en", "ja"))
    assert [(file.keys, file.proven) for file in result.files if file.keys != file.proven] == []
    bank = open_project(Workspace(root=Path())).bank
    proofs = verify_files(map(Path, built()), bank)
    assert sum(proof.keys for proof in proofs) == sum(file.keys for file in result.files) > 0
    assert [proof for proof in proofs if proof.findings] == []


def test_file_of_a_deck_that_is_called_otherwise_today_is_found(desk: Desk) -> None:
    """CSV and Aiken do not name their deck."""
    build(*FORMATS)
    desk.replace(DECK, "deck: ", "deck: Renamed ")
    project = open_project(Workspace(root=Path()))
    proofs = verify_files(map(Path, built()), project.bank, decks=project.blueprints)
    assert {Path(proof.path).name for proof in proofs if not proof.findings} == {"questions.csv", "aiken.txt"}
    assert {finding.rule for proof in proofs for finding in proof.findings} == {Rule.WRONG_DECK}


def test_deck_says_what_it_is_built_into(desk: Desk) -> None:
    desk.replace(DECK, "to: [apkg]", "to: [gift, csv]")
    build()
    assert built() == [f"dist/mini/{language}/questions.{end}" for language in ("en", "ja") for end in ("csv", "gift")]


def test_second_build_gives_the_same_bytes(desk: Desk) -> None:  # noqa: ARG001 - sits at it
    build(*FORMATS)
    first = {path: Path(path).read_bytes() for path in built()}
    build(*FORMATS)
    assert {path: Path(path).read_bytes() for path in built()} == first


def test_losses_are_notes(desk: Desk) -> None:  # noqa: ARG001 - sits at it
    losses = [one for one in build(Output.AIKEN).findings if one.rule is Rule.FORMAT_LOSS]
    assert {one.severity for one in losses} == {Severity.NOTE}
    assert [one.message for one in losses] == snapshot(
        [
            'deck "mini" as "aiken" has no place for ids, explanations, sources, tags and readings',
            'deck "mini" as "aiken" in ja leaves out 2 typed, 11 cloze items: Aiken knows only questions with options',
            'deck "mini" as "aiken" in en leaves out 2 typed, 11 cloze items: Aiken knows only questions with options',
        ]
    )


def test_deck_without_options_gives_no_file(desk: Desk) -> None:
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")
    desk.replace(TEMPLATES, "kinds: [typed, choice]", "kinds: [typed]")
    for key in ("key: [person, employer]", "key: [buyer]"):
        desk.replace(TEMPLATES, key, f"{key}\n    true_false: []")
    result = build(Output.KAHOOT)
    assert result.files == ()
    assert 'deck "mini" as "kahoot" in en is empty, and no file' in [one.message for one in result.findings]
    assert built() == []


def test_text_file_tells_its_format_itself(desk: Desk) -> None:  # noqa: ARG001 - sits at it
    build(Output.GIFT, Output.AIKEN, Output.ANKI_TEXT)
    bank = open_project(Workspace(root=Path())).bank
    for name, content in (("questions.gift", "gift"), ("aiken.txt", "aiken"), ("anki.txt", "anki")):
        path = Path(f"{content}.txt")
        path.write_bytes(Path("dist/mini/en", name).read_bytes())
        (proof,) = verify_files([path], bank)
        assert proof.findings == ()
        assert proof.proven > 0


@pytest.mark.parametrize("name", ["notes.txt", "quiz.xml", "data.json", "table.csv", "book.xlsx", "pack.zip", "q.gift"])
def test_file_of_somebody_else_is_unreadable(desk: Desk, name: str) -> None:  # noqa: ARG001 - sits at it
    Path(name).write_text("Dear diary,\n", encoding="utf-8")
    bank = open_project(Workspace(root=Path())).bank
    (proof,) = verify_files([Path(name)], bank)
    assert proof.proven == 0
    assert {finding.rule for finding in proof.findings} <= {Rule.UNREADABLE_BUILD, Rule.MALFORMED_QUESTION}
    assert proof.findings


def test_machines_give_the_same_bytes(desk: Desk, tmp_path: Path) -> None:  # noqa: ARG001 - sits at it
    """Whatever the hash seed, time zone and umask."""
    builds = []
    for seed, zone, umask in (("1", "Asia/Tokyo", 0o022), ("2", "America/New_York", 0o077)):
        run = run_build(tmp_path, "--to", ",".join(FORMATS), umask=umask, PYTHONHASHSEED=seed, TZ=zone)
        assert run.returncode == 0
        builds.append({path: Path(path).read_bytes() for path in built()})
    assert builds[0] == builds[1]
    assert len(builds[0]) == 2 * len(FORMATS)
