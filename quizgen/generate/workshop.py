"""What making the items of one topic needs at hand: its tables, its distractors and the deck's chance."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quizgen.generate.chance import Chance
from quizgen.generate.distractors import Distractors
from quizgen.generate.fronts import Fronts
from quizgen.generate.giveaway import Giveaways
from quizgen.generate.prose import fill
from quizgen.generate.sight import Sight, see
from quizgen.generate.table import Table
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import FactId, ItemId, Kind, Language, RelationName, SlotName
from quizgen.model.item import Prose
from quizgen.model.phrase import Phrase
from quizgen.model.schema import Relation
from quizgen.model.topic import Fact, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """One topic laid out for one deck."""

    topic: Topic
    tables: Mapping[RelationName, Table]
    distractors: Distractors
    giveaways: Giveaways
    fronts: Fronts
    """What the topic's items read like so far; of other topics nothing is known, so that each can be made alone."""
    seed: int
    options: int
    """How many options a choice item has, the key included."""

    _sights: dict[tuple[FactId, int, SlotName | None], Sight] = field(default_factory=dict, repr=False)
    _sentences: dict[tuple[FactId, int], Prose] = field(default_factory=dict, repr=False)

    def say(self, fact: Fact, phrase: Phrase) -> Prose:
        """The phrase as it reads for `fact`."""
        key = (fact.id, id(phrase))
        sentence = self._sentences.get(key)
        if sentence is None:
            sentence = self._sentences[key] = fill(phrase, fact.cells)
        return sentence

    def see(self, fact: Fact, phrase: Phrase, hidden: SlotName | None) -> Sight:
        """The stem as it reads for `fact`, with the slot `hidden` blank; the same for every kind that asks so."""
        key = (fact.id, id(phrase), hidden)
        sight = self._sights.get(key)
        if sight is None:
            sight = see(self.tables[fact.relation], fact, self.say(fact, phrase), hidden)
            self._sights[key] = sight
        return sight

    def state(self, facts: Iterable[Fact], language: Language) -> tuple[Prose, ...]:
        """The full statement of each fact; none of one whose relation has no statement in the language."""
        phrases = ((fact, self.topic.relations[fact.relation].statement.get(language)) for fact in facts)
        return tuple([self.say(fact, phrase) for fact, phrase in phrases if phrase is not None])

    def chance(self, whose: ItemId | str) -> Chance:
        """An item's own generator, or that of all the items about a cell."""
        return Chance(self.seed, whose)

    def item_id(self, anchor: str, slot: SlotName, kind: Kind, language: Language) -> ItemId:
        """The identity of an item of this topic."""
        return ItemId(self.topic.id, anchor, slot, kind, language)

    def relations(self) -> tuple[Relation, ...]:
        """The topic's relations that have rows, in the order of the templates."""
        return tuple(table.relation for table in self.tables.values() if table.rows)


def open_workshop(topic: Topic, blueprint: Blueprint) -> Workshop:
    """Index the topic's rows and lay out its distractors."""
    tables = {name: Table(relation, topic.facts) for name, relation in topic.relations.items()}
    return Workshop(
        topic=topic,
        tables=tables,
        distractors=Distractors(topic, tables, blueprint.seed),
        giveaways=Giveaways(topic),
        fronts=Fronts(),
        seed=blueprint.seed,
        options=blueprint.options,
    )
