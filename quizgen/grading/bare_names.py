"""Names that the bank has without what a title, a company's form or the word for a kind of place adds to them."""

from collections.abc import Iterable, Iterator

from quizgen.grading.gazetteer import is_place
from quizgen.grading.spelling import spell
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


def bare_names(names: Iterable[str], sort: Sort, kind: str) -> Iterator[str]:
    """What is left of the names, where something may be left off."""
    for name in names:
        yield from untitled(name, sort, own=True)
        yield from _landless(name, kind) if sort is Sort.PLACE else ()


def _landless(name: str, kind: str) -> Iterator[str]:
    """Everest of Mount Everest; nothing for a town by a lake, or where what is left is another place, as Geneva is."""
    bare = without_land_word(name) if kind in _LANDS else ""
    if bare and spell(bare) not in _PLAIN and not is_place(bare):
        yield bare
