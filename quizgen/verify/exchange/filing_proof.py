"""What a file for another program files its items under, proven: language, topic, source and tags."""

from collections.abc import Collection, Iterable

from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint
from quizgen.model.topic import Fact
from quizgen.verify.exchange.exported import Export, ExportedItem
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.spelling import level
from quizgen.verify.titles import Levels, levels

Tags = frozenset[Levels]
"""Tags by the letters in them: formats write spaces and signs otherwise."""


class Filing:
    """What the items of one file are filed under."""

    def __init__(self, export: Export, blueprint: Blueprint | None, decks: Collection[Blueprint] | None) -> None:
        self._language = export.language
        self._blueprint = blueprint
        possible = [blueprint] if blueprint else decks if export.title is None else None
        self._deck_tags = None if possible is None else [_by_letters(deck.anki.tags) for deck in possible]
        self._shared = _shared(export.items)

    def prove(self, case: Case, item: ExportedItem, facts: Collection[Fact]) -> None:
        """Report what is not the item's own; `facts` are those that it rests on, none where nothing tells."""
        id_ = case.id
        if self._language not in {None, id_.language}:
            case.report(Rule.WRONG_DECK, f'is in a file of items in "{self._language}"')
        if self._blueprint is not None and id_.topic not in self._blueprint.topics:
            case.report(Rule.WRONG_DECK, f'is of a topic that deck "{self._blueprint.name}" has not')
        title = case.pick(case.reader.topic.title)
        if item.topic is not None and level(item.topic) != level(title):
            case.report(Rule.WRONG_DECK, f'is filed under "{item.topic}", but its topic is "{title}"')
        if item.source_parts is not None and [*map(level, item.source_parts)] != [*map(level, _source_of(case))]:
            case.report(Rule.WRONG_SOURCE, f'has the parts of its source as "{", ".join(item.source_parts)}"')
        if item.tags is not None and facts:
            own = (id_.topic, id_.kind.value, *(fact.certainty.value for fact in facts))
            if not (set(own) <= set(item.tags) and self._is_tagged(_by_letters(item.tags), _by_letters(own))):
                case.report(Rule.WRONG_DECK, f'has the tags "{" ".join(item.tags)}", which are not its own')

    def _is_tagged(self, given: Tags, own: Tags) -> bool:
        """Whether these are the item's own tags and the deck's; where that is not known, those that all items have."""
        if self._deck_tags is None:
            return own <= given <= own | self._shared
        return any(given == own | tags for tags in self._deck_tags)


def _source_of(case: Case) -> tuple[str, ...]:
    """The parts of the topic's source, each empty where the source lacks it."""
    article = case.reader.topic.article
    parts = (article.title, article.publisher, article.published, article.inferred)
    return tuple(case.pick(part) if part else "" for part in parts)


def _by_letters(tags: Iterable[str]) -> Tags:
    return frozenset(filter(None, map(levels, tags)))


def _shared(items: Iterable[ExportedItem]) -> Tags:
    """The tags that every item has."""
    tagged = [_by_letters(item.tags) for item in items if item.tags is not None]
    return frozenset.intersection(*tagged) if tagged else frozenset()
