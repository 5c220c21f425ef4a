"""Letters whose marks are printed at heights of their own: read once each, caught where a mark is another or gone."""

import ctypes
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
import pytest

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import SlotName
from quizgen.model.language import ENGLISH
from quizgen.model.topic import Bank, Topic
from quizgen.pipeline.verifying import prove_files
from quizgen.verify.verification import Verification
from quizgen.write.paper.press import Press
from quizgen.write.paper.study import study_pdf

from ..authoring import Desk
from ..towns import write_towns
from .paper import Edit, edited, rules


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk()


def towns(desk: Desk, name: str) -> Topic:
    """A topic with a town of that name among others."""
    write_towns(desk, (name, "Beta", "Gamma"))
    return desk.topic()


def print_study(topic: Topic) -> bytes:
    data = study_pdf(topic, ENGLISH, Press(Collector()))
    assert data is not None
    return data


def prove(data: bytes, topic: Topic) -> Verification:
    (proof,) = prove_files({"study.pdf": data}, Bank(topics={topic.id: topic}))
    return proof


NAMES = ["Ọ̀yọ́", "gė̃dis", "r̥̄", "r̥̄r̥̄", "x̄x̄x̄ x̄", "Z̈ͭ̓̇á", "i̯i̯", "t͡sa̐", "ọ́ọ́n"]


@pytest.mark.parametrize("name", NAMES)
def test_letter_is_read_with_all_its_marks_and_once(desk: Desk, name: str) -> None:
    topic = towns(desk, name)
    proof = prove(print_study(topic), topic)
    assert proof.findings == ()
    assert proof.keys == proof.proven == len(topic.facts)


@pytest.mark.parametrize(
    ("printed", "held"),
    [
        ("Ọ́yọ́", "Ọ̀yọ́"),
        ("Ọ̀yọ̀", "Ọ̀yọ́"),
        ("Ọ̀yọ", "Ọ̀yọ́"),
        ("Oyọ́", "Ọ̀yọ́"),
        ("r̥", "r̥̄"),
        ("r̄", "r̥̄"),
        ("r̥̃", "r̥̄"),
        ("r̥̄r̥̄", "r̥̄"),
        ("r̥̄", "r̥̄r̥̄"),
        ("x̄x", "x̄x̄"),
        ("xx̄", "x̄x̄"),
        ("x̄x̄x̄", "x̄x̄"),
    ],
)
def test_other_marks_and_letters_are_named(desk: Desk, printed: str, held: str) -> None:
    data = print_study(towns(desk, printed))
    topic = towns(desk, held)
    proof = prove(data, topic)
    founding, membership = topic.facts[0].cell_spans, topic.facts[3].cell_spans
    assert {finding.span for finding in proof.findings} == {founding[SlotName("town")], membership[SlotName("member")]}
    assert any(f'prints "{printed}"' in finding.message for finding in proof.findings)


class DropMark(Edit):
    """Take away the first of the marks that are printed by themselves over or under the cluster's letter."""

    def __init__(self, cluster: str) -> None:
        self._cluster = cluster

    def __call__(self, document: Any) -> None:
        page = document[0]
        text = page.get_textpage()
        objects = [pdfium.FPDFPage_GetObject(page, n) for n in range(pdfium.FPDFPage_CountObjects(page))]
        texts = [_text_of(object_, text) for object_ in objects]
        marks = (n for n, told in enumerate(texts) if told == self._cluster and texts[n - 1].endswith(told))
        assert pdfium.FPDFPage_RemoveObject(page, objects[next(marks)])
        pdfium.FPDFPage_GenerateContent(page)


def _text_of(object_: Any, text: Any) -> str:
    units = (ctypes.c_ushort * 999)()
    size = pdfium.FPDFTextObj_GetText(object_, text, units, 999)
    return bytes(units)[: max(size - 2, 0)].decode("utf-16-le").strip()


@pytest.mark.parametrize(("name", "cluster"), [("Ọ̀yọ́", "ọ́"), ("gė̃dis", "ė̃"), ("r̥̄", "r̥̄")])
def test_mark_that_is_gone_from_its_letter_is_told(desk: Desk, name: str, cluster: str) -> None:
    topic = towns(desk, name)
    assert "foreign-text" in rules(prove(edited(print_study(topic), DropMark(cluster)), topic))
