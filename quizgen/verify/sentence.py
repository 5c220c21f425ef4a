"""A printed sentence held against the phrase and the cells it should have come from, read backwards."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quizgen.model.compare import same_value
from quizgen.model.ids import Language, SlotName
from quizgen.model.phrase import Literal, Show
from quizgen.model.reduce import reduce
from quizgen.model.schema import Relation, Slot, ValueType
from quizgen.model.topic import Topic
from quizgen.model.values import Form, Number, Text, Value
from quizgen.reading.lexicon import Lexicon
from quizgen.reading.values import read

_LONGEST_ADJACENT = 200
"""Where two cells stand side by side, how long the first may be."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where a sentence stops saying what the YAML says."""

    slot: SlotName | None
    """The cell that is printed otherwise; None where the author's own words differ."""
    printed: str


class Reader:
    """Reads printed texts of one topic in one language, each no more than once."""

    def __init__(self, topic: Topic, language: Language) -> None:
        self.topic = topic
        self.language = language
        self._lexicon = Lexicon.of(topic)
        self._read: dict[tuple[str, ValueType, Form | None], tuple[Value, ...]] = {}

    def values(self, text: str, type_: ValueType, form: Form | None = None) -> tuple[Value, ...]:
        """Everything that the text may say as a value of the type."""
        key = (text, type_, form)
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = read(text, type_, self.language, self._lexicon, form)
        return found

    def says(self, text: str, type_: ValueType, value: Value, form: Form | None = None) -> bool:
        """Whether the text says the value, or as much of it as `form` shows."""
        if isinstance(value, Text):
            return self._is_text(text, value, form)
        wanted = reduce(value, form)
        return any(same_value(wanted, said) for said in self.values(text, type_, form))

    def _is_text(self, text: str, value: Text, form: Form | None) -> bool:
        wanted = value.by_language.get(self.language) or next(iter(value.by_language.values()), "")
        return text == wanted or (
            form is Form.CAPITAL and text[:1].lower() + text[1:] == wanted[:1].lower() + wanted[1:]
        )

    def compare(
        self, text: str, parts: tuple[Literal | Show, ...], cells: Mapping[SlotName, Value], relation: Relation
    ) -> Mismatch | None:
        """Whether the text is the phrase's `parts` filled with `cells`; where it stops being so, if not."""
        return _Comparison(self, text, _joined(parts), cells, relation).run()

    def fillings(
        self,
        text: str,
        parts: tuple[Literal | Show, ...],
        cells: Mapping[SlotName, Value],
        relation: Relation,
        slot: SlotName,
    ) -> tuple[Value, ...]:
        """The values that, in the one slot, make the text the phrase's `parts` filled with `cells`."""
        comparison = _Comparison(self, text, _joined(parts), cells, relation, free=slot)
        comparison.run()
        said = dict.fromkeys(
            value for found in comparison.found for value in self._fillings(found, relation.slots[slot])
        )
        return tuple(value for value in said if self.compare(text, parts, {**cells, slot: value}, relation) is None)

    def _fillings(self, text: str, slot: Slot) -> Iterator[Value]:
        """What the text may say in the slot, a bare number in the slot's unit."""
        yield from self.values(text, slot.type)
        for value in self.values(text, slot.type, Form.BARE) if slot.unit else ():
            if isinstance(value, Number):
                yield replace(value, unit=slot.unit)


class _Comparison:
    """One sentence against one phrase, with backtracking over where each cell may end."""

    def __init__(
        self,
        reader: Reader,
        text: str,
        parts: tuple[Literal | Show, ...],
        cells: Mapping[SlotName, Value],
        relation: Relation,
        *,
        free: SlotName | None = None,
    ) -> None:
        self._reader, self._text, self._parts = reader, text, parts
        self._cells, self._relation, self._free = cells, relation, free
        self.found: list[str] = []
        """What may stand in the free slot, which takes any text."""
        self._furthest = -1
        self._mismatch = Mismatch(None, text)

    def run(self) -> Mismatch | None:
        return None if self._matches(0, 0) else self._mismatch

    def _matches(self, part: int, start: int) -> bool:
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
            elif not self._reader.says(printed, slot.type, value, show.form):
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


def _joined(parts: tuple[Literal | Show, ...]) -> tuple[Literal | Show, ...]:
    """Neighbouring words made one, so that what follows a cell is as telling as can be."""
    joined: list[Literal | Show] = []
    for part in parts:
        if isinstance(part, Literal) and joined and isinstance(joined[-1], Literal):
            joined[-1] = Literal(joined[-1].text + part.text)
        elif not isinstance(part, Literal) or part.text:
            joined.append(part)
    return tuple(joined)
