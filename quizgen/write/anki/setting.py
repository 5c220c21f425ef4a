"""What all notes of one topic in one language share: its words, its source, and how its values look."""

from collections.abc import Iterator
from functools import cached_property

from quizgen.model.ids import FactId, Language
from quizgen.model.item import Item, Prose
from quizgen.model.topic import Certainty, Erratum, Fact, Resolution, Topic
from quizgen.present.background import attribute_each, cited_paragraphs, weakest
from quizgen.present.prose import attribute, common_lead
from quizgen.wording.phrasebook import phrasebook
from quizgen.wording.values import Wording, pick
from quizgen.write.anki.escape import escape
from quizgen.write.anki.fields import Field
from quizgen.write.anki.markup import Markup, bullets


class Setting:
    """A topic in a language; makes what depends on an item's facts alone, each once."""

    def __init__(self, topic: Topic, language: Language) -> None:
        self.topic = topic
        self.language = language
        self.book = phrasebook(language)
        self.wording = Wording(language, topic.units)
        self.markup = Markup(self.wording)
        self.places = {fact.id: place for place, fact in enumerate(topic.facts)}
        """Where each fact stands in the files."""
        self._citations: dict[tuple[int, ...], str] = {}
        self._backgrounds: dict[tuple[FactId, ...], dict[Field, str]] = {}

    @cached_property
    def title(self) -> str:
        """The topic's title, as text."""
        return pick(self.topic.title, self.language)

    def background(self, item: Item) -> dict[Field, str]:
        """Every field that tells of the facts and their source, and nothing of what is asked. Not to be changed."""
        key = tuple(fact.id for fact in item.facts)
        made = self._backgrounds.get(key)
        if made is None:
            made = self._backgrounds[key] = self._write_background(item)
        return made

    def _tell(self, item: Item) -> str:
        """The full statement, or a list of them, each with whose word it is."""
        attributed = attribute_each(item.statements, item.facts, self.language)
        told = [self.markup.sentence(prose) for prose in attributed]
        return told[0] if len(told) == 1 else bullets(told)

    def attributed(self, prose: Prose, item: Item) -> Prose:
        """The sentence with whose word it is, where that is the same for all of the item's facts."""
        return attribute(prose, common_lead(item.facts, self.language), self.language)

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
