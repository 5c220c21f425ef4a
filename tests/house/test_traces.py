"""The project names no place that only one machine knows, and no package index."""

import re
from collections.abc import Iterator

import pytest

from .project import name, own_files

INDEXES = ("py" + "pi.org", "py" + "pi.python.org", "python" + "hosted.org", "ana" + "conda.org", "npm" + "js.")
"""Put together here, so that this file does not name them either."""
SETTINGS = ("index" + "-url", "find" + "-links", "trusted" + "-host")
MACHINE_PATHS = re.compile(r"(?<![\w.~}-])/(?:home|root|tmp|Users|work|opt|private|mnt)/|[A-Z]:\\Users")


def find_traces(text: str) -> Iterator[str]:
    for number, line in enumerate(text.split("\n"), 1):
        named = [trace for trace in (*INDEXES, *SETTINGS) if trace in line]
        if named or MACHINE_PATHS.search(line):
            yield f"{number}: {line.strip()}"


def test_no_file_names_a_package_index_or_a_machine_path() -> None:
    texts = {name(path): path.read_bytes().decode(errors="replace") for path in own_files()}
    assert "pyproject.toml" in texts
    assert [f"{path}:{trace}" for path, text in texts.items() for trace in find_traces(text)] == []


@pytest.mark.parametrize(
    "line",
    [
        f"see https://{INDEXES[0]}/project/x",
        f"https://files.{INDEXES[2]}/packages/x",
        f"--{SETTINGS[0]} https://x",
        "open('@home@someone@x.yaml')",
        "cd @tmp@x",
        "C:|Users|x",
    ],
)
def test_trace_is_found(line: str) -> None:
    line = line.replace("@", "/").replace("|", "\\")
    assert list(find_traces(f"\n{line}\n")) == [f"2: {line}"]


@pytest.mark.parametrize("line", ["https://example.org/home/", "#!/usr/bin/env bash", "./tmp/x", "home/work/x"])
def test_what_is_no_trace_is_left_alone(line: str) -> None:
    assert list(find_traces(line)) == []
