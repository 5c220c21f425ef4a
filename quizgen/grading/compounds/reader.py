"""Whatever a text may say as a compound: the one door to this package."""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.grading.compounds.bounds import read_bounds
from quizgen.grading.compounds.clocks import read_clocks
from quizgen.grading.compounds.compound import Compound, Kind
from quizgen.grading.compounds.epochs import read_epochs
from quizgen.grading.compounds.figures import show
from quizgen.grading.compounds.measures import read_measures
from quizgen.grading.compounds.metric import FAMILIES
from quizgen.grading.compounds.ranges import read_ranges
from quizgen.grading.compounds.rates import read_rates
from quizgen.grading.compounds.tallies import read_fractions, read_powers, read_ranks, read_scores
from quizgen.grading.replies import plain
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.reading.folding import fold


@lru_cache(maxsize=16_384)
def read_compounds(text: str) -> tuple[Compound, ...]:
    """Every compound that the tidy text may say, in any language."""
    said = plain(text)
    return tuple(dict.fromkeys(_compounds(said))) if said else ()


def _compounds(text: str) -> Iterator[Compound]:
    ja, en = fold(text, JAPANESE).lower(), fold(text, ENGLISH).lower()
    yield from read_fractions(text)
    yield from read_bounds(text)
    yield from read_ranges(text)
    yield from read_rates(text)
    yield from _sizes(text)
    yield from read_epochs(text)
    for folded in dict.fromkeys((ja, en)):
        yield from read_clocks(folded)
        yield from read_scores(folded)
        yield from read_ranks(folded)
        yield from read_powers(folded)


def _sizes(text: str) -> Iterator[Compound]:
    for measure in read_measures(text):
        if measure.unit in FAMILIES:
            yield Compound(Kind.SIZE, show(measure.amount), measure.unit, show(measure.bare))
