"""A session killed at any moment has kept every answer that it acknowledged."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..pipeline.built import ROOT, environment
from ..study.course import write_course

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process by a signal of POSIX")

KILLS = 100


def test_hundred_kills_lose_not_one_answer(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.cli.killing", str(write_course(tmp_path)), str(KILLS), "4"],
        cwd=ROOT,
        env=environment(),
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["killed"], told["lost"]) == (KILLS, 0)
    assert KILLS < told["acknowledged"] <= told["kept"] <= told["acknowledged"] + KILLS
