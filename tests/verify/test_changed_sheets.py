"""Worksheets, answer keys and tables of keys in HTML: proven as built, and caught at whatever is changed in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.assemble.arranging import make_form, number_items
from quizgen.assemble.code import read_code
from quizgen.assemble.planning import head_sheet, plan_sheet
from quizgen.assemble.sheet import Sheet
from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.generate.items import generate_items
from quizgen.model.ids import DeckName, Kind
from quizgen.model.topic import Bank
from quizgen.pipeline.verifying import prove_files
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.present.presenter import Presenter
from quizgen.verify.verification import Verification
from quizgen.write.paper.html.answers import answers_html
from quizgen.write.paper.html.keys import keys_html
from quizgen.write.paper.html.worksheet import worksheet_html

from .changes import cells, other_value, with_cell

ROOT = Path(__file__).parents[2]
NUMBER = 4_242
Files = dict[str, bytes]


@dataclass(frozen=True)
class Printed:
    """One deck's sheets in one language, three forms of them."""

    bank: Bank
    deck: DeckName
    sheet: Sheet
    files: Mapping[str, bytes]

    def prove(self, files: Mapping[str, bytes], bank: Bank | None = None) -> dict[str, Verification]:
        return {proof.path: proof for proof in prove_files(files, bank or self.bank, numbering=self.number_items)}

    def number_items(self, code: str) -> dict[int, str] | None:
        numbers = read_code(code)
        if numbers is None or numbers[0] != NUMBER:
            return None
        return {number: str(id_) for number, id_ in number_items(self.sheet, self.deck, numbers[1]).items()}


@pytest.fixture(scope="module")
def printed() -> tuple[Printed, ...]:
    project = open_project(Workspace(root=ROOT))
    presenter = Presenter(project.bank)
    made = []
    for blueprint in project.blueprints:
        items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
        for language in blueprint.languages:
            heading = head_sheet(blueprint, project.bank, language)
            sheet = plan_sheet(items, blueprint, language, heading, Collector())
            assert sheet is not None
            by_id = {item.id: item for item in items}
            forms = [make_form(sheet, NUMBER, variant, by_id, heading) for variant in range(3)]
            files = {"keys.html": keys_html(forms, presenter)}
            for form in forms:
                files[f"worksheet-{form.letter}.html"] = worksheet_html(form, presenter)
                files[f"answers-{form.letter}.html"] = answers_html(form, presenter)
            made.append(Printed(project.bank, blueprint.name, sheet, files))
    return tuple(made)


def replaced(data: bytes, old: str, new: str) -> bytes:
    text = data.decode()
    assert old in text, old
    return text.replace(old, new, 1).encode()


def rules(proof: Verification) -> set[str]:
    return {finding.rule.value for finding in proof.findings}


def test_sheets_are_proven_as_built(printed: tuple[Printed, ...]) -> None:
    for one in printed:
        count = sum(1 for _ in one.sheet.entries())
        for path, proof in one.prove(one.files).items():
            assert proof.findings == ()
            assert proof.keys == proof.proven == count * (3 if path == "keys.html" else 1)


def test_every_cell_on_a_sheet_is_named_once_it_has_changed(printed: tuple[Printed, ...]) -> None:
    tried, missed = 0, []
    for one in printed[::2]:
        files = {path: data for path, data in one.files.items() if "-A" in path}
        about = {entry.item.anchor for entry in one.sheet.entries()}
        for topic, fact, slot in cells(one.bank):
            if fact.id not in about:
                continue
            tried += 1
            changed = with_cell(one.bank, topic, fact.id, slot, other_value(fact.cells[slot], one.bank.topics[topic]))
            proofs = one.prove(files, changed)
            if not any(f.span == fact.cell_spans[slot] for proof in proofs.values() for f in proof.findings):
                missed.append(f"{topic}/{fact.id}/{slot}")
    assert tried > 100
    assert missed == []


def test_swapped_key_letter_is_caught(printed: tuple[Printed, ...]) -> None:
    for one in printed:
        key = one.files["answers-A.html"].decode()
        rows = re.findall(r'<p><b class="mark">([A-D])</b> <strong><bdi>(.*?)</bdi></strong></p>', key)
        assert len(rows) == 5
        for letter, text in rows:
            other = "B" if letter != "B" else "C"
            swapped = replaced(
                one.files["answers-A.html"], f"{letter}</b> <strong><bdi>{text}<", f"{other}</b> <strong><bdi>{text}<"
            )
            proof = one.prove({**one.files, "answers-A.html": swapped})["answers-A.html"]
            assert proof.keys - proof.proven == 1
            assert "wrong-key" in rules(proof)


