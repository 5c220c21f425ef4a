"""Which pictures an item has once it is answered: those of what it asks for, wherever they are shown."""

from dataclasses import dataclass

from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Recall
from quizgen.model.picture import Picture
from quizgen.model.values import Entity, Value, pick, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """A picture as a learner sees it, in one language."""

    picture: Picture
    name: str
    """What it shows."""
    credit: str
    """Whose it is; empty where the author does not say."""


def illustrate(item: Item) -> tuple[Illustration, ...]:
    """The pictures of the item's answers, in their order; none while the item is only asked."""
    language = item.id.language
    return tuple(
        [
            Illustration(picture=key.picture, name=written(key, language), credit=pick(key.picture.credit, language))
            for key in _answers(item)
            if isinstance(key, Entity) and key.picture
        ]
    )


def _answers(item: Item) -> tuple[Value, ...]:
    match item.task:
        case Recall(key) | Cloze(key):
            return (key,)
        case Choice(options, key):
            return (options[key],)
        case Judgement(right=key):
            return (key,)
        case Listing(keys):
            return keys
    return ()
