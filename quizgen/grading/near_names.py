"""Whether a reply is a slip for the key's name, and for nothing else that has a name."""

from collections.abc import Iterable, Sequence

from quizgen.grading.bearers import Bearer
from quizgen.grading.gazetteer import given_names, known
from quizgen.grading.outlines import Outline, outline_of
from quizgen.grading.slips import are_alike, is_light, slips
from quizgen.grading.spelling import spell
from quizgen.grading.suffixes import are_other_substances
from quizgen.grading.titles import Sort


def is_near(key: Bearer, bearers: Iterable[Bearer], candidates: Sequence[str]) -> bool:
    """Whether one of the candidates (the reply, with and without its title) is nearer to the key than to any other."""
    said = [outline_of(candidate) for candidate in candidates]
    best = _distance(said, key)
    if not best or any(spell(candidate) in known() for candidate in candidates):
        return False
    return not any(
        (other := _distance(said, bearer)) is not None and other <= best for bearer in bearers if bearer.id != key.id
    )


def _distance(said: Sequence[Outline], bearer: Bearer) -> int | None:
    """The least that is a slip; None where nothing is."""
    costs = [
        cost
        for one in said
        for name in bearer.outlines
        if are_alike(one.letters, name.letters)
        and one.hiragana == name.hiragana
        and one.numerals == name.numerals
        and (cost := slips(one.parts, name.parts)) is not None
        and not _is_other(one.parts, name.parts, bearer.sort)
    ]
    return min(costs, default=None)


def _is_other(said: tuple[str, ...], name: tuple[str, ...], sort: Sort) -> bool:
    """Whether a part that differs is a name of its own: Maria for Marie, ethene for ethane."""
    for one, other in zip(said, name, strict=False):
        if one == other:
            continue
        if sort is Sort.OTHER and are_other_substances(one, other):
            return True
        if given_names().get(one, given_names().get(other)) != given_names().get(other):
            return True
        if one in known() and not is_light(one, other):
            return True
    return False
