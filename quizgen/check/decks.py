"""Decks held against the bank: topics that are there, in languages that everything is written in."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from quizgen.check.worksheets import check_worksheet
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Language
from quizgen.model.partial import may_hold
from quizgen.model.schema import Relation
from quizgen.model.topic import Bank, Remark, Topic
from quizgen.source import Span

_Wording = tuple[str, Span | None, Mapping[Language, object]]
"""What is written, where, and what it is in each language."""


def check_blueprints(blueprints: Iterable[Blueprint], bank: Bank, problems: Collector) -> None:
    """Check every deck, and once for each language of a topic that some deck wants."""
    wanted: dict[str, dict[Language, Blueprint]] = {}
    titles: dict[str, Blueprint] = {}
    for blueprint in blueprints:
        first = titles.setdefault(_title_key(blueprint.title), blueprint)
        if first is not blueprint:
            message = f'deck "{first.name}" is called "{first.title}" too'
            problems.add(Rule.DUPLICATE_ID, message, blueprint.span, help="Anki would make one deck of them")
        check_worksheet(blueprint, bank, problems)
        for name in blueprint.topics:
            if name not in bank.topics and may_hold(bank.topics, name):
                continue
            if name not in bank.topics:
                help_ = did_you_mean(name, bank.topics, "topics are the folders under `questions/`")
                problems.add(Rule.UNKNOWN_TOPIC, f'no topic "{name}"', blueprint.span, help=help_)
                continue
            for language in blueprint.languages:
                wanted.setdefault(name, {}).setdefault(language, blueprint)
    _check_languages(wanted, bank, problems)


def _check_languages(wanted: Mapping[str, Mapping[Language, Blueprint]], bank: Bank, problems: Collector) -> None:
    """Whatever a learner may read is written in every language that some deck wants of its topic."""
    for topic in bank.topics.values():
        decks = wanted.get(topic.id, {})
        for what, span, texts in _wordings(topic) if decks else ():
            for language in sorted(decks.keys() - texts.keys()):
                if may_hold(texts, language):
                    continue
                message = f"{what} is not written in {language}"
                help_ = f'deck "{decks[language].name}" wants it: add `{language}:`'
                problems.add(Rule.MISSING_LANGUAGE, message, span, help=help_)


def _title_key(title: str) -> str:
    """A title as Anki tells decks apart: without case, and without spaces that nobody sees."""
    levels = unicodedata.normalize("NFC", title).casefold().split("::")
    return "::".join(" ".join(level.split()) for level in levels)


def _wordings(topic: Topic) -> Iterator[_Wording]:
    """Everything of a topic that a learner may read."""
    yield "the topic's title", topic.span, topic.title
    yield "the source's title", topic.article.span, topic.article.title
    for entity in (*topic.entities.values(), *topic.siblings.values()):
        yield f'"{entity.id}"', entity.span, entity.name
        if entity.picture is not None and entity.picture.credit:
            yield f'the credit of the picture of "{entity.id}"', entity.span, entity.picture.credit
    for unit in topic.units.values():
        yield f'unit "{unit.name}"', unit.span, unit.forms
    for relation in topic.relations.values():
        yield from _relation_wordings(relation)
    for fact in topic.facts:
        if fact.according_to is not None:
            yield f'whose word "{fact.id}" is', fact.span, fact.according_to
        remarks: tuple[Remark, ...] = (*fact.errata, *fact.resolutions)
        for remark in remarks:
            yield f'a remark on "{fact.id}"', remark.span, remark.note


def _relation_wordings(relation: Relation) -> Iterator[_Wording]:
    yield f'the statement of "{relation.name}"', relation.span, relation.statement
    for question in relation.questions:
        yield f'the question for "{question.slot}"', question.span, question.stem
    for pairing in relation.pairings:
        yield "the stem of `match`", pairing.span, pairing.stem
    if relation.sequence is not None:
        yield "the label of `order`", relation.sequence.span, relation.sequence.label
        if relation.sequence.stem:
            yield "the stem of `order`", relation.sequence.span, relation.sequence.stem
