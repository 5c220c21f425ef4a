"""Files to text: what is missing, unreadable, too large or not UTF-8 becomes a finding."""

from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText, Span

SIZE_LIMIT = 32 * 1024 * 1024
"""Bytes; about 100,000 facts."""


def read_source(path: Path, problems: Collector) -> SourceText | None:
    """Read a text file as UTF-8, with or without a byte order mark; None where that cannot be done."""
    shown = path.as_posix()
    try:
        if path.stat().st_size > SIZE_LIMIT:
            problems.add_file(Rule.FILE_TOO_LARGE, f"over {SIZE_LIMIT // 1024**2} MiB", shown, help="split the topic")
            return None
        data = path.read_bytes()
    except FileNotFoundError:
        problems.add_file(Rule.MISSING_FILE, "no such file", shown)
        return None
    except OSError as error:
        problems.add_file(Rule.UNREADABLE_FILE, error.strerror or str(error), shown)
        return None
    return _decode(data, shown, problems)


def _decode(data: bytes, shown: str, problems: Collector) -> SourceText | None:
    try:
        return SourceText(shown, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        readable = SourceText(shown, data.decode("utf-8", errors="replace"))
        before = data[: error.start].decode("utf-8", errors="replace")
        column = len(before) - (before.rfind("\n") + 1) + 1
        span = Span(readable, before.count("\n") + 1, column)
        problems.add(Rule.BAD_ENCODING, "not UTF-8", span, help="save the file as UTF-8")
        return None
