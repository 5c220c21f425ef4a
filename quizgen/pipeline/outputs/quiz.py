"""The page for the browser of a deck, one in each language."""

from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.progress import Progress
from quizgen.diagnostics.rules import Rule
from quizgen.pipeline.outputs.output import Edition, Product
from quizgen.present.presenter import Presenter
from quizgen.write.page.page import PageWriter

PAGE = "quiz.html"
"""What the page is called in the folder of a deck's language."""


def make_quizzes(edition: Edition, problems: Collector, progress: Progress) -> Product | None:
    """The deck's pages; None, and a finding, where a language has no items."""
    blueprint = edition.blueprint
    presenter = Presenter(edition.bank)
    writer = PageWriter(edition.bank, blueprint)
    files: dict[Path, bytes] = {}
    counts: dict[Path, int] = {}
    with progress(f"laying out {blueprint.name}", len(blueprint.languages)) as advance:
        for language in blueprint.languages:
            items = [item for item in edition.items if item.id.language == language]
            if not items:
                message = f'deck "{blueprint.name}" has no items in "{language}"'
                problems.add(Rule.EMPTY_DECK, message, blueprint.span, help="write stems or statements in it")
                return None
            page = writer.write([presenter.present(item) for item in items], language)
            path = Path(blueprint.name, language, PAGE)
            files[path], counts[path] = page, len(items)
            advance(1)
    return Product(files=files, counts=counts)
