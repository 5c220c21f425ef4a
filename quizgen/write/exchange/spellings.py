"""Other ways to write an answer, for platforms that compare letter by letter: those that a fair grader takes for it."""

from collections import Counter
from collections.abc import Sequence

from quizgen.model.ids import Language
from quizgen.model.item import Cloze, Item, Listing, Recall
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Value
from quizgen.write.exchange.amount_spellings import spell_amount
from quizgen.write.exchange.date_spellings import spell_date
from quizgen.write.exchange.unit_spellings import Spelled

MOST = 24
"""So many ways to write one answer at most, the key among them."""

_DOT = "・"
"""Between the parts of a foreign name, where many write a space or nothing."""


def other_spellings(item: Item, text: str) -> tuple[str, ...]:
    """Other ways to write the item's answer, which is written as `text`; of a name only those beside its aliases.

    Those of a cloze begin with one that says the same to the letter: next to what fills a gap readers look for the key.
    """
    if not isinstance(item.task, Recall | Cloze):
        return ()
    found = _spell(item.task.key, text, item.id.language)
    return _texts(found) if isinstance(item.task, Recall) or any(one.is_same for one in found[:1]) else ()


def spellings_of_each(item: Item, texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The same for each of several answers; what two of them may be written as is left out of both."""
    if not isinstance(item.task, Listing):
        return tuple(() for _ in texts)
    spelled = [spell(key, text, item.id.language) for key, text in zip(item.task.keys, texts, strict=True)]
    count = Counter(text for own, key in zip(spelled, texts, strict=True) for text in (*own, key))
    return tuple(tuple(text for text in own if count[text] == 1) for own in spelled)


def spell(value: Value, text: str, language: Language) -> tuple[str, ...]:
    """Other ways to write the value, which is written as `text`: at most as many as a teacher reads through.

    Beside what says the same to the letter there is what leaves out or adds what need not be said: "about", a counter.
    """
    return _texts(_spell(value, text, language))


def _spell(value: Value, text: str, language: Language) -> list[Spelled]:
    found = []
    match value:
        case Date():
            found = spell_date(value, text, language)
        case Number() | Money() | Percent() | Duration():
            found = spell_amount(value, text, language)
        case Entity():
            names = (text, *value.aliases.get(language, ()))
            found = [Spelled(name.replace(_DOT, joint), 0) for name in names if _DOT in name for joint in ("", " ")]
    return [spelled for spelled in found if spelled.text != text]


def _texts(found: list[Spelled]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelled.text for spelled in found))[: MOST - 1]
