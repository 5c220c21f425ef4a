"""Facts as events of an order: which of them nobody could tell from one another by what is printed."""

import unicodedata
from collections.abc import Mapping

from quizgen.model.compare import same_value
from quizgen.model.ids import FactId, Language, RelationName
from quizgen.model.phrase import Literal, Show, resolve
from quizgen.model.reduce import reduce
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Entity, Text, pick
from quizgen.verify.proof.spelling import level

Named = tuple[RelationName | None, str]
"""The order that an event stands in, None for the timeline; and what it is called there."""


class Events:
    """A topic's events in one language."""

    def __init__(self, topic: Topic, language: Language) -> None:
        self._topic, self._language = topic, language
        self._named = {fact.id: named for fact in topic.facts if (named := self._name(fact)) is not None}
        self._alike = _gather(topic, self._named)

    def elsewhere(self, fact: Fact) -> Fact | None:
        """Another event of the same order that is called the same, and has another place in it."""
        named = self._named.get(fact.id)
        sequence = self._topic.relations[fact.relation].sequence
        if named is None or sequence is None:
            return None
        rank = fact.cells[sequence.by]
        for other in self._alike[named]:
            order = self._topic.relations[other.relation].sequence
            if order is not None and not same_value(other.cells[order.by], rank):
                return other
        return None

    def _name(self, fact: Fact) -> Named | None:
        """What the event is called, as far as hands and eyes keep it apart; None where it stands in no order."""
        sequence = self._topic.relations[fact.relation].sequence
        phrase = sequence.label.get(self._language) if sequence else None
        if sequence is None or phrase is None or sequence.by not in fact.cells:
            return None
        said = "".join(self._say(part, fact) for part in resolve(phrase, fact.cells))
        return fact.relation if sequence.stem else None, level(unicodedata.normalize("NFKC", said).casefold()).strip()

    def _say(self, part: Literal | Show, fact: Fact) -> str:
        """The part in words; a value that has no words of its own by what is seen of it, in signs no text has."""
        if isinstance(part, Literal):
            return part.text
        match fact.cells.get(part.slot):
            case None:
                return ""
            case Entity(name=texts) | Text(by_language=texts):
                return pick(texts, self._language)
            case value:
                return f"\0{reduce(value, part.form)!r}\0"


def _gather(topic: Topic, named: Mapping[FactId, Named]) -> Mapping[Named, list[Fact]]:
    alike: dict[Named, list[Fact]] = {}
    for fact in topic.facts:
        if fact.id in named:
            alike.setdefault(named[fact.id], []).append(fact)
    return alike
