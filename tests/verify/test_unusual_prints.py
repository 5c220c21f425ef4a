"""Sheets that are larger, longer or fuller than most: proven as printed, and still caught when not."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count, groupby

import pytest

from quizgen.assemble.form import Form, Question, Section
from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import FactId
from quizgen.model.pupil import Pupil
from quizgen.model.topic import Bank, Topic
from quizgen.model.worksheet import Layout
from quizgen.pipeline.verifying import prove_files
from quizgen.present.presenter import Presenter
from quizgen.write.paper.key_table import keys_pdf
from quizgen.write.paper.press import Press
from quizgen.write.paper.study import study_pdf
from quizgen.write.paper.timeline import timeline_pdf

from .paper import AddText, Matter, edited, print_decks, rules


@pytest.fixture(scope="module")
def matters() -> tuple[Matter, ...]:
    return tuple(print_decks())


def test_large_print_is_proven(matters: tuple[Matter, ...]) -> None:
    for matter in matters:
        proofs = matter.prove(matter.print_form(replace(matter.forms[0], layout=Layout.LARGE)))
        for proof in proofs.values():
            assert proof.findings == ()
            assert proof.keys == proof.proven == matter.count


LONG = {
    "en": "How Neptune was predicted, found and visited (unit 3)",
    "ja": "海王星はどのように予言され、見つけられ、そして訪れられたのか（第三単元・補助教材つき・改訂版・第二学期用）",
}


def everything(matter: Matter) -> Form:
    """A form with every question that there is in its language."""
    language, numbers = matter.sheet.language, count(1)
    own = sorted((item for item in matter.items if item.id.language == language), key=lambda item: item.id.kind.value)
    sections = []
    for kind, items in groupby(own, key=lambda item: item.id.kind):
        questions = tuple(Question(number=next(numbers), points=2, item=item) for item in items)
        sections.append(Section(kind=kind, points=2 * len(questions), questions=questions))
    return replace(matter.forms[0], sections=tuple(sections))


def prove(matter: Matter, form: Form, files: Mapping[str, bytes], bank: Bank | None = None) -> dict[str, set[str]]:
    """What is wrong with each file of the form."""
    numbered = {question.number: str(question.item.id) for question in form.questions}
    proofs = prove_files(files, bank or matter.bank, numbering=lambda _: numbered, headings=[form.title])
    for proof in proofs:
        assert proof.findings or proof.keys == proof.proven > 0
    return {proof.path: {finding.message for finding in proof.findings} for proof in proofs}


def print_keys(matter: Matter, *forms: Form) -> bytes:
    data = keys_pdf(forms, Presenter(matter.bank), Press(Collector()))
    assert data is not None
    return data


def nothing(files: Mapping[str, bytes]) -> dict[str, set[str]]:
    return {path: set() for path in files}


def test_keys_and_answers_of_many_pages_are_proven(matters: tuple[Matter, ...]) -> None:
    for matter in matters[:2]:
        form = everything(matter)
        files = {**matter.print_form(form), "keys.pdf": print_keys(matter, form)}
        assert b"/Count 1\n" not in files["keys.pdf"]
        assert prove(matter, form, files) == nothing(files)


def test_table_that_goes_on_under_another_head_is_caught(matters: tuple[Matter, ...]) -> None:
    matter = matters[0]
    form = everything(matter)
    keys = edited(print_keys(matter, form), AddText("B", top=60, page=1))
    found = prove(matter, form, {**matter.print_form(form), "keys.pdf": keys})["keys.pdf"]
    assert any("B" in message for message in found)


@pytest.mark.parametrize("layout", list(Layout))
def test_long_title_is_cut_at_the_edge_of_the_page(matters: tuple[Matter, ...], layout: Layout) -> None:
    for matter in matters[:2]:
        for title in (LONG[matter.sheet.language], "W" * 100, "…" * 60, "王" * 70):
            form = replace(matter.forms[0], title=title, layout=layout)
            files = matter.print_form(form)
            assert prove(matter, form, files) == nothing(files)


def test_other_title_at_the_edge_of_the_page_is_caught(matters: tuple[Matter, ...]) -> None:
    matter = matters[0]
    form = replace(matter.forms[0], title=LONG["en"])
    (worksheet, _) = matter.print_form(form).values()
    assert "wrong-page" in rules(matter.prove({"x.pdf": edited(worksheet, AddText("No", top=60, page=1))})["x.pdf"])


def crowded(topic: Topic) -> Topic:
    """The topic with so many facts that they take several pages."""
    facts = [replace(fact, id=FactId(f"{fact.id}-{n}")) for fact in topic.facts for n in range(5)]
    return replace(topic, facts=tuple(facts))


def test_study_sheet_and_timeline_of_many_pages_are_proven(matters: tuple[Matter, ...]) -> None:
    for matter in matters[:2]:
        topic = crowded(matter.bank.topics[matter.blueprint.topics[0]])
        bank = replace(matter.bank, topics={**matter.bank.topics, topic.id: topic})
        language, press = matter.sheet.language, Press(Collector())
        study, timeline = study_pdf(topic, language, press), timeline_pdf(topic, language, press)
        assert study is not None
        assert timeline is not None
        files = {"study.pdf": study, "timeline.pdf": timeline}
        assert prove(matter, matter.forms[0], files, bank) == nothing(files)


NAMES = [
    Pupil(name="佐藤 花子", class_name="1-A", id="1"),
    Pupil(name="Name", class_name="Class"),
    Pupil(name="Kim", id="a.kim@school.example"),
    Pupil(name="Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine Senior the Third of Philadelphia", id="12"),
    Pupil(name="W" * 100, class_name="W" * 100, id="W" * 100),
    Pupil(name="寿限無" * 33, class_name="第一学年" * 25),
]


@pytest.mark.parametrize("layout", list(Layout))
def test_pupils_of_every_name_are_printed_and_proven(matters: tuple[Matter, ...], layout: Layout) -> None:
    for matter in matters[:2]:
        forms = [replace(matter.forms[0], letter="", pupil=pupil, layout=layout) for pupil in NAMES]
        for form in forms:
            sheet = {"x.pdf": matter.print_form(form)["worksheet-.pdf"]}
            assert prove_own(matter, sheet) == nothing(sheet)
        table = {**matter.print_form(matter.forms[0]), "keys.pdf": print_keys(matter, *forms)}
        assert prove_own(matter, table) == nothing(table)


def prove_own(matter: Matter, files: Mapping[str, bytes]) -> dict[str, set[str]]:
    return {path: {finding.message for finding in proof.findings} for path, proof in matter.prove(files).items()}


def test_another_name_at_the_foot_is_caught(matters: tuple[Matter, ...]) -> None:
    matter = matters[0]
    files = matter.print_form(replace(matter.forms[0], letter="", pupil=NAMES[3]))
    changed = edited(files["worksheet-.pdf"], AddText("Kim", top=820))
    assert "wrong-page" in rules(matter.prove({"x.pdf": changed})["x.pdf"])
