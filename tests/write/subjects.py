"""Items that have one text wherever a fact or an author can put one."""

from dataclasses import replace

from quizgen.model.ids import EntityId, FactId, Kind, SlotName
from quizgen.model.item import Choice, Cloze, Event, Item, Judgement, Listing, Matching, Ordering, Recall, Task
from quizgen.model.language import ENGLISH
from quizgen.model.values import Date, Entity

from .sample import ENIAC, OSAKA_FACT, blank, fact, item, prose

YEARS = (Date(year=1950), Date(year=1960))


def subject(text: str, number: int) -> tuple[Item, ...]:
    """An item of every kind, with the text as a name and as an author's words."""
    name = Entity(id=EntityId(f"e{number}"), kind="thing", name={ENGLISH: text}, aliases={ENGLISH: (f"{text}!",)})
    about = replace(fact(f"f{number}", 1, {"place": name, "date": YEARS[0]}), id=FactId(f"f{number}"))
    words = prose(text, name, text)

    def make(kind: Kind, task: Task) -> Item:
        stem = prose(text, blank(name), text) if kind is Kind.CLOZE else words
        return item(kind, task, stem, facts=(about,), language=ENGLISH, statements=(words,))

    events = (Event(about, words, YEARS[1]), Event(OSAKA_FACT, words, YEARS[0]))
    return (
        make(Kind.TYPED, Recall(name)),
        make(Kind.CLOZE, Cloze(name)),
        make(Kind.CHOICE, Choice((ENIAC, name), 1)),
        make(Kind.TRUE_FALSE, Judgement(words, holds=False, slot=SlotName("place"), right=name)),
        make(Kind.SET, Listing((name, ENIAC))),
        make(Kind.ORDERING, Ordering(events, (1, 0))),
        make(Kind.MATCHING, Matching((name, ENIAC), (ENIAC, name), (1, 0))),
    )
