"""`quizgen mark`: what a class typed, marked against a deck."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.diagnostics.collector import Collector, has_errors
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.generate.items import generate_items
from quizgen.grading.grade import Grade, Verdict
from quizgen.grading.grader import Grader
from quizgen.grading.responses import grade_response
from quizgen.load.files import read_source
from quizgen.load.reply_tables import Row, Table, table_from_csv
from quizgen.model.ids import Kind, Language, TopicId
from quizgen.model.item import Item
from quizgen.model.topic import Bank
from quizgen.pipeline.keys import say_key
from quizgen.pipeline.workspace import Workspace, open_project
from quizgen.wording.spreadsheet import said_by

_NEEDED = ("pupil", "item", "reply")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One reply, marked."""

    pupil: str
    item: str
    reply: str
    key: str
    """What is right, as the item's language says it."""
    grade: Grade
    cells: tuple[str, ...]
    """The row as it came, without what guards cells from being formulas."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How a pupil's replies, or those to an item, came out."""

    name: str
    right: int
    almost: int
    wrong: int

    @property
    def all(self) -> int:
        """How many replies there were."""
        return self.right + self.almost + self.wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A class's replies, marked."""

    header: tuple[str, ...]
    rows: tuple[Marked, ...]
    """In the order of the file, without those that could not be marked."""

    @property
    def pupils(self) -> tuple[Tally, ...]:
        """Each pupil, in the order of the file."""
        return _tally(self.rows, lambda row: row.pupil)

    @property
    def items(self) -> tuple[Tally, ...]:
        """Each item, the hardest first."""
        return tuple(sorted(_tally(self.rows, lambda row: row.item), key=lambda one: one.right / one.all))

    @property
    def undecided(self) -> tuple[Marked, ...]:
        """The replies that are almost right, for a teacher to decide."""
        return tuple(row for row in self.rows if row.grade.verdict is Verdict.ALMOST)


def mark_replies(workspace: Workspace, deck: str, path: Path) -> tuple[Marking | None, Findings]:
    """Every reply in the CSV with its verdict; None where the deck or the file cannot be read."""
    project = open_project(workspace)
    problems = Collector()
    problems.extend(project.findings)
    blueprint = project.find(deck)
    project.report_unknown([deck], workspace.decks, problems)
    source = read_source(path, problems)
    table = table_from_csv(source, _NEEDED, problems) if source else None
    if blueprint is None or table is None or has_errors(project.findings):
        return None, problems.findings
    items, _ = generate_items(project.bank, blueprint, frozenset(Kind))
    desk = _Desk({str(item.id): item for item in items}, project.bank, problems)
    rows = tuple(marked for row in table.rows if (marked := desk.mark(row, table)) is not None)
    return Marking(header=table.header, rows=rows), problems.findings


class _Desk:
    """The deck's items, and a grader for each topic and language."""

    def __init__(self, items: Mapping[str, Item], bank: Bank, problems: Collector) -> None:
        self._items, self._bank, self._problems = items, bank, problems
        self._graders: dict[tuple[TopicId, Language], Grader] = {}

    def mark(self, row: Row, table: Table) -> Marked | None:
        if not row.whole:
            return None
        cells = tuple(map(said_by, row.cells))
        pupil, id_, reply = (cells[table.columns[name]] for name in _NEEDED)
        place = row.at(table.columns["item"])
        if not pupil.strip():
            self._problems.add(Rule.BAD_ROW, "the pupil is not named", row.at(table.columns["pupil"]), help="name them")
            return None
        item = self._items.get(id_.strip())
        if item is None:
            help_ = did_you_mean(id_, self._items, "ids are topic/fact/slot/kind/language")
            self._problems.add(Rule.UNKNOWN_ITEM, f'the deck has no item "{id_}"', place, help=help_)
            return None
        topic = self._bank.topics[item.id.topic]
        desk = item.id.topic, item.id.language
        if desk not in self._graders:
            self._graders[desk] = Grader(topic, item.id.language)
        grade = grade_response(item, reply, self._graders[desk])
        key = say_key(item, topic)
        return Marked(pupil=pupil.strip(), item=str(item.id), reply=reply, key=key, grade=grade, cells=cells)


def _tally(rows: Iterable[Marked], name_of: Callable[[Marked], str]) -> tuple[Tally, ...]:
    counts: dict[str, dict[Verdict, int]] = {}
    for row in rows:
        count = counts.setdefault(name_of(row), dict.fromkeys(Verdict, 0))
        count[row.grade.verdict] += 1
    return tuple(
        Tally(name=name, right=one[Verdict.ACCEPT], almost=one[Verdict.ALMOST], wrong=one[Verdict.REJECT])
        for name, one in counts.items()
    )