def test_swapped_letter_in_the_table_of_keys_is_caught(printed: tuple[Printed, ...]) -> None:
    one = printed[0]
    table = one.files["keys.html"].decode()
    letter = re.search(r'<td><b class="mark">([A-D])</b>', table)
    assert letter is not None
    swapped = replaced(one.files["keys.html"], letter[0], f'<td><b class="mark">{"A" if letter[1] != "A" else "B"}</b>')
    proof = one.prove({**one.files, "keys.html": swapped})["keys.html"]
    assert proof.keys - proof.proven == 1
    assert "wrong-key" in rules(proof)


def test_changed_verdict_order_and_pairing_are_caught(printed: tuple[Printed, ...]) -> None:
    one = printed[1]
    key = one.files["answers-B.html"]
    text = key.decode()
    order = re.search(r'<ol class="order">\n(<li>.*?</li>\n)(<li>.*?</li>\n)', text)
    pairs = re.search(r'<b class="mark">([A-E])</b> <bdi>[^<]*(?:<[^b][^<]*)*?</bdi></li>\n<li><b class="mark">2', text)
    assert order is not None and pairs is not None  # noqa: PT018 - both are what the patterns are about
    changes = [
        replaced(key, order[0], f'<ol class="order">\n{order[2]}{order[1]}'),
        replaced(
            key, "<strong><bdi>○ 正しい" if "○ 正しい</bdi></strong>" in text else "<strong><bdi>True", "<strong><bdi>?"
        ),
        replaced(key, pairs[0], pairs[0].replace(f">{pairs[1]}<", ">A<" if pairs[1] != "A" else ">B<", 1)),
    ]
    for changed in changes:
        proof = one.prove({**one.files, "answers-B.html": changed})["answers-B.html"]
        assert "wrong-key" in rules(proof)


def test_answers_of_another_form_are_caught(printed: tuple[Printed, ...]) -> None:
    one = printed[0]
    proofs = one.prove({**one.files, "answers-A.html": one.files["answers-B.html"]})
    assert rules(proofs["answers-A.html"]) == {"mixed-forms"}


def test_code_of_another_form_is_caught(printed: tuple[Printed, ...]) -> None:
    one = printed[0]
    codes = [re.search(r"<figcaption>(.*?)<", one.files[f"worksheet-{letter}.html"].decode()) for letter in "AB"]
    assert codes[0] is not None and codes[1] is not None  # noqa: PT018 - every form has its code
    changed = replaced(one.files["worksheet-A.html"], f">{codes[0][1]}<", f">{codes[1][1]}<")
    proof = one.prove({"worksheet-A.html": changed})["worksheet-A.html"]
    assert proof.proven < proof.keys / 2
    assert "wrong-stem" in rules(proof)


def test_code_that_nobody_knows_is_caught(printed: tuple[Printed, ...]) -> None:
    one, other = printed[0].files["worksheet-A.html"], printed[0]
    proofs = prove_files({"worksheet-A.html": one}, other.bank)
    assert rules(proofs[0]) == {"unknown-form"}
    assert proofs[0].proven == 0


def test_answers_without_their_worksheet_are_not_proven(printed: tuple[Printed, ...]) -> None:
    for name in ("answers-A.html", "keys.html"):
        proof = printed[0].prove({name: printed[0].files[name]})[name]
        assert rules(proof) == {"unpaired-sheet"}
        assert proof.proven == 0


def test_worksheet_alone_is_proven(printed: tuple[Printed, ...]) -> None:
    proof = printed[0].prove({"worksheet-A.html": printed[0].files["worksheet-A.html"]})["worksheet-A.html"]
    assert (proof.findings, proof.proven) == ((), 17)


