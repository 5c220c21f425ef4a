"""What a topic's entities are called in print: by the one name that the language writes, to the letter."""

from collections.abc import Mapping

from quizgen.model.ids import Language
from quizgen.model.topic import Topic
from quizgen.model.values import Entity, Form, pick
from quizgen.verify.furigana import bare, has_readings, is_read
from quizgen.verify.proof.spelling import capital, level

_DOT = "・"
"""Between the parts of a foreign name, where many write a space or nothing."""


class PrintedNames:
    """Finds entities by their names in one language.

    Nothing is read into a name: with a sign more or less it is another one, GPT-35 for GPT-3.5, and a character that
    nobody sees may turn a line about.
    """

    def __init__(self, topic: Topic, language: Language) -> None:
        self._language = language
        self._entities = (*topic.entities.values(), *topic.siblings.values())
        self._written = self._index(None)
        self._begun = self._index(Form.CAPITAL)

    def find(self, text: str, form: Form | None = None) -> tuple[Entity, ...]:
        """Every entity whose name the text is, and which is read as the text has it, if it has a reading."""
        named = self._begun if form is Form.CAPITAL else self._written
        if not has_readings(text):
            return named.get(level(text), ())
        return tuple(
            entity
            for entity in named.get(level(bare(text)), ())
            if (reading := entity.reading.get(self._language)) and is_read(text, reading)
        )

    def bears(self, entity: Entity, text: str) -> bool:
        """Whether the text is any name of the entity, in whatever language, or how it is read; with its dots or not."""
        said = level(text)
        return any(
            said == level(name.replace(_DOT, joint))
            for name in (*entity.names(), *entity.reading.values())
            for joint in (_DOT, " ", "")
        )

    def _index(self, form: Form | None) -> Mapping[str, tuple[Entity, ...]]:
        index: dict[str, tuple[Entity, ...]] = {}
        for entity in self._entities:
            name = pick(entity.name, self._language)
            for written in dict.fromkeys(map(level, (name, capital(name)) if form is Form.CAPITAL else (name,))):
                index[written] = (*index.get(written, ()), entity)
        return index
