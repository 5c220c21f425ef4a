"""Names of decks and tags, and the description, against the deck file: letter by letter, signs and spaces set aside."""

import re
from collections.abc import Collection, Iterator

from quizgen.model.blueprint import Blueprint, Subdeck
from quizgen.model.ids import ItemId, Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Bank, Fact
from quizgen.model.values import pick
from quizgen.verify.proof.words import KINDS
from quizgen.verify.titles import Levels, letters, levels

_LANGUAGES = {JAPANESE: "日本語", ENGLISH: "English"}
_SOURCES = {JAPANESE: "出典：", ENGLISH: "Source: "}
_JOINT = " · "

_INERT = re.compile(r"(?:\\[!-/:-@\[-`{-~]|[^!-/:-@\[-`{-~\n]|\n\n)*")
"""Markdown in which every sign of ASCII stands for itself."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\s]+")


def deck_of(blueprint: Blueprint, id_: ItemId, bank: Bank) -> Levels:
    """The deck that the item's card belongs in."""
    parts = {
        Subdeck.LANGUAGE: _LANGUAGES[id_.language],
        Subdeck.KIND: KINDS[id_.language][id_.kind],
        Subdeck.TOPIC: pick(bank.topics[id_.topic].title, id_.language),
    }
    below = (letters(parts[level]) for level in blueprint.anki.subdecks)
    return (*levels(blueprint.title), *filter(None, below))


def common_tags(id_: ItemId, blueprint: Blueprint | None) -> frozenset[str]:
    """The tags that all notes of the item's topic, kind and language have."""
    own = (f"quizgen::{tag}" for tag in (f"topic::{id_.topic}", f"kind::{id_.kind}", f"language::{id_.language}"))
    return frozenset((*own, *(blueprint.anki.tags if blueprint else ())))


def is_tagged(tags: Collection[str], common: frozenset[str], facts: Collection[Fact], *, alone: bool) -> bool:
    """Whether these are the common tags and the facts'; if not `alone`, beside others that are not quizgen's."""
    wanted = set(common)
    for fact in facts:
        wanted.add(f"quizgen::relation::{fact.relation}")
        wanted.add(f"quizgen::certainty::{fact.certainty}")
        wanted.update(fact.tags)
    if wanted == set(tags):
        return True
    given, named = frozenset(map(levels, tags)), frozenset(map(levels, wanted))
    if alone:
        return given == named
    return named <= given and all(tag in named for tag in given if tag[:1] == ("quizgen",))


def describes(text: str, blueprint: Blueprint | None, bank: Bank) -> bool:
    """Whether the description acts on nothing, and where the deck file is known says what that and the articles say."""
    if not _INERT.fullmatch(text):
        return False
    if blueprint is None:
        return True
    said = [_ESCAPED.sub(r"\1", line) for line in text.split("\n\n")] if text else []
    return said == list(
        dict.fromkeys(line for language in blueprint.languages for line in _told(blueprint, bank, language))
    )


def _told(blueprint: Blueprint, bank: Bank, language: Language) -> Iterator[str]:
    for line in blueprint.description.get(language, "").splitlines():
        if line.strip():
            yield _visible(line)
    for topic in blueprint.topics:
        article = bank.topics[topic].article
        parts = (pick(text, language) for text in (article.title, article.publisher, article.published) if text)
        yield _visible(f"{_SOURCES[language]}{_JOINT.join(parts)}")


def _visible(text: str) -> str:
    return _UNSEEN.sub(" ", text).strip()
