"""What the YAML has on one printed item, and where the findings about it go."""

from typing import NamedTuple

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import ItemId, Language, SlotName
from quizgen.model.phrase import Phrase
from quizgen.model.schema import Question, Relation, ValueType, type_of
from quizgen.model.topic import Certainty, Fact
from quizgen.model.values import Entity, Localized, Value, pick
from quizgen.verify.furigana import bare, has_readings, told
from quizgen.verify.proof.comparison import Mismatch
from quizgen.verify.proof.saying import say_value
from quizgen.verify.proof.sentence import Reader
from quizgen.verify.proof.sight import Sight
from quizgen.verify.proof.spelling import capital, level

_JOINTS = ("、", ", ")
"""What stands between a lead-in and its sentence."""


class Case(NamedTuple):
    """An item that is in the bank."""

    id: ItemId
    place: str
    """Where it is printed, for messages."""
    relation: Relation
    fact: Fact
    """The row that the item is filed under."""
    reader: Reader
    problems: Collector

    def report(self, rule: Rule, message: str, *, fact: Fact | None = None, slot: SlotName | None = None) -> None:
        """Note a problem, pointing at the cell that it is about."""
        row = fact or self.fact
        span = row.cell_spans.get(slot, row.span) if slot else row.span
        help_ = f"{self.place}: build it again, or mend the fact"
        self.problems.add(rule, told(f'"{self.id}" {message}'), span, help=help_, subject=str(self.id))

    def question(self) -> Question | None:
        """The question that the item asks, if the templates have it."""
        for question in self.relation.questions:
            if question.slot == self.id.slot and self.id.kind in question.kinds:
                return question
        return None

    def check_value(self, rule: Rule, what: str, text: str, value: Value) -> None:
        """Report a text that does not say the value."""
        if not self.reader.says(text, type_of(value), value):
            self.report(rule, f'prints {what} "{text}", but the bank {self.held(value, text)}', slot=self.id.slot)

    def takes(self, text: str, value: Value) -> bool:
        """Whether the text says the value, or would be taken for it by a fair grader."""
        return self.reader.says(text, type_of(value), value) or self.reader.is_taken_for(text, value)

    def check_taken(self, what: str, text: str, value: Value) -> None:
        """Report a text that neither says the value nor would be taken for it by a fair grader."""
        if not self.takes(text, value):
            self.check_value(Rule.WRONG_KEY, what, text, value)

    def check_sentence(self, rule: Rule, what: str, text: str, phrase: Phrase) -> None:
        """Report a sentence that is not the phrase filled with the item's fact, lead-in and all."""
        mismatch = self.mismatch(text, phrase, self.fact)
        if mismatch is not None:
            self.report_mismatch(rule, what, mismatch, self.fact)

    def mismatch(self, text: str, phrase: Phrase, fact: Fact, hidden: SlotName | None = None) -> Mismatch | None:
        """Where the sentence, with a HOLE for the slot `hidden`, stops being the phrase filled with the fact."""
        sentence = text if fact.certainty is Certainty.STATED else self.without_lead(text, (fact,))
        if sentence is None:
            return Mismatch(None, text)
        return self.reader.compare(sentence, phrase, fact, hidden)

    def report_mismatch(self, rule: Rule, what: str, mismatch: Mismatch, fact: Fact) -> None:
        """Name the cell at which the sentence and the bank part."""
        if mismatch.slot is None:
            self.report(rule, f'prints a {what} that is not today\'s wording, at "{mismatch.printed}"', fact=fact)
            return
        value = fact.cells.get(mismatch.slot)
        holds = self.held(value, mismatch.printed) if value else "holds nothing"
        message = f'prints "{mismatch.printed}" in its {what}, but "{mismatch.slot}" of fact "{fact.id}" {holds}'
        self.report(rule, message, fact=fact, slot=mismatch.slot)

    def held(self, value: Value, printed: str) -> str:
        """What the bank has, to be said beside what is printed: the value, or where that is the same its reading."""
        return held(value, printed, self.reader)

    def without_lead(self, text: str, facts: tuple[Fact, ...]) -> str | None:
        """The sentence after its lead-in; None where facts that need one have none, or another's."""
        return without_lead(text, facts, self.id.language)

    def sight(self, phrase: Phrase, hidden: SlotName | None) -> Sight:
        """What the phrase lets a learner see of the fact."""
        return self.reader.sight(phrase, self.fact, hidden)

    def alike(self, phrase: Phrase, hidden: SlotName | None) -> tuple[Fact, ...]:
        """Every row that fits what the phrase shows of the fact; the fact is one."""
        return self.reader.rows.alike(self.fact, self.sight(phrase, hidden))

    def answers(self, phrase: Phrase) -> tuple[Value, ...]:
        """What every row that fits the phrase, its asked slot hidden, holds in that slot."""
        slot = self.id.slot
        return tuple([row.cells[slot] for row in self.alike(phrase, slot) if slot in row.cells])

    def pick(self, text: Localized) -> str:
        """The text in the item's language, or in the first that it has."""
        return pick(text, self.id.language)


def held(value: Value, printed: str, reader: Reader) -> str:
    """What the bank has, to be said beside what is printed: the value, or where that is the same its reading."""
    said = say_value(value, reader.language, reader.topic.units)
    if isinstance(value, Entity) and has_readings(printed) and reader.says(bare(printed), ValueType.ENTITY, value):
        reading = value.reading.get(reader.language)
        return f'reads "{said}" as "{reading}"' if reading else f'has no reading of "{said}"'
    return f'has "{said}"'


def without_lead(text: str, facts: tuple[Fact, ...], language: Language) -> str | None:
    """The sentence after whose word it is; None where facts that need a lead-in have none, or another's."""
    lead = _lead(facts[0], language)
    if not lead or any(_lead(other, language) != lead for other in facts[1:]):
        return text
    leads = (lead, capital(lead))
    for begun, beginnings in ((text, leads), (level(text), tuple(map(level, leads)))):
        for beginning in (f"{said}{joint}" for said in beginnings for joint in _JOINTS):
            if begun.startswith(beginning):
                return begun[len(beginning) :]
    return None


def _lead(fact: Fact, language: Language) -> str:
    if fact.certainty is Certainty.STATED or fact.according_to is None:
        return ""
    return pick(fact.according_to, language)
