"""Forms of a sheet: the same items, in another order and with their options in another order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from string import ascii_uppercase

from quizgen.assemble.code import make_code
from quizgen.assemble.form import Form, Question, Section
from quizgen.assemble.sheet import Entry, Sheet, SheetSection
from quizgen.assemble.spread import even_places, shuffle_without_runs
from quizgen.generate.chance import Chance
from quizgen.model.canonical import canonical
from quizgen.model.ids import DeckName, ItemId
from quizgen.model.item import Choice, Item, Matching, Ordering, Task
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
    sheet: Sheet, number: int, variant: int, items: Mapping[ItemId, Item], heading: Heading, *, pupil: str = ""
) -> Form:
    """The form that a code stands for: variant `variant` of the sheet that the ledger has under `number`.

    An item that is no longer there leaves its number free, and all others as they were.
    """
    dice = _Dice(sheet.seed, f"form/{heading.deck}/{sheet.language}/{variant}")
    numbers = count(1)
    ordered = dice.sheet.shuffle(sheet.sections) if sheet.order is Arrangement.SHUFFLED else sheet.sections
    sections = [_section(sheet, section, items, dice, numbers) for section in ordered]
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
        sections=tuple(section for section in sections if section.questions),
    )


def letter_of(variant: int) -> str:
    """A for the first variant, B for the second; empty for those that are a pupil's."""
    return ascii_uppercase[variant] if variant < len(ascii_uppercase) else ""


class _Dice:
    """The chance of one form: one stream for the sheet, and one for each item, whatever else is on the sheet."""

    def __init__(self, seed: int, name: str) -> None:
        self._seed, self._name = seed, name
        self.sheet = Chance(seed, name)

    def of(self, item: Item) -> Chance:
        return Chance(self._seed, f"{self._name}/{item.id}")


def _section(
    sheet: Sheet, section: SheetSection, items: Mapping[ItemId, Item], dice: _Dice, numbers: Iterator[int]
) -> Section:
    entries = _in_order(sheet, section, dice.sheet)
    places = even_places(len(entries), sheet.options, dice.sheet)
    questions = tuple(
        Question(number=number, points=section.points, item=_arrange(item, place, dice.of(item)))
        for entry, place, number in zip(entries, places, numbers, strict=False)
        if (item := items.get(entry.item)) is not None
    )
    return Section(kind=section.kind, points=section.points * len(questions), questions=questions)


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
