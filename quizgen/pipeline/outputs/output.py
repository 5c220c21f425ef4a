"""What every output of a deck is made from, and what making it gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress
from quizgen.model.blueprint import Blueprint
from quizgen.model.item import Item
from quizgen.model.pupil import Pupil
from quizgen.model.topic import Bank
from quizgen.pipeline.leftovers import Kin
from quizgen.pipeline.workspace import Workspace
from quizgen.verify.paper.sheet import Numbering, no_forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A deck about to be built."""

    blueprint: Blueprint
    bank: Bank
    items: tuple[Item, ...]
    """Of every kind that an output asks for, in the order in which they were generated; none where it is `alone`."""
    workspace: Workspace
    now: int
    """Seconds since 1970: the time of whatever changed since the last build."""
    alone: bool = False
    """Nothing but the package is built: its maker generates the items, and lets go of them where they are notes."""
    pupils: tuple[Pupil, ...] = ()
    """Who gets a form of their own."""
    workers: int | None = None
    """How many processes print; as many as there are processors by default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Files that are placed together or not at all."""

    files: Mapping[Path, bytes]
    """By their paths below the output folder; read back and proven before they are placed."""
    beside: Mapping[Path, bytes] = field(default_factory=dict)
    """By their paths as a user would type them: what is kept with the deck, such as its lock."""
    counts: Mapping[Path, int] = field(default_factory=dict)
    """How many items were written into a file, where it is no printed form, whose numbers are known."""
    kin: Kin | None = None
    """What an earlier build may have left that these files take the place of; None where nothing is looked for."""
    numbering: Numbering = no_forms
    """What stands under the numbers of its printed forms."""
    times: Mapping[str, int] = field(default_factory=dict)
    """When each note of its package last changed, in seconds since 1970, by its item's id."""


Maker = Callable[[Edition, Collector, Progress], Product | None]
"""Makes one output; None, and findings, where it cannot be made."""
