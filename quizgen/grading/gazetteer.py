"""Well-known names in both languages: a reply that is one of them names that, and is no slip for a name beside it."""

from collections.abc import Mapping
from functools import cache

from quizgen.grading.known_places import PLACES
from quizgen.grading.known_things import CONFUSED, GIVEN_NAMES, THINGS
from quizgen.grading.spelling import spell, split_name
from quizgen.grading.tables import entries
from quizgen.grading.titles import Sort, untitled


@cache
def _index(sort: Sort) -> Mapping[str, frozenset[str]]:
    """By a spelled name, every name of what bears it."""
    index: dict[str, frozenset[str]] = {}
    tables = {Sort.PLACE: (PLACES,), Sort.OTHER: (THINGS,), Sort.PERSON: ()}[sort]
    for table in tables:
        for names in entries(table):
            for name in names:
                for bare in (name, *untitled(name, sort, own=True)):
                    index[spell(bare)] = index.get(spell(bare), frozenset()) | set(names)
    return index


@cache
def known() -> frozenset[str]:
    """Every name here, spelled."""
    tables = (PLACES, THINGS, CONFUSED)
    names = [name for table in tables for names in entries(table) for name in names]
    return frozenset(map(spell, names)) | frozenset("".join(split_name(name)) for name in names)


@cache
def given_names() -> Mapping[str, int]:
    """Common given names, spelled, with the number of the group that sounds alike: Brian and Bryan share one."""
    groups = enumerate(entries(GIVEN_NAMES))
    return {"".join(split_name(name)): number for number, names in groups for name in names}


def other_names(name: str, sort: Sort) -> frozenset[str]:
    """What else the bearer of a well-known name is called; empty for a name that is not known, or a person's."""
    return _index(sort).get(spell(name), frozenset())
