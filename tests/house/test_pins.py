"""What is installed is pinned, by hash, and the pins are those of the settings."""

import re
from collections.abc import Iterable

import pytest

from .project import ROOT, read_pyproject

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; [^\\\n]+)? ((?:\\\n    --hash=sha256:[0-9a-f]{64} ?)+)$", re.MULTILINE)


def read_pins(path: str) -> dict[str, str]:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert PIN.sub("", text).strip() == ""
    return {found[1]: found[2] for found in PIN.finditer(text)}


def find_unpinned(requirements: Iterable[str], pins: dict[str, str]) -> list[str]:
    return [line for line in requirements if re.split(r"[^A-Za-z0-9-]", line, maxsplit=1)[0].lower() not in pins]


def test_everything_needed_to_run_is_pinned() -> None:
    settings = read_pyproject()
    wanted = (*settings["project"]["dependencies"], *settings["build-system"]["requires"])
    assert find_unpinned(wanted, read_pins("requirements.txt")) == []


def test_everything_needed_to_test_is_pinned() -> None:
    groups = read_pyproject()["dependency-groups"]
    assert find_unpinned((*groups["build"], *groups["dev"]), read_pins("requirements-dev.txt")) == []


def test_tests_run_what_users_run() -> None:
    assert read_pins("requirements.txt").items() <= read_pins("requirements-dev.txt").items()


@pytest.mark.parametrize("line", ["unknown>=1", "Unknown", "unknown[extra]==2"])
def test_requirement_without_a_pin_is_found(line: str) -> None:
    assert find_unpinned(["babel>=2.16", line], {"babel": "2.18.0"}) == [line]
