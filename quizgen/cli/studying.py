"""What the commands about studying share: where the history lies, and what the time is."""

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from quizgen.study.moment import Moment, moment_of

HistoryFile = Annotated[
    Path | None,
    typer.Option(
        "--history",
        metavar="FILE",
        help="Where your answers are kept. QUIZGEN_DATA names another folder for all commands.",
        show_default="the platform's folder for data",
    ),
]


def history_file(given: Path | None) -> Path:
    """The file that the learner's answers are kept in."""
    from quizgen.study.place import history_path

    return history_path(given, os.environ)


def now() -> Moment:
    """The time by this machine's clock, and the study day in its zone."""
    return moment_of(datetime.now().astimezone())
