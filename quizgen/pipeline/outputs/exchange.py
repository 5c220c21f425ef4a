"""A deck's files for other programs, one a language, and an account of what their format cannot carry."""

from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.progress import Progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint, Output
from quizgen.model.ids import ItemId
from quizgen.pipeline.outputs.output import Edition, Product
from quizgen.write.exchange.carried import Export
from quizgen.write.exchange.formats import FORMATS
from quizgen.write.exchange.question import lay_out

_HELP = "docs/exchange.md tells what each format carries"


def make_exports(output: Output, edition: Edition, problems: Collector, progress: Progress) -> Product | None:
    """One format's file for each of the deck's languages; none where nothing of it can be carried."""
    blueprint, format_ = edition.blueprint, FORMATS[output]
    files: dict[Path, bytes] = {}
    counts: dict[Path, int] = {}
    if format_.lost:
        _note(f'as "{output}" has no place for {format_.lost}', blueprint, problems)
    with progress(f"writing {blueprint.name} as {output}", len(blueprint.languages)) as advance:
        for language in blueprint.languages:
            export = format_.write(lay_out(edition.items, edition.bank, blueprint, language))
            _account(output, language, export, blueprint, problems)
            if export.count:
                path = Path(blueprint.name, language, format_.file)
                files[path], counts[path] = export.data, export.count
            advance(1)
    return Product(files=files, counts=counts) if files else None


def _account(output: Output, language: str, export: Export, blueprint: Blueprint, problems: Collector) -> None:
    """A note for each reason for which items are left out, with how many of which kinds."""
    reasons: dict[str, list[tuple[ItemId, ...]]] = {}
    for (_, reason), items in export.losses.items():
        reasons.setdefault(reason, []).append(items)
    for reason, groups in reasons.items():
        told = ", ".join(f"{len(items)} {items[0].kind.value}" for items in groups)
        plural = "s" if sum(map(len, groups)) > 1 else ""
        message = f'as "{output}" in {language} leaves out {told} item{plural}: {reason}'
        _note(message, blueprint, problems, subject=str(groups[0][0]))
    if not export.count:
        _note(f'as "{output}" in {language} is empty, and no file', blueprint, problems)


def _note(message: str, blueprint: Blueprint, problems: Collector, subject: str = "") -> None:
    message = f'deck "{blueprint.name}" {message}'
    problems.add(
        Rule.FORMAT_LOSS, message, blueprint.span, help=_HELP, severity=Severity.NOTE, subject=subject or blueprint.name
    )
