"""Items as notes: every field filled, in the order in which a learner is to meet them."""

from collections.abc import Sequence

from quizgen.model.blueprint import Blueprint, Subdeck
from quizgen.model.ids import Kind, Language, TopicId
from quizgen.model.item import Cloze, Item, Judgement, Prose
from quizgen.model.topic import Bank
from quizgen.present.prose import attribute, say_sentence
from quizgen.write.anki.answers import answer
from quizgen.write.anki.escape import escape, escape_line
from quizgen.write.anki.fields import Field
from quizgen.write.anki.names import deck_name, one_level, tag_name, without_doubles
from quizgen.write.anki.note import Note, guid_of
from quizgen.write.anki.notetypes import NOTE_TYPE_OF
from quizgen.write.anki.pictures import figures
from quizgen.write.anki.setting import Basis, Setting

_FROM_RECOGNITION_TO_RECALL = (
    Kind.TRUE_FALSE,
    Kind.CHOICE,
    Kind.MATCHING,
    Kind.ORDERING,
    Kind.CLOZE,
    Kind.TYPED,
    Kind.REVERSED,
    Kind.COMPUTED,
    Kind.SET,
)

_VOICES = {"ja": "ja_JP", "en": "en_US"}

_UNSPOKEN = "…"
"""What Anki says of a blank: a pause."""


def render_notes(items: Sequence[Item], bank: Bank, blueprint: Blueprint) -> tuple[Note, ...]:
    """A note for each item of a kind that the deck wants as notes.

    They follow the article: language by language and topic by topic, an item after the last of its facts has come
    up, and the items of one fact from recognizing to recalling it.
    """
    wanted = frozenset(blueprint.anki.kinds)
    writer = _NoteWriter(bank, blueprint)
    based = [(item, writer.basis(item)) for item in items if item.id.kind in wanted]
    based.sort(key=lambda pair: writer.turn(*pair))
    return tuple([writer.write(item, basis) for item, basis in based])


class _NoteWriter:
    """Writes the notes of one deck."""

    def __init__(self, bank: Bank, blueprint: Blueprint) -> None:
        self._bank = bank
        self._blueprint = blueprint
        self._settings: dict[tuple[TopicId, Language], Setting] = {}
        self._decks: dict[tuple[Language, Kind, TopicId], str] = {}
        self._tags: dict[tuple[object, ...], tuple[str, ...]] = {}
        self._topics = {topic: place for place, topic in enumerate(blueprint.topics)}
        self._languages = {language: place for place, language in enumerate(blueprint.languages)}
        self._kinds = {kind: place for place, kind in enumerate(_FROM_RECOGNITION_TO_RECALL)}

    def basis(self, item: Item) -> Basis:
        """What the item's note shares with every other on the same facts."""
        return self._setting(item).basis(item)

    def turn(self, item: Item, basis: Basis) -> tuple[int | str, ...]:
        """When the item's turn is; smaller comes first."""
        return (
            self._languages.get(item.id.language, len(self._languages)),
            self._topics.get(item.id.topic, len(self._topics)),
            basis.paragraph,
            basis.place,
            self._kinds[item.id.kind],
            str(item.id),
        )

    def write(self, item: Item, basis: Basis) -> Note:
        """The item's note."""
        setting = self._setting(item)
        id_, kind = str(item.id), item.id.kind
        prose = item.task.claim if isinstance(item.task, Judgement) else item.stem
        stem = attribute(prose, basis.lead, setting.language)
        note_type = NOTE_TYPE_OF[kind]
        content = basis.frame(note_type)
        content[Field.ID] = escape(id_)
        content[Field.KIND] = kind.value
        content[Field.TASK] = setting.markup.text(setting.book.kinds[kind])
        content[Field.STEM] = self._stem(item, stem, setting)
        content[Field.SPEECH] = self._speech(stem, setting) if self._blueprint.anki.tts else ""
        content[Field.PICTURE] = figures(item)
        content.update(answer(item, setting))
        fields = tuple(content.values())
        return Note(item.id, guid_of(id_), note_type, self._deck(item, setting), fields, self._tags_of(item, basis))

    def _setting(self, item: Item) -> Setting:
        key = item.id.topic, item.id.language
        setting = self._settings.get(key)
        if setting is None:
            setting = self._settings[key] = Setting(self._bank.topics[item.id.topic], item.id.language)
        return setting

    def _stem(self, item: Item, stem: Prose, setting: Setting) -> str:
        if not stem:
            return setting.markup.text(setting.book.timeline)
        return setting.markup.cloze(stem) if isinstance(item.task, Cloze) else setting.markup.sentence(stem)

    def _speech(self, stem: Prose, setting: Setting) -> str:
        text = escape_line(say_sentence(stem, setting.wording, _UNSPOKEN) or setting.book.timeline)
        return f"[anki:tts lang={_VOICES[setting.language]}]{text}[/anki:tts]"

    def _deck(self, item: Item, setting: Setting) -> str:
        key = item.id.language, item.id.kind, item.id.topic
        name = self._decks.get(key)
        if name is None:
            levels = {
                Subdeck.LANGUAGE: setting.book.language_name,
                Subdeck.KIND: setting.book.kinds[item.id.kind],
                Subdeck.TOPIC: setting.title,
            }
            below = (one_level(levels[level]) for level in self._blueprint.anki.subdecks)
            name = self._decks[key] = deck_name(self._blueprint.title, *below)
        return name

    def _tags_of(self, item: Item, basis: Basis) -> tuple[str, ...]:
        id_ = item.id
        key = (id_.topic, basis.relations, id_.kind, id_.language, basis.certainties, basis.tags)
        tags = self._tags.get(key)
        if tags is None:
            tags = self._tags[key] = without_doubles(
                [
                    tag_name("quizgen", "topic", id_.topic),
                    *(tag_name("quizgen", "relation", relation) for relation in basis.relations),
                    tag_name("quizgen", "kind", id_.kind.value),
                    tag_name("quizgen", "language", id_.language),
                    *(tag_name("quizgen", "certainty", certainty.value) for certainty in basis.certainties),
                    *(tag_name(tag) for tag in (*self._blueprint.anki.tags, *basis.tags)),
                ]
            )
        return tags
