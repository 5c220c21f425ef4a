"""Names that the bank has without what a title, a company's form or the word for a kind of thing adds to them."""

import re
from collections.abc import Iterable, Iterator

from quizgen.grading.crowns import uncrowned
from quizgen.grading.gazetteer import is_place
from quizgen.grading.spelling import is_native, spell
from quizgen.grading.tables import words
from quizgen.grading.titles import LAND_WORDS, Sort, untitled, without_land_word

_LANDS = frozenset((*LAND_WORDS, *words("place location site region area")))
_PLAIN = frozenset(
    words(
        "black white red yellow green blue brown orange golden silver grand great big little long high low deep old "
        "new north south east west northern southern eastern western upper lower central rock rocky sand salt snow "
        "ice fire snake bear eagle wolf beaver crater painted death dead sun moon star holy sacred lost "
        "falls city park side view"
    )
)
"""Words that nobody takes for a name: Yellow is not the Yellow River."""

_ERAS = frozenset(words("era period epoch age"))
_ERA = re.compile(r"(?<=[^ ]{2})(?: (?:period|era)|時代|じだい)$", re.IGNORECASE)
_NO_ERA = re.compile("(?:石器|青銅器|鉄器|氷河|恐竜)$")
"""Of 石器時代 only tools are left."""

_TRIBES = frozenset(words("people peoples tribe clan folk ethnicity ethnic-group nation group"))
_TRIBE = re.compile("(?<=[ァ-ヶー]{2})(族|人)$")


def bare_names(names: Iterable[str], sort: Sort, kind: str) -> Iterator[str]:
    """What is left of the names, where something may be left off."""
    for name in names:
        yield from untitled(name, sort, own=True)
        yield from uncrowned(name, own=True) if sort is Sort.PERSON else ()
        yield from _landless(name, kind) if sort is Sort.PLACE else ()
        yield from _eraless(name) if kind in _ERAS else ()
        yield from _tribeless(name) if kind in _TRIBES else ()


def _landless(name: str, kind: str) -> Iterator[str]:
    """Everest of Mount Everest; nothing for a town by a lake, or where what is left is another place, as Geneva is."""
    bare = without_land_word(name) if kind in _LANDS else ""
    if bare and spell(bare) not in _PLAIN and not is_place(bare):
        yield bare


def _eraless(name: str) -> Iterator[str]:
    """平安 of 平安時代, and with the other words for a period."""
    bare = _ERA.sub("", name)
    if _NO_ERA.search(bare):
        return
    if bare != name:
        yield bare
    if bare.isascii():
        yield from (f"{bare} period", f"{bare} era")
    elif all(map(is_native, bare)):
        yield f"{bare}時代"


def _tribeless(name: str) -> Iterator[str]:
    """西ゴート and 西ゴート人 of 西ゴート族; ドイツ人 are no ドイツ, which is a country."""
    match = _TRIBE.search(name)
    bare = name[: match.start()] if match else ""
    if not match or is_place(bare):
        return
    yield from (bare, f"{bare}人") if match[1] == "族" else (f"{bare}族",)
