"""A mark of what an item's answer is: another mark beside the same id means that there is something new to learn."""

from collections.abc import Iterator
from hashlib import blake2b

from quizgen.model.canonical import canonical
from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall

_BYTES = 8


def answer_mark(item: Item) -> str:
    """The mark of the item's key: no wording, and no distractor, has a part in it."""
    return blake2b("\x1f".join(_parts(item)).encode(), digest_size=_BYTES).hexdigest()


def _parts(item: Item) -> Iterator[str]:
    match item.task:
        case Recall(key) | Cloze(key):
            yield canonical(key)
        case Choice(options, key):
            yield canonical(options[key])
        case Judgement(right=right):
            yield canonical(right)
        case Listing(keys):
            yield from sorted(map(canonical, keys))
        case Ordering(events, order):
            yield from (f"{events[place].fact.id} {canonical(events[place].rank)}" for place in order)
        case Matching(left, right, pairs):
            pairing = zip(left, (right[place] for place in pairs), strict=True)
            yield from sorted(f"{canonical(a)} {canonical(b)}" for a, b in pairing)
