"""What making the items of one topic needs at hand: its tables, its distractors and the deck's chance."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.generate.chance import Chance
from quizgen.generate.distractors import Distractors
from quizgen.generate.table import Table
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import ItemId, Kind, Language, RelationName, SlotName
from quizgen.model.schema import Relation
from quizgen.model.topic import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """One topic laid out for one deck."""

    topic: Topic
    tables: Mapping[RelationName, Table]
    distractors: Distractors
    seed: int
    options: int
    """How many options a choice item has, the key included."""

    def chance(self, item: ItemId) -> Chance:
        """The item's own generator."""
        return Chance(self.seed, item)

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
        seed=blueprint.seed,
        options=blueprint.options,
    )
