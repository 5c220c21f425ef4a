"""Titles of decks and names of tags, compared by their letters: each format writes signs and spaces in its own way."""

import unicodedata
from collections.abc import Collection
from functools import lru_cache
from pathlib import PurePath

from quizgen.model.blueprint import Blueprint

Levels = tuple[str, ...]


@lru_cache(maxsize=4_096)
def levels(name: str) -> Levels:
    """A name's levels, each as the letters and digits in it."""
    return tuple(filter(None, map(letters, name.split("::"))))


def blueprint_of(title: str, path: str, decks: Collection[Blueprint]) -> Blueprint | None:
    """The deck file whose deck has that title; where several have, the one that the file is named for, or the first."""
    fitting = [blueprint for blueprint in decks if levels(blueprint.title) == levels(title)]
    named = [blueprint for blueprint in fitting if blueprint.name == PurePath(path).stem]
    return next(iter((*named, *fitting)), None)


def letters(text: str) -> str:
    """The letters and digits in the text, however they are written."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
