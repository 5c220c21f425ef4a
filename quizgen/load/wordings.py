"""A phrase in each language, from a template file's nodes."""

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import Node, Scalar
from quizgen.load.phrases import parse_phrase
from quizgen.load.shape import as_mapping, as_text, by_language
from quizgen.model.language import LANGUAGES
from quizgen.model.phrase import Branch, Literal, Part, Phrase, Phrases


def as_phrases(node: Node | None, what: str, problems: Collector) -> Phrases:
    """One phrase in each language; a text without a language is the phrase in all of them."""
    if node is None:
        return {}
    if isinstance(node, Scalar):
        phrase = _as_phrase(node, what, problems)
        return {} if phrase is None else dict.fromkeys(LANGUAGES, phrase)
    mapping = as_mapping(node, what, problems)
    if mapping is None:
        return {}
    return {
        language: phrase
        for language, value in by_language(mapping, what, problems)
        if (phrase := _as_phrase(value, f"{what} in {language}", problems)) is not None
    }


def _as_phrase(node: Node, what: str, problems: Collector) -> Phrase | None:
    text = as_text(node, what, problems)
    phrase = parse_phrase(node, problems) if text is not None and isinstance(node, Scalar) else None
    return None if phrase is None else Phrase(_trim_end(_trim_start(phrase.parts)), phrase.span)


def _trim_start(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without blanks before them, as other texts are read."""
    match parts:
        case (Literal(text), *rest):
            return (Literal(text.lstrip()), *rest) if text.strip() else _trim_start(tuple(rest))
        case (Branch(condition, then, otherwise), *rest):
            return (Branch(condition, _trim_start(then), _trim_start(otherwise)), *rest)
    return parts


def _trim_end(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without blanks after them."""
    match parts:
        case (*rest, Literal(text)):
            return (*rest, Literal(text.rstrip())) if text.strip() else _trim_end(tuple(rest))
        case (*rest, Branch(condition, then, otherwise)):
            return (*rest, Branch(condition, _trim_end(then), _trim_end(otherwise)))
    return parts
