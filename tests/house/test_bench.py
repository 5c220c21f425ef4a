"""The benchmark runs and prints every row; what it measures is no test's business."""

import os
import re
import subprocess
import sys

import pytest

from .project import ROOT

ROWS = [
    *("quizgen", "genanki", "floor"),
    *("load", "check", "notes", "stamp", "pack", "verify", "rest", "whole"),
]


@pytest.mark.parametrize("shape", ["articles", "tables"])
def test_every_row_is_printed(shape: str) -> None:
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bench", "--notes", "500", "--rounds", "1", "--shape", shape],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert re.findall(r"^([a-z]+) +[0-9]+\.[0-9]", run.stdout, re.MULTILINE) == ROWS
    facts = re.search(r"proven deck: [0-9,]+ facts, ([0-9,]+) notes, ([0-9,]+) proven", run.stdout)
    assert facts is not None
    assert facts[1] == facts[2]
    assert "not as it should be" not in run.stdout
