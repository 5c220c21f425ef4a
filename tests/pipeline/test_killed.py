"""A build killed at any moment: each file is wholly the old one or wholly the new one, and the next build is whole."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.pipeline.building import Order, build_decks

from ..authoring import FACTS, Desk
from .built import LOCK, PACKAGE, environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process by a signal of POSIX")

KILLED = """
import os, signal, sys
name, call, after = {name!r}, {call}, {after}
function, calls = getattr(os, name), [0]

def kill(*arguments, **options):
    calls[0] += 1
    if calls[0] == call and not after:
        os.kill(os.getpid(), signal.SIGKILL)
    result = function(*arguments, **options)
    if calls[0] == call and after:
        os.kill(os.getpid(), signal.SIGKILL)
    return result

from quizgen.write import files
if {named}:
    files._NAMELESS = 0
setattr(os, name, kill)
sys.argv = ["quizgen", "build"]
from quizgen.__main__ import main
main()
"""

OLD, NEW = 1_700_000_000, 1_800_000_000

MOMENTS = [
    ("write", 1, False, False),
    ("write", 1, True, True),
    ("fsync", 1, False, True),
    ("write", 2, True, False),
    ("fsync", 2, True, True),
    ("replace", 1, False, False),
    ("replace", 1, True, False),
    ("replace", 2, False, True),
    ("replace", 2, True, False),
]
"""The call of the system, how many times it was called, whether it was done, and whether on files that have names."""


def build(desk: Desk, now: int) -> dict[Path, bytes]:
    """What a build that nobody kills leaves."""
    assert build_decks(desk.workspace, Order(decks=(), output=Path("dist"), now=now)).findings == ()
    return {path: path.read_bytes() for path in (PACKAGE, LOCK)}


@pytest.mark.parametrize(("name", "call", "after", "named"), MOMENTS)
def test_every_file_is_wholly_old_or_wholly_new(desk: Desk, name: str, call: int, *, after: bool, named: bool) -> None:
    old = build(desk, OLD)
    desk.replace(FACTS, "en: Elon Musk", "en: Elon R. Musk")
    script = KILLED.format(name=name, call=call, after=after, named=named)
    killed = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", script], env=environment(SOURCE_DATE_EPOCH=str(NEW)), check=False, capture_output=True
    )
    assert killed.returncode == -signal.SIGKILL
    left = {path: path.read_bytes() for path in (PACKAGE, LOCK)}
    new = build(desk, NEW)
    assert all(new[path] != old[path] for path in new)
    assert all(left[path] in {old[path], new[path]} for path in left)
    assert left != new or (name, call, after) == ("replace", 2, True)
    assert left == old or name == "replace"
