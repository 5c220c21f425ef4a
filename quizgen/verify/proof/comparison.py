"""One printed sentence against the phrase and the cells it should have come from, cell by cell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizgen.model.ids import SlotName
from quizgen.model.phrase import Literal, Show
from quizgen.model.schema import Relation, ValueType
from quizgen.model.values import Form, Value
from quizgen.verify.printed import HOLE
from quizgen.verify.proof.spelling import level

Parts = tuple[Literal | Show, ...]
"""A phrase as it reads for a row, its branches taken."""

Says = Callable[[str, ValueType, Value, Form | None], bool]
"""Whether a text says a value, or as much of it as the form shows."""

_LONGEST_ADJACENT = 200
"""Where two cells stand side by side, how long the first may be."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where a sentence stops saying what the YAML says."""

    slot: SlotName | None
    """The cell that is printed otherwise; None where the author's own words differ."""
    printed: str


def split(text: str, parts: Parts) -> tuple[str, ...] | None:
    """What stands for each part, each cell as short as the words after it allow.

    None where the sentence cannot be split so; it may still be the phrase, and a `Comparison` tells.
    """
    pieces: list[str] = []
    start = 0
    for place, part in enumerate(parts, 1):
        if isinstance(part, Literal):
            end = start + len(part.text)
            if not text.startswith(part.text, start):
                return None
        elif place == len(parts):
            end = len(text)
        else:
            following = parts[place]
            end = text.find(following.text, start + 1) if isinstance(following, Literal) else -1
            if end < 0:
                return None
        pieces.append(text[start:end])
        start = end
    return tuple(pieces) if start == len(text) else None


def splits_once(text: str, parts: Parts) -> bool:
    """Whether a text that can be split can be split in no other way: between two cells stand words found once."""
    words = [part.text for part in parts if isinstance(part, Literal)]
    apart = not any(isinstance(one, Show) and isinstance(other, Show) for one, other in pairwise(parts))
    return apart and all(text.find(word) == text.rfind(word) for word in words) and level(text) == text


class Comparison:
    """One sentence against one phrase, with backtracking over where each cell may end."""

    def __init__(
        self,
        text: str,
        parts: Parts,
        says: Says,
        cells: Mapping[SlotName, Value],
        relation: Relation,
        *,
        free: SlotName | None = None,
        hidden: SlotName | None = None,
    ) -> None:
        self._text, self._says = level(text), says
        self._parts = tuple(Literal(level(part.text)) if isinstance(part, Literal) else part for part in parts)
        self._cells, self._relation = cells, relation
        self._free, self._hidden = free, hidden
        self.found: list[str] = []
        """What may stand in the free slot, which takes any text."""
        self._starts = [0] * (len(parts) + 1)
        self._furthest = -1
        self._mismatch = Mismatch(None, text)

    def run(self) -> Mismatch | None:
        """Where the sentence stops being the phrase; None where it is the phrase from end to end."""
        return None if self._matches(0, 0) else self._mismatch

    @property
    def pieces(self) -> tuple[str, ...]:
        """What stands for each part, where the sentence is the phrase."""
        return tuple(self._text[start:end] for start, end in pairwise(self._starts))

    def _matches(self, part: int, start: int) -> bool:
        self._starts[part] = start
        if part == len(self._parts):
            return start == len(self._text) or self._fail(part, None, self._text[start:])
        current = self._parts[part]
        if isinstance(current, Literal):
            found = self._text.startswith(current.text, start) or (start == 0 and self._begins_alike(current.text))
            return (
                self._matches(part + 1, start + len(current.text))
                if found
                else self._fail(part, None, self._text[start:])
            )
        return self._matches_cell(part, start, current)

    def _matches_cell(self, part: int, start: int, show: Show) -> bool:
        slot = self._relation.slots.get(show.slot)
        value = self._cells.get(show.slot)
        ends = self._ends(part, start)
        if slot is None or value is None:
            return self._fail(part, show.slot, self._text[start : ends[0]] if ends else self._text[start:])
        for end in ends:
            printed = self._text[start:end]
            if show.slot == self._free:
                self.found.append(printed)
            elif show.slot == self._hidden:
                if printed != HOLE:
                    continue
            elif not self._says(printed, slot.type, value, show.form):
                continue
            if self._matches(part + 1, end):
                return True
        return self._fail(part, show.slot, self._text[start : ends[0]] if ends else self._text[start:])

    def _ends(self, part: int, start: int) -> list[int]:
        """Where the cell that begins at `start` may end: before each place where the next words stand."""
        if part + 1 == len(self._parts):
            return [len(self._text)]
        following = self._parts[part + 1]
        if isinstance(following, Show):
            return list(range(start + 1, min(len(self._text), start + _LONGEST_ADJACENT) + 1))
        ends: list[int] = []
        end = self._text.find(following.text, start + 1)
        while end >= 0:
            ends.append(end)
            end = self._text.find(following.text, end + 1)
        return ends

    def _begins_alike(self, words: str) -> bool:
        """Whether only the case of the first letter differs, as it may after a lead-in."""
        return bool(words) and self._text[:1].lower() == words[:1].lower() and self._text.startswith(words[1:], 1)

    def _fail(self, part: int, slot: SlotName | None, printed: str) -> bool:
        if part > self._furthest:
            self._furthest, self._mismatch = part, Mismatch(slot, printed)
        return False
