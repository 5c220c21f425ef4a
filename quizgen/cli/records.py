"""`quizgen due`, `quizgen stats` and `quizgen export-history`: what a learner's history tells."""

import sys
from collections.abc import Iterable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.options import CLEAN, Decks, Root
from quizgen.cli.studying import HistoryFile, now


class Table(StrEnum):
    """How what was counted is written."""

    FULL = "full"
    JSON = "json"


class Export(StrEnum):
    """How a history is written."""

    CSV = "csv"
    JSONL = "jsonl"


Form = Annotated[Table, typer.Option("--format", help="For people, or for programs.")]
ExportForm = Annotated[Export, typer.Option("--format", help="For a spreadsheet, or a JSON object a line.")]
Ahead = Annotated[int, typer.Option("--days", min=1, max=365, help="How many study days to look ahead.")]


def due(decks: Decks, root: Root = Path(), history: HistoryFile = None, form: Form = Table.FULL) -> None:
    """Tell how much is due and how much is new, by deck, topic and language."""
    from quizgen.cli.recounting import recount

    with recount(root, decks, history) as record:
        workloads = record.measure(now().day)
        if form is Table.JSON:
            _write_json([asdict(workload) for workload in workloads])
        else:
            from quizgen.console.quiz.statistics_page import print_workload

            print_workload(workloads, sys.stdout)
    raise typer.Exit(CLEAN)


def stats(
    decks: Decks, root: Root = Path(), history: HistoryFile = None, form: Form = Table.FULL, ahead: Ahead = 7
) -> None:
    """Tell what you keep, where you are weak, and what is to come."""
    from quizgen.cli.recounting import recount, statistics_document

    day = now().day
    with recount(root, decks, history) as record:
        statistics = record.gather(day, ahead)
        if form is Table.JSON:
            _write_json(statistics_document(statistics))
        else:
            from quizgen.console.quiz.statistics_page import print_statistics

            print_statistics(statistics, day, sys.stdout)
    raise typer.Exit(CLEAN)


def export_history(history: HistoryFile = None, form: ExportForm = Export.CSV) -> None:
    """Write every answer to standard output, as CSV or as a JSON object a line."""
    from quizgen.cli.recounting import read_history
    from quizgen.study.export import export_csv, export_json

    with read_history(history) as kept:
        events = kept.events() if kept else iter(())
        _write(export_csv(events) if form is Export.CSV else export_json(events))
    raise typer.Exit(CLEAN)


def _write(lines: Iterable[str]) -> None:
    sys.stdout.flush()
    for line in lines:
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace"))


def _write_json(document: object) -> None:
    import json

    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
