"""Banks of a few names and units, for tests of what is read and graded among them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizgen.grading.keys import NOWHERE
from quizgen.model.ids import UnitName
from quizgen.model.schema import Unit
from quizgen.model.topic import Topic
from quizgen.model.values import Entity


def small_bank(
    entities: Iterable[Entity] = (), siblings: Iterable[Entity] = (), units: Mapping[UnitName, Unit] | None = None
) -> Topic:
    return replace(
        NOWHERE,
        entities={one.id: one for one in entities},
        siblings={one.id: one for one in siblings},
        units=dict(units or {}),
    )
