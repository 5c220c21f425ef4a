"""Which items a worksheet holds: as many as planned, none an enemy of another, spread over facts and paragraphs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

from quizgen.assemble.clues import Sentence, write_sentence
from quizgen.assemble.enemies import are_enemies, is_answered
from quizgen.assemble.exposure import Exposure, Row, expose
from quizgen.generate.chance import Ring
from quizgen.model.ids import ItemId, Kind, Language, TopicId
from quizgen.model.item import Item, Judgement
from quizgen.model.worksheet import SectionPlan

_ROOM_FIRST = (Kind.MATCHING, Kind.ORDERING, Kind.SET, Kind.COMPUTED)
"""Kinds that are rare and take several facts: they choose before the others fill the sheet."""

_MOST_EXCHANGED = 5
"""So many chosen items at most give way to one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What was found for one section of a plan."""

    plan: SectionPlan
    items: tuple[Item, ...]
    """At most as many as planned, in the order of the items they were chosen from."""
    fitting: int
    """How many items there are that the section admits."""


def choose_items(
    items: Iterable[Item], sections: Sequence[SectionPlan], language: Language, seed: int, *, header: str = ""
) -> tuple[Selection, ...]:
    """Choose for every section, from the items of the language; the same items whatever their order.

    Each section walks its own way around a ring of items, so that a new fact moves few choices. Nothing is chosen that
    the `header` of the sheet, its title and instructions, gives away. Items in other languages are looked at as well:
    what gives an answer away in one of them stands on no sheet of any, so that sheets ask for much the same.
    """
    sheet = _Sheet(tuple(items), language, sections, write_sentence((), (header,), language), seed)
    for place in sorted(range(len(sections)), key=lambda place: _turn(sections[place])):
        sheet.fill(place)
        if sections[place].kind in _ROOM_FIRST:  # while there is room: the others have more to choose from
            sheet.complete(place)
    for place in range(len(sections)):
        sheet.complete(place)
    return sheet.selections()


def _turn(section: SectionPlan) -> tuple[int, int]:
    narrow = bool(section.topics or section.relations or section.tags or section.certainty)
    kind = section.kind
    turns = (*_ROOM_FIRST, Kind.TRUE_FALSE)  # false claims fit beside fewer others
    return (turns.index(kind) if kind in turns else len(turns)), not narrow


class _Sheet:
    """A sheet being filled."""

    def __init__(
        self, items: Sequence[Item], language: Language, sections: Sequence[SectionPlan], header: Sentence, seed: int
    ) -> None:
        self._items = [item for item in items if item.id.language == language]
        self._twins: defaultdict[str, dict[Language, Item]] = defaultdict(dict)
        for item in items:
            self._twins[_ring_name(item)][item.id.language] = item
        self._sections = sections
        self._header = header
        self._exposures: dict[ItemId, Exposure] = {}
        self._places = {item.id: place for place, item in enumerate(self._items)}
        self._known: dict[tuple[int, int], bool] = {}
        self._fitting = [[item for item in self._items if section.admits(item)] for section in sections]
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
        section = self._sections[place]
        half = (section.count + 1) // 2
        if section.kind is Kind.TRUE_FALSE:
            self._fill(place, most_of_a_verdict=half)
            while self.lacks(place, section) and self.make_room(place, most_of_a_verdict=half):
                pass
        self._fill(place, most_of_a_verdict=section.count)

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
                elif _agreeing(item, chosen.values()) < most_of_a_verdict and self._may_stand(item):
                    self._take(place, item)
            if not later:
                return
            waiting = later

    def complete(self, place: int) -> None:
        """Make room in the section for as many as it lacks, as far as that can be."""
        while self.lacks(place, self._sections[place]) and self.make_room(place):
            pass

    def make_room(self, place: int, *, most_of_a_verdict: int | None = None) -> bool:
        """Exchange chosen items that keep a fitting one off the sheet for others of their sections, if that can be."""
        chosen = self._chosen[place]
        for item in self._walks[place]:
            if self._places[item.id] in chosen or self._is_headed(item):
                continue
            if most_of_a_verdict is not None and _agreeing(item, chosen.values()) >= most_of_a_verdict:
                continue
            enemies = self._enemies(item)
            if 0 < len(enemies) <= _MOST_EXCHANGED and self._exchange(place, item, enemies):
                return True
        return False

    def _exchange(self, place: int, item: Item, enemies: Sequence[tuple[int, Item]]) -> bool:
        for where, enemy in enemies:
            self._drop(where, enemy)
        self._take(place, item)
        taken = [(place, item)]
        for where, enemy in enemies:
            other = self._find_other(where, enemy)
            if other is None:
                for there, one in taken:
                    self._drop(there, one)
                for there, one in enemies:
                    self._take(there, one)
                return False
            self._take(where, other)
            taken.append((where, other))
        return True

    def _find_other(self, place: int, than: Item) -> Item | None:
        """One that can stand in the section; as true or as false, where it is a claim and there is one."""
        walk = self._walks[place]
        fitting = chain(
            (one for one in walk if _is_alike(one, than)), (one for one in walk if not _is_alike(one, than))
        )
        return next((one for one in fitting if one.id != than.id and self._may_stand(one)), None)

    def _may_stand(self, item: Item) -> bool:
        return not self._enemies(item) and not self._is_headed(item)

    def _is_headed(self, item: Item) -> bool:
        """Whether the answer stands at the top of the sheet."""
        return is_answered(self._expose(item), self._header)

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
            twins, others = (self._twins[_ring_name(self._items[number])] for number in pair)
            known = self._known[pair] = any(
                are_enemies(self._expose(twins[language]), self._expose(others[language]))
                for language in twins.keys() & others.keys()
            )
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
    return f"{item.id.cell}/{item.id.kind.value}"


def _id(item: Item) -> ItemId:
    return item.id


def _paragraphs(item: Item) -> Iterator[tuple[TopicId, int]]:
    yield from {(item.id.topic, fact.paragraph) for fact in item.facts}


def _agreeing(item: Item, chosen: Iterable[Item]) -> int:
    """How many of the chosen are true if the item is, or false if it is."""
    if not isinstance(item.task, Judgement):
        return 0
    return sum(isinstance(o.task, Judgement) and o.task.holds == item.task.holds for o in chosen)


def _is_alike(item: Item, other: Item) -> bool:
    return not isinstance(other.task, Judgement) or _agreeing(item, (other,)) == 1
