"""A sheet: what all forms of a worksheet in one language have in common, and what its ledger keeps of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizgen.assemble.choosing import Selection
from quizgen.assemble.digest import digest_answer, digest_wording
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import ItemId, Kind, Language, TopicId
from quizgen.model.item import Choice, Cloze, Item, Judgement, Recall
from quizgen.model.values import Date, Entity, Period, Text, Value
from quizgen.model.worksheet import Arrangement

_USUAL = (
    Kind.CHOICE,
    Kind.TRUE_FALSE,
    Kind.CLOZE,
    Kind.TYPED,
    Kind.REVERSED,
    Kind.SET,
    Kind.ORDERING,
    Kind.MATCHING,
    Kind.COMPUTED,
)
"""Short ones first, so that pages fill up; those that take room follow."""

_FROM_CHOOSING_TO_WRITING = (
    Kind.CHOICE,
    Kind.TRUE_FALSE,
    Kind.MATCHING,
    Kind.ORDERING,
    Kind.CLOZE,
    Kind.TYPED,
    Kind.REVERSED,
    Kind.SET,
    Kind.COMPUTED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item on a sheet, and what it was like when the sheet was made."""

    item: ItemId
    answer: str
    """A hash of its answer."""
    wording: str
    """A hash of the question as it reads."""
    verdict: bool | None = None
    """Whether the claim of a true/false item holds; None for other kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """Items of one kind under one heading."""

    kind: Kind
    points: int
    """What each of them earns."""
    entries: tuple[Entry, ...]
    """At least one, in the order from which each form's own is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that a form is made from beside the bank."""

    language: Language
    seed: int
    """The deck's, when the sheet was made."""
    options: int
    """How many options a choice had then."""
    order: Arrangement
    sections: tuple[SheetSection, ...]

    def entries(self) -> Iterator[Entry]:
        """Every entry, section by section."""
        for section in self.sections:
            yield from section.entries


class Change(StrEnum):
    """How an item differs from what it was when a sheet was made."""

    REMOVED = "removed"
    ANSWER = "answer"
    WORDING = "wording"


def make_sheet(selections: Sequence[Selection], blueprint: Blueprint, language: Language) -> Sheet:
    """The sheet of what was chosen; sections for which nothing was found are left out."""
    order = blueprint.worksheet.order
    chosen = [selection for selection in selections if selection.items]
    kinds = {Arrangement.KIND: _USUAL, Arrangement.EASY_TO_HARD: _FROM_CHOOSING_TO_WRITING}.get(order)
    if kinds is not None:
        chosen.sort(key=lambda selection: kinds.index(selection.plan.kind))
    topics = {topic: place for place, topic in enumerate(blueprint.topics)}
    sections = (
        SheetSection(
            kind=selection.plan.kind,
            points=selection.plan.points,
            entries=tuple(
                map(_entry, _sorted(selection.items, topics, hardest_last=order is Arrangement.EASY_TO_HARD))
            ),
        )
        for selection in chosen
    )
    return Sheet(
        language=language, seed=blueprint.seed, options=blueprint.options, order=order, sections=tuple(sections)
    )


def find_changes(sheet: Sheet, items: Mapping[ItemId, Item]) -> Iterator[tuple[ItemId, Change]]:
    """Which items of a sheet are no longer what they were, and how; the gravest change of each."""
    for entry in sheet.entries():
        item = items.get(entry.item)
        if item is None:
            yield entry.item, Change.REMOVED
        elif digest_answer(item) != entry.answer:
            yield entry.item, Change.ANSWER
        elif digest_wording(item) != entry.wording:
            yield entry.item, Change.WORDING


def _entry(item: Item) -> Entry:
    verdict = item.task.holds if isinstance(item.task, Judgement) else None
    return Entry(item=item.id, answer=digest_answer(item), wording=digest_wording(item), verdict=verdict)


def _sorted(items: Sequence[Item], topics: Mapping[TopicId, int], *, hardest_last: bool) -> list[Item]:
    """Along the article, whatever else."""
    along = sorted(items, key=lambda item: (topics[item.id.topic], item.facts[0].paragraph))
    return sorted(along, key=_difficulty) if hardest_last else along


def _difficulty(item: Item) -> tuple[int, int]:
    """Names come more easily than figures, figures than dates to the day; one thing more easily than several."""
    match item.task:
        case Recall(key) | Cloze(key):
            value: Value | None = key
        case Choice(options, key):
            value = options[key]
        case Judgement(right=right):
            value = right
        case _:
            value = None
    return len(item.facts), _hardness(value)


def _hardness(value: Value | None) -> int:
    match value:
        case None | Entity() | Text():
            return 0
        case Date(day=None):
            return 1
        case Date() | Period():
            return 3
    return 2
