"""Which items a worksheet holds: as many as planned, none an enemy of another, spread over facts and paragraphs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from quizgen.assemble.enemies import are_enemies
from quizgen.assemble.exposure import Exposure, Row, expose
from quizgen.generate.chance import Ring
from quizgen.model.ids import ItemId, Kind, Language, TopicId
from quizgen.model.item import Item, Judgement
from quizgen.model.worksheet import SectionPlan

_ROOM_FIRST = (Kind.MATCHING, Kind.ORDERING, Kind.SET, Kind.COMPUTED)
"""Kinds that are rare and take several facts: they choose before the others fill the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What was found for one section of a plan."""

    plan: SectionPlan
    items: tuple[Item, ...]
    """At most as many as planned, in the order of the items they were chosen from."""
    fitting: int
    """How many items there are that the section admits."""


def choose_items(
    items: Iterable[Item], sections: Sequence[SectionPlan], language: Language, seed: int
) -> tuple[Selection, ...]:
    """Choose for every section, from the items of the language; the same items whatever their order.

    Each section walks its own way around a ring of items, so that a new fact moves few choices.
    """
    sheet = _Sheet([item for item in items if item.id.language == language], sections, language, seed)
    for place in sorted(range(len(sections)), key=lambda place: _turn(sections[place])):
        sheet.fill(place)
    for place, section in enumerate(sections):
        while sheet.lacks(place, section) and sheet.make_room(place):
            pass
    return sheet.selections()


def _turn(section: SectionPlan) -> tuple[int, int]:
    narrow = bool(section.topics or section.relations or section.tags or section.certainty)
    kind = section.kind
    return (_ROOM_FIRST.index(kind) if kind in _ROOM_FIRST else len(_ROOM_FIRST)), not narrow


class _Sheet:
    """A sheet being filled."""

    def __init__(self, items: Sequence[Item], sections: Sequence[SectionPlan], language: Language, seed: int) -> None:
        self._items = items
        self._sections = sections
        self._language = language
        self._exposures: dict[ItemId, Exposure] = {}
        self._places = {item.id: place for place, item in enumerate(items)}
        self._known: dict[tuple[int, int], bool] = {}
        self._fitting = [[item for item in items if section.admits(item)] for section in sections]
        self._walks = [
            tuple(Ring([(_ring_name(item), item) for item in fitting]).walk(seed, f"worksheet/{section.kind}"))
            for section, fitting in zip(sections, self._fitting, strict=True)
        ]
        self._chosen: list[dict[int, Item]] = [{} for _ in sections]
        self._rows: Counter[Row] = Counter()
        self._paragraphs: Counter[tuple[TopicId, int]] = Counter()

    def selections(self) -> tuple[Selection, ...]:
        return tuple(
            Selection(
                plan=section,
                items=tuple(item for place, item in enumerate(self._items) if place in chosen),
                fitting=len(set(map(_id, fitting))),
            )
            for section, chosen, fitting in zip(self._sections, self._chosen, self._fitting, strict=True)
        )

    def lacks(self, place: int, section: SectionPlan) -> bool:
        return len(self._chosen[place]) < section.count

    def fill(self, place: int) -> None:
        """Take items in the order of the walk, first those whose rows and paragraphs are still fresh."""
        half = (self._sections[place].count + 1) // 2
        if self._sections[place].kind is Kind.TRUE_FALSE:
            self._fill(place, most_of_a_verdict=half)
        self._fill(place, most_of_a_verdict=self._sections[place].count)

    def _fill(self, place: int, *, most_of_a_verdict: int) -> None:
        section, chosen = self._sections[place], self._chosen[place]
        waiting = [item for item in self._walks[place] if self._places[item.id] not in chosen]
        for most in count():
            later = []
            for item in waiting:
                if not self.lacks(place, section):
                    return
                if self._load(item) > most:
                    later.append(item)
                elif _agreeing(item, chosen.values()) < most_of_a_verdict and not self._enemies(item):
                    self._take(place, item)
            if not later:
                return
            waiting = later

    def make_room(self, place: int) -> bool:
        """Exchange a chosen item that keeps a fitting one off the sheet for another of its section, if one can be."""
        for item in self._walks[place]:
            if self._places[item.id] in self._chosen[place]:
                continue
            enemies = self._enemies(item)
            if len(enemies) == 1 and self._exchange(place, item, *enemies[0]):
                return True
        return False

    def _exchange(self, place: int, item: Item, where: int, enemy: Item) -> bool:
        self._drop(where, enemy)
        self._take(place, item)
        for other in self._walks[where]:
            if other.id != enemy.id and not self._enemies(other):
                self._take(where, other)
                return True
        self._drop(place, item)
        self._take(where, enemy)
        return False

    def _enemies(self, item: Item) -> list[tuple[int, Item]]:
        mine = self._places[item.id]
        return [
            (place, other)
            for place, chosen in enumerate(self._chosen)
            for number, other in chosen.items()
            if self._are_enemies(mine, number)
        ]

    def _are_enemies(self, one: int, other: int) -> bool:
        pair = (one, other) if one < other else (other, one)
        known = self._known.get(pair)
        if known is None:
            exposures = self._expose(self._items[one]), self._expose(self._items[other])
            known = self._known[pair] = are_enemies(*exposures, self._language)
        return known

    def _expose(self, item: Item) -> Exposure:
        if item.id not in self._exposures:
            self._exposures[item.id] = expose(item)
        return self._exposures[item.id]

    def _load(self, item: Item) -> int:
        """How much the sheet already has of what the item is about."""
        rows = max(self._rows[row] for row in self._expose(item).rows)
        return 2 * rows + max(self._paragraphs[paragraph] for paragraph in _paragraphs(item))

    def _take(self, place: int, item: Item) -> None:
        self._chosen[place][self._places[item.id]] = item
        self._rows.update(self._expose(item).rows)
        self._paragraphs.update(_paragraphs(item))

    def _drop(self, place: int, item: Item) -> None:
        del self._chosen[place][self._places[item.id]]
        self._rows.subtract(self._expose(item).rows)
        self._paragraphs.subtract(_paragraphs(item))


def _ring_name(item: Item) -> str:
    """The same in every language, so that sheets in several ask for much the same."""
    id_ = item.id
    return f"{id_.topic}/{id_.anchor}/{id_.slot}/{id_.kind.value}"


def _id(item: Item) -> ItemId:
    return item.id


def _paragraphs(item: Item) -> Iterator[tuple[TopicId, int]]:
    yield from {(item.id.topic, fact.paragraph) for fact in item.facts}


def _agreeing(item: Item, chosen: Iterable[Item]) -> int:
    """How many of the chosen are true if the item is, or false if it is."""
    if not isinstance(item.task, Judgement):
        return 0
    return sum(isinstance(o.task, Judgement) and o.task.holds == item.task.holds for o in chosen)
