"""Whatever an entity may be called, laid out once for all replies."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from quizgen.grading.bare_names import bare_names
from quizgen.grading.crowns import crown_of
from quizgen.grading.gazetteer import is_both, is_city, is_country, is_state, other_names
from quizgen.grading.in_figures import in_figures
from quizgen.grading.known_kana import has_forms, usual_name
from quizgen.grading.known_wholes import homes_of, wholes_of
from quizgen.grading.outlines import Outline, outline_of
from quizgen.grading.part_readings import part_readings
from quizgen.grading.persons import PersonName, orders, parse_person
from quizgen.grading.place_words import place_words
from quizgen.grading.romaji import flat, is_hepburn, sound_of_kana, sound_of_latin
from quizgen.grading.spelling import is_native, spell, split_name
from quizgen.grading.tables import words
from quizgen.grading.titles import Sort, sort_of, untitled
from quizgen.model.topic import Topic
from quizgen.model.values import Entity

_SHORT_ACRONYM = 5
ANY_HOME = "*"
_ORGANIZATIONS = frozenset(
    words("org organization organisation company firm business brand agency media team university institute laboratory")
)
_WITHIN_COUNTRIES = frozenset(words("state province city capital town"))
_CITIES = frozenset(words("place city capital town location"))
_FEWEST_INITIALS = 3
_WORD = re.compile(r"[ \-–/.,&()']+")
_SMALL_WORDS = frozenset(words("of the and for in on to a an de la"))
_FEWEST_SOUNDS = 3
"""Letters of a name that may be told by its sound."""


@dataclass(frozen=True, kw_only=True)
class Bearer:
    """An entity's names, spelled; what few replies are held against is worked out when one is."""

    id: str
    kind: str
    sort: Sort
    printed: frozenset[str]
    """As items print them: these are right even where another entity is called so too."""
    read: frozenset[str]
    """As these are read: right unless that is how another's are read, or printed."""
    names: frozenset[str]
    """All of those, and aliases."""
    well_known: frozenset[str]
    """What the world calls it besides, in either language."""
    bare: frozenset[str]
    """Without what a title, a company's form or a kind of place adds."""
    people: tuple[PersonName, ...]
    """By its parts, each name that a person has."""
    usual: frozenset[str]
    """A person's names and family names with each part in the first of its forms, where one has several."""
    crowns: frozenset[str]
    """The rulers' titles that its names have."""
    wholes: frozenset[str]
    """What a place lies in, by every name of that: Sacramento, California."""
    homes: frozenset[str]
    """The signs of the nations that a company is of; `ANY_HOME` where that is not known."""
    place_words: frozenset[str]
    """The words for kinds of place that a name of it may have: 州 of a state."""
    numbered: frozenset[str]
    """Names that have a number, with it in figures."""
    is_city: bool
    """Whether it is a city, and no state is called so: there is no アトランタ州."""
    is_native: bool
    """Whether a name of it is Japanese, so that it has a spelling in Latin letters for its reading."""
    called: tuple[str, ...]
    """Names, aliases and what the world calls it besides, as they are written."""
    readings: tuple[str, ...]

    @cached_property
    def kana(self) -> frozenset[str]:
        """How its names in kana sound."""
        return frozenset(map(sound_of_kana, (*self.called, *self.readings))) - {""}

    @cached_property
    def sounds(self) -> frozenset[str]:
        """How its names in Latin letters sound, whatever the length of their vowels; a person's in either order."""
        return frozenset(_sounds(self.called, self.sort, self.kind))

    @cached_property
    def family_sounds(self) -> frozenset[str]:
        """The same of its family names."""
        return frozenset(_sounds([family for person in self.people for family in person.families], self.sort, ""))

    @cached_property
    def outlines(self) -> tuple[Outline, ...]:
        """What a slip of the pen is told by."""
        names = (*self.called, *bare_names(self.called, self.sort, self.kind))
        whole = (outline_of(name) for name in names if not _is_acronym(name))
        families = (Outline((family,), "") for person in self.people for family in sorted(person.families))
        return tuple(outline for outline in dict.fromkeys((*whole, *families)) if outline.parts)

    @property
    def families(self) -> frozenset[str]:
        """Every family name it bears."""
        return frozenset(family for person in self.people for family in person.families)

    @property
    def given(self) -> frozenset[str]:
        """Every given name it bears."""
        return frozenset(person.given for person in self.people if person.given)


def bearers_of(topic: Topic) -> Mapping[str, Bearer]:
    """Everybody and everything that the topic names, its siblings included."""
    entities = {entity.id: entity for entity in (*topic.siblings.values(), *topic.entities.values())}
    return {
        id_: bearer_of(entity, tuple(entities[whole] for whole in entity.part_of if whole in entities))
        for id_, entity in entities.items()
    }


