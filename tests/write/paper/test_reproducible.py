"""The same form gives the same bytes, whatever the machine is set to, and no time is in them."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.present.presenter import Presenter
from quizgen.write.paper.worksheet import class_set_pdf

from ..sample import bank, items_of_every_kind
from .sheets import Shop, form, worksheet_pdf

ROOT = Path(__file__).parents[3]

PRINT = """
import hashlib
from quizgen.present.presenter import Presenter
from tests.write.paper.sheets import Shop, form, worksheet_pdf
from tests.write.sample import bank, items_of_every_kind
pdf = worksheet_pdf(form(items_of_every_kind()), Presenter(bank()), Shop().press)
print(hashlib.sha256(pdf).hexdigest())
"""


def print_here() -> bytes:
    pdf = worksheet_pdf(form(items_of_every_kind()), Presenter(bank()), Shop().press)
    assert pdf is not None
    return pdf


def test_bytes_are_the_same_every_time() -> None:
    assert print_here() == print_here()


def test_what_was_printed_before_does_not_matter() -> None:
    first = print_here()
    class_set_pdf([form(items_of_every_kind(), letter=letter) for letter in "AB"], Presenter(bank()), Shop().press)
    assert print_here() == first


@pytest.mark.parametrize(("seed", "zone", "language"), [("0", "UTC", "C"), ("4711", "Asia/Tokyo", "ja_JP.UTF-8")])
def test_bytes_are_the_same_elsewhere(seed: str, zone: str, language: str) -> None:
    changes = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "SOURCE_DATE_EPOCH": "1234567890"}
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PRINT],
        cwd=ROOT,
        env={**os.environ, **changes},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout.strip() == hashlib.sha256(print_here()).hexdigest()


def test_no_clock_is_in_the_metadata() -> None:
    pdf = print_here()
    assert b"CreationDate" not in pdf or b"(D:19700101000000" in pdf
    assert b"pdfuaid:part" in pdf
    assert b"/Lang(ja-JP)" in pdf.replace(b" ", b"")
