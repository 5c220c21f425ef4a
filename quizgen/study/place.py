"""Where a learner's history lies."""

from collections.abc import Mapping
from pathlib import Path

_FILE = "history.sqlite3"

FOLDER = "QUIZGEN_DATA"
"""The environment's variable that names another folder than the platform's."""


def history_path(given: Path | None, environment: Mapping[str, str]) -> Path:
    """The file that was given, else one in the folder of the environment, else one where the platform keeps such."""
    if given is not None:
        return given
    if folder := environment.get(FOLDER):
        return Path(folder, _FILE)
    from platformdirs import user_data_path

    return user_data_path("quizgen", appauthor=False) / _FILE
