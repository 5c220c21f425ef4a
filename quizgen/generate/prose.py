"""Phrases filled with a row's values, which stay values until a writer says them."""

from collections.abc import Mapping

from quizgen.model.ids import SlotName
from quizgen.model.item import Blank, Prose, Shown, Words
from quizgen.model.phrase import Phrase, Show, resolve
from quizgen.model.values import Value


def fill(phrase: Phrase, cells: Mapping[SlotName, Value], *, blank: SlotName | None = None) -> Prose:
    """The phrase as it reads for a row, every show of the slot `blank` hidden."""
    return tuple(
        [
            _piece(part, cells[part.slot], blank) if isinstance(part, Show) else Words(part.text)
            for part in resolve(phrase, cells)
        ]
    )


def shown_slots(phrase: Phrase, cells: Mapping[SlotName, Value]) -> tuple[SlotName, ...]:
    """The slots that the phrase shows of this row, each once, in the order of the phrase."""
    return tuple(dict.fromkeys(part.slot for part in resolve(phrase, cells) if isinstance(part, Show)))


def _piece(show: Show, value: Value, blank: SlotName | None) -> Shown | Blank:
    return Blank(show.slot, value, show.form) if show.slot == blank else Shown(show.slot, value, show.form)
