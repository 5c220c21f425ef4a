"""Keys given as text: what a key says is read by the readers that replies are read by."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.grading.compounds.compound import Kind
from quizgen.grading.compounds.plainly import write_plainly
from quizgen.grading.compounds.reader import read_compounds
from quizgen.grading.counters import unit_written
from quizgen.grading.fractions import read_fraction
from quizgen.grading.replies import plain, readings, tidy
from quizgen.grading.rewriting import NUMERALS, RANKS, rewrite
from quizgen.grading.tables import words
from quizgen.grading.texts import meanings
from quizgen.grading.units import lexicon_of
from quizgen.model.ids import EntityId, Language, TopicId
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.names import comparison_key
from quizgen.model.schema import Unit, ValueType
from quizgen.model.topic import Article, Topic
from quizgen.model.values import Entity, Number, Text, Value
from quizgen.reading import Lexicon
from quizgen.reading.folding import fold
from quizgen.reading.numerals import read_counted, strip_about

_TYPES = {
    **dict.fromkeys(("number", "count", "quantity", "integer", "amount"), ValueType.NUMBER),
    **dict.fromkeys(("date", "day", "year", "month", "period"), ValueType.DATE),
    **dict.fromkeys(("percent", "percentage", "share", "ratio"), ValueType.PERCENT),
    **dict.fromkeys(("money", "price", "cost", "sum"), ValueType.MONEY),
    **dict.fromkeys(("duration", "time", "span"), ValueType.DURATION),
    **dict.fromkeys(("text", "word", "words", "string", "phrase"), ValueType.TEXT),
}
_ENTITIES = frozenset(
    words(
        "entity name person people org organization organisation company place city country state province prefecture "
        "town product service technology term concept thing work book film event group media project artwork brand "
        "team school university agency party language animal plant planet moon star substance element chemical "
        "compound mountain river lake sea ocean desert author leader ruler tribe era epoch war"
    )
)
KINDS = (*_TYPES, *sorted(_ENTITIES))
"""What a key given as text may be."""

_KEY = EntityId("the key")
_JAPANESE = re.compile("[\u3041-\u30ff\u3400-\u9fff々]")
_SPLIT = re.compile(r"[|;；、]")
_ORDINAL = "第"
_GLUED = re.compile(r"([0-9][0-9,.]*)([a-z°].*)", re.IGNORECASE)
_KELVINS = re.compile("[-−–]?[0-9][0-9,.]* K")
"""Thousands are written without a space."""

NOWHERE = Topic(
    id=TopicId("key"),
    title={},
    article=Article(title={}, language=JAPANESE, paragraphs=1),
    entities={},
    siblings={},
    units={},
    relations={},
    facts=(),
)
"""A topic that knows no names and no units."""


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key as a value, and the topic that it stands in."""

    value: Value
    topic: Topic


def split_aliases(text: str) -> tuple[str, ...]:
    """The aliases in one cell, parted by `|`, `;` or 、."""
    return tuple(alias for part in _SPLIT.split(text) if (alias := part.strip()))


def language_of(text: str) -> Language:
    """Japanese where the text has a kana or kanji, else English."""
    return JAPANESE if _JAPANESE.search(text) else ENGLISH


def read_key(kind: str, text: str, aliases: Sequence[str] = (), topic: Topic = NOWHERE) -> KnownKey | None:
    """The value that a key's text says; None where the kind is unknown, or the text says no such value."""
    type_ = _TYPES.get(kind.lower())
    if type_ is ValueType.TEXT:
        return KnownKey(_words((text, *aliases)), topic)
    if type_ is None:
        return _read_entity(kind.lower(), text, aliases, topic)
    if _KELVINS.fullmatch(tidy(text)) and (counted := _read_count(type_, text, topic)):
        return counted
    return _read_typed(type_, text, topic) or _read_compound(type_, text, topic) or _read_count(type_, text, topic)


def _read_typed(type_: ValueType, text: str, topic: Topic) -> KnownKey | None:
    said = readings(tidy(text), type_, lexicon_of(topic))
    if said:
        return KnownKey(next((value for value in said if isinstance(value, Number) and value.unit), said[0]), topic)
    if type_ is ValueType.NUMBER and (typed := _read_other(text, topic)):
        return typed
    if type_ is ValueType.NUMBER and (share := read_fraction(plain(tidy(text)))) is not None:
        return KnownKey(Number(amount=share), topic)
    return None