def bearer_of(entity: Entity, wholes: tuple[Entity, ...] = ()) -> Bearer:
    """Lay out an entity's names; `wholes` are what the bank has it in."""
    sort = sort_of(entity.kind)
    own = tuple(entity.names())
    initials = filter(None, map(_initials, own)) if sort is Sort.OTHER else ()
    well_known = tuple(dict.fromkeys((*_world_names(entity, sort), *initials)))
    called = (*own, *well_known)
    bare = tuple(bare_names(called, sort, entity.kind))
    people = tuple(dict.fromkeys(map(parse_person, (*own, *bare)))) if sort is Sort.PERSON else ()
    readings = tuple(entity.reading.values())
    parts = part_readings(entity) if sort is Sort.PERSON else ()
    names = frozenset(map(spell, (*own, *readings))) - {""}
    known = frozenset(map(spell, well_known)) - names
    return Bearer(
        id=entity.id,
        kind=entity.kind,
        sort=sort,
        printed=frozenset(map(spell, entity.name.values())),
        read=frozenset(map(spell, readings)) - {""},
        names=names,
        well_known=known,
        bare=frozenset(map(spell, bare)) - names - known - {""},
        people=people,
        usual=frozenset(_usual(people)),
        crowns=frozenset(map(crown_of, own)) - {""} if sort is Sort.PERSON else frozenset(),
        wholes=_wholes(own, entity.kind, wholes) if sort is Sort.PLACE else frozenset(),
        homes=_homes(called, entity.kind) if sort is Sort.OTHER else frozenset(),
        place_words=place_words(entity.kind, own) if sort is Sort.PLACE else frozenset(),
        numbered=frozenset(_numbered((*called, *bare, *readings))),
        is_city=sort is Sort.PLACE and _is_city(entity.kind, (*called, *bare)),
        is_native=_is_native(called, sort),
        called=called,
        readings=(*readings, *bare_names(readings, sort, entity.kind), *parts),
    )


def _numbered(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        text = spell(in_figures(name))
        if any(map(str.isdigit, text)):
            yield text


def _world_names(entity: Entity, sort: Sort) -> Iterator[str]:
    """By each of its names but an acronym for an alias: AU is a length, and a union."""
    printed = tuple(entity.name.values())
    for name in entity.names():
        if name in printed or not _is_acronym(name):
            yield from sorted(other_names(name, sort, entity.kind))


def _initials(name: str) -> str:
    """WHO of World Health Organization; empty for a name of fewer than three words."""
    letters = [word[0] for word in _WORD.split(name) if word and word.lower() not in _SMALL_WORDS]
    is_long = name.isascii() and len(letters) >= _FEWEST_INITIALS and all(map(str.isalpha, letters))
    return "".join(letters).upper() if is_long else ""


def _homes(names: tuple[str, ...], kind: str) -> frozenset[str]:
    known = frozenset(home for name in names for home in homes_of(name))
    return known or (frozenset((ANY_HOME,)) if kind in _ORGANIZATIONS else known)


def _usual(people: tuple[PersonName, ...]) -> Iterator[str]:
    for person in people:
        if has_forms(person.parts):
            yield usual_name(person.parts)
            yield from (usual_name((family,)) for family in person.families if has_forms((family,)))


def _wholes(own: tuple[str, ...], kind: str, wholes: tuple[Entity, ...]) -> frozenset[str]:
    """What the bank has it in and what that lies in; where the bank has it in nothing, what the world knows.

    A Georgia that may be the country lies in nothing.
    """
    places = [name for whole in wholes if sort_of(whole.kind) is Sort.PLACE for name in whole.names()]
    is_country_too = kind not in _WITHIN_COUNTRIES and any(is_country(name) and is_state(name) for name in own)
    near = places or ([] if is_country_too else own)
    known = [other for name in near for other in other_names(name, Sort.PLACE, kind if not places else "place")]
    names = (*places, *(known if places else ()), *(far for name in (*near, *known) for far in wholes_of(name)))
    return frozenset(
        map(spell, (*names, *(bare for name in names for bare in untitled(name, Sort.PLACE, own=True))))
    ) - {""}


def _is_city(kind: str, names: tuple[str, ...]) -> bool:
    return kind in _CITIES and any(map(is_city, names)) and not any(is_state(one) or is_both(one) for one in names)


def _is_native(names: tuple[str, ...], sort: Sort) -> bool:
    """Of a country, the name in Latin letters is another than the one in kanji."""
    written = (name for name in names if name and all(map(is_native, name)))
    return any(written) and not (sort is Sort.PLACE and any(map(is_country, names)))


def _sounds(names: Iterable[str], sort: Sort, kind: str) -> Iterator[str]:
    """Of persons, places and organizations only: Moon and gene are no Japanese words, if they look like some."""
    if sort is Sort.OTHER and kind not in _ORGANIZATIONS:
        return
    for name in names:
        sound = flat(sound_of_latin(name))
        if len(sound) >= _FEWEST_SOUNDS and is_hepburn(name):
            yield sound
            if sort is Sort.PERSON:
                yield from (flat(sound_of_latin(order)) for order in orders(split_name(name)))


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= _SHORT_ACRONYM and name.isascii()
