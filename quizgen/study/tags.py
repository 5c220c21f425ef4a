"""What a learner can pick items by, besides kind and language."""

from collections.abc import Iterable

from quizgen.model.item import Item

_LEVEL = "::"


def tags_of(item: Item, deck_tags: Iterable[str]) -> frozenset[str]:
    """The item's tags as its Anki note has them, without the `quizgen::` that begins quizgen's own."""
    own = [f"topic::{item.id.topic}"]
    own += [f"relation::{fact.relation}" for fact in item.facts]
    own += [f"certainty::{fact.certainty.value}" for fact in item.facts]
    return frozenset((*own, *deck_tags))


def has_tag(tags: Iterable[str], wanted: str) -> bool:
    """Whether one of the tags is the wanted one, whole or by its last levels, capitals aside."""
    folded = wanted.casefold().removeprefix("quizgen::")
    return any(tag == folded or tag.endswith(f"{_LEVEL}{folded}") for tag in map(str.casefold, tags))
