"""The project's own files, as its house rules look at them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def own_files() -> Iterator[Path]:
    """Every file that belongs to the project: what the ignore list names, and the history, is left out."""
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()}
    yield from _walk(ROOT, frozenset(ignored | {".git"}))


def _walk(folder: Path, ignored: frozenset[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in ignored:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path, ignored)
        elif path.is_file():
            yield path


def own_modules() -> list[Path]:
    """The program's modules, tests left out."""
    return sorted((ROOT / "quizgen").rglob("*.py"))


def name(path: Path) -> str:
    """The file's path from the project's root."""
    return path.relative_to(ROOT).as_posix()


def read_pyproject() -> dict[str, Any]:
    """The project's own settings."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
