"""Phrases filled with a row's values, which stay values until a writer says them."""

from collections.abc import Mapping
from itertools import zip_longest

from quizgen.model.ids import SlotName
from quizgen.model.item import Blank, Prose, Shown
from quizgen.model.phrase import Literal, Phrase, Show, resolve
from quizgen.model.values import Duration, Form, Value

_AFTER_A_LENGTH = ("後", "前", "目", "め", "以内", "ごと", "おき", "ぶり", "遅れ")
"""How Japanese words begin that make a point in time of the length before them."""


def fill(phrase: Phrase, cells: Mapping[SlotName, Value]) -> Prose:
    """The phrase as it reads for a row."""
    parts = resolve(phrase, cells)
    return tuple(
        [
            Shown(part.slot, cells[part.slot], part.form or _form_before(following, cells[part.slot]))
            if isinstance(part, Show)
            else part
            for part, following in zip_longest(parts, parts[1:])
        ]
    )


def _form_before(following: Literal | Show | None, value: Value) -> Form | None:
    """The form that the words behind a value want: 50日 before 後, and not 50日間."""
    if isinstance(value, Duration) and isinstance(following, Literal) and following.text.startswith(_AFTER_A_LENGTH):
        return Form.BARE
    return None


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
