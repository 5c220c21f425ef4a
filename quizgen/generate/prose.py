"""Phrases filled with a row's values, which stay values until a writer says them."""

import re
from collections.abc import Mapping
from itertools import zip_longest

from quizgen.model.ids import SlotName
from quizgen.model.item import Blank, Prose, Shown
from quizgen.model.phrase import Literal, Phrase, Show, resolve
from quizgen.model.values import Duration, Form, Value

_AFTER_A_LENGTH = re.compile(
    "(?:前?後|前)(?![一-鿿々ァ-ヶろへ])"
    "|(?:あと|のち|まえ|目|め|毎|おき|置き|振り|差|違い|遅れ|おくれ|先)(?=[にのでがをはもとかやだ、。，．）」』！？]|から|まで|$)"
    "|以内|ごと|ぶり|早[くい]|遅[くい]|過ぎ|足らず|分の|間隔"
)
"""Japanese words that make a point in time, or a part of a whole, of the length before them: 後に, but not 後援."""


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
    if isinstance(value, Duration) and isinstance(following, Literal) and _AFTER_A_LENGTH.match(following.text):
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
