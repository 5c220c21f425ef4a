"""Forms of a sheet: the same items, in another order and with their options in another order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from string import ascii_uppercase

from quizgen.assemble.code import make_code
from quizgen.assemble.form import Form, Question, Section
from quizgen.assemble.sheet import Entry, Sheet, SheetSection
from quizgen.assemble.spread import even_places, shuffle_without_runs
from quizgen.generate.chance import Chance
from quizgen.model.canonical import canonical
from quizgen.model.ids import DeckName, ItemId
from quizgen.model.item import Choice, Item, Matching, Ordering, Task
from quizgen.model.pupil import Pupil
from quizgen.model.worksheet import Arrangement, Layout

_LONGEST_RUN = 3
"""Of claims that are all true or all false."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands on a form beside its questions."""

    deck: DeckName
    title: str
    instructions: str
    layout: Layout
    font: str


def make_form(
    sheet: Sheet,
    number: int,
    variant: int,
    items: Mapping[ItemId, Item],
    heading: Heading,
    *,
    pupil: Pupil | None = None,
) -> Form:
    """The form that a code stands for: variant `variant` of the sheet that the ledger has under `number`.

    An item that is no longer there leaves its number free, and all others as they were.
    """
    sections = [
        Section(kind=section.kind, points=sum(question.points for question in questions), questions=questions)
        for section, places in _lay_out(sheet, heading.deck, variant)
        if (questions := tuple(_questions(sheet, heading.deck, variant, section, places, items)))
    ]
    return Form(
        deck=heading.deck,
        language=sheet.language,
        code=make_code(number, variant),
        letter="" if pupil else letter_of(variant),
        pupil=pupil,
        title=heading.title,
        instructions=heading.instructions,
        layout=heading.layout,
        font=heading.font,
        sections=tuple(sections),
    )


def number_items(sheet: Sheet, deck: DeckName, variant: int) -> Mapping[int, ItemId]:
    """Which item stands under which number of a form, whatever has become of the items."""
    return {place.number: place.entry.item for _, places in _lay_out(sheet, deck, variant) for place in places}


def letter_of(variant: int) -> str:
    """A for the first variant, B for the second; empty for those that are a pupil's."""
    return ascii_uppercase[variant] if variant < len(ascii_uppercase) else ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entry stands on a form."""

    number: int
    entry: Entry
    key: int
    """Where among its options a choice item has its key."""


def _lay_out(sheet: Sheet, deck: DeckName, variant: int) -> Iterator[tuple[SheetSection, tuple[_Place, ...]]]:
    """The form's sections and what stands in them; it depends on nothing but the sheet and the variant."""
    chance = Chance(sheet.seed, _chance_name(sheet, deck, variant))
    numbers = count(1)
    for section in chance.shuffle(sheet.sections) if sheet.order is Arrangement.SHUFFLED else sheet.sections:
        entries = _in_order(sheet, section, chance)
        keys = even_places(len(entries), sheet.options, chance)
        yield section, tuple(map(_Place, islice(numbers, len(entries)), entries, keys))


def _questions(
    sheet: Sheet,
    deck: DeckName,
    variant: int,
    section: SheetSection,
    places: Sequence[_Place],
    items: Mapping[ItemId, Item],
) -> Iterator[Question]:
    for place in places:
        item = items.get(place.entry.item)
        if item is not None:
            chance = Chance(sheet.seed, f"{_chance_name(sheet, deck, variant)}/{item.id}")
            yield Question(number=place.number, points=section.points, item=_arrange(item, place.key, chance))


def _chance_name(sheet: Sheet, deck: DeckName, variant: int) -> str:
    return f"form/{deck}/{sheet.language}/{variant}"


def _in_order(sheet: Sheet, section: SheetSection, chance: Chance) -> Sequence[Entry]:
    if sheet.order in {Arrangement.ARTICLE, Arrangement.EASY_TO_HARD}:
        return section.entries
    return shuffle_without_runs([(entry, entry.verdict) for entry in section.entries], _LONGEST_RUN, chance)


def _arrange(item: Item, place: int, chance: Chance) -> Item:
    """The item with what there is to choose from in the form's own order, whatever order it was made in."""
    match item.task:
        case Choice():
            task: Task = _arrange_choice(item.task, place, chance)
        case Matching():
            task = _arrange_matching(item.task, chance)
        case Ordering():
            task = _arrange_ordering(item.task, chance)
        case _:
            return item
    return replace(item, task=task)


def _arrange_choice(task: Choice, place: int, chance: Chance) -> Choice:
    key = task.options[task.key]
    others = [option for index, option in enumerate(task.options) if index != task.key]
    options = list(chance.shuffle(sorted(others, key=canonical)))
    place = min(place, len(options))
    options.insert(place, key)
    return Choice(options=tuple(options), key=place)


def _arrange_matching(task: Matching, chance: Chance) -> Matching:
    """Both columns in another order; the right one never straight across from the left one throughout."""
    pairs = sorted(
        ((left, task.right[pair]) for left, pair in zip(task.left, task.pairs, strict=True)),
        key=lambda pair: canonical(pair[0]),
    )
    left = chance.shuffle(pairs)
    right = chance.shuffle(left)
    if right == left:
        right = (*right[1:], right[0])
    return Matching(
        left=tuple(value for value, _ in left),
        right=tuple(value for _, value in right),
        pairs=tuple(right.index(pair) for pair in left),
    )


def _arrange_ordering(task: Ordering, chance: Chance) -> Ordering:
    right = [task.events[place] for place in task.order]
    shown = chance.shuffle(right)
    if list(shown) == right:
        shown = (*shown[1:], shown[0])
    return Ordering(events=shown, order=tuple(shown.index(event) for event in right))
