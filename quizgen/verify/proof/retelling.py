"""Sentences about a fact made anew from what has been proven to say its cells, to be compared with printed ones."""

from collections.abc import Mapping

from quizgen.model.ids import SlotName
from quizgen.model.phrase import Literal, Show
from quizgen.model.values import Form
from quizgen.verify.printed import HOLE
from quizgen.verify.proof.comparison import Parts

Told = Mapping[tuple[SlotName, Form | None], str]
"""What has been proven to say the cells of a fact, each in the form in which it was shown."""


def retell(parts: Parts, told: Told, hidden: SlotName | None = None) -> str | None:
    """The sentence of what was told, with a HOLE where the hidden slot is shown; None where a cell was never told."""
    try:
        return "".join(
            [
                part.text if isinstance(part, Literal) else HOLE if part.slot == hidden else told[part.slot, part.form]
                for part in parts
            ]
        )
    except KeyError:
        return None


def exchanged(text: str, parts: Parts, told: Told, slot: SlotName) -> tuple[str, Form | None] | None:
    """What stands where the slot is shown, and in which form it should be, if all around it is as it was told.

    None where it is not, or where the slot is shown more than once or never.
    """
    shown = [(place, part.form) for place, part in enumerate(parts) if isinstance(part, Show) and part.slot == slot]
    if len(shown) != 1:
        return None
    ((place, form),) = shown
    before, after = retell(parts[:place], told), retell(parts[place + 1 :], told)
    if before is None or after is None or not (text.startswith(before) and text.endswith(after)):
        return None
    return (piece, form) if (piece := text[len(before) : len(text) - len(after)]) else None
