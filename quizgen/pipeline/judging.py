"""`quizgen judge`: one reply, or a table of them, against keys given as text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings, Severity
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.grading.grade import Grade
from quizgen.grading.grader import Grader
from quizgen.grading.keys import KINDS, KnownKey, is_kind, language_of, read_key, split_aliases
from quizgen.load.files import decode_source, read_source
from quizgen.load.reply_tables import Row, Table, table_from_tabs
from quizgen.model.ids import EntityId, Language
from quizgen.model.topic import Topic
from quizgen.source import Span

_NEEDED = ("kind", "key", "reply")
_VERDICT = "verdict"
_SHOWN = ("number", "date", "percent", "money", "duration", "text", "person", "place", "org")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A key and a reply to it, as text."""

    kind: str
    key: str
    reply: str
    aliases: tuple[str, ...] = ()


class Judge:
    """Judges pairs, each key read once; keys of one table are no bank for each other."""

    def __init__(self, topic: Topic) -> None:
        self._topic = topic
        self._graders: dict[tuple[str, str, tuple[str, ...]], tuple[KnownKey, Grader, bool]] = {}

    def judge(self, pair: Pair, language: Language | None = None) -> tuple[Grade, bool]:
        """The grade, and whether the key was read as its kind and not only as words."""
        asked = pair.kind, pair.key, pair.aliases
        if asked not in self._graders:
            known = read_key(pair.kind, pair.key, pair.aliases, self._topic)
            key = known or read_key("text", pair.key, pair.aliases, self._topic)
            if key is None:
                raise ValueError("any words are a text")
            grader = Grader(key.topic, language or language_of(pair.key))
            self._graders[asked] = key, grader, known is not None
        key, grader, is_read = self._graders[asked]
        return grader.grade(key.value, pair.reply), is_read

    def check_kind(self, kind: str, span: Span | None, problems: Collector) -> bool:
        """Report a kind that no key has; whether it is one."""
        if is_kind(kind, self._topic):
            return True
        help_ = did_you_mean(kind, KINDS, f"kinds are {', '.join(_SHOWN)} and the like.")
        if span is None and not self._topic.entities:
            help_ += " Kinds of your own are known with `--deck` or `--topic`"
        problems.add(Rule.UNKNOWN_KIND, f'no kind "{kind}"', span, help=help_)
        return False


def judge_pair(pair: Pair, topic: Topic, language: Language | None) -> tuple[Grade | None, Findings]:
    """One reply's grade; None where the kind is unknown."""
    problems = Collector()
    judge = Judge(topic)
    if not judge.check_kind(pair.kind, None, problems):
        return None, problems.findings
    grade, is_read = judge.judge(pair, language)
    if not is_read:
        _report_unread(pair, None, problems)
    return grade, problems.findings


Line = tuple[str, ...]
"""One line of a table, cell by cell."""


def judge_table(file: Path | bytes, topic: Topic, language: Language | None) -> tuple[tuple[Line, ...], Findings]:
    """The header and the rows with a column for verdicts; a bad row has an empty one, and a finding says why.

    The table is in a file, or came as bytes on standard input.
    """
    problems = Collector()
    source = decode_source(file, "standard input", problems) if isinstance(file, bytes) else read_source(file, problems)
    table = table_from_tabs(source, _NEEDED, problems) if source else None
    if table is None:
        return (), problems.findings
    return tuple(_judged(table, Judge(topic), language, problems)), problems.findings


def _judged(table: Table, judge: Judge, language: Language | None, problems: Collector) -> Iterator[Line]:
    """The header and the rows; a column `verdict` that is there already is filled anew."""
    place = table.columns.get(_VERDICT)
    yield _with(table.header, place, _VERDICT if place is None else table.header[place])
    for row in table.rows:
        grade = _judge_row(row, table, judge, language, problems)
        yield _with(row.cells, place, grade.verdict.value if grade else "")


def _with(cells: Sequence[str], place: int | None, cell: str) -> Line:
    """The cells with one more at their end, or with the one at `place` exchanged."""
    return (*cells, cell) if place is None else (*cells[:place], cell, *cells[place + 1 :])


def _judge_row(row: Row, table: Table, judge: Judge, language: Language | None, problems: Collector) -> Grade | None:
    if not row.whole:
        return None
    cells = {name: row.cells[place] for name, place in table.columns.items()}
    kind = cells["kind"].strip()
    if not cells["key"].strip():
        problems.add(Rule.BAD_ROW, "the key is empty", row.at(table.columns["key"]), help="write what is right")
        return None
    if not judge.check_kind(kind, row.at(table.columns["kind"]), problems):
        return None
    pair = Pair(kind=kind, key=cells["key"], reply=cells["reply"], aliases=split_aliases(cells.get("aliases", "")))
    grade, is_read = judge.judge(pair, language)
    if not is_read:
        _report_unread(pair, row.at(table.columns["key"]), problems)
    return grade


def _report_unread(pair: Pair, span: Span | None, problems: Collector) -> None:
    message = f'"{pair.key}" is no {pair.kind} that can be read'
    help_ = "only the same words are right now; mend the key or its kind"
    problems.add(Rule.UNREADABLE_KEY, message, span, help=help_, severity=Severity.WARNING)


def join_topics(topics: Sequence[Topic], nowhere: Topic) -> Topic:
    """One topic that knows the names and units of all of them."""
    if len(topics) == 1:
        return topics[0]
    entities = {
        EntityId(f"{topic.id}/{name}"): replace(entity, id=EntityId(f"{topic.id}/{name}"), part_of=())
        for topic in topics
        for name, entity in (*topic.siblings.items(), *topic.entities.items())
    }
    units = {name: unit for topic in topics for name, unit in topic.units.items()}
    return replace(nowhere, entities=entities, units=units)
