"""The names that a topic knows: of its entities, and of the units that its numbers count."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.model.ids import Language, UnitName
from quizgen.model.language import JAPANESE, LANGUAGES
from quizgen.model.names import comparison_key
from quizgen.model.schema import Unit
from quizgen.model.topic import Topic
from quizgen.model.values import Entity
from quizgen.reading.folding import fold

_SAME_COUNTERS: Mapping[str, tuple[str, ...]] = {"個": ("個", "コ", "こ", "つ"), "人": ("人", "名")}
"""Japanese counters that stand for one another."""

_MARKS = "・·‧'’"

_ANY = "0"
"""Stands for any number in a unit's pattern."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitForm:
    """One way of writing a count: what stands before and after the number, folded. Equal only to itself."""

    unit: UnitName
    before: str
    after: str


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What the words in a topic's texts may stand for, looked up by what is made when somebody first asks for it."""

    entities: tuple[Entity, ...] = field(default=(), repr=False)
    units: tuple[Unit, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, topic: Topic) -> "Lexicon":
        """Everything that the topic names, its siblings included."""
        return cls((*topic.entities.values(), *topic.siblings.values()), tuple(topic.units.values()))

    @cached_property
    def close_names(self) -> Mapping[str, tuple[Entity, ...]]:
        """By the name without width, case, spaces and middle dots."""
        return _index((_close_key(name), entity) for entity in self.entities for name in entity.names())

    @cached_property
    def loose_names(self) -> Mapping[str, tuple[Entity, ...]]:
        """By the comparison key, which has no signs at all."""
        return _index((key, entity) for entity in self.entities for key in entity.comparison_keys)

    @cached_property
    def unit_forms(self) -> Mapping[Language, tuple[UnitForm, ...]]:
        """Every way of writing a count, by language."""
        return {language: tuple(_forms(self.units, language)) for language in LANGUAGES}

    def find(self, text: str) -> tuple[Entity, ...]:
        """Every entity that bears the name, in any language.

        Signs count only where they must: "C#" finds C#, but "Jean Luc" finds Jean-Luc.
        """
        return self.close_names.get(_close_key(text)) or self.loose_names.get(comparison_key(text), ())


def _close_key(name: str) -> str:
    folded = name if name.isascii() else unicodedata.normalize("NFKC", name)
    key = "".join(folded.casefold().split())
    for mark in _MARKS:
        key = key.replace(mark, "")
    return key


def _index(named: Iterable[tuple[str, Entity]]) -> dict[str, tuple[Entity, ...]]:
    index: dict[str, tuple[Entity, ...]] = {}
    for key, entity in named:
        known = index.get(key, ())
        if key and entity not in known:
            index[key] = (*known, entity)
    return index


def _forms(units: Iterable[Unit], language: Language) -> Iterator[UnitForm]:
    """Each unit's forms in the language, or in the first that it has, as it is then written."""
    for unit in units:
        forms = unit.forms.get(language) or next(iter(unit.forms.values()), {})
        for pattern in dict.fromkeys(forms.values()):
            before, hole, after = pattern.partition("{}")
            if hole:
                lead, counter = _beside_number(before, after, language)
                for same in _SAME_COUNTERS.get(counter, (counter,)) if language == JAPANESE else (counter,):
                    yield UnitForm(unit.name, lead, same)


def _beside_number(before: str, after: str, language: Language) -> tuple[str, str]:
    """What stands before and after a number, folded as it is beside one: the stop of "No. 5" ends nothing."""
    lead, counter = fold(f"{before}{_ANY}", language), fold(f"{_ANY}{after}", language)
    return lead.removesuffix(_ANY).strip().lower(), counter.removeprefix(_ANY).strip().lower()
