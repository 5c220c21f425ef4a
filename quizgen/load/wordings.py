"""A phrase in each language, from a template file's nodes."""

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import Node, Scalar
from quizgen.load.phrases import parse_phrase
from quizgen.load.shape import as_mapping, as_text, by_language
from quizgen.model.language import LANGUAGES
from quizgen.model.partial import Partial, what_was_read
from quizgen.model.phrase import Phrase, Phrases


def as_phrases(node: Node | None, what: str, problems: Collector) -> Phrases:
    """One phrase in each language; a text without a language is the phrase in all of them."""
    if node is None:
        return {}
    if isinstance(node, Scalar):
        phrase = _as_phrase(node, what, problems)
        return Partial({}) if phrase is None else dict.fromkeys(LANGUAGES, phrase)
    mapping = as_mapping(node, what, problems)
    if mapping is None:
        return Partial({})
    phrases = {
        language: _as_phrase(value, f"{what} in {language}", problems)
        for language, value in by_language(mapping, what, problems)
    }
    return what_was_read(phrases)


def _as_phrase(node: Node, what: str, problems: Collector) -> Phrase | None:
    text = as_text(node, what, problems)
    return parse_phrase(node, problems) if text is not None and isinstance(node, Scalar) else None
