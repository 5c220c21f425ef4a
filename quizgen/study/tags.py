"""What a learner can pick items by, besides kind and language."""

from collections.abc import Iterable

from quizgen.model.item import Item
from quizgen.model.topic import Certainty, Topic

_LEVEL = "::"
_OWN = "quizgen::"


def tags_of(item: Item, deck_tags: Iterable[str]) -> frozenset[str]:
    """The item's tags as its Anki note has them, without the `quizgen::` that begins quizgen's own."""
    own = [f"topic::{item.id.topic}"]
    own += [f"relation::{fact.relation}" for fact in item.facts]
    own += [f"certainty::{fact.certainty.value}" for fact in item.facts]
    return frozenset((*own, *deck_tags))


def tags_among(topics: Iterable[Topic], deck_tags: Iterable[str]) -> frozenset[str]:
    """Every tag that an item of the topics may have."""
    own = [f"certainty::{certainty.value}" for certainty in Certainty]
    for topic in topics:
        own += [f"topic::{topic.id}", *(f"relation::{relation}" for relation in topic.relations)]
    return frozenset((*own, *deck_tags))


def names_like(wanted: str, tags: Iterable[str]) -> frozenset[str]:
    """The tags as somebody would call them who asked for the wanted one: whole, or by their last level."""
    return frozenset(tag if _LEVEL in wanted else tag.rpartition(_LEVEL)[2] for tag in tags)


def has_tag(tags: Iterable[str], wanted: str) -> bool:
    """Whether one of the tags is the wanted one, whole or by its last levels, capitals aside."""
    folded = wanted.casefold().removeprefix(_OWN)
    return any(tag == folded or tag.endswith(f"{_LEVEL}{folded}") for tag in map(str.casefold, tags))
