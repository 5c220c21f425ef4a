"""Names and amounts that do not go with the words beside them in a phrase: a apple, a 8-meter wall, Acme Inc.."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language, SlotName, UnitName
from quizgen.model.language import ENGLISH
from quizgen.model.phrase import Literal, Phrase, Show, resolve
from quizgen.model.schema import Relation, Unit, ValueType
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Duration, Number, Percent, Precision, Value, written

_ARTICLE = re.compile(r"(?:^|[\s(\"'“‘-])(an?) \Z", re.IGNORECASE)
_STOPS = (".", "。")
_LAST_MARKS = (".", "。", "!", "?", "！", "？")

_ACRONYM = re.compile(r"[A-Z]{2,}(?![a-z])|(?:[A-Z]\.){2,}")
"""Some are spelled out and some are words: an MRI scan, a NASA mission. Nobody can tell by their letters."""
_LETTER = re.compile(r"[A-Za-z](?=[-0-9&]| [a-z])")
_VOWEL_LETTERS = frozenset("AEFHILMNORSXaefhilmnorsx")
"""Letters whose names begin with a vowel: an X-ray, an F1 car, a U-turn."""

_QUOTES = "\"'“‘«("
_LIKE_VOWELS = re.compile("[aeiouàáâäåæèéêëìíîïòóôöøœùúûü8]|(?:hon(?:est|o)|hour|heir)|1[18](?![0-9])")
_UNLIKE = re.compile("uni(?![mnd])|unanim|us[aeu]|ut[aeio]|u[rg][au]|uk[ru]|ub[iu]|eu|ewe|onc?e(?![a-z])|one-|oui")
"""A unit, a euro and a one-way street begin as "you" and "won" do."""


_TYPES = frozenset({ValueType.ENTITY, ValueType.TEXT, ValueType.NUMBER, ValueType.PERCENT, ValueType.DURATION})
"""Whatever begins with a letter or a digit; before money stands a sign that nobody knows the reading of."""


class _Joint(NamedTuple):
    """What stands on either side of a name or an amount in a phrase."""

    show: Show
    article: str
    """The "a" or "an" before it; empty where there is none."""
    stop: str
    """The full stop right after it; empty where there is none."""


def check_joints(topic: Topic, problems: Collector) -> None:
    """Warn of every slot in a phrase where some row's value does not go with what is beside it, once for each."""
    rows: dict[str, list[Fact]] = {}
    for fact in topic.facts:
        rows.setdefault(fact.relation, []).append(fact)
    for relation in topic.relations.values():
        for language, phrase in _phrases(relation):
            _check_phrase(phrase, language, relation, rows.get(relation.name, []), topic.units, problems)


def takes_an(name: str) -> bool | None:
    """Whether the name begins with a vowel as it is spoken, by its letters; None where they do not tell."""
    name = name.lstrip(_QUOTES)
    if _ACRONYM.match(name):
        return None
    if letter := _LETTER.match(name):
        return letter[0] in _VOWEL_LETTERS
    lower = name.lower()
    return _LIKE_VOWELS.match(lower) is not None and _UNLIKE.match(lower) is None


def _check_phrase(
    phrase: Phrase,
    language: Language,
    relation: Relation,
    rows: Sequence[Fact],
    units: Mapping[UnitName, Unit],
    problems: Collector,
) -> None:
    told: set[SlotName] = set()
    fixed = None if phrase.fixed is None else tuple(_joints(phrase.fixed, relation))
    for fact in rows if fixed is None or fixed else ():
        for show, article, stop in _joints(resolve(phrase, fact.cells), relation) if fixed is None else fixed:
            if show.slot in told or show.slot not in fact.cells:
                continue
            name = _said(fact.cells[show.slot], language, units)
            if name and article and language == ENGLISH and takes_an(name) is (article.lower() == "a"):
                told.add(show.slot)
                message = f'the phrase gives "{article} {name}"'
                help_ = "word it without the article, or let every name have its own: an apple"
                problems.add(Rule.WRONG_ARTICLE, message, show.span, help=help_, severity=Severity.WARNING)
            elif stop and name.endswith(_LAST_MARKS):
                told.add(show.slot)
                message = f'the phrase gives "{name}{stop}"'
                help_ = "let the sentence end in another word, or leave the mark out of the name"
                problems.add(Rule.DOUBLED_STOP, message, show.span, help=help_, severity=Severity.WARNING)


def _said(value: Value, language: Language, units: Mapping[UnitName, Unit]) -> str:
    """How the value begins: a name as it is, an amount with its digits; empty where words or a sign come first."""
    match value:
        case Number(amount=amount, precision=Precision.EXACT, unit=unit) if amount >= 1:
            forms = units[unit].forms.get(language, {}) if unit is not None and unit in units else {}
            return f"{amount:,f}" if all(form.startswith("{}") for form in forms.values()) else ""
        case Percent(amount=amount, precision=Precision.EXACT) | Duration(amount=amount, precision=Precision.EXACT):
            return f"{amount:,f}" if amount >= 1 else ""
    return written(value, language)


def _phrases(relation: Relation) -> Iterator[tuple[Language, Phrase]]:
    yield from relation.statement.items()
    for question in relation.questions:
        yield from question.stem.items()
    if relation.sequence is not None:
        yield from relation.sequence.label.items()


def _joints(parts: Sequence[Literal | Show], relation: Relation) -> Iterator[_Joint]:
    """The names and amounts that are shown beside an article or a full stop."""
    words = ["", *(part.text if isinstance(part, Literal) else "" for part in parts), ""]
    for place, part in enumerate(parts, 1):
        slot = relation.slots.get(part.slot) if isinstance(part, Show) else None
        if isinstance(part, Show) and slot is not None and slot.type in _TYPES:
            article = _ARTICLE.search(words[place - 1])
            stop = words[place + 1][:1]
            if article or stop in _STOPS:
                yield _Joint(part, article[1] if article else "", stop if stop in _STOPS else "")
