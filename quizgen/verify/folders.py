"""Which deck a file is of, and in which language, where it lies in the folders that a build puts it in."""

from collections.abc import Collection
from pathlib import PurePath

from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Language
from quizgen.model.topic import Bank


def home_of(path: str, decks: Collection[Blueprint] | None) -> tuple[Blueprint, Language] | None:
    """The deck and the language in whose folders the file lies; None where it lies elsewhere or nobody knows."""
    *_, deck, language = ("", "", *PurePath(path).parent.parts)
    named = (blueprint for blueprint in decks or () if blueprint.name == deck and language in blueprint.languages)
    blueprint = next(named, None)
    return None if blueprint is None else (blueprint, Language(language))


def topics_of(blueprint: Blueprint, bank: Bank) -> Bank:
    """The bank without the topics that the deck has not, which its files do not ask of."""
    return Bank(topics={name: topic for name, topic in bank.topics.items() if name in blueprint.topics})