def _read_other(text: str, topic: Topic) -> KnownKey | None:
    """A number that is a share or a sum: 3割, $10,000."""
    for type_ in (ValueType.PERCENT, ValueType.MONEY):
        if said := readings(tidy(text), type_, lexicon_of(topic)):
            return KnownKey(said[0], topic)
    return None


_COMPOUNDS: Mapping[ValueType, frozenset[Kind]] = {
    ValueType.NUMBER: frozenset((Kind.FRACTION, Kind.RANGE, Kind.BOUND, Kind.RATE, Kind.POWER, Kind.SCORE)),
    ValueType.PERCENT: frozenset((Kind.RANGE, Kind.BOUND, Kind.FRACTION)),
    ValueType.MONEY: frozenset((Kind.RANGE, Kind.BOUND, Kind.RATE)),
    ValueType.DURATION: frozenset((Kind.RANGE, Kind.BOUND, Kind.RATE, Kind.CLOCK)),
    ValueType.DATE: frozenset((Kind.EPOCH, Kind.RANGE, Kind.CLOCK, Kind.BOUND)),
}
"""Which compounds a key may be where its kind has no type for it; a size or a rank is a number with a unit."""


def _read_compound(type_: ValueType, text: str, topic: Topic) -> KnownKey | None:
    """The key as words; besides, in words that can say nothing else, where its kind tells which of several it is."""
    found = [compound for compound in read_compounds(tidy(text)) if compound.kind in _COMPOUNDS[type_]]
    if len({compound.kind for compound in found}) != 1:
        return None
    if meanings(text):
        return KnownKey(_words((text,)), topic)
    return KnownKey(_words((text, *map(write_plainly, found))), topic)


def is_kind(kind: str, topic: Topic = NOWHERE) -> bool:
    """Whether a key may be of that kind: one of `KINDS`, or the kind of one of the topic's entities."""
    entities = (*topic.entities.values(), *topic.siblings.values())
    return kind.lower() in KINDS or any(entity.kind == kind.lower() for entity in entities)


def _words(texts: Sequence[str]) -> Text:
    return Text(by_language={Language(str(number)): text for number, text in enumerate(texts)})


def _read_entity(kind: str, text: str, aliases: Sequence[str], topic: Topic) -> KnownKey:
    """The one entity of the topic whose name it is, or whose alias; or else a new one among them."""
    found = Lexicon.of(topic).find(text)
    own = tuple(one for one in found if comparison_key(text) in map(comparison_key, one.name.values())) or found
    if len(own) == 1:
        known = own[0]
        entity = replace(known, aliases={**known.aliases, Language("+"): tuple(aliases)})
    else:
        entity = Entity(id=_KEY, kind=kind, name={language_of(text): text}, aliases={ENGLISH: tuple(aliases)})
    siblings = {id_: sibling for id_, sibling in topic.siblings.items() if id_ != entity.id}
    return KnownKey(entity, replace(topic, entities={**topic.entities, entity.id: entity}, siblings=siblings))


def _read_count(type_: ValueType, text: str, topic: Topic) -> KnownKey | None:
    """A number with a unit that the topic does not have."""
    if type_ is not ValueType.NUMBER:
        return None
    said = rewrite(tidy(text), (*NUMERALS, *RANKS) if text.isascii() else NUMERALS)
    for unit in _units(said):
        counting = replace(topic, units={**topic.units, unit.name: unit})
        for value in readings(said, ValueType.NUMBER, lexicon_of(counting)):
            if isinstance(value, Number) and value.unit == unit.name:
                return KnownKey(value, counting)
    return None


def _units(text: str) -> Iterator[Unit]:
    """The units that the text may count in: what is left when the number is taken away, the longest first."""
    for language in sorted(LANGUAGES, key=lambda language: language != language_of(text)):
        _, bare = strip_about(fold(text, language).lower(), language)
        before = _ORDINAL if language == JAPANESE and bare.startswith(_ORDINAL) else ""
        splits = _split_japanese(bare.removeprefix(before)) if language == JAPANESE else _split_english(bare)
        for number, unit in splits:
            if read_counted(number, language) is not None:
                yield unit_written(before, unit.strip(), language)


def _split_japanese(text: str) -> Iterator[tuple[str, str]]:
    """Anywhere."""
    return ((text[:place], text[place:]) for place in range(len(text) - 1, 0, -1))


def _split_english(text: str) -> Iterator[tuple[str, str]]:
    """Between words, and after figures: 5km."""
    parts = text.split(" ")
    yield from ((" ".join(parts[:place]), " ".join(parts[place:])) for place in range(len(parts) - 1, 0, -1))
    if match := _GLUED.fullmatch(text):
        yield match[1], match[2]
