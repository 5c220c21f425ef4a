"""When each note last changed: kept in a file beside the deck, so that learners get changes and keep their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.source import SourceText, Span
from quizgen.write.anki.note import Note, StampedNote

_HEADER = "# quizgen lock, format 1: item, hash of its note, seconds since 1970 when it last changed. Commit this file."

_HASH_LENGTH = 16
"""Hexadecimal digits. Two wordings of one note are compared, never two notes: 64 bits are plenty."""

_COLUMNS = 2
"""After the item's id: hash and time."""

LATEST = 253_402_300_799
"""The end of the year 9999: the last second that a lock can name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a note was like, and since when."""

    digest: str
    """Of its note type, fields and tags."""
    mod: int
    """In seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Lock:
    """Every note that the deck has ever had, by item id: one that comes back must not go back in time."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def times(self) -> Mapping[str, int]:
        """When each note last changed, in seconds since 1970, by its item's id."""
        return {item: entry.mod for item, entry in self.entries.items()}


def stamp(notes: Iterable[Note], lock: Lock, now: int) -> tuple[tuple[StampedNote, ...], Lock]:
    """Give every note the time of its last change, in seconds: the lock's where it did not change, else `now`.

    Time never goes back: a note that changed is at least one second younger than it was, even if the clock is not.
    """
    entries = dict(lock.entries)
    stamped = []
    for note in notes:
        item, digest = str(note.item), _digest(note)
        entry = entries.get(item)
        if entry is None or entry.digest != digest:
            entry = entries[item] = Entry(digest, min(max(now, entry.mod + 1), LATEST) if entry else now)
        stamped.append(StampedNote(note, entry.mod))
    return tuple(stamped), Lock(entries)


def format_lock(lock: Lock) -> str:
    """The lock as text: a header, then a line for each item in the order of their ids."""
    lines = (f"{item}\t{entry.digest}\t{entry.mod}\n" for item, entry in sorted(lock.entries.items()))
    return f"{_HEADER}\n{''.join(lines)}"


def parse_lock(text: str, path: str) -> tuple[Lock, Findings]:
    """Read a lock back; every line that is none is reported and left out. An empty text is an empty lock."""
    collector = Collector()
    source = SourceText(path, text)
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if lines and lines[0].removesuffix("\r") != _HEADER:
        _report(collector, source, 1, "the lock's first line is not the one this version of quizgen writes")
    entries: dict[str, Entry] = {}
    for number, line in enumerate(lines[1:], start=2):
        item, problem, entry = _parse_line(line.removesuffix("\r"))
        if entry is None or item in entries:
            _report(collector, source, number, problem or f'the lock has "{item}" twice')
        else:
            entries[item] = entry
    return Lock(entries), collector.findings


def _parse_line(line: str) -> tuple[str, str, Entry | None]:
    """The item, what is wrong with the line, and its entry where nothing is."""
    item, *columns = line.split("\t")
    if len(columns) != _COLUMNS:
        return "", "a line of the lock is not an item, a hash and a time with tabs between", None
    digest, seconds = columns
    if not item or len(digest) != _HASH_LENGTH or not set(digest) <= set("0123456789abcdef"):
        return item, f'the lock\'s hash of "{item}" is damaged', None
    if not (seconds.isascii() and seconds.isdecimal()) or not 0 < int(seconds) <= LATEST:
        return item, f'the lock\'s time of "{item}" is damaged', None
    return item, "", Entry(digest, int(seconds))


def _report(collector: Collector, source: SourceText, line: int, message: str) -> None:
    span = Span(source, line, 1, max(1, len(source.line(line))))
    collector.add(Rule.BAD_LOCK, message, span, help="restore the file from version control")


def _digest(note: Note) -> str:
    content = "\x1f".join((note.note_type.name, *note.fields, "", *note.tags))
    return sha256(content.encode()).hexdigest()[:_HASH_LENGTH]
