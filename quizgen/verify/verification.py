"""What reading one built file back showed."""

from dataclasses import dataclass

from quizgen.diagnostics.diagnostic import Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The proof of one file, or what is wrong with it."""

    path: str
    keys: int
    """Items in the file, each with the key that it carries."""
    proven: int
    """Those of them about which nothing was found."""
    findings: Findings
