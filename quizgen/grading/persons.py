"""A person's name by its parts: which is the family's, which was given, and what may be left out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from quizgen.grading.known_things import FAMILY_NAMES
from quizgen.grading.spelling import is_kanji, spell, split_name
from quizgen.grading.tables import words

_GENERATIONS = frozenset(("jr", "sr", "junior", "senior"))
_ROMAN = re.compile("x{0,3}(?:i[xv]|v?i{0,3})")
"""Who bears one is known by a given name: Henry IV. Greater ones are family names: Li."""
_PARTICLES = frozenset(
    words("da de del della der den di du la le van von bin ibn al ファン バン ダ デ フオン ド ル ラ デイ")
)
_FAMILY_FIRST = re.compile("^([^,]+), ?([^,]+)$")
_INITIALS = re.compile(r"(?<![^ ])(?:(?:[A-Za-z]\.){1,3}[A-Za-z]\.?|[A-Z]{2,4}(?= .*[a-z]))(?= )")
"""Written together, before a name. Without dots only large letters are, if not all of the name is large."""

_FULL = 2
"""Parts of a name with a given name and a family name."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """One name of a person, its parts spelled."""

    parts: tuple[str, ...]
    families: frozenset[str]
    """The family name alone, with and without what belongs to it: Gogh, van Gogh; García Márquez, Márquez."""
    given: str
    """Empty where only one name is known."""


@lru_cache(maxsize=16_384)
def parse_person(name: str) -> PersonName:
    """The parts of a name as it is written in its language: family first in kanji, last elsewhere."""
    parts = tuple(part for part in split_name(name) if part not in _GENERATIONS)
    if any(map(is_kanji, name)):
        families, given = _kanji_parts(parts)
        return PersonName(parts, families, given)
    if len(parts) < _FULL or _ROMAN.fullmatch(parts[-1]) or parts[-1][-1] in "世0123456789":
        return PersonName(parts, frozenset(), "")
    tails = frozenset("".join(parts[place:]) for place in range(1, len(parts)))
    return PersonName(parts, frozenset(tail for tail in tails if len(tail) > 1 and tail not in _PARTICLES), parts[0])


def _kanji_parts(parts: tuple[str, ...]) -> tuple[frozenset[str], str]:
    if len(parts) == _FULL:
        return frozenset(parts[:1]), parts[1]
    if len(parts) != 1 or not all(map(is_kanji, parts[0][:2])):
        return frozenset(), ""
    whole = parts[0]
    family = next((whole[:length] for length in (3, 2, 1) if whole[:length] in _families()), "")
    if not family or len(whole) == len(family):
        return frozenset(), ""
    return frozenset((family,)), whole[len(family) :]


@cache
def _families() -> frozenset[str]:
    return frozenset(map(spell, words(FAMILY_NAMES)))


def lacks_generation(name: str, full: PersonName) -> bool:
    """Whether the name is the full one but for Jr. or Sr."""
    return split_name(name) == full.parts


def abbreviates(said: PersonName, full: PersonName) -> bool:
    """Whether `said` is the name with initials for given names: E. Musk, J. F. Kennedy."""
    pairs = tuple(zip(said.parts[:-1], full.parts[:-1], strict=False))
    if not pairs or said.parts[-1] != full.parts[-1] or len(said.parts) > len(full.parts):
        return False
    are_initials = [_is_initial(one, other) for one, other in pairs]
    return any(are_initials) and all(
        initial or one == other for initial, (one, other) in zip(are_initials, pairs, strict=True)
    )


def family_last(name: str) -> str:
    """The name in its usual order, where the family name stands before a comma."""
    return _FAMILY_FIRST.sub(r"\2 \1", name)


def spread_initials(name: str) -> str:
    """The name with spaces between its initials: J. S. Bach for J.S. Bach and JS Bach."""
    text = unicodedata.normalize("NFKC", name)
    return _INITIALS.sub(lambda match: " ".join(match[0].replace(".", "")), text)


def without_particles(name: str) -> str:
    """What is left of van Gogh when what stands before a family name is taken away; in Al Gore nothing does."""
    rest = list(split_name(name))
    while not name[:1].isupper() and len(rest) > 1 and rest[0] in _PARTICLES:
        del rest[0]
    return "".join(rest)


def differs_in_middle(said: PersonName, full: PersonName) -> bool:
    """Whether one of the two only leaves out a name in the middle, or gives its initial."""
    one, other = said.parts, full.parts
    if min(len(one), len(other)) < _FULL or one == other or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    shorter, longer = sorted((one[1:-1], other[1:-1]), key=len)
    if not shorter:
        return True
    return len(shorter) == len(longer) and all(
        a == b or _is_initial(a, b) or _is_initial(b, a) for a, b in zip(shorter, longer, strict=True)
    )


def orders(parts: tuple[str, ...]) -> Iterator[str]:
    """The name with its last part first, and with its first part last."""
    if len(parts) >= _FULL:
        yield "".join((parts[-1], *parts[:-1]))
        yield "".join((*parts[1:], parts[0]))


def _is_initial(short: str, long: str) -> bool:
    return len(short) == 1 and short.isascii() and long.startswith(short)
