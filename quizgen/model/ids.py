"""The names that authors give things, one type for each, and the identity of an item that is made of them."""

from enum import StrEnum
from typing import NamedTuple, NewType

TopicId = NewType("TopicId", str)
"""A topic's folder name under `questions/`."""

EntityId = NewType("EntityId", str)
"""An entity's key under `entities:`, unique in its topic."""

RelationName = NewType("RelationName", str)
"""A relation's key under `relations:` and `facts:`, unique in its topic."""

FactId = NewType("FactId", str)
"""A fact's `id:`, unique in its topic."""

SlotName = NewType("SlotName", str)
"""A slot's key under a relation's `slots:`, unique in its relation."""

UnitName = NewType("UnitName", str)
"""A unit's key under `units:`, unique in its topic."""

DeckName = NewType("DeckName", str)
"""A deck's file name under `decks/`, without its ending."""

Language = NewType("Language", str)
"""A language as an ISO 639-1 code, such as `ja`."""

FormCode = NewType("FormCode", str)
"""What names one printed form, as it stands on every page of it, such as `7K3F-9QX2`."""


class Kind(StrEnum):
    """What a learner is asked to do. The values stand in item ids, tags and deck files: never rename one."""

    TYPED = "typed"
    REVERSED = "reversed"
    CLOZE = "cloze"
    CHOICE = "choice"
    TRUE_FALSE = "true-false"
    SET = "set"
    ORDERING = "ordering"
    MATCHING = "matching"
    COMPUTED = "computed"

    __hash__ = str.__hash__  # Enum's own runs in Python, and kinds are looked up many times a note


class ItemId(NamedTuple):
    """An item's identity, `topic/fact/slot/kind/language`: authored names only, so that rewording changes nothing.

    An item over several rows is named after the first of them in the file, and an item over a whole relation after
    that relation; both kinds of name share one space, which `check` keeps free of clashes.
    """

    topic: TopicId
    anchor: str
    """A fact's id, or a relation's name."""
    slot: SlotName
    """The slot that is asked, or the name of a computed value."""
    kind: Kind
    language: Language

    def __str__(self) -> str:
        return f"{self.topic}/{self.anchor}/{self.slot}/{self.kind.value}/{self.language}"

    @property
    def cell(self) -> str:
        """What it is about, `topic/fact/slot`, in whatever kind and language."""
        return f"{self.topic}/{self.anchor}/{self.slot}"

    @classmethod
    def parse(cls, text: str) -> "ItemId":
        """Read an id back from its written form.

        Raises:
            ValueError: the text is not five names with slashes between them, or its kind is not one of ours.
        """
        topic, anchor, slot, kind, language = text.split("/")
        if not (topic and anchor and slot and language):
            raise ValueError(f"an item id has an empty part: {text}")
        return cls(TopicId(topic), anchor, SlotName(slot), Kind(kind), Language(language))