CHANGES = [
    ("worksheet-A.html", '<p class="stem"><bdi>', '<p class="stem">Not: <bdi>', "unreadable-build"),
    ("worksheet-A.html", "<main>", "<main><script>alert(1)</script>", "unreadable-build"),
    ("worksheet-A.html", "<main>", '<main><img src="x">', "unreadable-build"),
    ("worksheet-A.html", '<p class="stem">', '<p class="stem" onclick="x">', "unreadable-build"),
    ("worksheet-A.html", 'style="width: ', 'style="display: none; width: ', "unreadable-build"),
    ("worksheet-A.html", '<b class="number">2</b>', '<b class="number">1</b>', "unreadable-build"),
    ("worksheet-A.html", '<b class="number">2</b>', '<b class="number">99</b>', "unknown-item"),
    ("worksheet-A.html", '<b class="mark">B</b> <bdi>', '<b class="mark">B</b> <bdi>x', "wrong-option"),
    ("worksheet-A.html", "</section>", "</p></section>", "unreadable-build"),
    ("worksheet-A.html", "</style>", ".stem { display: none }</style>", "foreign-layout"),
    ("answers-A.html", "/choice/en</p>", "/cloze/en</p>", "wrong-key"),
    ("answers-A.html", '<p class="statement"><bdi>', '<p class="statement"><bdi>x', "wrong-statement"),
    ("answers-A.html", "<p>paragraph ", "<p>paragraph 1", "wrong-source"),
    ("answers-A.html", '<footer class="sources">', '<footer class="sources"><bdi>', "unreadable-build"),
    ("keys.html", '<th scope="row">2</th>', '<th scope="row">two</th>', "unreadable-build"),
]


@pytest.mark.parametrize(("name", "old", "new", "rule"), CHANGES)
def test_what_is_changed_in_a_file_is_caught(
    printed: tuple[Printed, ...], name: str, old: str, new: str, rule: str
) -> None:
    one = printed[0]
    proof = one.prove({**one.files, name: replaced(one.files[name], old, new)})[name]
    assert rule in rules(proof)
    assert has_errors(proof.findings)


@pytest.mark.parametrize("data", [b"\xff", b"", b'<meta name="generator" content="quizgen answers">'])
def test_what_is_no_sheet_gives_a_finding(printed: tuple[Printed, ...], data: bytes) -> None:
    head = printed[0].files["worksheet-A.html"][:400]
    for broken in (data, head + data):
        proof = printed[0].prove({"worksheet-A.html": broken})["worksheet-A.html"]
        assert proof.findings
        assert proof.proven == 0


def test_sheet_cut_short_anywhere_gives_a_finding(printed: tuple[Printed, ...]) -> None:
    for name in ("worksheet-A.html", "answers-A.html", "keys.html"):
        data = printed[0].files[name]
        for end in range(0, len(data) - 20, len(data) // 25):
            beside = {"worksheet-A.html": printed[0].files["worksheet-A.html"]}
            proof = printed[0].prove({**beside, name: data[:end]})[name]
            assert proof.findings, (name, end)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</svg>", "</svg><p>1: B</p>"),
        ("</svg>", "<p>1: B</p></svg>"),
        ("</svg>", "1: B</svg>"),
        ('<p class="stem">', '<p class="stem" aria-label="1: B">'),
        ('<p class="stem">', '<p class="stem" role="img">'),
        ("<title>", "<title>1: B "),
        ("</title>", " 1: B</title>"),
        ("<title>", '<meta http-equiv="refresh" content="0;url=https://example.org"><title>'),
        ('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'', '<meta http-equiv="x" content="x'),
        ("<body>", "<body>1: B"),
        ("</bdi></p>", "<ruby>x<rp>（</rp><rt>y</rt><rp>）</rp></ruby></bdi></p>"),
    ],
)
def test_what_is_said_beside_the_sheet_is_caught(printed: tuple[Printed, ...], old: str, new: str) -> None:
    for one in printed:
        files = {**one.files, "worksheet-A.html": replaced(one.files["worksheet-A.html"], old, new)}
        assert one.prove(files)["worksheet-A.html"].findings


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<rt>", "<rt>x"),
        ("</rt>", "ん</rt>"),
        ("<rp>（", "<rp>（1: B"),
        ("<rp>）</rp>", ""),
        ("<ruby>", "<ruby><rt>x</rt>"),
    ],
)
def test_readings_that_are_no_names_are_caught(printed: tuple[Printed, ...], old: str, new: str) -> None:
    tried = 0
    for one in printed:
        for path, data in one.files.items():
            if "<rt>" in data.decode():
                tried += 1
                assert one.prove({**one.files, path: replaced(data, old, new)})[path].findings
    assert tried
