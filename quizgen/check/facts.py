"""A topic's rows and entities: identities that clash, keys that repeat, readings and paragraphs that cannot be."""

from collections.abc import Iterable

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.canonical import canonical
from quizgen.model.compare import is_below
from quizgen.model.language import JAPANESE
from quizgen.model.partial import is_partial
from quizgen.model.topic import Fact, Topic
from quizgen.model.values import Entity
from quizgen.wording.furigana import aligns


def check_facts(topic: Topic, problems: Collector) -> None:
    """Everything that can be said about a topic's facts without its article."""
    _check_ids(topic, problems)
    _check_keys(topic, problems)
    _check_bounds(topic, problems)
    _check_paragraphs(topic, problems)
    _check_readings((*topic.entities.values(), *topic.siblings.values()), problems)


def _check_ids(topic: Topic, problems: Collector) -> None:
    seen: dict[str, Fact] = {}
    for fact in topic.facts:
        first = seen.setdefault(fact.id, fact)
        if first is not fact:
            message = f'two facts are called "{fact.id}"'
            problems.add(Rule.DUPLICATE_ID, message, fact.span, help=f"the first is at {first.span}", subject=fact.id)


def _check_keys(topic: Topic, problems: Collector) -> None:
    """The key slots determine the rest, so that no two rows may agree in them."""
    seen: dict[tuple[str, ...], Fact] = {}
    for fact in topic.facts:
        relation = topic.relations[fact.relation]
        if is_partial(relation.slots) or not set(relation.key) <= relation.slots.keys():
            continue
        slots = relation.key or tuple(relation.slots)
        cells = ((slot, fact.cells.get(slot)) for slot in slots)
        row = (relation.name, *(f"{slot}={canonical(value) if value else ''}" for slot, value in cells))
        first = seen.setdefault(row, fact)
        if first is not fact:
            what = (
                f'the key ({", ".join(relation.key)}) of "{first.id}"'
                if relation.key
                else f'every cell of "{first.id}"'
            )
            message = f'fact "{fact.id}" repeats {what}'
            problems.add(
                Rule.DUPLICATE_ROW, message, fact.span, help="make one row of them, or mend the key", subject=fact.id
            )


def _check_bounds(topic: Topic, problems: Collector) -> None:
    """A cell that is to be below another one is."""
    for fact in topic.facts:
        for slot in topic.relations[fact.relation].slots.values():
            low, high = fact.cells.get(slot.name), fact.cells.get(slot.below) if slot.below else None
            if low is None or high is None or slot.below == slot.name or type(low) is not type(high):
                continue
            if not is_below(low, high):
                message = f'"{slot.name}" of fact "{fact.id}" is not below its "{slot.below}"'
                span = fact.cell_spans.get(slot.name, fact.span)
                help_ = "correct the cell, or remove `below:` from the slot"
                problems.add(Rule.BAD_VALUE, message, span, help=help_, subject=fact.id)


def _check_paragraphs(topic: Topic, problems: Collector) -> None:
    last = topic.article.paragraphs
    for fact in topic.facts:
        for evidence in fact.evidence:
            if evidence.paragraph > last:
                message = f"the source has {last} paragraphs, not {evidence.paragraph}"
                problems.add(Rule.PARAGRAPH_OUT_OF_RANGE, message, evidence.span, subject=fact.id)


def _check_readings(entities: Iterable[Entity], problems: Collector) -> None:
    for entity in entities:
        reading, name = entity.reading.get(JAPANESE), entity.name.get(JAPANESE)
        if reading is not None and name is not None and not aligns(name, reading):
            message = f'"{reading}" does not read "{name}"'
            help_ = "write the whole name in kana; the kana in the name repeat in the reading"
            problems.add(Rule.READING_MISMATCH, message, entity.span, help=help_, subject=entity.id)
