"""A deck's notes: of the items that other outputs share, or else topics at a time, in as many processes as help."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.generate.items import generate_items
from quizgen.pipeline.outputs.output import Edition
from quizgen.pipeline.spreading import spread
from quizgen.write.anki.note import Note
from quizgen.write.anki.notes import render_notes

_FACTS = 100
"""How many make a part: about a twentieth of a second's work."""


def make_notes(edition: Edition, problems: Collector) -> tuple[Note, ...]:
    """Every note, in the order in which a learner is to meet them."""
    bank, blueprint = edition.bank, edition.blueprint
    if not edition.alone:
        return render_notes(edition.items, bank, blueprint)

    def make_part(places: range) -> tuple[tuple[Note, ...], Findings]:
        part = replace(blueprint, topics=blueprint.topics[places.start : places.stop])
        items, refusals = generate_items(bank, part, frozenset(blueprint.anki.kinds))
        return render_notes(items, bank, part), refusals

    notes: list[Note] = []
    for made, refusals in spread(make_part, tuple(_parts(edition))):
        notes += made
        problems.extend(refusals)
    # Each part has its notes by language, then by topic; the deck too.
    places = {language: place for place, language in enumerate(blueprint.languages)}
    return tuple(sorted(notes, key=lambda note: places[note.item.language]))


def _parts(edition: Edition) -> Iterator[range]:
    """The places of the deck's topics, in stretches that take about as long as each other."""
    begin, facts = 0, 0
    for place, topic in enumerate(edition.blueprint.topics, 1):
        facts += len(edition.bank.topics[topic].facts)
        if facts >= _FACTS or place == len(edition.blueprint.topics):
            yield range(begin, place)
            begin, facts = place, 0
