"""The Anki package of a deck, and the lock that keeps its notes' times."""

from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress
from quizgen.diagnostics.rules import Rule
from quizgen.pipeline.keeping import read_kept
from quizgen.pipeline.outputs.notes import make_notes
from quizgen.pipeline.outputs.output import Edition, Product
from quizgen.write.anki.description import describe
from quizgen.write.anki.lock import format_lock, parse_lock, stamp
from quizgen.write.anki.package import pack
from quizgen.write.anki.pictures import media_of


def make_package(edition: Edition, problems: Collector, progress: Progress) -> Product | None:
    """The deck's package; None where it has no notes, or where its lock cannot be read."""
    blueprint = edition.blueprint
    path = edition.workspace.lock(blueprint.name)
    lock = read_kept(path, parse_lock, problems)
    with progress(f"packing {blueprint.name}", 2) as advance:
        rendered = make_notes(edition, problems)
        advance(1)
        if not rendered:
            message = f'deck "{blueprint.name}" has no items'
            problems.add(Rule.EMPTY_DECK, message, blueprint.span, help="ask for more kinds")
        if lock is None or not rendered:
            return None
        notes, lock = stamp(rendered, lock, edition.now)
        description, media = describe(blueprint, edition.bank), media_of(rendered, edition.bank)
        package = pack(blueprint, notes, description=description, media=media)
        advance(1)
    return Product(
        files={Path(f"{blueprint.name}.apkg"): package},
        counts={Path(f"{blueprint.name}.apkg"): len(notes)},
        beside={path: format_lock(lock).encode()},
        times=lock.times,
    )
