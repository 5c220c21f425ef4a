"""A deck's description, as the Markdown that Anki shows above its counts."""

import re
from collections.abc import Iterator

from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Language
from quizgen.model.topic import Article, Bank
from quizgen.model.values import pick
from quizgen.wording.phrasebook import PHRASEBOOKS

_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")
"""Every punctuation mark of ASCII: Markdown lets each be escaped."""

_UNSEEN = re.compile(r"[\x00-\x1f\x7f\s]+")


def describe(blueprint: Blueprint, bank: Bank) -> str:
    """The author's description and the articles, once in each of the deck's languages."""
    lines = (line for language in blueprint.languages for line in _lines(blueprint, bank, language))
    return "\n\n".join(dict.fromkeys(lines))


def escape_markdown(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _MARKDOWN.sub(r"\\\1", _UNSEEN.sub(" ", text).strip())


def _lines(blueprint: Blueprint, bank: Bank, language: Language) -> Iterator[str]:
    if text := blueprint.description.get(language):
        yield from (escape_markdown(line) for line in text.splitlines() if line.strip())
    for topic in blueprint.topics:
        yield escape_markdown(_cite(bank.topics[topic].article, language))


def _cite(article: Article, language: Language) -> str:
    book = PHRASEBOOKS[language]
    parts = (pick(text, language) for text in (article.title, article.publisher, article.published) if text)
    return book.label(book.source, " · ".join(parts))
