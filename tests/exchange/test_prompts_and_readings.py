"""What a file for another program says is to be done, and how names are read: another prompt or reading is found."""

import re
import zipfile
from io import BytesIO

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Output
from quizgen.verify.exchange.files import verify_export

from .conftest import Written

PROMPTS = {
    "Choose the correct answer.": "Choose the WRONG answer.",
    "正しいものを一つ選べ。": "誤っているものを一つ選べ。",
    "Name both.": "Name all 3.",
    "すべて挙げよ（答えは2つ）。": "すべて挙げよ（答えは3つ）。",
    "Put these in order.": "Put these in reverse order.",
    "正しい順に並べよ。": "逆の順に並べよ。",
}


def edit(data: bytes, old: str, new: str) -> bytes:
    """The file with a text replaced once; in a package in its first file that has it."""
    if not zipfile.is_zipfile(BytesIO(data)):
        return data.replace(old.encode(), new.encode(), 1)
    buffer = BytesIO()
    done = False
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(buffer, "w") as made:
        for name in archive.namelist():
            content = archive.read(name)
            if not done and old.encode() in content:
                content, done = content.replace(old.encode(), new.encode(), 1), True
            made.writestr(name, content)
    return buffer.getvalue() if done else data


@pytest.mark.parametrize("output", [Output.JSON, Output.CSV, Output.ANKI_TEXT, Output.QTI21])
def test_another_prompt_is_found(written: tuple[Written, ...], output: Output) -> None:
    tried = 0
    for one in written:
        data = one.exports[output].data
        for old, new in PROMPTS.items():
            changed = edit(data, old, new)
            if changed != data:
                findings = verify_export(changed, one.path(output), one.bank).findings
                assert Rule.WRONG_STEM in {finding.rule for finding in findings}, (old, new)
                tried += 1
    assert tried >= 8


@pytest.mark.parametrize(
    ("output", "old", "new"),
    [
        (Output.JSON, r'"reading": "[^"]+"', '"reading": "6カ月"'),
        (Output.ANKI_TEXT, "<rt>[^<]+</rt>", "<rt>6カ月</rt>"),
        (Output.ANKI_TEXT, "<rt>[^<]+</rt></ruby>", "</ruby><rt>x</rt>"),
    ],
)
def test_another_reading_is_found(written: tuple[Written, ...], output: Output, old: str, new: str) -> None:
    tried = 0
    for one in written:
        data = one.exports[output].data.decode()
        for found in list(re.finditer(old, data))[::25]:
            changed = data[: found.start()] + new + data[found.end() :]
            assert verify_export(changed.encode(), one.path(output), one.bank).findings, found[0]
            tried += 1
    assert tried > 5


@pytest.mark.parametrize("output", [Output.GIFT, Output.MOODLE_XML, Output.ANKI_TEXT])
def test_an_invented_remark_is_found(written: tuple[Written, ...], output: Output) -> None:
    for one in written:
        data = one.exports[output].data.decode()
        label = "Certainty\\: " if output is Output.GIFT else "Certainty: "
        heading = label.replace("Certainty", "Erratum in the source")
        if label in data:
            changed = data.replace(label, f"{heading}As printed{label[9:]}“x”. It was y.<br>{label}", 1)
            assert verify_export(changed.encode(), one.path(output), one.bank).findings
