"""Whatever an entity may be called, laid out once for all replies."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizgen.grading.gazetteer import is_both, is_country, is_state, other_names
from quizgen.grading.persons import PersonName, parse_person
from quizgen.grading.spelling import is_kanji, spell, split_name
from quizgen.grading.titles import Sort, place_word, sort_of, untitled
from quizgen.model.values import Entity

_SHORT_ACRONYM = 5
_HIRAGANA = re.compile("[\u3041-\u3096]+")


@dataclass(frozen=True)
class Outline:
    """A name as slips are measured from it."""

    parts: tuple[str, ...]
    hiragana: str
    """The hiragana in it, in which nobody slips."""

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every letter in its parts."""
        return frozenset().union(*self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """An entity's names, spelled."""

    id: str
    sort: Sort
    printed: frozenset[str]
    """As items print them: these are right even where another entity is called so too."""
    names: frozenset[str]
    """Those, aliases and readings."""
    well_known: frozenset[str]
    """What the world calls it besides, in either language."""
    bare: frozenset[str]
    """Without what a title, a company's form or a kind of place adds."""
    people: tuple[PersonName, ...]
    """By its parts, each name that a person has."""
    place_words: frozenset[str]
    """The words for kinds of place that a name of it may have: 州 of a state."""
    outlines: tuple[Outline, ...]

    @property
    def families(self) -> frozenset[str]:
        """Every family name it bears."""
        return frozenset(family for person in self.people for family in person.families)

    @property
    def given(self) -> frozenset[str]:
        """Every given name it bears."""
        return frozenset(person.given for person in self.people if person.given)


def bearer_of(entity: Entity) -> Bearer:
    """Lay out an entity's names."""
    sort = sort_of(entity.kind)
    own = tuple(entity.names())
    well_known = tuple(other for name in own for other in sorted(other_names(name, sort, entity.kind)))
    called = (*own, *well_known)
    bare = tuple(bare for name in called for bare in untitled(name, sort, own=True))
    people = tuple(dict.fromkeys(map(parse_person, (*own, *bare)))) if sort is Sort.PERSON else ()
    names = frozenset(map(spell, (*own, *entity.reading.values()))) - {""}
    known = frozenset(map(spell, well_known)) - names
    return Bearer(
        id=entity.id,
        sort=sort,
        printed=frozenset(map(spell, entity.name.values())),
        names=names,
        well_known=known,
        bare=frozenset(map(spell, bare)) - names - known - {""},
        people=people,
        place_words=_place_words(entity.kind, own) if sort is Sort.PLACE else frozenset(),
        outlines=_outlines((*called, *bare), people),
    )


_OF_KIND = {
    **dict.fromkeys(("country", "nation", "continent", "region", "area"), ""),
    "state": "州",
    "province": "州",
    "city": "市",
    "capital": "市都",
    "town": "町",
    "village": "村",
    "prefecture": "県都府",
}


def _place_words(kind: str, names: tuple[str, ...]) -> frozenset[str]:
    """Those in its names; else those that go with what it is, as far as that is known."""
    own = frozenset(map(place_word, names)) - {""}
    if own or kind in _OF_KIND:
        return own or frozenset(_OF_KIND[kind])
    if any(map(is_state, names)):
        return frozenset("州")
    if any(map(is_country, names)) or any(map(is_both, names)):
        return frozenset()
    return frozenset("市県都府") if any(all(map(is_kanji, name)) for name in names) else frozenset("市")


def _outlines(names: tuple[str, ...], people: tuple[PersonName, ...]) -> tuple[Outline, ...]:
    whole = (outline_of(name) for name in names if not _is_acronym(name))
    families = (Outline((family,), "") for person in people for family in sorted(person.families))
    return tuple(outline for outline in dict.fromkeys((*whole, *families)) if outline.parts)


@lru_cache(maxsize=65_536)
def outline_of(name: str) -> Outline:
    """A name laid out to be measured."""
    return Outline(split_name(name), "".join(_HIRAGANA.findall(unicodedata.normalize("NFKC", name))))


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= _SHORT_ACRONYM and name.isascii()
