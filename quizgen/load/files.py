"""Files to text: what is missing, unreadable, too large or not UTF-8 becomes a finding."""

import os
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText, Span

SIZE_LIMIT = 32 * 1024 * 1024
"""Bytes; about 100,000 facts."""


def path_inside(folder: Path, name: str, span: Span, problems: Collector) -> Path | None:
    """The file that a topic calls `name`, seen from its folder.

    None, and a finding at `span`, where that leads out of the questions folder.
    """
    path = Path(os.path.normpath(Path(folder, name)))
    if path.is_relative_to(os.path.normpath(folder.parent)):
        return path
    message = f'"{name}" leads out of the questions folder'
    problems.add(Rule.BAD_VALUE, message, span, help="keep the file beside the topic's, or in `shared`")
    return None


def read_source(path: Path, problems: Collector) -> SourceText | None:
    """Read a text file as UTF-8, with or without a byte order mark; None where that cannot be done.

    Whatever ends its lines, in the text they end with line feeds.
    """
    shown = path.as_posix()
    try:
        if path.stat().st_size > SIZE_LIMIT:
            unread = Span(SourceText(shown, ""), 1, 1)
            problems.add(Rule.FILE_TOO_LARGE, f"over {SIZE_LIMIT // 1024**2} MiB", unread, help="split the topic")
            return None
        if path.exists() and not path.is_file():
            problems.add_file(Rule.UNREADABLE_FILE, "not a file", shown, help="put a text file in its place")
            return None
        data = path.read_bytes()
    except FileNotFoundError:
        problems.add_file(Rule.MISSING_FILE, "no such file", shown, help="make it, or mend what names it")
        return None
    except OSError as error:
        message = error.strerror or str(error)
        problems.add_file(Rule.UNREADABLE_FILE, message, shown, help="let it be read by whoever runs quizgen")
        return None
    return decode_source(data, shown, problems)


def decode_source(data: bytes, shown: str, problems: Collector) -> SourceText | None:
    """The text that the bytes are as UTF-8; see `read_source`."""
    try:
        return SourceText(shown, _end_lines(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        readable = SourceText(shown, _end_lines(error.object.decode("utf-8", errors="replace")))
        before = _end_lines(error.object[: error.start].decode("utf-8", errors="replace"))
        column = len(before) - (before.rfind("\n") + 1) + 1
        span = Span(readable, before.count("\n") + 1, column)
        problems.add(Rule.BAD_ENCODING, "not UTF-8", span, help="save the file as UTF-8")
        return None


def _end_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
