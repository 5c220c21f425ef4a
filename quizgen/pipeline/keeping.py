"""Files that quizgen itself keeps beside a deck, read back."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings
from quizgen.load.files import read_source

T = TypeVar("T")


def read_kept(path: Path, parse: Callable[[str, str], tuple[T, Findings]], problems: Collector) -> T | None:
    """What the file keeps; where there is no file yet, what an empty text stands for.

    None, and findings, where it cannot be read.
    """
    if not path.exists():
        return parse("", path.as_posix())[0]
    source = read_source(path, problems)
    if source is None:
        return None
    kept, findings = parse(source.text, source.path)
    problems.extend(findings)
    return None if has_errors(findings) else kept
