"""What reading one built file back showed."""

from dataclasses import dataclass

from quizgen.diagnostics.diagnostic import Findings
from quizgen.model.ids import DeckName, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The proof of one file, or what is wrong with it."""

    path: str
    keys: int
    """Items in the file, each with the key that it carries."""
    proven: int
    """Those of them about which nothing was found."""
    findings: Findings
    deck: DeckName | None = None
    """The deck that it is of, where that is told and there is such a deck file."""
    language: Language | None = None
    """The one language that it is in; None where it may be in all of its deck's, or that is not told."""
    items: frozenset[str] = frozenset()
    """The ids of what is in it, of a file whose deck is known."""
