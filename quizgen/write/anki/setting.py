"""What all notes of one topic in one language share: its words, its source, and how its values look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.model.ids import FactId, Language, RelationName
from quizgen.model.item import Item
from quizgen.model.topic import Certainty, Erratum, Fact, Resolution, Topic
from quizgen.model.values import pick
from quizgen.present.background import attribute_each, cited_paragraphs, weakest
from quizgen.present.prose import common_lead
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.values import Wording
from quizgen.write.anki.escape import escape
from quizgen.write.anki.fields import Field
from quizgen.write.anki.markup import Markup, bullets
from quizgen.write.anki.notetypes import NoteType


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What every note on the same facts shares, whatever it asks."""

    lead: str
    """Whose word all the facts are; empty where they are not all the same one's."""
    paragraph: int
    """The last of those that the facts begin in."""
    place: int
    """Where the last of the facts stands in the files."""
    relations: tuple[RelationName, ...]
    certainties: tuple[Certainty, ...]
    tags: tuple[str, ...]
    """What authors tagged the facts with."""
    fields: Mapping[Field, str]
    """Every field that tells of the facts and their source, and nothing of what is asked."""
    _frames: dict[str, dict[Field, str]] = field(default_factory=dict, repr=False)

    def frame(self, note_type: NoteType) -> dict[Field, str]:
        """The note type's fields in their order, all but those of `fields` still empty."""
        frame = self._frames.get(note_type.name)
        if frame is None:
            frame = self._frames[note_type.name] = {**dict.fromkeys(note_type.fields, ""), **self.fields}
        return frame.copy()


class Setting:
    """A topic in a language; makes what depends on an item's facts alone, each once."""

    def __init__(self, topic: Topic, language: Language) -> None:
        self.topic = topic
        self.language = language
        self.book = PHRASEBOOKS[language]
        self.wording = Wording(language, topic.units)
        self.markup = Markup(self.wording)
        self._places = {fact.id: place for place, fact in enumerate(topic.facts)}
        self._citations: dict[tuple[int, ...], str] = {}
        self._bases: dict[tuple[FactId, ...], Basis] = {}

    @cached_property
    def title(self) -> str:
        """The topic's title, as text."""
        return pick(self.topic.title, self.language)

    def basis(self, item: Item) -> Basis:
        """What the item's note shares with every other on the same facts."""
        key = tuple([fact.id for fact in item.facts])
        basis = self._bases.get(key)
        if basis is None:
            basis = self._bases[key] = self._lay_basis(item)
        return basis

    def _lay_basis(self, item: Item) -> Basis:
        facts = item.facts
        return Basis(
            lead=common_lead(facts, self.language),
            paragraph=max(fact.paragraph for fact in facts),
            place=max(self._places.get(fact.id, 0) for fact in facts),
            relations=tuple(dict.fromkeys(fact.relation for fact in facts)),
            certainties=tuple(dict.fromkeys(fact.certainty for fact in facts)),
            tags=tuple(dict.fromkeys(tag for fact in facts for tag in fact.tags)),
            fields=self._write_background(item),
        )

    def _tell(self, item: Item) -> str:
        """The full statement, or a list of them, each with whose word it is."""
        attributed = attribute_each(item.statements, item.facts, self.language)
        told = [self.markup.sentence(prose) for prose in attributed]
        return told[0] if len(told) == 1 else bullets(told)

    def _write_background(self, item: Item) -> dict[Field, str]:
        facts = item.facts
        firmness = weakest(facts)
        certainty = escape(self.book.certainties[firmness])
        return {
            Field.LANGUAGE: escape(self.language),
            Field.HEDGE: "" if firmness is Certainty.STATED else certainty,
            Field.CERTAINTY: certainty,
            Field.STATEMENT: self._tell(item),
            Field.SOURCE: self._source,
            Field.PARAGRAPHS: self._cite(cited_paragraphs(facts)),
            Field.REMARK: "".join(dict.fromkeys(self._remarks(facts))),
        }

    def _cite(self, paragraphs: tuple[int, ...]) -> str:
        cited = self._citations.get(paragraphs)
        if cited is None:
            cited = self._citations[paragraphs] = escape(self.book.cite(paragraphs))
        return cited

    @cached_property
    def _source(self) -> str:
        article = self.topic.article
        details = {"publisher": article.publisher, "published": article.published, "inferred": article.inferred}
        parts = [f"<cite>{escape(pick(article.title, self.language))}</cite>"]
        parts += [
            f'<span class="{name}">{escape(pick(text, self.language))}</span>' for name, text in details.items() if text
        ]
        return " ".join(parts)

    def _remarks(self, facts: tuple[Fact, ...]) -> Iterator[str]:
        for fact in facts:
            yield from (self._remark("erratum", erratum) for erratum in fact.errata)
            yield from (self._remark("resolution", resolution) for resolution in fact.resolutions)

    def _remark(self, name: str, remark: Erratum | Resolution) -> str:
        return f'<p class="{name}"><q>{escape(remark.printed)}</q> {escape(pick(remark.note, self.language))}</p>'
