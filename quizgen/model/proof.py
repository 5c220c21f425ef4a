"""What makes a proof of falsity sound."""

from collections.abc import Iterable

from quizgen.model.ids import SlotName
from quizgen.model.schema import Relation, ValueType


def falsity_is_provable(relation: Relation, hidden: SlotName, shown: Iterable[SlotName]) -> bool:
    """Whether another value than the bank's is false, and not merely absent.

    It is where the stem shows the relation's whole key, which determines every other slot, or where the bank
    holds every row there is.
    """
    key = set(relation.key)
    return relation.complete or (bool(key) and hidden not in key and key <= set(shown))


def may_be_claimed(relation: Relation, slot: SlotName) -> bool:
    """Whether claims may be made of the slot: it is named for them or, where none is, holds more than mere words."""
    if relation.true_false is not None:
        return slot in relation.true_false
    return relation.slots[slot].type is not ValueType.TEXT
