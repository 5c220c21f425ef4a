"""Whose the texts on a sheet are, so that a character that cannot be printed is pointed out where it was written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quizgen.model.item import Choice, Item, Judgement, Listing, Matching, Prose, Words
from quizgen.model.pupil import Pupil
from quizgen.model.topic import Fact
from quizgen.model.values import Entity, Text, Value
from quizgen.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A piece of a sheet's data, and what it was made of."""

    data: object
    """Texts, and lists and mappings of texts."""
    what: str
    """What to call it where nothing better is known: `the title`."""
    facts: tuple[Fact, ...] = ()
    values: tuple[Value, ...] = ()
    """Values that belong to none of the facts: distractors."""
    subject: str = ""
    """An item's id."""
    span: Span | None = field(compare=False, default=None)

    def blame(self, cluster: str) -> tuple[str, Span | None] | None:
        """What has the characters in it, and where that was written; None where this piece has not got them."""
        if not any(cluster in text for text in texts(self.data)):
            return None
        for value in (*(cell for fact in self.facts for cell in fact.cells.values()), *self.values):
            if isinstance(value, Entity) and any(cluster in name for name in (*value.names(), *value.reading.values())):
                return f'entity "{value.id}"', value.span
        for fact in self.facts:
            if any(cluster in text for text in _own_texts(fact)):
                return f'fact "{fact.id}"', fact.span
        return self.what, self.span


def item_owner(item: Item, data: object) -> Owner:
    """An item's question, key or card."""
    return Owner(
        data=data,
        what=f'question "{item.id}"',
        facts=item.facts,
        values=tuple(_values(item)),
        subject=str(item.id),
        span=item.facts[0].span,
    )


def fact_owner(fact: Fact, data: object) -> Owner:
    """A fact told by itself."""
    return Owner(data=data, what=f'fact "{fact.id}"', facts=(fact,), subject=str(fact.id), span=fact.span)


def sheet_owner(data: object, what: str) -> Owner:
    """What the deck itself says on a sheet."""
    return Owner(data=data, what=what)


def pupil_owners(pupil: Pupil) -> tuple[Owner, ...]:
    """What a class list says of a pupil."""
    told = (("name", pupil.name), ("class", pupil.class_name), ("id", pupil.id))
    what = f'the pupil "{pupil.name}"'
    return tuple(Owner(data=text, what=what, span=pupil.spans.get(column)) for column, text in told)


def texts(data: object) -> Iterator[str]:
    """Every text in the data, the keys of mappings left out."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from _all_texts(data.values())
    elif isinstance(data, list | tuple):
        yield from _all_texts(data)


def _all_texts(parts: Iterable[object]) -> Iterator[str]:
    for part in parts:
        yield from texts(part)


def _own_texts(fact: Fact) -> Iterator[str]:
    """What is written in the fact's own lines."""
    for cell in fact.cells.values():
        if isinstance(cell, Text):
            yield from cell.by_language.values()
    for remark in (*fact.errata, *fact.resolutions):
        yield from (remark.printed, *remark.note.values())


def _values(item: Item) -> Iterator[Value]:
    yield from _shown(item.stem)
    match item.task:
        case Choice(options=options):
            yield from options
        case Judgement(claim=claim):
            yield from _shown(claim)
        case Listing(keys=keys):
            yield from keys
        case Matching(left=left, right=right):
            yield from (*left, *right)
        case _:
            pass


def _shown(prose: Prose) -> Iterator[Value]:
    yield from (part.value for part in prose if not isinstance(part, Words))
