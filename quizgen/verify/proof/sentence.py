"""Printed sentences of one topic in one language, read backwards: every text, and every sentence, no more than once."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from quizgen.grading.grade import Verdict
from quizgen.grading.grader import Grader
from quizgen.model.compare import same_value
from quizgen.model.ids import FactId, Language, SlotName
from quizgen.model.phrase import Phrase, Show, resolve
from quizgen.model.reduce import reduce
from quizgen.model.schema import Slot, ValueType
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Entity, Form, Number, Text, Value, pick
from quizgen.reading.values import read
from quizgen.verify.furigana import bare, has_readings
from quizgen.verify.printed import HOLE, PrintedBackground
from quizgen.verify.proof.comparison import Comparison, Mismatch, Parts, split, splits_once
from quizgen.verify.proof.events import Events
from quizgen.verify.proof.names import PrintedNames
from quizgen.verify.proof.retelling import exchanged, retell
from quizgen.verify.proof.rows import Rows
from quizgen.verify.proof.sight import Sight, sight_of
from quizgen.verify.proof.spelling import capital, level


class Reader:
    """Reads printed texts of one topic in one language, each no more than once."""

    def __init__(self, topic: Topic, language: Language, rows: Rows | None = None) -> None:
        self.topic = topic
        self.language = language
        self.rows = rows or Rows(topic)
        """What the topic's readers in all languages share."""
        self._lexicon = self.rows.lexicon
        self._read: dict[tuple[str, ValueType, Form | None], tuple[Value, ...]] = {}
        self._taken: dict[tuple[Value, str], bool] = {}
        self._compared: dict[tuple[str, int, FactId, SlotName | None], Mismatch | None] = {}
        self._told: dict[FactId, dict[tuple[SlotName, Form | None], str]] = {}
        self._sights: dict[tuple[int, FactId, SlotName | None], Sight] = {}
        self.sources: set[str] = set()
        """What has been proven to be the topic's source."""
        self.told: dict[tuple[int, tuple[FactId, ...]], PrintedBackground] = {}
        """The same by the very objects, which are kept so that no other takes the place of one."""
        self.proven: set[tuple[PrintedBackground, tuple[FactId, ...]]] = set()
        """Backgrounds, with the facts they tell of, that need no second proof."""

    @cached_property
    def _names(self) -> PrintedNames:
        return PrintedNames(self.topic, self.language)

    @cached_property
    def events(self) -> Events:
        """What stands in the topic's orders."""
        return Events(self.topic, self.language)

    @cached_property
    def _grader(self) -> Grader:
        return Grader(self.topic, self.language, self._lexicon)

    def values(self, text: str, type_: ValueType, form: Form | None = None) -> tuple[Value, ...]:
        """Everything that the text may say as a value of the type."""
        key = (text, type_, form)
        found = self._read.get(key)
        if found is None:
            if type_ is ValueType.ENTITY:
                found = self._names.find(text, form)
            else:
                found = () if has_readings(text) else read(text, type_, self.language, self._lexicon, form)
            self._read[key] = found
        return found

    def says(self, text: str, type_: ValueType, value: Value, form: Form | None = None) -> bool:
        """Whether the text says the value, or as much of it as `form` shows."""
        if isinstance(value, Text):
            return self._is_text(text, value, form)
        wanted = value if form is None else reduce(value, form)
        values = self.values(text, type_, form)
        return wanted in values or any(same_value(wanted, said) for said in values)

    def is_taken_for(self, text: str, value: Value) -> bool:
        """Whether a fair grader takes the text for the value: another name to the letter, a bare 80 for about 80 %."""
        if isinstance(value, Entity):
            return self._names.bears(value, text)
        if isinstance(value, Text):
            return False
        key = (value, text)
        found = self._taken.get(key)
        if found is None:
            found = self._taken[key] = self._grader.grade(value, text).verdict is Verdict.ACCEPT
        return found

    def would_accept(self, text: str, value: Value) -> bool:
        """Whether a grader who knows no other names would take the text for a name of the value."""
        return isinstance(value, Entity) and self.rows.judge.accepts(value, bare(text))

    def _is_text(self, text: str, value: Text, form: Form | None) -> bool:
        wanted = pick(value.by_language, self.language)
        if text == wanted or level(text) == level(wanted):
            return True
        return form is Form.CAPITAL and level(text) == level(capital(wanted))

    def compare(self, text: str, phrase: Phrase, fact: Fact, hidden: SlotName | None = None) -> Mismatch | None:
        """Whether the text is the phrase filled with the fact, with a HOLE for the slot `hidden`; where not, if not.

        A text that is the author's words around what has been proven to say the fact's cells needs no other proof.
        """
        told = self._told.get(fact.id)
        if told is not None and text == retell(resolve(phrase, fact.cells), told, hidden):
            return None
        key = (text, id(phrase), fact.id, hidden)
        if key not in self._compared:
            self._compared[key] = self._compare(text, phrase, fact, hidden)
        return self._compared[key]

    def compare_rest(self, text: str, phrase: Phrase, fact: Fact, free: SlotName) -> Mismatch | None:
        """As `compare`, whatever stands in the slot `free`; searched for anew each time."""
        parts, relation = resolve(phrase, fact.cells), self.topic.relations[fact.relation]
        return Comparison(text, parts, self.says, fact.cells, relation, free=free).run()

    def _compare(self, text: str, phrase: Phrase, fact: Fact, hidden: SlotName | None) -> Mismatch | None:
        """Compare part by part, and keep what is proven to say the cells."""
        parts = resolve(phrase, fact.cells)
        pieces = split(text, parts)
        mismatch = self._unsaid(pieces, parts, fact, hidden) if pieces is not None else Mismatch(None, text)
        if pieces is None or (mismatch is not None and not splits_once(text, parts)):
            relation = self.topic.relations[fact.relation]
            comparison = Comparison(text, parts, self.says, fact.cells, relation, hidden=hidden)
            mismatch, pieces = comparison.run(), comparison.pieces
        if mismatch is None:
            told = self._told.setdefault(fact.id, {})
            for piece, part in zip(pieces, parts, strict=True):
                if isinstance(part, Show) and part.slot != hidden:
                    told[part.slot, part.form] = piece
        return mismatch

    def _unsaid(
        self, pieces: tuple[str, ...], parts: Parts, fact: Fact, hidden: SlotName | None = None
    ) -> Mismatch | None:
        """The first piece that does not say its cell, or is not blank where the cell is hidden."""
        slots, cells = self.topic.relations[fact.relation].slots, fact.cells
        for piece, part in zip(pieces, parts, strict=True):
            if isinstance(part, Show):
                slot = part.slot
                if slot == hidden:
                    if piece != HOLE:
                        return Mismatch(slot, piece)
                elif slot not in cells or not self.says(piece, slots[slot].type, cells[slot], part.form):
                    return Mismatch(slot, piece)
        return None

    def fillings(self, text: str, phrase: Phrase, fact: Fact, slot: SlotName) -> Iterator[Value]:
        """The values that, in the one slot, make the text the phrase filled with the fact.

        First those of a text that differs in that slot alone from what has been proven to say the fact, and only then
        those that a search finds.
        """
        parts = resolve(phrase, fact.cells)
        found = exchanged(text, parts, self._told.get(fact.id, {}), slot)
        if found is not None:
            (piece, form), column = found, self.topic.relations[fact.relation].slots[slot]
            yield from (value for value in self._fillings(piece, column) if self.says(piece, column.type, value, form))
        yield from self._search_fillings(text, parts, fact, slot)

    def _search_fillings(self, text: str, parts: Parts, fact: Fact, slot: SlotName) -> Iterator[Value]:
        relation = self.topic.relations[fact.relation]
        pieces = split(text, parts)
        once = pieces is not None and splits_once(text, parts)
        if pieces is not None and once:
            found = [
                piece for piece, part in zip(pieces, parts, strict=True) if isinstance(part, Show) and part.slot == slot
            ]
        else:
            free = Comparison(text, parts, self.says, fact.cells, relation, free=slot)
            free.run()
            found = free.found
        said = dict.fromkeys(value for one in found for value in self._fillings(one, relation.slots[slot]))
        for value in said:
            claim = replace(fact, cells={**fact.cells, slot: value})
            if (pieces is not None and self._unsaid(pieces, parts, claim) is None) or (
                not once and Comparison(text, parts, self.says, claim.cells, relation).run() is None
            ):
                yield value

    def sight(self, phrase: Phrase, fact: Fact, hidden: SlotName | None) -> Sight:
        """What the phrase, with the slot `hidden` blank, lets a learner see of the fact."""
        key = (id(phrase), fact.id, hidden)
        found = self._sights.get(key)
        if found is None:
            found = self._sights[key] = sight_of(phrase, fact, hidden)
        return found

    def _fillings(self, text: str, slot: Slot) -> Iterator[Value]:
        """What the text may say in the slot: a name in either case, a bare number in the slot's unit."""
        yield from self.values(text, slot.type, Form.CAPITAL if slot.type is ValueType.ENTITY else None)
        for value in self.values(text, slot.type, Form.BARE) if slot.unit else ():
            if isinstance(value, Number):
                yield replace(value, unit=slot.unit)
