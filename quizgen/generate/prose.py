"""Phrases filled with a row's values, which stay values until a writer says them."""

from collections.abc import Mapping

from quizgen.model.ids import SlotName
from quizgen.model.item import Blank, Prose, Shown
from quizgen.model.phrase import Phrase, Show, resolve
from quizgen.model.values import Value


def fill(phrase: Phrase, cells: Mapping[SlotName, Value]) -> Prose:
    """The phrase as it reads for a row."""
    return tuple(
        [
            Shown(part.slot, cells[part.slot], part.form) if isinstance(part, Show) else part
            for part in resolve(phrase, cells)
        ]
    )


def hide(prose: Prose, slot: SlotName | None) -> Prose:
    """The sentence with a blank wherever it shows the slot."""
    return tuple(
        [
            Blank(part.slot, part.value, part.form) if isinstance(part, Shown) and part.slot == slot else part
            for part in prose
        ]
    )


def exchange(prose: Prose, slot: SlotName, value: Value) -> Prose:
    """The sentence with another value wherever it shows the slot."""
    return tuple(
        [
            Shown(part.slot, value, part.form) if isinstance(part, Shown) and part.slot == slot else part
            for part in prose
        ]
    )


def shown_slots(prose: Prose) -> tuple[SlotName, ...]:
    """The slots that the sentence shows, each once, in its order."""
    return tuple(dict.fromkeys([part.slot for part in prose if isinstance(part, Shown)]))
