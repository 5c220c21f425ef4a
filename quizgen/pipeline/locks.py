"""The locks beside the decks, as those who verify packages ask them."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.diagnostics.collector import Collector
from quizgen.model.ids import DeckName
from quizgen.pipeline.keeping import read_kept
from quizgen.pipeline.workspace import Workspace
from quizgen.write.anki.lock import parse_lock


@dataclass(frozen=True, slots=True)
class Locks:
    """A workspace's locks, each read when somebody asks for it."""

    workspace: Workspace
    problems: Collector
    """Is told of a lock that cannot be read."""

    def times(self, deck: DeckName) -> Mapping[str, int]:
        """When each of the deck's notes last changed, in seconds since 1970; none where that is not kept."""
        lock = read_kept(self.workspace.lock(deck), parse_lock, self.problems)
        return {} if lock is None else lock.times
