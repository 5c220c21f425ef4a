"""Well-known names in both languages: a reply that is one of them names that, and is no slip for a name beside it."""

from collections.abc import Mapping
from functools import cache

from quizgen.grading.known_landforms import LANDFORMS
from quizgen.grading.known_organizations import ORGANIZATIONS
from quizgen.grading.known_places import CITIES, COUNTRIES, PREFECTURES, STATES
from quizgen.grading.known_things import CONFUSED, GIVEN_NAMES, THINGS
from quizgen.grading.spelling import spell, split_name
from quizgen.grading.tables import entries
from quizgen.grading.titles import LAND_WORDS, Sort, untitled

_DISTRICTS = (COUNTRIES, STATES, CITIES, PREFECTURES)
_PLACES = (*_DISTRICTS, LANDFORMS)
_TABLES = {
    **dict.fromkeys(("country", "nation"), (COUNTRIES,)),
    **dict.fromkeys(("state", "province"), (STATES,)),
    **dict.fromkeys(("city", "capital", "town"), (CITIES,)),
    "prefecture": (PREFECTURES,),
    **dict.fromkeys(LAND_WORDS, (LANDFORMS,)),
}
"""Where a place of a certain kind is sought; any other place is sought everywhere."""


@cache
def _index(tables: tuple[str, ...], sort: Sort) -> Mapping[str, frozenset[str]]:
    """By a spelled name, every name of what bears it; where several bear it, those that all of them have."""
    index: dict[str, frozenset[str]] = {}
    for names in (names for table in tables for names in entries(table)):
        called = frozenset(bare for name in names for bare in (name, *untitled(name, sort, own=True)))
        for name in map(spell, called):
            index[name] = index.get(name, called) & called
    return index


@cache
def known() -> frozenset[str]:
    """Every name here, spelled."""
    tables = (*_PLACES, THINGS, ORGANIZATIONS, CONFUSED)
    names = [name for table in tables for names in entries(table) for name in names]
    return frozenset(map(spell, names)) | frozenset("".join(split_name(name)) for name in names)


@cache
def _spelled(table: str) -> frozenset[str]:
    return frozenset(spell(name) for names in entries(table) for name in names)


def is_country(name: str) -> bool:
    """Whether a country is called so."""
    return spell(name) in _spelled(COUNTRIES)


def is_city(name: str) -> bool:
    """Whether a large city is called so."""
    return spell(name) in _spelled(CITIES)


def is_state(name: str) -> bool:
    """Whether a state of some country, and no city, is called so; 州 may be left off."""
    called = {spell(name), spell(f"{name}州")}
    return spell(name) not in _spelled(CITIES) and not called.isdisjoint(_spelled(STATES))


def is_place(name: str) -> bool:
    """Whether a country, state, city or prefecture is called so, with or without the word for it."""
    return any(spell(name) in _index((table,), Sort.PLACE) for table in _DISTRICTS)


def is_landform(name: str) -> bool:
    """Whether a mountain, river, lake, sea or desert is called so."""
    return spell(name) in _spelled(LANDFORMS)


def is_both(name: str) -> bool:
    """Whether a city and a state are called so: New York."""
    return not is_state(name) and spell(f"{name}州") in _spelled(STATES)


@cache
def given_names() -> Mapping[str, int]:
    """Common given names, spelled, with the number of the group that sounds alike: Brian and Bryan share one."""
    groups = enumerate(entries(GIVEN_NAMES))
    return {"".join(split_name(name)): number for number, names in groups for name in names}


def other_names(name: str, sort: Sort, kind: str) -> frozenset[str]:
    """What else the bearer of a well-known name is called; empty for a name that is not known, or a person's."""
    if sort is Sort.PERSON:
        return frozenset()
    tables = _TABLES.get(kind, _PLACES) if sort is Sort.PLACE else (THINGS, ORGANIZATIONS)
    return _index(tables, sort).get(spell(name), frozenset())
