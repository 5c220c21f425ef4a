"""Pupils on a class list."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.model.names import fold_case_and_width
from quizgen.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    """Somebody on a class list. All of it is text for the sheet, and nothing else."""

    name: str
    class_name: str = ""
    id: str = ""
    """A number or a login that the school knows the pupil by."""
    spans: Mapping[str, Span] = field(compare=False, default_factory=dict, repr=False)
    """Where name, class and id were written, by what they are: `name`, `class`, `id`."""

    @property
    def identity(self) -> str:
        """What tells the pupil from all others: class and id, or else class and name."""
        return "\x1f".join((_plain(self.class_name), "id" if self.id else "name", _plain(self.id or self.name)))


def _plain(text: str) -> str:
    return " ".join(fold_case_and_width(text).split())
