"""The README's own example does what the README says."""

import re
from pathlib import Path

import pytest

from quizgen.diagnostics.render import render_full
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.checking import check_project
from quizgen.pipeline.workspace import Workspace
from tests.house.project import ROOT

FILES = ("questions/interns/facts.yaml", "questions/interns/templates.yaml", "decks/interns.yaml")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    blocks = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    for name, text in zip(FILES, blocks, strict=True):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Workspace(root=Path())


def test_example_builds_a_proven_deck(example: Workspace) -> None:
    build = build_decks(example, Order(decks=(), output=Path("dist"), now=1_700_000_000))
    assert build.findings == ()
    proofs = [(file.path, file.keys, file.proven) for file in build.files]
    assert proofs[0] == ("dist/interns.apkg", 6, 6)
    assert ("dist/interns/en/worksheet-A.html", 1, 1) in proofs
    assert all(keys == proven for _, keys, proven in proofs)


def test_example_finding_is_what_the_readme_shows(example: Workspace) -> None:
    path = example.questions / "interns" / "templates.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(" at {{ employer }}?", "?"), encoding="utf-8")
    _, findings = check_project(example, ())
    assert f"```\n{render_full(findings)}```" in README
