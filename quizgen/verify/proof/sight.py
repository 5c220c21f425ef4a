"""What a phrase lets a learner see of a row: which cells, and how much of each."""

from collections.abc import Mapping

from quizgen.model.ids import SlotName
from quizgen.model.phrase import Phrase, Show, resolve
from quizgen.model.reduce import reduce
from quizgen.model.topic import Fact
from quizgen.model.values import Form, Value

Sight = tuple[tuple[SlotName, Form | None], ...]
"""The cells that are shown, each with its form, in the order of the row: the same in every language that shows them."""


def sight_of(phrase: Phrase, fact: Fact, hidden: SlotName | None) -> Sight:
    """What the phrase, with the slot `hidden` blank, shows; a cell that is shown whole anywhere is seen whole."""
    forms: dict[SlotName, Form | None] = {}
    for part in resolve(phrase, fact.cells):
        if isinstance(part, Show) and part.slot != hidden:
            is_whole = part.slot in forms and forms[part.slot] is None
            forms[part.slot] = None if is_whole else part.form
    return tuple([(slot, forms[slot]) for slot in fact.cells if slot in forms])


def seen(fact: Fact, sight: Sight) -> Mapping[SlotName, Value]:
    """The cells as they are seen."""
    return {slot: reduce(fact.cells[slot], form) for slot, form in sight}
