"""Items laid out for learners, each topic's words looked up once."""

from functools import partial

from quizgen.model import item as task
from quizgen.model.ids import FactId, Language, TopicId
from quizgen.model.item import Item
from quizgen.model.topic import Bank, Topic
from quizgen.model.values import Entity, Value
from quizgen.present.background import describe_background, hedge_of
from quizgen.present.line import Line, Run
from quizgen.present.lines import Lines
from quizgen.present.presentation import (
    Background,
    Listing,
    Options,
    Pairs,
    Presentation,
    Recall,
    Response,
    Sequence,
)
from quizgen.present.prose import attribute, common_lead
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.values import Wording


class Presenter:
    """Lays out the items of one bank, in whatever language they are."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._desks: dict[tuple[TopicId, Language], _Desk] = {}

    def present(self, item: Item) -> Presentation:
        """The item as a learner meets it."""
        key = item.id.topic, item.id.language
        desk = self._desks.get(key)
        if desk is None:
            desk = self._desks[key] = _Desk(self._bank.topics[item.id.topic], item.id.language)
        return desk.present(item)


class _Desk:
    """One topic in one language."""

    def __init__(self, topic: Topic, language: Language) -> None:
        self._topic = topic
        self._language = language
        self._book = PHRASEBOOKS[language]
        self._wording = Wording(language, topic.units)
        self._lines = Lines(self._wording)
        self._backgrounds: dict[tuple[FactId, ...], Background] = {}

    def present(self, item: Item) -> Presentation:
        return Presentation(
            item=item,
            prompt=self._prompt(item),
            stem=self._stem(item),
            response=self._respond(item),
            hedge=hedge_of(item.facts, self._book),
            describe=partial(self._background, item),
        )

    def _prompt(self, item: Item) -> str:
        match item.task:
            case task.Choice():
                return self._book.choose
            case task.Judgement():
                return self._book.judge
            case task.Cloze():
                return self._book.fill
            case task.Listing(keys):
                return self._book.name_all(len(keys))
            case task.Ordering():
                return self._book.put_in_order
            case task.Matching():
                return self._book.match
            case task.Recall():
                return self._book.answer_in_words

    def _stem(self, item: Item) -> Line:
        prose = item.task.claim if isinstance(item.task, task.Judgement) else item.stem
        if not prose:
            return (Run(self._book.timeline),)
        attributed = attribute(prose, common_lead(item.facts, self._language), self._language)
        return self._lines.sentence(attributed, gaps=isinstance(item.task, task.Cloze))

    def _respond(self, item: Item) -> Response:
        value = self._lines.value
        match item.task:
            case task.Recall(key) | task.Cloze(key):
                return Recall(key=value(key), also=self._also(key))
            case task.Choice(options, key):
                return Options(options=tuple(map(value, options)), key=key, correction=None)
            case task.Judgement(holds=holds, right=right):
                verdicts = (Run(self._book.true),), (Run(self._book.false),)
                return Options(options=verdicts, key=0 if holds else 1, correction=None if holds else value(right))
            case task.Listing(keys):
                return Listing(keys=tuple(map(value, keys)), also=tuple(map(self._also, keys)))
            case task.Ordering(events, order):
                labels = tuple(self._lines.sentence(event.label) for event in events)
                return Sequence(events=labels, ranks=tuple(value(event.rank) for event in events), order=order)
            case task.Matching(left, right, pairs):
                return Pairs(left=tuple(map(value, left)), right=tuple(map(value, right)), pairs=pairs)

    def _also(self, key: Value) -> tuple[str, ...]:
        """Other names of an entity in the language, each once."""
        if not isinstance(key, Entity):
            return ()
        name = self._wording.say(key)
        return tuple(dict.fromkeys(alias for alias in key.aliases.get(self._language, ()) if alias != name))

    def _background(self, item: Item) -> Background:
        key = tuple(fact.id for fact in item.facts)
        made = self._backgrounds.get(key)
        if made is None:
            made = describe_background(item.facts, item.statements, self._topic.article, self._lines, self._book)
            self._backgrounds[key] = made
        return made
