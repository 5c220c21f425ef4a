"""A deck's notes: of the items that other outputs share, or else topics at a time, in as many processes as help."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.generate.items import generate_items
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import TopicId
from quizgen.model.topic import Bank
from quizgen.pipeline.outputs.output import Edition
from quizgen.pipeline.spreading import spread
from quizgen.write.anki.note import Note
from quizgen.write.anki.notes import render_notes

_FACTS = 200
"""How many make a part: about a tenth of a second's work."""


def make_notes(edition: Edition, problems: Collector) -> tuple[Note, ...]:
    """Every note, in the order in which a learner is to meet them."""
    bank, blueprint = edition.bank, edition.blueprint
    if not edition.alone:
        return render_notes(edition.items, bank, blueprint)

    def make_part(part: Blueprint) -> tuple[tuple[Note, ...], Findings]:
        items, refusals = generate_items(bank, part, frozenset(part.anki.kinds))
        return render_notes(items, bank, part), refusals

    notes: list[Note] = []
    for made, refusals in spread(make_part, tuple(_parts(bank, blueprint))):
        notes += made
        problems.extend(refusals)
    # Each part has its notes by language, then by topic; the deck too.
    places = {language: place for place, language in enumerate(blueprint.languages)}
    return tuple(sorted(notes, key=lambda note: places[note.item.language]))


def _parts(bank: Bank, blueprint: Blueprint) -> Iterator[Blueprint]:
    """The deck by stretches of its topics, and where a topic is long by languages too."""
    topics: list[TopicId] = []
    facts = 0
    for place, topic in enumerate(blueprint.topics, 1):
        topics.append(topic)
        facts += len(bank.topics[topic].facts)
        if facts >= _FACTS or place == len(blueprint.topics):
            part = replace(blueprint, topics=tuple(topics))
            if facts < 2 * _FACTS:
                yield part
            else:
                yield from (replace(part, languages=(language,)) for language in blueprint.languages)
            topics, facts = [], 0
